import type { Side } from '../contract/basics.js';
import type { CalendarYear } from '../contract/calendar.js';
import { dayKey } from './clocks.js';

const dayLong = 24 * 60 * 60_000;
const sides: readonly Side[] = ['vn', 'cn'];

/** A side that rests on a day, and why; a weekend needs no name. */
export interface Resting {
  side: Side;
  day: string;
  name: { vi: string; zh: string } | null;
}

/** Whether a day is worked in one country; beyond the years that are known only weekends are days off. */
export function isWorkingDay(years: readonly CalendarYear[], side: Side, day: string): boolean {
  const country = years.find(({ year }) => year === Number(day.slice(0, 4)))?.[side];
  if (country?.daysOff.some((off) => off.day === day)) return false;
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || (country?.workingDays.includes(day) ?? false);
}

/** Which sides rest on the day of an instant, each by its own clock: what a due time warns of. */
export function restingOn(years: readonly CalendarYear[], instant: string): Resting[] {
  return sides.flatMap((side) => {
    const day = dayKey(instant, side);
    if (isWorkingDay(years, side, day)) return [];
    const country = years.find(({ year }) => year === Number(day.slice(0, 4)))?.[side];
    return [{ side, day, name: country?.daysOff.find((off) => off.day === day)?.name ?? null }];
  });
}

/** The same time on the nearest day that both sides work, not before `earliest`; of two equally near the earlier one. */
export function nearestWorkingDay(
  years: readonly CalendarYear[],
  instant: string,
  earliest: string,
): string | undefined {
  const from = Date.parse(instant);
  for (let away = 1; away <= 30; away++) {
    for (const days of [-away, away]) {
      const found = new Date(from + days * dayLong).toISOString();
      if (found >= earliest && restingOn(years, found).length === 0) return found;
    }
  }
  return undefined;
}

/** Milliseconds between two instants that fall on working days of a side, by its own clock. */
export function workingTime(years: readonly CalendarYear[], side: Side, from: string, until: string): number {
  // Both countries keep one offset all year, so that a day is always as long.
  const offset = side === 'vn' ? 7 : 8;
  const begin = Date.parse(from) + offset * 60 * 60_000;
  const end = Date.parse(until) + offset * 60 * 60_000;
  let sum = 0;
  for (let day = Math.floor(begin / dayLong); day * dayLong < end; day++) {
    if (!isWorkingDay(years, side, new Date(day * dayLong).toISOString().slice(0, 10))) continue;
    sum += Math.min(end, (day + 1) * dayLong) - Math.max(begin, day * dayLong);
  }
  return sum;
}
