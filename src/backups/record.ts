import { existsSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { type Fault, verifyLog } from '../activity/verifier.js';
import { readDatabase } from '../database/copies.js';
import { sql } from '../database/sql.js';
import { Unusable } from './disk.js';

/** The database of a record, by this name in DATA_DIR and in every backup. */
export const databaseFile = 'gates.sqlite';

/** What a stored record says of itself, once it was found to hold. */
export interface Facts {
  node: string;
  migrations: string[];
  audiences: number;
  events: number;
}

/** Reads a record from end to end. One that does not hold is refused, saying where. */
export async function provenRecord(file: string): Promise<Facts> {
  const proof = await readDatabase(file, async (rows) => {
    const [node] = await sql<{ id: string }>(rows, 'SELECT "id" FROM "node"');
    const migrations = await sql<{ name: string }>(rows, 'SELECT "name" FROM "migrations" ORDER BY "timestamp"');
    return { node: node?.id ?? '', migrations: migrations.map((one) => one.name), ...(await verifyLog(rows)) };
  }).catch((error: unknown) => {
    throw new Unusable(`${file} cannot be read: ${(error as Error).message}`);
  });
  const { faults, ...facts } = proof;
  if (faults.length > 0) throw new Unusable(`The record in ${file} does not hold:\n${faults.map(place).join('\n')}`);
  return facts;
}

const place = ({ audience, position, what }: Fault) => `  ${audience} at ${position}: ${what}`;

/** An audience whose record in one database is not continued by the other one's. */
export interface Setback {
  audience: string;
  had: number;
  has: number;
  /** Up to where both have it they are not the same. */
  parted: boolean;
}

/** What the second record lacks of the first, audience by audience; nothing where it only goes further. */
export async function setbacks(before: string, after: string): Promise<Setback[]> {
  if (!existsSync(before)) return [];
  return readDatabase(before, (old) =>
    readDatabase(after, async (fresh) => {
      const now = new Map((await heads(fresh)).map((head) => [head.id, head.position]));
      const found: Setback[] = [];
      for (const { id: audience, position: had } of await heads(old)) {
        const has = now.get(audience) ?? 0;
        const shared = Math.min(had, has);
        const parted = shared > 0 && (await hashAt(old, audience, shared)) !== (await hashAt(fresh, audience, shared));
        if (has < had || parted) found.push({ audience, had, has, parted });
      }
      return found;
    }),
  );
}

function heads(rows: EntityManager): Promise<{ id: string; position: number }[]> {
  return sql(rows, 'SELECT "id", "position" FROM "audience" ORDER BY "id"');
}

async function hashAt(rows: EntityManager, audience: string, position: number): Promise<string | undefined> {
  const [event] = await sql<{ hash: string }>(
    rows,
    'SELECT "hash" FROM "event" WHERE "audience" = ? AND "position" = ?',
    [audience, position],
  );
  return event?.hash;
}
