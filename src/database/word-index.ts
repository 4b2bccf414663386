import type { EntityManager, QueryRunner } from 'typeorm';
import type { Asked } from '../language/seeking.js';
import type { Term } from '../language/tokens.js';
import { sql } from './sql.js';

/**
 * An index of words by the number of a row: FTS5 on SQLite, a `tsvector` on PostgreSQL. Both get the same words, made by
 * us, so that what is found does not depend on the database. It is derived, and tells nobody anything by itself: whoever
 * asks it asks as well who may see the rows. One that keeps places alone is smaller, and answers which rows there are,
 * not whether a given one is among them.
 */
export async function createWordIndex(
  runner: QueryRunner,
  name: string,
  keeps: 'words' | 'places' = 'words',
): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(`CREATE TABLE "${name}" ("place" integer PRIMARY KEY, "words" tsvector NOT NULL)`);
    await runner.query(`CREATE INDEX "${name}_words" ON "${name}" USING gin ("words") WITH (fastupdate = off)`);
    return;
  }
  const how = keeps === 'words' ? `prefix = '1 2'` : `content = '', contentless_delete = 1`;
  await runner.query(`CREATE VIRTUAL TABLE "${name}" USING fts5("words", tokenize = 'ascii', ${how})`);
}

/** What a row is found by from now on. */
export function putWords(rows: EntityManager, name: string, place: number, words: readonly string[]): Promise<void> {
  return putAllWords(rows, name, [{ place, words }]);
}

/** The same for several rows, each once. */
export async function putAllWords(
  rows: EntityManager,
  name: string,
  all: readonly { place: number; words: readonly string[] }[],
): Promise<void> {
  const some = all.map(({ place, words }) => ({ place, kept: fitting(words) }));
  if (rows.connection.options.type === 'postgres') {
    const values = some.map(() => '(?, CAST(? AS tsvector))').join(', ');
    const text = `INSERT INTO "${name}" ("place", "words") VALUES ${values} ON CONFLICT ("place") DO UPDATE SET "words" = excluded."words"`;
    await sql(
      rows,
      text,
      some.flatMap(({ place, kept }) => [place, kept.map(placed).join(' ')]),
    );
    return;
  }
  const text = `INSERT OR REPLACE INTO "${name}" ("rowid", "words") VALUES ${some.map(() => '(?, ?)').join(', ')}`;
  await sql(
    rows,
    text,
    some.flatMap(({ place, kept }) => [place, ` ${kept.join(' ')} `]),
  );
}

/** Rows are found no more. */
export async function dropWords(rows: EntityManager, name: string, places: readonly number[]): Promise<void> {
  const column = rows.connection.options.type === 'postgres' ? '"place"' : '"rowid"';
  const { text, values } = among(rows, column, places);
  await sql(rows, `DELETE FROM "${name}" WHERE ${text}`, values);
}

/** How a statement asks such an index. */
export interface WordMatch {
  /** The number of a row. */
  place: string;
  /** Which rows there are. */
  all: Piece;
  /** Whether one row that is read already is among them: where many are, asking the index for each costs more. */
  one: Piece;
}

/** A piece of a statement and what stands in it. */
export interface Piece {
  text: string;
  values: unknown[];
}

/** The number of a row of an index, as a statement names it. */
export function placeOf(rows: EntityManager, name: string): string {
  return `"${name}"."${rows.connection.options.type === 'postgres' ? 'place' : 'rowid'}"`;
}

/** Whether a column has one of these numbers, however many they are: all of them are one value of the statement. */
export function among(rows: EntityManager, column: string, places: readonly number[]): Piece {
  return rows.connection.options.type === 'postgres'
    ? { text: `${column} = ANY (CAST(? AS integer[]))`, values: [places] }
    : { text: `${column} IN (SELECT "value" FROM json_each(?))`, values: [JSON.stringify(places)] };
}

/** Rows that hold of every group one way of saying it, of a way every term. */
export function askedMatch(rows: EntityManager, name: string, asked: Asked): Piece {
  const postgres = rows.connection.options.type === 'postgres';
  const term = postgres ? tsTerm : ftsTerm;
  const [and, or] = postgres ? [' & ', ' | '] : [' AND ', ' OR '];
  const ways = (group: Asked[number]) => group.map((way) => `(${way.map(term).join(and)})`).join(or);
  const text = asked.map((group) => `(${ways(group)})`).join(and);
  return { text: postgres ? `"${name}"."words" @@ CAST(? AS tsquery)` : `"${name}" MATCH ?`, values: [text] };
}

/** Rows that hold all of what is looked for. */
export function wordMatch(rows: EntityManager, name: string, terms: readonly Term[]): WordMatch {
  const place = placeOf(rows, name);
  const all = askedMatch(
    rows,
    name,
    terms.map((term) => [[term]]),
  );
  if (rows.connection.options.type === 'postgres') {
    return { place, all, one: all };
  }
  return {
    place,
    all,
    // Words hold letters and digits alone, and a space stands around each.
    one: {
      text: terms.map(() => `"${name}"."words" LIKE ?`).join(' AND '),
      values: terms.map(({ words, prefix }) => `% ${words.join(' ')}${prefix ? '' : ' '}%`),
    },
  };
}

/** Which rows hold any of these words, and how many of them: `place` and `shared`. */
export function sharingWords(rows: EntityManager, name: string, words: readonly string[]): Piece {
  const postgres = rows.connection.options.type === 'postgres';
  const one = postgres
    ? `SELECT "place" FROM "${name}" WHERE "words" @@ CAST(? AS tsquery)`
    : `SELECT "rowid" AS "place" FROM "${name}" WHERE "${name}" MATCH ?`;
  const each = words.map(() => one).join(' UNION ALL ');
  return {
    text: `SELECT "place", count(*) AS "shared" FROM (${each}) AS "each" GROUP BY "place"`,
    values: words.map((word) => (postgres ? quoted(word) : `"${word}"`)),
  };
}

/** The last place a `tsvector` can tell apart, and well below the bytes it may hold. */
const mostPlaces = 16_383;
const mostBytes = 600_000;

/** As many of the words as an index takes of one row. */
function fitting(words: readonly string[]): string[] {
  let bytes = 0;
  return words.slice(0, mostPlaces).filter((word) => {
    bytes += Buffer.byteLength(word);
    return bytes <= mostBytes;
  });
}

const tsTerm = ({ words, prefix }: Term): string => `(${words.map(quoted).join(' <-> ')}${prefix ? ':*' : ''})`;
const ftsTerm = ({ words, prefix }: Term): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`;
const quoted = (word: string): string => `'${word}'`;
const placed = (word: string, index: number): string => `${quoted(word)}:${index + 1}`;
