import type { Change } from '../activity/change.js';
import { isInner } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import { dayKey } from '../language/clocks.js';
import { IssueCounter } from './issue.entity.js';

const shared: Record<Side, string> = { vn: 'V', cn: 'C' };
const inner: Record<Side, string> = { vn: 'VN-', cn: 'CN-' };

/**
 * The next number of a room: `KTBS-2026-V0147` counts what the side raised with the other in the year of its own
 * calendar, `KTBS-2026-VN-0003` what it keeps among itself. The two series never touch.
 */
export async function nextNumber(change: Change, code: string, audience: string, side: Side): Promise<string> {
  const year = Number(dayKey(change.at, side).slice(0, 4));
  const where = { audience, side, year };
  // Whoever counts here has the turn of the audience: nobody counts at the same time.
  const counter = await change.rows.findOneBy(IssueCounter, where);
  const last = (counter?.last ?? 0) + 1;
  await change.rows.save(IssueCounter, { ...where, last });
  return `${code}-${year}-${(isInner(audience) ? inner : shared)[side]}${String(last).padStart(4, '0')}`;
}
