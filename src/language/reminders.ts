import type { Side } from '../contract/basics.js';
import type { CalendarYear } from '../contract/calendar.js';
import type { IssueView } from '../contract/issues.js';
import type { PhraseUse } from '../contract/phrases.js';
import { isWorkingDay } from './calendar.js';
import { dayKey, homeLanguage } from './clocks.js';
import { type IssueState, mayMove, partyOf } from './issues.js';

/** The standard phrase by which one side courteously reminds the other. */
export const reminderPhrase = 'status-08';

/** Why a side may not remind the other now. */
export type NoReminder = 'not_theirs' | 'referred' | 'day_off' | 'today';

/**
 * The one rule of reminders, for server and browser: once on a working day of the side that is reminded, by its own
 * clock. What it referred to a higher authority is left alone until the day that the reminding side has set for itself;
 * the other side's own day is its own and plays no part.
 */
export function whyNoReminder(
  issue: IssueState,
  side: Side,
  { remindAt, years, now }: { remindAt: string | null; years: readonly CalendarYear[]; now: string },
): NoReminder | undefined {
  const waitsFor = partyOf(issue, issue.turn?.side ?? null);
  if (!waitsFor || !mayMove(issue, side, 'reminded')) return 'not_theirs';
  const ownDayCame = remindAt !== null && remindAt <= now;
  if (waitsFor.answer?.grade === 'referred_upward' && !ownDayCame) return 'referred';
  const today = dayKey(now, waitsFor.side);
  if (!isWorkingDay(years, waitsFor.side, today)) return 'day_off';
  const last = partyOf(issue, side)?.remindedAt;
  return last !== undefined && dayKey(last, waitsFor.side) === today ? 'today' : undefined;
}

/** The phrase with what it says of this issue; `undefined` once nobody has the turn. */
export function reminderOf({ number, turn }: Pick<IssueView, 'number' | 'turn'>, side: Side): PhraseUse | undefined {
  if (!turn) return undefined;
  return {
    phraseId: reminderPhrase,
    source: homeLanguage(side),
    values: { ref: { type: 'ref_no', text: number }, deadline: { type: 'datetime', at: turn.due } },
  };
}
