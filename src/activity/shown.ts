import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '../common/hash.js';
import { sql } from '../database/sql.js';
import type { Fault } from './verifier.js';

/** One thing as the log tells of it, or as the screens get it. */
export interface Seen {
  id: string;
  view: unknown;
  /** It may be there without an event: as it is made, nobody is told of it. */
  untold?: boolean;
}

type Payload = Record<string, unknown>;

/** A kind of thing whose events carry the whole of it, so that its rows can be held against the last one. */
export interface Shown {
  name: string;
  /** What an event of this audience says of one, or of several; a copy for other readers says nothing. */
  told(payload: Payload, audience: string): Seen | readonly Seen[] | undefined;
  /** The audiences that tell of the rows there are. */
  audiences(rows: EntityManager): Promise<string[]>;
  /** What the rows of one audience show. */
  shown(rows: EntityManager, audience: string): AsyncIterable<Seen>;
}

const pageSize = 1_000;

/** Reads views out of payloads that carry them by this name, where they are at home in the audience. */
export const carriedAs =
  <View extends { id: string }>(name: string, home: (view: View) => string) =>
  (payload: Payload, audience: string): Seen | undefined => {
    const view = payload[name] as View | undefined;
    return view && home(view) === audience ? { id: view.id, view } : undefined;
  };

/** All of something that is read page by page. */
export async function* paged<T>(read: (last: T | undefined, limit: number) => Promise<T[]>): AsyncIterable<T> {
  let last: T | undefined;
  for (;;) {
    const page = await read(last, pageSize);
    yield* page;
    last = page.at(-1);
    if (page.length < pageSize) return;
  }
}

/** Checks that everything on the screens is what the log last said of it. */
export async function verifyShown(rows: EntityManager, kinds: readonly Shown[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const events = await sql<{ audience: string }>(rows, 'SELECT DISTINCT "audience" FROM "event"');
  const audiences = new Set(events.map(({ audience }) => audience));
  for (const kind of kinds) for (const audience of await kind.audiences(rows)) audiences.add(audience);
  for (const audience of [...audiences].sort()) {
    const told = await lastTold(rows, audience, kinds);
    for (const { name, shown } of kinds) {
      for await (const { id, view, untold } of shown(rows, audience)) {
        const key = `${name} ${id}`;
        const said = told.get(key);
        told.delete(key);
        if (said ? said.hash === hashOf(view) : untold) continue;
        faults.push({ audience, position: said?.position ?? 0, what: `${key} as shown is not what the record says` });
      }
    }
    for (const [key, { position }] of told) {
      faults.push({ audience, position, what: `${key} is in the record and not shown` });
    }
  }
  return faults;
}

const hashOf = (view: unknown) => sha256(canonical(view));

/** What the log last said of each thing an audience tells of, as hashes. */
async function lastTold(rows: EntityManager, audience: string, kinds: readonly Shown[]) {
  const told = new Map<string, { position: number; hash: string }>();
  const events = paged<{ position: number; payload: string }>((last, limit) =>
    sql(
      rows,
      'SELECT "position", "payload" FROM "event" WHERE "audience" = ? AND "position" > ? ORDER BY "position" LIMIT ?',
      [audience, last?.position ?? 0, limit],
    ),
  );
  for await (const { position, payload } of events) {
    try {
      const said = JSON.parse(payload) as Payload;
      for (const kind of kinds) {
        for (const seen of [kind.told(said, audience) ?? []].flat()) {
          told.set(`${kind.name} ${seen.id}`, { position, hash: hashOf(seen.view) });
        }
      }
    } catch {
      // A payload that is not what it was any more is the chain's fault to report.
    }
  }
  return told;
}
