import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import type { Config } from '../config/config.js';
import { migrations } from './migrations.js';

type EntityClass = (new () => unknown) | EntitySchema;

const fileName = 'gates.sqlite';
/** Lists of every length make statements of their own; those of every request must not be pushed out by them. */
const statementCacheSize = 1_000;

/** Where one is to be looked at, there is none: a path was mistyped, or nothing was ever set up. */
export class NoRecord extends Error {
  override message = 'There is no record here.';
}

interface Pragmas {
  pragma(source: string, options?: { simple: boolean }): unknown;
}

/**
 * The two doors to the database: `write`, for `activity/` alone, and `read`. On SQLite they are two connections,
 * because TypeORM has one per data source and a reader on it would see what is not committed yet; on PostgreSQL two
 * pools, so that writers waiting for their turn do not keep anybody from reading.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private constructor(
    readonly write: DataSource,
    private readonly reader: DataSource,
  ) {}

  static async open(config: Pick<Config, 'databaseUrl' | 'dataDir'>, entities: EntityClass[]): Promise<Database> {
    const common = { entities, migrations, migrationsRun: false, synchronize: false, logging: false } as const;
    if (config.databaseUrl) {
      // Nobody waits for ever: neither for a neighbour's turn nor for an answer.
      const extra = { lock_timeout: 10_000, statement_timeout: 30_000 };
      const postgres = { ...common, type: 'postgres', url: config.databaseUrl, extra } as const;
      const write = new DataSource({ ...postgres, poolSize: 12 });
      await write.initialize();
      await write.runMigrations({ transaction: 'all' });
      const reader = new DataSource({ ...postgres, poolSize: 8, migrations: [] });
      await reader.initialize();
      return new Database(write, reader);
    }
    mkdirSync(config.dataDir, { recursive: true });
    const database = join(config.dataDir, fileName);
    const type = 'better-sqlite3' as const;
    const write = new DataSource({
      ...common,
      type,
      database,
      enableWAL: true,
      statementCacheSize,
      prepareDatabase: (db: Pragmas) => {
        db.pragma('synchronous = FULL');
        db.pragma('busy_timeout = 5000');
        db.pragma('foreign_keys = ON');
      },
    });
    await write.initialize();
    await assertDurable(write);
    await write.runMigrations({ transaction: 'all' });
    const reader = new DataSource({ ...common, type, database, statementCacheSize, readonly: true, migrations: [] });
    await reader.initialize();
    return new Database(write, reader);
  }

  /** A record to look at and leave as it is: nothing is made, migrated or written. */
  static async openToRead(
    config: Pick<Config, 'databaseUrl' | 'dataDir'>,
    entities: EntityClass[],
  ): Promise<DataSource> {
    const common = { entities, synchronize: false, logging: false };
    const database = join(config.dataDir, fileName);
    if (!config.databaseUrl && !existsSync(database)) throw new NoRecord();
    const source = config.databaseUrl
      ? new DataSource({ ...common, type: 'postgres', url: config.databaseUrl, poolSize: 2 })
      : new DataSource({ ...common, type: 'better-sqlite3', database, readonly: true, fileMustExist: true });
    return source.initialize();
  }

  get dialect(): 'sqlite' | 'postgres' {
    return this.write.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Committed rows only. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /**
   * Reads what somebody waits for and what may take long: on PostgreSQL it is given up after so many milliseconds.
   * SQLite answers in this process, and there is nothing to call it off with.
   */
  async readWithin<T>(milliseconds: number, work: (rows: EntityManager) => Promise<T>): Promise<T> {
    if (this.dialect === 'sqlite') return work(this.read);
    const runner = this.reader.createQueryRunner();
    try {
      await runner.query(`SET statement_timeout = ${milliseconds}`);
      return await work(runner.manager);
    } finally {
      await runner.query('RESET statement_timeout');
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader.isInitialized) await this.reader.destroy();
    if (this.write.isInitialized) await this.write.destroy();
  }
}

/** Refuses to start: better-sqlite3 has `synchronous=NORMAL` for WAL, which loses acknowledged writes in a power cut. */
export async function assertDurable(source: DataSource): Promise<void> {
  // Until something was read, SQLite answers with what holds without WAL.
  await source.query('SELECT 1 FROM sqlite_master');
  const [{ synchronous }] = await source.query('PRAGMA synchronous');
  const [{ journal_mode: journal }] = await source.query('PRAGMA journal_mode');
  if (synchronous !== 2 || journal !== 'wal') {
    throw new Error(
      `SQLite is not durable here: synchronous=${synchronous}, journal_mode=${journal}; expected 2 and wal.`,
    );
  }
}
