import { Config } from '../config/config.js';
import { Unusable } from './disk.js';

/**
 * What `npm run backup` and `npm run restore` have in common: they work on the SQLite data folder, and tell the
 * maintainer in a sentence what cannot be done.
 */
export async function onDataFolder(
  work: (dataDir: string) => Promise<string[]>,
): Promise<{ failed: boolean; says: string }> {
  try {
    const { databaseUrl, dataDir } = new Config(process.env);
    if (databaseUrl) {
      throw new Unusable(
        'DATABASE_URL is set: PostgreSQL is backed up and restored by its own tools (pg_dump and pg_restore, or ' +
          'pg_basebackup with the WAL archive). Afterwards check the restored record with `npm run verify`.',
      );
    }
    return { failed: false, says: (await work(dataDir)).join('\n') };
  } catch (error) {
    if (error instanceof Unusable) return { failed: true, says: error.message };
    throw error;
  }
}
