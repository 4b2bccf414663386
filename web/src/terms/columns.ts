import type { TermContent } from '../../../src/contract/terms.js';
import type { TermEntry } from '../../../src/language/terms.js';
import { type BothWords, named, type Sheet } from '../export/sheet.js';

/** The columns of the file, in their order; the key names them, and what they hold of a term. */
export const columns = [
  'id',
  'vi',
  'zh',
  'forms_vi',
  'forms_zh',
  'avoid_vi',
  'avoid_zh',
  'domain',
  'note_vi',
  'note_zh',
] as const;
export type Column = (typeof columns)[number];

/** What parts the entries of a list within a cell; no term has it. */
const mark = '; ';

/** What the file has to have for a term to come out of it. */
export const needed: readonly Column[] = ['vi', 'zh', 'domain'];

/** The key of a column's name. */
export const nameOf = (column: Column) => (column === 'id' ? 'terms:csv.id' : `terms:field.${column}`);

const headingOf = (words: BothWords, column: Column) => named(words, (t) => t(nameOf(column))).join(' / ');

/** Which column of ours a heading of a file names: in both languages, in one of them, or by its key. */
export function columnOf(heading: string, words: BothWords): Column | undefined {
  const plain = heading.trim().toLowerCase();
  return columns.find((column) =>
    [headingOf(words, column), ...named(words, (t) => t(nameOf(column))), column].some(
      (name) => name.toLowerCase() === plain,
    ),
  );
}

/** What stands in each column for a term; a domain by its id, which is the same in both languages. */
export function cellsOf(entry: TermContent & { id: string }): Record<Column, string> {
  const avoid = (language: 'vi' | 'zh') =>
    entry.avoid.flatMap(({ lang, term }) => (lang === language ? [term] : [])).join(mark);
  return {
    id: entry.id,
    vi: entry.vi,
    zh: entry.zh,
    forms_vi: entry.viForms.join(mark),
    forms_zh: entry.zhForms.join(mark),
    avoid_vi: avoid('vi'),
    avoid_zh: avoid('zh'),
    domain: entry.domain,
    note_vi: entry.note.vi ?? '',
    note_zh: entry.note.zh ?? '',
  };
}

/** The entries of a list within a cell. */
export const listIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;；]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** The term base as a table: what an import reads again, and how far each term can be relied on. */
export function sheetOf(entries: readonly TermEntry[], channels: ReadonlyMap<string, string>, words: BothWords): Sheet {
  return {
    name: named(words, (t) => t('terms:title')).join(' · '),
    header: [
      ...columns.map((column) => headingOf(words, column)),
      named(words, (t) => t('terms:csv.status')).join(' / '),
      named(words, (t) => t('terms:csv.channel')).join(' / '),
    ],
    rows: entries.map((entry) => {
      const cells = cellsOf(entry);
      return [
        ...columns.map((column) => cells[column]),
        named(words, (t) => t(`terms:status.${entry.status}`)).join(' / '),
        channels.get(entry.term?.channelId ?? '') ?? '',
      ];
    }),
  };
}
