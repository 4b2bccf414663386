import type { EntityManager } from 'typeorm';
import { sql } from '../database/sql.js';
import { hashHeader, hashPayload } from './chain.js';
import type { EventRow } from './event.entity.js';

/** A place where the record does not hold, in words for the one who has to look. */
export interface Fault {
  audience: string;
  position: number;
  what: string;
}

const pageSize = 1_000;

/** The salt is hashed as bytes, so its one spelling has to be checked apart. */
const isSalt = (salt: string) => /^[0-9a-f]{32}$/.test(salt);

/** Reads one audience from its beginning and says where the chain does not hold. */
async function verifyAudience(
  rows: EntityManager,
  audience: string,
  head: { position: number; hash: string },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const fault = (position: number, what: string) => faults.push({ audience, position, what });
  let position = 0;
  let hash = '';
  for (;;) {
    const page = await sql<EventRow>(
      rows,
      'SELECT * FROM "event" WHERE "audience" = ? AND "position" > ? ORDER BY "position" LIMIT ?',
      [audience, position, pageSize],
    );
    for (const event of page) {
      if (event.position < 1) fault(event.position, 'stands before the beginning');
      if (event.position !== position + 1) fault(position + 1, 'an event is missing');
      if (event.previousHash !== hash) fault(event.position, 'does not follow from the event before it');
      if (!isSalt(event.salt) || hashPayload(event.salt, event.payload) !== event.payloadHash)
        fault(event.position, 'its content was changed');
      if (hashHeader(event) !== event.hash) fault(event.position, 'its header was changed');
      position = event.position;
      hash = event.hash;
    }
    if (page.length < pageSize) break;
  }
  if (head.position !== position || head.hash !== hash)
    fault(head.position, 'the audience ends elsewhere than its head says');
  return faults;
}

/** Checks the whole log: every payload, every header, every link, every gap, every head. */
export async function verifyLog(rows: EntityManager): Promise<{ audiences: number; events: number; faults: Fault[] }> {
  const heads = await sql<{ id: string; position: number; hash: string }>(
    rows,
    'SELECT * FROM "audience" ORDER BY "id"',
  );
  const strays = await sql<{ audience: string }>(
    rows,
    'SELECT DISTINCT "audience" FROM "event" WHERE "audience" NOT IN (SELECT "id" FROM "audience")',
  );
  const faults: Fault[] = strays.map(({ audience }) => ({ audience, position: 0, what: 'the audience has no head' }));
  let events = 0;
  for (const head of heads) {
    faults.push(...(await verifyAudience(rows, head.id, head)));
    events += head.position;
  }
  return { audiences: heads.length, events, faults };
}
