import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Store } from '../store.js';

/** Somebody with the database in hands changes one letter of a signed text; the service is not asked. */
export async function tamperedText({ dataDir, databaseUrl }: Store, minutesId: string): Promise<void> {
  const change = (frozen: string) => frozen.replace('22:00', '21:00');
  if (databaseUrl === undefined) {
    const file = new Sqlite(join(dataDir, 'gates.sqlite'));
    const { frozen } = file.prepare('SELECT frozen FROM minutes WHERE id = ?').get(minutesId) as { frozen: string };
    file.prepare('UPDATE minutes SET frozen = ? WHERE id = ?').run(change(frozen), minutesId);
    file.close();
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ frozen: string }>('SELECT frozen FROM minutes WHERE id = $1', [minutesId]);
  await client.query('UPDATE minutes SET frozen = $1 WHERE id = $2', [change(rows[0]?.frozen ?? ''), minutesId]);
  await client.end();
}
