import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Following } from '../activity/following.js';
import type { Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { isOfChannel, roomAudience } from '../contract/audiences.js';
import { DeskKind, type DeskPage, type DeskQuery, type DeskText } from '../contract/desk.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { Piece } from '../database/word-index.js';
import { DeskRow, DeskTakingRow } from './desk.entity.js';
import { deskFollower } from './desk.follower.js';
import { waitingIn } from './desk.sources.js';

/** Whoever was just told of something finds it in the list: so long (ms) the list waits for the log to be read. */
const patience = 500;
const mostCounted = 1_000;
/** SQLite takes no statement of more than 500 parts; each room is read by kind, each part twice nested. */
const roomsAtOnce = 50;

type Place = Pick<DeskRow, 'key' | 'thing' | 'urgency'>;

/** The interpreter's list: what waits in all rooms somebody reads, and who of their side works on it. */
@Injectable()
export class DeskReading {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly following: Following,
  ) {}

  async page(actor: Actor, query: DeskQuery): Promise<DeskPage> {
    await this.following.reached(deskFollower, patience);
    const rows = this.database.read;
    const { channel } = query;
    const all = await this.channels.rooms(rows, actor);
    const rooms = channel ? all.filter(({ audience }) => isOfChannel(audience, channel)) : all;
    const kinds = query.kind ? [query.kind] : DeskKind.options;
    const found = query.limit > 0 ? await places(rows, rooms, kinds, query) : [];
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return {
      texts: await this.textsAt(rows, actor, page),
      next: last ? `${last.urgency}/${last.key}` : null,
      counts: await counts(rows, rooms),
    };
  }

  /** A text that waits, on somebody's behalf. */
  async readable(rows: EntityManager, actor: Actor, key: string): Promise<DeskRow> {
    const row = await rows.findOneBy(DeskRow, { key });
    const rooms = row ? await this.channels.rooms(rows, actor) : [];
    if (!row || !rooms.some((room) => isReadIn(row, room))) throw new Problem('desk.text_not_found');
    return row;
  }

  /** As they stand now: what is done meanwhile, while the list still names it, is left out. */
  private async textsAt(rows: EntityManager, actor: Actor, page: readonly Place[]): Promise<DeskText[]> {
    if (page.length === 0) return [];
    const rowIds = page.flatMap(({ key }) => /:row:(.+)$/.exec(key)?.[1] ?? []);
    const things = [...new Set(page.map(({ thing }) => thing))];
    const waiting = new Map((await waitingIn(rows, things, rowIds)).map((one) => [one.key, one]));
    const takings = await rows.findBy(DeskTakingRow, { key: In(page.map(({ key }) => key)) });
    return page.flatMap(({ key }): DeskText[] => {
      const one = waiting.get(key);
      if (!one) return [];
      const { thing: _, position: __, ...text } = one;
      const own = roomAudience(text.channelId, 'side', actor);
      const taking = takings.find((taken) => taken.key === key && taken.audience === own);
      return [{ ...text, taken: taking?.toView().taken ?? null }];
    });
  }
}

/** Whether a room's reader reads a text: what stood there before they joined is not theirs. */
export const isReadIn = ({ audience, position }: DeskRow, room: Readable): boolean =>
  room.audience === audience && (position === 0 || position > room.after);

const ofReader = '"audience" = ? AND "kind" = ? AND ("position" = 0 OR "position" > ?)';

/** One more than the page holds. Every room and kind by itself, in the order of the index and no further than the page. */
async function places(
  rows: EntityManager,
  rooms: readonly Readable[],
  kinds: readonly DeskKind[],
  { after, limit }: DeskQuery,
): Promise<Place[]> {
  // The key holds no stroke, and is what stands behind the last.
  const end = after?.lastIndexOf('/') ?? -1;
  const [urgency, key] = [after?.slice(0, end), after?.slice(end + 1)];
  const beyond: Piece = after
    ? { text: ' AND ("urgency" > ? OR ("urgency" = ? AND "key" > ?))', values: [urgency, urgency, key] }
    : { text: '', values: [] };
  const found: Place[] = [];
  for (let at = 0; at < rooms.length; at += roomsAtOnce) {
    const pieces = rooms.slice(at, at + roomsAtOnce).flatMap(({ audience, after: from }) =>
      kinds.map(
        (kind): Piece => ({
          text: `SELECT * FROM (SELECT "key", "thing", "urgency" FROM "desk_text" WHERE ${ofReader}${beyond.text} ORDER BY "urgency", "key" LIMIT ?) AS "part"`,
          values: [audience, kind, from, ...beyond.values, limit + 1],
        }),
      ),
    );
    const text = `SELECT * FROM (${pieces.map((piece) => piece.text).join(' UNION ALL ')}) AS "all" ORDER BY "urgency", "key" LIMIT ?`;
    found.push(...(await sql<Place>(rows, text, [...pieces.flatMap(({ values }) => values), limit + 1])));
  }
  // What is alike keeps the order of the database, by which the next page is found.
  return found.sort((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0)).slice(0, limit + 1);
}

/** How much waits of each kind, as far as it is counted. */
async function counts(rows: EntityManager, rooms: readonly Readable[]): Promise<DeskPage['counts']> {
  const sum = { message: 0, topic: 0, issue: 0, minutes: 0 };
  for (let at = 0; at < rooms.length; at += roomsAtOnce) {
    const pieces = rooms.slice(at, at + roomsAtOnce).flatMap(({ audience, after }) =>
      DeskKind.options.map(
        (kind): Piece => ({
          text: `SELECT * FROM (SELECT "kind" FROM "desk_text" WHERE ${ofReader} LIMIT ?) AS "part"`,
          values: [audience, kind, after, mostCounted],
        }),
      ),
    );
    const text = `SELECT "kind", count(*) AS "count" FROM (${pieces.map((piece) => piece.text).join(' UNION ALL ')}) AS "all" GROUP BY "kind"`;
    const values = pieces.flatMap((piece) => piece.values);
    for (const { kind, count } of await sql<{ kind: DeskKind; count: number | string }>(rows, text, values)) {
      sum[kind] = Math.min(mostCounted, sum[kind] + Number(count));
    }
  }
  return sum;
}
