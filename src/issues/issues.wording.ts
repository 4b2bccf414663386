import type { EntityManager } from 'typeorm';
import { sql } from '../database/sql.js';
import { among, type Piece, wordMatch } from '../database/word-index.js';
import { termsOf } from '../language/tokens.js';
import { issueIndex } from './issue.words.js';

/** How a list asks for issues with the words of a filter. */
export interface Wording {
  /** So few have them that these are sorted; more are met soon enough in the order of the list. */
  few: boolean;
  /** What is read, the first first. */
  from: string;
  condition: Piece;
}

const fewAtMost = 4_000;

/** `undefined` without words; no more than a few are looked up, however often they occur. */
export async function wordingOf(rows: EntityManager, text: string): Promise<Wording | 'nowhere' | undefined> {
  if (text.trim() === '') return undefined;
  const terms = termsOf(text);
  if (terms.length === 0) return 'nowhere';
  const { place, all, one } = wordMatch(rows, issueIndex, terms);
  const asking = `SELECT ${place} AS "place" FROM "${issueIndex}" WHERE ${all.text} LIMIT ${fewAtMost + 1}`;
  const places = (await sql<{ place: number }>(rows, asking, all.values)).map((found) => found.place);
  if (places.length === 0) return 'nowhere';
  const joined = '"issue_words"."issueId" = "issue"."id"';
  if (places.length <= fewAtMost) {
    const few = among(rows, '"issue_words"."place"', places);
    const condition = { ...few, text: `${few.text} AND ${joined}` };
    return { few: true, from: '"issue_words" CROSS JOIN "issue"', condition };
  }
  const read = `EXISTS (SELECT 1 FROM "issue_words" CROSS JOIN "${issueIndex}" WHERE ${joined} AND "issue_words"."place" = ${place} AND ${one.text})`;
  return { few: false, from: '"issue"', condition: { ...one, text: read } };
}
