import { looksLikeContainer, looksLikePlate, plateKey } from '../../../src/language/plates.js';
import type { FileRow } from './rows.js';

/** What a list of signs is of. */
export type SignKind = 'plates' | 'containers';

/** What is to be said of one sign: `empty` and `signs` keep it out, the others only warn. */
export type Finding = 'empty' | 'signs' | 'doubt' | 'twice';

/** One sign of the file, where it stands there, and what is to be said of it. */
export interface Sign {
  row: number;
  /** As spreadsheets name columns. */
  column: string;
  sign: string;
  finding?: Finding;
}

const headings: Record<SignKind, RegExp> = {
  plates: /biển|bks|số xe|plate|车牌|车号|号牌/i,
  containers: /container|công|箱号|集装箱/i,
};

// As the contract has it: what the server takes.
const writable = /^[\p{L}\p{N} .·–-]{1,20}$/u;
const inTheWay: readonly (Finding | undefined)[] = ['empty', 'signs'];

/** The signs of a file: of the column whose heading names them, else of the first. */
export function signsOf(rows: readonly FileRow[], kind: SignKind): Sign[] {
  const [first] = rows;
  const named = first?.cells.findIndex((cell) => headings[kind].test(cell)) ?? -1;
  const column = Math.max(0, named);
  const seen = new Set<string>();
  return (named < 0 ? rows : rows.slice(1)).map(({ row, cells }) => {
    const sign = (cells[column] ?? '').normalize('NFC');
    const finding = findingOf(sign, kind, seen);
    seen.add(plateKey(sign));
    return { row, column: letterOf(column), sign, ...(finding && { finding }) };
  });
}

/** Whether something has to be put right in the file first: nothing is taken over by half. */
export function isBlocked(signs: readonly Sign[]): boolean {
  return signs.length === 0 || signs.some(({ finding }) => inTheWay.includes(finding));
}

function findingOf(sign: string, kind: SignKind, seen: ReadonlySet<string>): Finding | undefined {
  if (sign === '') return 'empty';
  if (!writable.test(sign)) return 'signs';
  if (seen.has(plateKey(sign))) return 'twice';
  const usual = kind === 'plates' ? looksLikePlate(sign) : looksLikeContainer(sign);
  return usual ? undefined : 'doubt';
}

function letterOf(column: number): string {
  const before = column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
