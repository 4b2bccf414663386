import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';

/** How long a service that is just ending is waited for, in milliseconds. */
const patience = 5_000;
/** Any number will do, as long as nothing else in the database locks by it. */
const lockNumber = 20_240_608;

/**
 * Makes this the only service on a record until it ends, however it ends. Events are told to live readers within the
 * process that wrote them: a second one would leave the readers of the first waiting, without anybody noticing.
 * Answers with what gives the record free again.
 */
export async function holdAlone(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<() => Promise<void>> {
  const held = config.databaseUrl ? await holdPostgres(config.databaseUrl) : await holdFile(config.dataDir);
  if (held) return () => held.destroy();
  throw new Error('Another service is running on this record. Stop it first, or give this one a record of its own.');
}

/** The transaction stays open: the operating system takes the lock back with the process. */
async function holdFile(dataDir: string): Promise<DataSource | undefined> {
  mkdirSync(dataDir, { recursive: true });
  const database = join(dataDir, 'in-use.sqlite');
  const source = await new DataSource({ type: 'better-sqlite3', database, timeout: patience }).initialize();
  try {
    await source.query('BEGIN EXCLUSIVE');
    return source;
  } catch {
    await source.destroy();
    return undefined;
  }
}

async function holdPostgres(url: string): Promise<DataSource | undefined> {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  // A connection of its own, never given back: the lock lives as long as it does.
  const runner = source.createQueryRunner();
  for (let waited = 0; waited <= patience; waited += 100) {
    const [{ held }] = await runner.query('SELECT pg_try_advisory_lock($1) AS "held"', [lockNumber]);
    if (held) return source;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await runner.release();
  await source.destroy();
  return undefined;
}
