import type { EntityManager } from 'typeorm';
import { isInner } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { FindIssues } from '../contract/issue-queries.js';
import { marks, sql } from '../database/sql.js';
import type { Piece } from '../database/word-index.js';
import { otherSide } from '../language/clocks.js';
import { type Wording, wordingOf } from './issues.wording.js';

/** Where an issue stands in a list: own turn, the other's turn, closed; then by time. */
export interface Place {
  group: number;
  key: string;
  id: string;
}

/** Issues of one side's turn, or closed ones, in their order: after a place, no more than so many. */
interface Stretch {
  turn: Side | null;
  group: number;
  after: Place | undefined;
  limit: number;
}

/** SQLite takes no statement of more than 500 parts, and somebody may be in more rooms than that. */
const roomsAtOnce = 250;

/** One more than the page holds, so that it is known whether there is a next one. */
export async function findPlaces(
  rows: EntityManager,
  side: Side | null,
  rooms: readonly string[],
  query: FindIssues,
): Promise<Place[]> {
  if (side === null || rooms.length === 0) return [];
  const wording = await wordingOf(rows, query.text ?? '');
  if (wording === 'nowhere') return [];
  const from = query.after ? placeIn(query.after) : undefined;
  const turns = query.state === 'closed' ? [null] : [side, otherSide(side)];
  const found: Place[] = [];
  for (const [index, turn] of turns.entries()) {
    const group = turn === null ? 2 : index;
    if ((query.turn && turn !== query.turn) || (from && from.group > group)) continue;
    const limit = query.limit + 1 - found.length;
    if (limit <= 0) break;
    const stretch = { turn, group, after: from?.group === group ? from : undefined, limit };
    const own: Place[] = [];
    for (let at = 0; at < rooms.length; at += roomsAtOnce) {
      const some = rooms.slice(at, at + roomsAtOnce);
      own.push(...(await inStretch(rows, side, some, query, wording, stretch)));
    }
    found.push(...own.sort(group === 2 ? (a, b) => byTime(b, a) : byTime).slice(0, limit));
  }
  return found;
}

const byTime = (a: Place, b: Place): number => (`${a.key} ${a.id}` < `${b.key} ${b.id}` ? -1 : 1);

/**
 * Every room by itself, so that each is read in the order of its index and no further than the page goes. Words that
 * few issues have are looked up first, and those issues taken out of all rooms at once.
 */
async function inStretch(
  rows: EntityManager,
  side: Side,
  rooms: readonly string[],
  query: FindIssues,
  wording: Wording | undefined,
  { turn, group, after, limit }: Stretch,
): Promise<Place[]> {
  const [time, order, beyond] = turn === null ? ['closedAt', 'DESC', '<'] : ['due', 'ASC', '>'];
  const group0: Piece =
    turn === null
      ? { text: '"closedAt" IS NOT NULL', values: [] }
      : { text: '"closedAt" IS NULL AND "turnSide" = ?', values: [turn] };
  const further: Piece[] = after
    ? [
        {
          text: `("${time}" ${beyond} ? OR ("${time}" = ? AND "id" ${beyond} ?))`,
          values: [after.key, after.key, after.id],
        },
      ]
    : [];
  const from = wording?.from ?? '"issue"';
  const groups = wording?.few ? [rooms] : rooms.map((audience) => [audience]);
  const pieces = groups.map((some): Piece => {
    const where: Piece[] = [
      ...(wording ? [wording.condition] : []),
      { text: `"audience" IN (${marks(some)})`, values: [...some] },
      group0,
      ...further,
      ...filters(query, some, side),
    ];
    return {
      text: `SELECT * FROM (SELECT "issue"."id", "${time}" AS "key" FROM ${from} WHERE ${where.map(({ text }) => text).join(' AND ')} ORDER BY "${time}" ${order}, "id" ${order} LIMIT ?) AS "room"`,
      values: [...where.flatMap(({ values }) => values), limit],
    };
  });
  const all = `SELECT "id", "key" FROM (${pieces.map(({ text }) => text).join(' UNION ALL ')}) AS "all" ORDER BY "key" ${order}, "id" ${order} LIMIT ?`;
  const values = [...pieces.flatMap((piece) => piece.values), limit];
  const found = await sql<{ id: string; key: string }>(rows, all, values);
  return found.map(({ id, key }) => ({ group, key, id }));
}

function filters({ type, status, due, person }: FindIssues, rooms: readonly string[], side: Side): Piece[] {
  const inner = rooms.map((audience) => (isInner(audience) ? audience : `${audience}/${side}`));
  const assigned = `"id" IN (SELECT "issueId" FROM "issue_inner" WHERE "assigneeId" = ? AND "issue_inner"."audience" IN (${marks(inner)}))`;
  return [
    ...(type ? [{ text: '"type" = ?', values: [type] }] : []),
    ...(status ? [{ text: '"status" = ?', values: [status] }] : []),
    ...(due ? [{ text: '"due" < ?', values: [due] }] : []),
    ...(person ? [{ text: assigned, values: [person, ...inner] }] : []),
  ];
}

function placeIn(after: string): Place {
  const [group = '', key = '', id = ''] = after.split('~');
  return { group: Number(group), key, id };
}
