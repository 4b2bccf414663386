import { type EntityManager, In } from 'typeorm';
import type { Readable } from '../activity/log.js';
import { sha256 } from '../common/hash.js';
import type { Language } from '../contract/basics.js';
import { marks, sql } from '../database/sql.js';
import { dropWords, type Piece, putWords, sharingWords } from '../database/word-index.js';
import { fold } from '../language/fold.js';
import { shortened } from '../language/tokens.js';
import { type Measured, measure } from './likeness.js';
import { MemoryEntry } from './memory.entity.js';

/** The index of words in which pairs are found. */
const memoryIndex = 'memory_index';
/** Below so many words one word alone says something. */
const few = 4;
/** Rows of the index one question may lead to, as far as its rarest words allow. */
const mostRows = 3_000;
const fewestWords = 3;
const mostWords = 12;
const mostLike = 60;
const mostSame = 20;

/** What a text is found by: each two words that follow one another, which are far rarer than one. */
export function pairsOf({ words }: Measured): string[] {
  const plain = words.map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, '') || '0');
  const pairs = plain.slice(1).map((word, at) => shortened(`${plain[at]}${word}`));
  return [...new Set([...pairs, ...(plain.length < few ? plain.map(shortened) : [])])];
}

const columns = [
  ...(['thing', 'part', 'hash', 'channelId', 'audience', 'position', 'kind', 'source'] as const),
  ...(['vi', 'zh', 'viHash', 'zhHash', 'by', 'at', 'termsVersion'] as const),
];
const insertion = `INSERT INTO "memory_entry" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${marks(columns)}) RETURNING "place"`;

/** The hash by which the very same text is found. */
export const hashOf = ({ exact }: Measured): string => sha256(exact);

/** Keeps a pair under the words of both its languages. */
export async function keepPair(
  rows: EntityManager,
  entry: Omit<MemoryEntry, 'place'>,
  measured: Record<Language, Measured>,
): Promise<void> {
  const values = columns.map((column) => (column === 'by' ? JSON.stringify(entry.by) : entry[column]));
  const [{ place } = { place: 0 }] = await sql<{ place: number }>(rows, insertion, values);
  const words = wordsOf(measured);
  await putWords(rows, memoryIndex, place, words);
  await count(rows, entry.audience, words, 1);
}

/** Pairs are offered no more, and their words count no more. */
export async function dropPairs(rows: EntityManager, places: readonly number[]): Promise<void> {
  for (let from = 0; from < places.length; from += 400) {
    const some = places.slice(from, from + 400);
    for (const { audience, vi, zh } of await rows.findBy(MemoryEntry, { place: In(some) }))
      await count(rows, audience, wordsOf({ vi: measure(vi, 'vi'), zh: measure(zh, 'zh') }), -1);
    await dropWords(rows, memoryIndex, some);
    await rows.delete(MemoryEntry, some);
  }
}

const wordsOf = ({ vi, zh }: Record<Language, Measured>): string[] => [...new Set([...pairsOf(vi), ...pairsOf(zh)])];

/** Room by room: what is rare in other rooms is nothing that may be learnt here. */
async function count(rows: EntityManager, audience: string, words: readonly string[], more: 1 | -1): Promise<void> {
  const counted = `ON CONFLICT ("audience", "word") DO UPDATE SET "entries" = "memory_word"."entries" + excluded."entries"`;
  for (let from = 0; from < words.length; from += 400) {
    const some = words.slice(from, from + 400);
    const ones = some.map(() => '(?, ?, ?)').join(', ');
    const values = some.flatMap((word) => [audience, word, more]);
    await sql(rows, `INSERT INTO "memory_word" ("audience", "word", "entries") VALUES ${ones} ${counted}`, values);
  }
}

/** Pairs somebody reads that may be like a text: the very same ones, and those that share its rarest words. */
export async function likePairs(
  rows: EntityManager,
  rooms: readonly Readable[],
  measured: Measured,
  language: Language,
): Promise<MemoryEntry[]> {
  if (rooms.length === 0) return [];
  const readable = readableIn(rows, rooms);
  const hash = language === 'vi' ? 'viHash' : 'zhHash';
  const same = await sql<Stored>(
    rows,
    `SELECT "entry".* FROM "memory_entry" AS "entry" ${readable.text} WHERE "entry"."${hash}" = ? ORDER BY "entry"."place" DESC LIMIT ?`,
    [...readable.values, hashOf(measured), mostSame],
  );
  const words = await rarest(rows, rooms, pairsOf(measured));
  if (words.length === 0) return same.map(toEntry);
  // In the order of what they share with the text, never of what is rare in rooms that are not read.
  const sharing = sharingWords(rows, memoryIndex, words);
  const like = await sql<Stored>(
    rows,
    `SELECT "entry".* FROM (${sharing.text}) AS "like" CROSS JOIN "memory_entry" AS "entry" ${readable.text} WHERE "entry"."place" = "like"."place" ORDER BY "like"."shared" DESC, "entry"."place" DESC LIMIT ?`,
    [...sharing.values, ...readable.values, mostLike],
  );
  return [...new Map([...same, ...like].map((row) => [row.place, toEntry(row)])).values()];
}

type Stored = Omit<MemoryEntry, 'by'> & { by: string };
const toEntry = (row: Stored): MemoryEntry => ({ ...row, by: JSON.parse(row.by) as MemoryEntry['by'] });

/** Joins entries with the rooms somebody reads, each from where they joined. */
function readableIn(rows: EntityManager, rooms: readonly Readable[]): Piece {
  const list =
    rows.connection.options.type === 'postgres'
      ? 'json_to_recordset(CAST(? AS json)) AS "room" ("audience" varchar, "after" integer)'
      : `(SELECT "value" ->> 'audience' AS "audience", "value" ->> 'after' AS "after" FROM json_each(?)) AS "room"`;
  const text = `JOIN ${list} ON "room"."audience" = "entry"."audience" AND ("entry"."position" = 0 OR "entry"."position" > "room"."after")`;
  return { text, values: [JSON.stringify(rooms.map(({ audience, after }) => ({ audience, after })))] };
}

/** The rarest of some words that stand in a pair of these rooms, as many as lead to a bearable number of pairs. */
async function rarest(rows: EntityManager, rooms: readonly Readable[], words: readonly string[]): Promise<string[]> {
  const asked = words.slice(0, 400);
  if (asked.length === 0) return [];
  const audiences = rooms.map(({ audience }) => audience);
  const known = await sql<{ word: string; entries: number | string }>(
    rows,
    `SELECT "word", SUM("entries") AS "entries" FROM "memory_word" WHERE "word" IN (${marks(asked)}) AND "audience" IN (${marks(audiences)}) GROUP BY "word" HAVING SUM("entries") > 0 ORDER BY SUM("entries"), "word" LIMIT ?`,
    [...asked, ...audiences, mostWords],
  );
  let sum = 0;
  return known.flatMap(({ word, entries }, at) => {
    sum += Number(entries);
    return at < fewestWords || sum <= mostRows ? [word] : [];
  });
}
