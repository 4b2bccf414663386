import { MoreThan } from 'typeorm';
import { carriedAs, paged, type Shown } from '../activity/shown.js';
import type { MemoryImport } from '../contract/memory.js';
import { sql } from '../database/sql.js';
import { StoredImport } from './memory.entity.js';

/** Files of pairs that were brought in, which the side's room tells of. */
export const shownImports: Shown = {
  name: 'import',
  told: carriedAs<MemoryImport>('memoryImport', ({ audience }) => audience),
  audiences: async (rows) =>
    (await sql<{ audience: string }>(rows, 'SELECT DISTINCT "audience" FROM "memory_import"')).map(
      ({ audience }) => audience,
    ),
  async *shown(rows, audience) {
    const imports = paged<StoredImport>((last, take) =>
      rows.find(StoredImport, { where: { audience, id: MoreThan(last?.id ?? '') }, order: { id: 'ASC' }, take }),
    );
    for await (const one of imports) yield { id: one.id, view: one.toView() };
  },
};
