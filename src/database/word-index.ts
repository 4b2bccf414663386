import type { EntityManager, QueryRunner } from 'typeorm';
import type { Term } from '../language/tokens.js';
import { sql } from './sql.js';

/**
 * An index of words by the number of a row: FTS5 on SQLite, a `tsvector` on PostgreSQL. Both get the same words, made by
 * us, so that what is found does not depend on the database. It is derived, and tells nobody anything by itself: whoever
 * asks it asks as well who may see the rows.
 */
export async function createWordIndex(runner: QueryRunner, name: string): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(`CREATE TABLE "${name}" ("place" integer PRIMARY KEY, "words" tsvector NOT NULL)`);
    await runner.query(`CREATE INDEX "${name}_words" ON "${name}" USING gin ("words") WITH (fastupdate = off)`);
    return;
  }
  await runner.query(`CREATE VIRTUAL TABLE "${name}" USING fts5("words", tokenize = 'ascii', prefix = '1 2')`);
}

/** What a row is found by from now on. */
export async function putWords(
  rows: EntityManager,
  name: string,
  place: number,
  words: readonly string[],
): Promise<void> {
  const kept = words.slice(0, mostPlaces);
  if (rows.connection.options.type === 'postgres') {
    const text = `INSERT INTO "${name}" ("place", "words") VALUES (?, CAST(? AS tsvector)) ON CONFLICT ("place") DO UPDATE SET "words" = excluded."words"`;
    await sql(rows, text, [place, kept.map(placed).join(' ')]);
    return;
  }
  const text = `INSERT OR REPLACE INTO "${name}" ("rowid", "words") VALUES (?, ?)`;
  await sql(rows, text, [place, ` ${kept.join(' ')} `]);
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

/** Rows that hold all of what is looked for. */
export function wordMatch(rows: EntityManager, name: string, terms: readonly Term[]): WordMatch {
  const place = placeOf(rows, name);
  if (rows.connection.options.type === 'postgres') {
    const asked = terms.map(({ words, prefix }) => `(${words.map(quoted).join(' <-> ')}${prefix ? ':*' : ''})`);
    const match = { text: `"${name}"."words" @@ CAST(? AS tsquery)`, values: [asked.join(' & ')] };
    return { place, all: match, one: match };
  }
  const asked = terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`);
  return {
    place,
    all: { text: `"${name}" MATCH ?`, values: [asked.join(' AND ')] },
    // Words hold letters and digits alone, and a space stands around each.
    one: {
      text: terms.map(() => `"${name}"."words" LIKE ?`).join(' AND '),
      values: terms.map(({ words, prefix }) => `% ${words.join(' ')}${prefix ? '' : ' '}%`),
    },
  };
}

/** The last place a `tsvector` can tell apart. */
const mostPlaces = 16_383;

const quoted = (word: string): string => `'${word}'`;
const placed = (word: string, index: number): string => `${quoted(word)}:${index + 1}`;
