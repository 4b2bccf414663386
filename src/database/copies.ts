import { existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Copies a SQLite database while the service goes on writing to it. The read transaction holds one moment still, so the
 * copy neither starts anew with every commit nor holds half of one. The copy is one file and needs no other beside it.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM "sqlite_master"').get();
    await source.backup(to, { progress: () => 1_000 });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  const copy = new SQLite(to, { fileMustExist: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** Opens a SQLite file for reading alone, without bringing its schema up to date. */
export async function readDatabase<T>(file: string, work: (rows: EntityManager) => Promise<T>): Promise<T> {
  const source = new DataSource({ type: 'better-sqlite3', database: file, readonly: true, fileMustExist: true });
  await source.initialize();
  try {
    return await work(source.manager);
  } finally {
    await source.destroy();
  }
}

/** Whether a service has this SQLite database open. */
export function isOpenElsewhere(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const own = new SQLite(file, { fileMustExist: true, timeout: 500 });
    try {
      own.pragma('locking_mode = EXCLUSIVE');
      own.prepare('SELECT count(*) FROM "sqlite_master"').get();
      return false;
    } finally {
      own.close();
    }
  } catch (error) {
    return String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
  }
}
