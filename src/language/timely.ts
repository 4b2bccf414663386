import type { Side } from '../contract/basics.js';
import type { CalendarYear } from '../contract/calendar.js';
import type { IssueView } from '../contract/issues.js';
import type { MeetingView } from '../contract/meetings.js';
import type { MinutesView } from '../contract/minutes.js';
import { isWorkingDay } from './calendar.js';
import { clockOf, dayKey, otherSide } from './clocks.js';
import { partyOf } from './issues.js';

const dayLong = 24 * 60 * 60_000;
/** Nobody is reminded before both clocks show this. */
const begins = '08:00';
/** On so many last working days before a meeting, the day itself among them, an answer that is missing is asked for. */
const repliesAskedOn = 3;

/** What a rule of the clock looks at beside the matter itself. */
export interface Moment {
  years: readonly CalendarYear[];
  now: string;
}

/** Whether a side is at work: on a working day of its own, once both clocks show that the day has begun. */
export function isAtWork(side: Side, { years, now }: Moment): boolean {
  return isWorkingDay(years, side, dayKey(now, side)) && clockOf(now, 'vn').time >= begins;
}

/** Working days of a side that lie wholly between today and the day of an instant; `undefined` once that day is over. */
export function workingDaysBefore(instant: string, side: Side, { years, now }: Moment): number | undefined {
  const [today, until] = [dayKey(now, side), dayKey(instant, side)];
  if (today > until) return undefined;
  let count = 0;
  for (let at = Date.parse(today) + dayLong; at < Date.parse(until); at += dayLong) {
    if (isWorkingDay(years, side, new Date(at).toISOString().slice(0, 10))) count++;
  }
  return count;
}

/** What a side is reminded of before a meeting: its missing answer, or on the last working day before it that it is near. */
export function meetingReminder(
  { state, startsAt, replies, calledAt }: Pick<MeetingView, 'state' | 'startsAt' | 'replies' | 'calledAt'>,
  side: Side,
  moment: Moment,
): 'answer' | 'near' | undefined {
  const between = workingDaysBefore(startsAt, side, moment);
  if (state !== 'called' || startsAt <= moment.now || between === undefined) return undefined;
  const today = dayKey(moment.now, side);
  const other = replies[otherSide(side)];
  if (replies[side] === null) {
    const asked = dayKey(other?.at ?? calledAt, side);
    return asked < today && between < repliesAskedOn ? 'answer' : undefined;
  }
  const agreed = replies[side].answer === 'accept' && other?.answer === 'accept';
  return agreed && between === 0 && today < dayKey(startsAt, side) ? 'near' : undefined;
}

/** What a side is reminded of from the last working day before minutes were to be signed: to sign, or first to finish the texts. */
export function minutesReminder(
  { state, signBy, signatures }: Pick<MinutesView, 'state' | 'signBy' | 'signatures'>,
  side: Side,
  moment: Moment,
): 'sign' | 'finish' | undefined {
  if (signBy === null || (workingDaysBefore(signBy, side, moment) ?? 0) > 0) return undefined;
  if (state === 'joint') return 'finish';
  return state === 'frozen' && !signatures.some((one) => one.side === side) ? 'sign' : undefined;
}

/** Whether an agreed action is overdue. What a side has told the other it referred upward is left alone. */
export function isOverdue(issue: Pick<IssueView, 'turn' | 'closedAt' | 'sides'>, now: string): boolean {
  const { turn, closedAt } = issue;
  if (closedAt !== null || turn === null || turn.due >= now) return false;
  return partyOf(issue, turn.side)?.answer?.grade !== 'referred_upward';
}
