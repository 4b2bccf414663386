import type { EntityManager } from 'typeorm';
import { sha256 } from '../common/hash.js';
import type { FieldValue } from '../contract/issue-fields.js';
import type { IssueView } from '../contract/issues.js';
import type { BilingualText } from '../contract/text.js';
import { sql } from '../database/sql.js';
import { putWords } from '../database/word-index.js';
import { plateKey } from '../language/plates.js';
import { tokensOf } from '../language/tokens.js';

/** The index of words in which issues are found. */
export const issueIndex = 'issue_index';

const both = ({ vi, zh }: BilingualText): string[] => [vi?.text ?? '', zh?.text ?? ''];

/** However a plate of China is written: its province as a sign, or by its Vietnamese name. */
const plate = (written: string): string[] => {
  const key = plateKey(written);
  const named = key.replace(/^云/, 'Vân ').replace(/^桂/, 'Quế ');
  return named === key ? [written] : [key, named];
};

function plainOf(value: FieldValue): string[] {
  switch (value.kind) {
    case 'plates':
      return value.plates.flatMap(plate);
    case 'containers':
      return value.numbers;
    case 'lane':
      return [value.lane];
    default:
      return [];
  }
}

type Worded = Pick<IssueView, 'number' | 'title' | 'fields' | 'sides'>;

/** In one order wherever they were read: the record keeps its keys sorted. */
function filled({ fields }: Pick<Worded, 'fields'>): FieldValue[] {
  return Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

/** What was filled in as a text in both languages. */
export function textsOfIssue(issue: Pick<Worded, 'fields'>): BilingualText[] {
  return filled(issue).flatMap((value) => (value.kind === 'text' || value.kind === 'place' ? [value.text] : []));
}

/** What is written alike in both: its numbers, plates and containers; and the names of its files. */
export function wordsOfIssue({ number, fields, sides }: Omit<Worded, 'title'>): { plain: string[]; files: string[] } {
  const references = sides.flatMap(({ reference }) => reference ?? []);
  const values = filled({ fields });
  const files = values.flatMap((value) => (value.kind === 'file' ? value.files.map(({ name }) => name) : []));
  return { plain: [number, ...references, ...values.flatMap(plainOf)], files };
}

/** All words an issue is found by, which both who take part read; nobody's name is among them. */
function wordsOf(issue: Worded): string[] {
  const { plain, files } = wordsOfIssue(issue);
  const texts = [...plain, ...both(issue.title), ...textsOfIssue(issue).flatMap(both), ...files];
  return texts.flatMap(tokensOf).map(({ word }) => word);
}

/** One hash for all words an issue is found by. */
export function hashOfWords(issue: Worded): string {
  return sha256(wordsOf(issue).join(' '));
}

/** Keeps an issue in the index with the words it has now; a change that leaves them costs one look. */
export async function keepWords(rows: EntityManager, issue: Worded & Pick<IssueView, 'id'>): Promise<void> {
  const words = wordsOf(issue);
  const hash = sha256(words.join(' '));
  const [before] = await sql<{ place: number; hash: string }>(
    rows,
    'SELECT "place", "hash" FROM "issue_words" WHERE "issueId" = ?',
    [issue.id],
  );
  if (before?.hash === hash) return;
  const [{ place } = { place: 0 }] = await sql<{ place: number }>(
    rows,
    'INSERT INTO "issue_words" ("issueId", "hash") VALUES (?, ?) ON CONFLICT ("issueId") DO UPDATE SET "hash" = excluded."hash" RETURNING "place"',
    [issue.id, hash],
  );
  await putWords(rows, issueIndex, place, words);
}
