import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Which database this run is on: `sqlite`, or `postgres` at TEST_DATABASE_URL. */
export const dialect = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite';

/** A database of its own, empty, and how to throw it away. */
export interface Store {
  dataDir: string;
  databaseUrl: string | undefined;
  environment: Record<string, string>;
  drop(): Promise<void>;
}

export async function newStore(): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gates-test-'));
  const dropDir = () => rmSync(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') {
    return { dataDir, databaseUrl: undefined, environment: { DATA_DIR: dataDir }, drop: async () => dropDir() };
  }
  const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return {
    dataDir,
    databaseUrl: url.href,
    environment: { DATA_DIR: dataDir, DATABASE_URL: url.href },
    drop: async () => {
      await admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      dropDir();
    },
  };
}
