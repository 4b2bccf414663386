import { Injectable } from '@nestjs/common';
import { Problem } from '../common/problem.js';
import type { Event, Kind } from '../contract/events.js';
import { Database } from '../database/database.js';
import { marks, sql } from '../database/sql.js';

interface Row {
  seq: number;
  audience: string;
  position: number;
  kind: string;
  actorId: string;
  at: string;
  payload: string;
}

/** An audience somebody may read, and the position after which it is theirs. */
export interface Readable {
  audience: string;
  after: number;
}

/** An event and its place in the one order of the node. */
interface Placed {
  seq: number;
  event: Event;
}

/**
 * Where a page ends, in bytes of payload. A thousand events of every day have one or two megabytes and are still
 * one page; of large ones neither the service nor the browser of who was away has to hold hundreds of megabytes at once.
 */
const largestPage = 4 * 1024 * 1024;

const columns = '"seq", "audience", "position", "kind", "actorId", "at", "payload"';

function toEvent({ audience, position, kind, actorId, at, payload }: Row): Event {
  return { audience, position, kind, actorId, at, payload: JSON.parse(payload) as unknown } as Event;
}

/** The log, read: by people audience by audience, by the server's own readers in one order up to the horizon. */
@Injectable()
export class Log {
  /** On PostgreSQL: a place in the order, and the first transaction that started after it was taken. */
  private candidate = { seq: 0, before: 0n };
  private settled = 0;
  /** The server's own readers mostly stand at one place: what one has read, the next need not read again. */
  private latest: { place: string; page: Promise<readonly Placed[]> } | undefined;

  constructor(private readonly database: Database) {}

  /** Where these audiences end now. One that has no event yet is at 0. */
  async heads(audiences: readonly string[]): Promise<Map<string, number>> {
    if (audiences.length === 0) return new Map();
    const rows = await sql<{ id: string; position: number }>(
      this.database.read,
      `SELECT "id", "position" FROM "audience" WHERE "id" IN (${marks(audiences)})`,
      [...audiences],
    );
    return new Map(rows.map((row) => [row.id, row.position]));
  }

  /**
   * The events after these positions that fit in a page, in the order of each audience; `more` says to ask again from
   * where they end.
   * A place that was never reached is refused: the record was restored, and the reader has seen what it no longer holds.
   */
  async page(readable: readonly Readable[], limit: number): Promise<{ events: Event[]; more: boolean }> {
    const heads = await this.heads(readable.map(({ audience }) => audience));
    if (readable.some(({ audience, after }) => after > (heads.get(audience) ?? 0))) throw new Problem('cursor.ahead');
    const events: Event[] = [];
    let bytes = 0;
    for (const { audience, after } of readable) {
      const head = heads.get(audience) ?? 0;
      if (head <= after) continue;
      if (events.length >= limit) return { events, more: true };
      const next = await this.sizes(audience, after, limit - events.length);
      let last = after;
      // Weighed before they are read. The first event of a page always fits, or nobody would get past it.
      for (const { position, size } of next) {
        if (bytes > 0 && bytes + size > largestPage) break;
        bytes += size;
        last = position;
      }
      const rows = await sql<Row>(
        this.database.read,
        `SELECT ${columns} FROM "event" WHERE "audience" = ? AND "position" > ? AND "position" <= ? ORDER BY "position"`,
        [audience, after, last],
      );
      for (const row of rows) events.push(toEvent(row));
      if (next.length > 0 && last < head) return { events, more: true };
    }
    return { events, more: false };
  }

  /** How many bytes each of the next events of an audience would bring; no payload is read for it. */
  private sizes(audience: string, after: number, limit: number): Promise<{ position: number; size: number }[]> {
    return sql(
      this.database.read,
      `SELECT "position", octet_length("payload") AS "size" FROM "event" WHERE "audience" = ? AND "position" > ? ORDER BY "position" LIMIT ?`,
      [audience, after, limit],
    );
  }

  /** The last events of these kinds in one audience, newest first. */
  async past(audience: string, kinds: readonly Kind[], before: number | undefined, limit: number): Promise<Event[]> {
    const rows = await sql<Row>(
      this.database.read,
      `SELECT ${columns} FROM "event" WHERE "audience" = ? AND "position" < ? AND "kind" IN (${marks(kinds)}) ORDER BY "position" DESC LIMIT ?`,
      [audience, before ?? 2 ** 31 - 1, ...kinds, limit],
    );
    return rows.map(toEvent);
  }

  /** For the server's own readers: events after `seq` in the node's one order, never beyond the horizon. */
  async since(seq: number, limit: number): Promise<readonly Placed[]> {
    const horizon = await this.horizon();
    const place = `${seq} ${horizon} ${limit}`;
    if (this.latest?.place !== place) {
      const page = this.between(seq, horizon, limit);
      this.latest = { place, page };
      page.catch(() => (this.latest = undefined));
    }
    return this.latest.page;
  }

  private async between(seq: number, horizon: number, limit: number): Promise<Placed[]> {
    const rows = await sql<Row>(
      this.database.read,
      `SELECT ${columns} FROM "event" WHERE "seq" > ? AND "seq" <= ? ORDER BY "seq" LIMIT ?`,
      [seq, horizon, limit],
    );
    return rows.map((row) => ({ seq: Number(row.seq), event: toEvent(row) }));
  }

  /** The place of the last event that can be read; on PostgreSQL some below it may still appear. */
  async end(): Promise<number> {
    const [row] = await sql<{ last: number | string | null }>(
      this.database.read,
      'SELECT max("seq") AS "last" FROM "event"',
    );
    return Number(row?.last ?? 0);
  }

  /**
   * The place in the node's order below which nothing can appear any more. On SQLite one writer makes that the last
   * event. On PostgreSQL numbers are drawn before the commit: the last number drawn counts once every transaction
   * that was running when it was looked at has ended. (Each has its transaction id before it draws, because it takes
   * the row of its audience first.)
   */
  async horizon(): Promise<number> {
    if (this.database.dialect === 'sqlite') return this.end();
    const [drawn] = await sql<{ last: string | null }>(
      this.database.read,
      `SELECT pg_sequence_last_value(pg_get_serial_sequence('event', 'seq')::regclass) AS "last"`,
    );
    const last = Number(drawn?.last ?? 0);
    if (last <= this.settled) return this.settled;
    const [running] = await sql<{ oldest: string; next: string }>(
      this.database.read,
      // The upper end of a snapshot is the last transaction that *ended*; only one's own id is above all that run.
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "oldest", pg_current_xact_id()::text AS "next"',
    );
    const oldest = BigInt(running?.oldest ?? 0);
    if (oldest >= this.candidate.before) {
      this.settled = Math.max(this.settled, this.candidate.seq);
      this.candidate = { seq: last, before: BigInt(running?.next ?? 0) };
      if (oldest >= this.candidate.before) this.settled = Math.max(this.settled, this.candidate.seq);
    }
    return this.settled;
  }
}
