import type { SeedTerm, TermContent, TermDomain, TermView } from '../../../src/contract/terms.js';
import { entryOf, termKey } from '../../../src/language/terms.js';
import { proposed } from '../../../src/language/wordings.js';
import type { BothWords } from '../export/sheet.js';
import type { FileRow } from '../import/rows.js';
import { type Column, cellsOf, columnOf, columns, listIn, needed } from './columns.js';

/** What is wrong with a row; the key of a sentence under `terms:import.found`. */
export type RowFault = 'empty' | 'script' | 'long' | 'signs' | 'domain' | 'unknown' | 'waits' | 'twice' | 'many';

/** A term of a file as it would be proposed. */
interface Proposal {
  id: string;
  seedId: string | null;
  seen?: number;
  content: TermContent;
}

/** A row of a file that says something else than the term base: a proposal, or what keeps it from being one. */
export interface ReadRow {
  row: number;
  vi: string;
  zh: string;
  fault?: { column: Column; kind: RowFault };
  proposal?: Proposal;
}

/** Thrown with the columns a file would have to have. */
export class MissingColumns extends Error {
  constructor(readonly missing: readonly Column[]) {
    super(missing.join());
  }
}

interface Base {
  seed: readonly SeedTerm[];
  /** Those of the channel it is proposed in. */
  terms: readonly TermView[];
  domains: readonly { id: TermDomain; vi: string; zh: string }[];
  newId(): string;
}

/** What a table of terms would propose; rows that say what stands already are left out. */
export function readTerms(rows: readonly FileRow[], base: Base, words: BothWords): ReadRow[] {
  const [head, ...rest] = rows;
  const places = new Map<Column, number>();
  head?.cells.forEach((heading, at) => {
    const column = columnOf(heading, words);
    if (column && !places.has(column)) places.set(column, at);
  });
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0) throw new MissingColumns(missing);
  const taken = new Map(base.terms.flatMap((term) => entryOf(term).map((entry) => [termKey(entry), term.id])));
  return rest.flatMap(({ row, cells }): ReadRow[] => {
    const cell = Object.fromEntries(
      columns.map((column) => [
        column,
        unquoted(cells[places.get(column) ?? -1] ?? '')
          .normalize('NFC')
          .trim(),
      ]),
    ) as Record<Column, string>;
    const read = { row, vi: cell.vi, zh: cell.zh };
    const standing = standingOf(cell.id, base);
    if (cell.id !== '' && !standing) return [{ ...read, fault: { column: 'id', kind: 'unknown' } }];
    const fault = faultIn(cell, base.domains);
    if (fault) return [{ ...read, fault }];
    const content = contentOf(cell, base.domains);
    if (standing && same(standing.content, content)) return [];
    if (standing?.term && proposed(standing.term)) return [{ ...read, fault: { column: 'id', kind: 'waits' } }];
    const id = standing?.term?.id ?? base.newId();
    const known = taken.get(termKey(content));
    if (known !== undefined && known !== id) return [{ ...read, fault: { column: 'vi', kind: 'twice' } }];
    taken.set(termKey(content), id);
    const seen = standing?.term ? { seen: standing.term.version } : {};
    return [{ ...read, proposal: { id, seedId: standing && !standing.term ? cell.id : null, ...seen, content } }];
  });
}

/** The mark that keeps a cell from being taken for a formula is no part of it. */
const unquoted = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');

function standingOf(id: string, { seed, terms }: Base): { content: TermContent; term?: TermView } | undefined {
  const term = terms.find((one) => one.id === id || (id !== '' && one.seedId === id));
  if (term) {
    const [entry] = entryOf(term);
    return entry && { content: entry, term };
  }
  const one = seed.find((entry) => entry.id === id);
  return one && { content: { ...one, note: { vi: null, zh: null } } };
}

const same = (a: TermContent, b: TermContent) =>
  columns.every((column) => column === 'id' || cellsOf({ ...a, id: '' })[column] === cellsOf({ ...b, id: '' })[column]);

const domainOf = (cell: string, domains: Base['domains']) =>
  domains.find(({ id, vi, zh }) => [id, vi, zh].some((name) => name.toLowerCase() === cell.toLowerCase()));

function contentOf(cell: Record<Column, string>, domains: Base['domains']): TermContent {
  return {
    vi: cell.vi,
    zh: cell.zh,
    viForms: listIn(cell.forms_vi),
    zhForms: listIn(cell.forms_zh),
    avoid: [
      ...listIn(cell.avoid_vi).map((term) => ({ lang: 'vi' as const, term })),
      ...listIn(cell.avoid_zh).map((term) => ({ lang: 'zh' as const, term })),
    ],
    domain: domainOf(cell.domain, domains)?.id ?? 'status',
    note: { vi: cell.note_vi || null, zh: cell.note_zh || null },
  };
}

const han = /\p{Script=Han}/u;
const vietnamese = /[đĐà-ãè-êìíò-õùúýăĩũơưạ-ỹ]/iu;
// What nobody sees, what ends a line, or what is no character at all.
const unseen = /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]/u;
/** Whether there is anything to read in it. */
const says = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
const longest: Partial<Record<Column, number>> = { vi: 120, zh: 60, note_vi: 500, note_zh: 500 };
const lists = { forms_vi: 120, forms_zh: 60, avoid_vi: 120, avoid_zh: 120 } as const;
const mostForms = 12;

/** The first thing in a row that would be refused. */
function faultIn(cell: Record<Column, string>, domains: Base['domains']): ReadRow['fault'] {
  for (const column of ['vi', 'zh'] as const) if (!says(cell[column])) return { column, kind: 'empty' };
  for (const column of columns) {
    const parts = column in lists ? listIn(cell[column]) : [cell[column]].filter(Boolean);
    if (unseen.test(cell[column]) || !parts.every(says)) return { column, kind: 'signs' };
    if (cell[column].length > (longest[column] ?? Number.POSITIVE_INFINITY)) return { column, kind: 'long' };
  }
  for (const [column, most] of Object.entries(lists) as [keyof typeof lists, number][]) {
    const all = listIn(cell[column]);
    if (all.some((one) => one.length > most)) return { column, kind: 'long' };
  }
  if (listIn(cell.forms_vi).length > mostForms) return { column: 'forms_vi', kind: 'many' };
  if (listIn(cell.forms_zh).length > mostForms) return { column: 'forms_zh', kind: 'many' };
  if (listIn(cell.avoid_vi).length + listIn(cell.avoid_zh).length > mostForms)
    return { column: 'avoid_vi', kind: 'many' };
  for (const column of ['vi', 'forms_vi'] as const) if (han.test(cell[column])) return { column, kind: 'script' };
  for (const column of ['zh', 'forms_zh'] as const)
    if (vietnamese.test(cell[column])) return { column, kind: 'script' };
  return domainOf(cell.domain, domains) ? undefined : { column: 'domain', kind: 'domain' };
}
