import type { Change } from '../activity/change.js';
import type { Side } from '../contract/basics.js';
import { dayKey } from '../language/clocks.js';
import { MinutesCounter } from './minutes.entity.js';

const letters: Record<Side, string> = { vn: 'V', cn: 'C' };

/** The next number of a room: `KTBS-BB-2026-V0003` counts what the side opened with the other in the year of its own calendar. */
export async function nextNumber(change: Change, code: string, audience: string, side: Side): Promise<string> {
  const year = Number(dayKey(change.at, side).slice(0, 4));
  const where = { audience, side, year };
  // Whoever counts here has the turn of the audience: nobody counts at the same time.
  const counter = await change.rows.findOneBy(MinutesCounter, where);
  const last = (counter?.last ?? 0) + 1;
  await change.rows.save(MinutesCounter, { ...where, last });
  return `${code}-BB-${year}-${letters[side]}${String(last).padStart(4, '0')}`;
}
