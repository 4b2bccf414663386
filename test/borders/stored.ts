import { Database } from '../../src/database/database.js';
import { sql } from '../../src/database/sql.js';
import type { House } from '../house.js';

/** How many rows each table has and where each audience ends: two equal answers mean that nothing was stored between. */
export async function stored({ app }: House): Promise<string> {
  const { read, write } = app.get(Database);
  const counts = write.entityMetadatas
    // Read marks are written seconds later, together; they are no part of the record.
    .filter(({ tableName }) => tableName !== 'read_mark')
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
