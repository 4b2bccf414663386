import type { EntityManager } from 'typeorm';
import type { Readable } from '../activity/log.js';
import type { SearchQuery } from '../contract/search.js';
import { sql } from '../database/sql.js';
import { askedMatch, placeOf } from '../database/word-index.js';
import type { Asked } from '../language/seeking.js';
import type { Term } from '../language/tokens.js';
import type { SearchItem } from './search.entity.js';
import { mark, searchIndex } from './search.index.js';

/** What a search is narrowed to, besides what its reader may read. */
export type Filters = Pick<SearchQuery, 'kinds' | 'channels' | 'side' | 'person' | 'since' | 'until' | 'files'>;

/** A stretch of the index, newest first: places from `from` on and before `before`. */
export interface Stretch {
  from?: number | undefined;
  before?: number | undefined;
  limit: number;
}

const columns = ['place', 'thing', 'thingId', 'channelId', 'audience', 'position', 'at', 'side', 'withinId']
  .map((name) => `"search_item"."${name}"`)
  .join(', ');

const word = (text: string) => [{ words: [text], prefix: false }];

const oneSign = /^\p{Script=Han}$/u;

/** One Han sign begins many pairs, and is a word of its own here. */
const signAsWord = (term: Term): Term => {
  const [sign = ''] = term.words;
  return term.words.length === 1 && oneSign.test(sign) ? { words: [mark.sign(sign)], prefix: false } : term;
};

/** What the index itself narrows by; nothing where there is nothing that may be read. */
function narrowed(asked: Asked, rooms: readonly Readable[], filters: Filters): Asked | undefined {
  const { kinds, channels, side, person, files } = filters;
  const wanted = channels
    ? rooms.filter(({ audience }) => channels.some((id) => audience.split('/')[0] === `channel:${id}`))
    : rooms;
  if (wanted.length === 0 || asked.length === 0 || kinds?.length === 0) return undefined;
  return [
    ...asked.map((ways) => ways.map((way) => way.map(signAsWord))),
    wanted.map(({ audience }) => word(mark.room(audience))),
    ...(kinds ? [kinds.map((kind) => word(mark.kind(kind)))] : []),
    ...(side ? [[word(mark.side(side))]] : []),
    ...(person ? [[word(mark.person(person))]] : []),
    ...(files ? [[word(mark.files)]] : []),
  ];
}

/** What somebody may read that has all that is asked for, newest first. */
export async function findItems(
  rows: EntityManager,
  asked: Asked,
  rooms: readonly Readable[],
  filters: Filters,
  { from, before, limit }: Stretch,
): Promise<SearchItem[]> {
  const all = narrowed(asked, rooms, filters);
  if (!all) return [];
  const { text, values } = askedMatch(rows, searchIndex, all);
  const place = placeOf(rows, searchIndex);
  const where = [text];
  const add = (condition: string, ...more: unknown[]) => {
    where.push(condition);
    values.push(...more);
  };
  if (from !== undefined) add(`${place} >= ?`, from);
  if (before !== undefined) add(`${place} < ?`, before);
  if (filters.since) add('"search_item"."at" >= ?', filters.since);
  if (filters.until) add('"search_item"."at" < ?', filters.until);
  const later = rooms.filter(({ after }) => after > 0);
  if (later.length > 0) {
    const cases = later.map(() => 'WHEN ? THEN CAST(? AS integer)').join(' ');
    add(
      `("search_item"."position" = 0 OR "search_item"."position" > CASE "search_item"."audience" ${cases} ELSE 0 END)`,
      ...later.flatMap(({ audience, after }) => [audience, after]),
    );
  }
  const statement = `SELECT ${columns} FROM "${searchIndex}" CROSS JOIN "search_item" WHERE "search_item"."place" = ${place} AND ${where.join(' AND ')} ORDER BY ${place} DESC LIMIT ?`;
  const found = await sql<SearchItem>(rows, statement, [...values, limit]);
  const read = new Set(rooms.map(({ audience }) => audience));
  return found.filter(({ audience }) => read.has(audience));
}

/** The place from which on everything is of an instant or later; events of one moment may stand a little out of order. */
export async function placeAt(rows: EntityManager, instant: string): Promise<number | undefined> {
  const early = new Date(Date.parse(instant) - 60_000).toISOString();
  const [found] = await sql<{ place: number }>(
    rows,
    'SELECT "place" FROM "search_item" WHERE "at" >= ? ORDER BY "at", "place" LIMIT 1',
    [early],
  );
  return found?.place;
}
