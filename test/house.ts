import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../src/app.js';
import type { Clock } from '../src/common/clock.js';
import { Config } from '../src/config/config.js';
import { Entrance } from '../src/organisations/entrance.service.js';

/** `LONG=1` runs the counts the promises are stated in; otherwise about a tenth. */
export const long = process.env.LONG === '1';
export const times = (count: number) => (long ? count : Math.max(1, Math.ceil(count / 10)));

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

/** The real service on a real, empty database, listening on loopback. */
export interface House {
  app: NestFastifyApplication;
  url: string;
  store: Store;
  setUpLink(): Promise<string>;
  /** Stops the service; its database stays. */
  stop(): Promise<void>;
  /** Stops it and throws the database away. */
  close(): Promise<void>;
}

interface Opening {
  /** Data that is there already. */
  store?: Store;
  clock?: Clock;
  /** What differs from the usual environment. */
  environment?: Record<string, string>;
}

export async function openHouse({ store, clock, environment }: Opening = {}): Promise<House> {
  const own = store ?? (await newStore());
  const config = new Config({
    PORT: '0',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    ...own.environment,
    ...environment,
  });
  const app = await createApp(config, clock);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const stop = () => app.close();
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    store: own,
    setUpLink: async () => (await app.get(Entrance).setUpLink()) ?? '',
    stop,
    close: async () => {
      await stop();
      await own.drop();
    },
  };
}
