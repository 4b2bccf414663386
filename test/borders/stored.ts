import { Database } from '../../src/database/database.js';
import { sql } from '../../src/database/sql.js';
import type { House } from '../house.js';

/** Written a moment later, together, or by what follows the log; no part of the record. */
const later = new Set(['read_mark', 'follower', 'memory_entry', 'memory_word', 'search_item', 'desk_text']);

const counted = new WeakMap<House, { mark: string; counts: string }>();

/** Something that moves with every row that is written, and costs next to nothing to ask. */
async function markOf({ app }: House): Promise<string> {
  const { write, dialect } = app.get(Database);
  const ask = dialect === 'postgres' ? 'pg_current_wal_insert_lsn()' : 'total_changes()';
  const [row] = await sql<{ mark: unknown }>(write.manager, `SELECT ${ask} AS "mark"`);
  return String(row?.mark);
}

/** How many rows each table has and where each audience ends: two equal answers mean that nothing was stored between. */
export async function stored(house: House): Promise<string> {
  const mark = await markOf(house);
  const last = counted.get(house);
  if (last?.mark === mark) return last.counts;
  const counts = await countsOf(house);
  counted.set(house, { mark, counts });
  return counts;
}

async function countsOf({ app }: House): Promise<string> {
  const { read, write } = app.get(Database);
  const counts = write.entityMetadatas
    .filter(({ tableName }) => !later.has(tableName))
    .map(({ tableName }) => `SELECT '${tableName}' AS "of", count(*) AS "is" FROM "${tableName}"`);
  const rows = await sql<{ of: string; is: number | string }>(
    read,
    `${counts.join(' UNION ALL ')} UNION ALL SELECT "id", "position" FROM "audience"`,
  );
  return rows
    .map((row) => `${row.of} ${Number(row.is)}`)
    .sort()
    .join('\n');
}
