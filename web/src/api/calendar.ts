import { useQueries } from '@tanstack/react-query';
import type { CalendarYear } from '../../../src/contract/calendar.js';
import { clockOf } from '../../../src/language/clocks.js';
import { call } from './call.js';
import { keys } from './keys.js';

const yearOf = (instant: string) => Number(clockOf(instant, 'cn').date.slice(0, 4));

const known = (results: { data: CalendarYear | undefined }[]) => results.flatMap(({ data }) => data ?? []);

/** The working days of both countries in the years around these instants, as far as they are here. */
export function useCalendar(from: string | undefined, until = from): readonly CalendarYear[] {
  const [first, last] = from && until ? [yearOf(from), yearOf(until)] : [0, -1];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return useQueries({
    queries: years.map((year) => ({
      queryKey: keys.calendar(year),
      queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /calendar/:year', { params: { year }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: known,
  });
}
