import type { TFunction } from 'i18next';
import type { Language, Side } from '../../../src/contract/basics.js';
import { clockOf } from '../../../src/language/clocks.js';

/** What stands in one place of a table that leaves the service. */
export type Cell = string | number | null;

/** A table for CSV and XLSX alike; the first row names the columns. */
export interface Sheet {
  /** Its name in both languages. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The words of both languages, for a table has them side by side. */
export type BothWords = Record<Language, TFunction>;

/** A column for each language. */
export function named(words: BothWords, say: (t: TFunction) => string): [string, string] {
  return [say(words.vi), say(words.zh)];
}

/** The heading of a column of numbers, in both languages. */
export function heading(words: BothWords, say: (t: TFunction) => string): string {
  return named(words, say).join(' / ');
}

/** An instant on one side's clock, as a spreadsheet sorts it; the heading names the zone. */
export function onClock(instant: string | null, side: Side): Cell {
  if (instant === null) return null;
  const { date, time } = clockOf(instant, side);
  return `${date} ${time}`;
}

/** Milliseconds as hours, to one decimal. */
export function hours(milliseconds: number | null): Cell {
  return milliseconds === null ? null : Math.round(milliseconds / 360_000) / 10;
}

/** Words that a spreadsheet would take for a formula get a mark before them, so that they stay words. */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
