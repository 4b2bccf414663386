import type { Side } from '../../../src/contract/basics.js';
import { dayKey } from '../../../src/language/clocks.js';

/** Days, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Periods people ask for by name. */
export const presets = ['month', 'last_month', 'quarter', 'year', 'last_year'] as const;
export type Preset = (typeof presets)[number];

const dateOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The days of a period by its name, as the calendar of a side stands today. */
export function daysOf(preset: Preset, side: Side, now: string): Days {
  const [year = 0, month = 1] = dayKey(now, side).split('-').map(Number);
  const at = month - 1;
  const quarter = at - (at % 3);
  switch (preset) {
    case 'month':
      return { from: dateOf(year, at, 1), to: dateOf(year, at + 1, 0) };
    case 'last_month':
      return { from: dateOf(year, at - 1, 1), to: dateOf(year, at, 0) };
    case 'quarter':
      return { from: dateOf(year, quarter, 1), to: dateOf(year, quarter + 3, 0) };
    case 'year':
      return { from: dateOf(year, 0, 1), to: dateOf(year, 11, 31) };
    case 'last_year':
      return { from: dateOf(year - 1, 0, 1), to: dateOf(year - 1, 11, 31) };
  }
}

/** What the address asks for; without a whole period in it, this year. */
export function daysIn(search: URLSearchParams, side: Side, now: string): Days {
  const [from, to] = ['from', 'to'].map((name) => search.get(name) ?? '');
  return isDay(from) && isDay(to) ? { from, to } : daysOf('year', side, now);
}

const isDay = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
