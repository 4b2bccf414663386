import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import type { Config } from '../config/config.js';
import { migrations } from './migrations.js';

type EntityClass = (new () => unknown) | EntitySchema;

interface Pragmas {
  pragma(source: string, options?: { simple: boolean }): unknown;
}

/**
 * The two doors to the database: `write`, for `activity/` alone, and `read`. On SQLite they are two connections,
 * because TypeORM has one per data source and a reader on it would see what is not committed yet; on PostgreSQL the
 * pool keeps them apart.
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
      const source = new DataSource({ ...common, type: 'postgres', url: config.databaseUrl, poolSize: 16 });
      await source.initialize();
      await source.runMigrations({ transaction: 'all' });
      return new Database(source, source);
    }
    mkdirSync(config.dataDir, { recursive: true });
    const database = join(config.dataDir, 'gates.sqlite');
    const type = 'better-sqlite3' as const;
    const write = new DataSource({
      ...common,
      type,
      database,
      enableWAL: true,
      prepareDatabase: (db: Pragmas) => {
        db.pragma('synchronous = FULL');
        db.pragma('busy_timeout = 5000');
        db.pragma('foreign_keys = ON');
      },
    });
    await write.initialize();
    await assertDurable(write);
    await write.runMigrations({ transaction: 'all' });
    const reader = new DataSource({ ...common, type, database, readonly: true, migrations: [] });
    await reader.initialize();
    return new Database(write, reader);
  }

  get dialect(): 'sqlite' | 'postgres' {
    return this.write.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Committed rows only. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.write && this.reader.isInitialized) await this.reader.destroy();
    if (this.write.isInitialized) await this.write.destroy();
  }
}

/** better-sqlite3 is compiled with `synchronous=NORMAL` for WAL, which loses acknowledged writes in a power cut. */
async function assertDurable(source: DataSource): Promise<void> {
  const [{ synchronous }] = await source.query('PRAGMA synchronous');
  const [{ journal_mode: journal }] = await source.query('PRAGMA journal_mode');
  if (synchronous !== 2 || journal !== 'wal') {
    throw new Error(
      `SQLite is not durable here: synchronous=${synchronous}, journal_mode=${journal}; expected 2 and wal.`,
    );
  }
}
