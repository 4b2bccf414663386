import type { SearchCounts } from '../contract/search.js';
import type { SearchItem } from './search.entity.js';
import { kindOf } from './search.index.js';

/** Of more than this the newest are counted. */
export const mostCounted = 1_000;

const day = 24 * 3_600_000;

/** How much there is by each filter; `all` is how much there is with the filters. */
export function countsOf(found: readonly SearchItem[], all: number, now: number): SearchCounts {
  const items = found.slice(0, mostCounted);
  const since = (days: number) => {
    const instant = new Date(now - days * day).toISOString();
    return items.filter(({ at }) => at >= instant).length;
  };
  return {
    all: Math.min(all, mostCounted),
    more: all > mostCounted,
    kinds: countBy(items.map(({ thing }) => kindOf[thing])),
    channels: countBy(items.map(({ channelId }) => channelId)),
    sides: countBy(items.flatMap(({ side }) => side ?? [])),
    days: { week: since(7), month: since(30), all: items.length },
  };
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
