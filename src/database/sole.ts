import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';

/** Under DATA_DIR; it holds nothing but the lock. */
export const lockFile = 'in-use.sqlite';

/** How long a service that is just ending is waited for, in milliseconds. */
const patience = 5_000;
/** Any number will do, as long as nothing else in the database locks by it. */
const lockNumber = 20_240_608;
/** What holds the record: a database that nobody refers to is closed when memory is tidied, and its lock goes with it. */
const holding = new Set<DataSource>();

/**
 * Makes this process the only service on a record until it ends, however it ends. Events are told to live readers
 * within the process that wrote them: a second one would leave the readers of the first waiting, and nobody would notice.
 * The second one says so and ends.
 */
export async function holdAlone(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<void> {
  try {
    const held = config.databaseUrl ? await holdPostgres(config.databaseUrl) : await holdFile(config.dataDir);
    if (!held) throw new Error('Another service is running on this record. Stop it first, or name another record.');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

/** The transaction stays open: the operating system takes the lock back with the process. */
async function holdFile(dataDir: string): Promise<boolean> {
  mkdirSync(dataDir, { recursive: true });
  const database = join(dataDir, lockFile);
  const source = await new DataSource({ type: 'better-sqlite3', database, timeout: patience }).initialize();
  try {
    await source.query('BEGIN EXCLUSIVE');
    holding.add(source);
    return true;
  } catch {
    await source.destroy();
    return false;
  }
}

/** A connection of its own, never given back: PostgreSQL takes the lock back with it. */
async function holdPostgres(url: string): Promise<boolean> {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  const runner = source.createQueryRunner();
  for (let waited = 0; waited <= patience; waited += 100) {
    const [{ held }] = await runner.query('SELECT pg_try_advisory_lock($1) AS "held"', [lockNumber]);
    if (held) {
      holding.add(source);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await runner.release();
  await source.destroy();
  return false;
}
