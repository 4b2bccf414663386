import type { Side } from '../contract/basics.js';
import type {
  AgendaItem,
  AgendaSection,
  Delegate,
  MeetingDetail,
  MeetingTime,
  MeetingView,
  Proposal,
  Series,
} from '../contract/meetings.js';
import { clockOf, instantOf, otherSide } from './clocks.js';

const monthsBetween = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Series['every'], number>;
const rank = { head: 0, member: 1, interpreter: 2 } as const satisfies Record<Delegate['part'], number>;

/** The instants of a time that was agreed on one side’s clock. */
export function instantsOf({ zone, start, end }: MeetingTime): { startsAt: string; endsAt: string } {
  const [startDay = '', startTime = ''] = start.split('T');
  const [endDay = '', endTime = ''] = end.split('T');
  return { startsAt: instantOf(startDay, startTime, zone), endsAt: instantOf(endDay, endTime, zone) };
}

/** A delegation in its order: head first, interpreters last, the others as they were named. */
export function inRank<T extends Pick<Delegate, 'part'>>(delegates: readonly T[]): T[] {
  return [...delegates].sort((a, b) => rank[a.part] - rank[b.part]);
}

/** Whether both sides accept the time and place as they stand. */
export function bothAccept({ replies }: Pick<MeetingView, 'replies'>): boolean {
  return replies.vn?.answer === 'accept' && replies.cn?.answer === 'accept';
}

/** Whether something can still be changed about it. */
export const isOpen = ({ state }: Pick<MeetingView, 'state'>): boolean => state === 'called' || state === 'held';

/** Delegations are there early and begin when they are complete; longer before, nobody can have met. */
const begunEarly = 60 * 60_000;

/** Whether it may be said of called talks that they are being held. */
export function mayBegin({ state, startsAt }: Pick<MeetingView, 'state' | 'startsAt'>, now: string): boolean {
  return state === 'called' && Date.parse(now) >= Date.parse(startsAt) - begunEarly;
}

/** Whether a side may still accept or decline what the other one has begun, or closed, without its word. */
export function mayStillReply(meeting: Pick<MeetingView, 'state' | 'note' | 'replies'>, side: Side): boolean {
  const begun = meeting.state === 'held' || (meeting.state === 'closed' && meeting.note === undefined);
  return begun && meeting.replies[side]?.answer !== 'accept';
}

/** Whether a side may call them off: before they begin either may, afterwards only one that never accepted them. */
export function mayCancel(meeting: Pick<MeetingView, 'state' | 'note' | 'replies'>, side: Side): boolean {
  return meeting.state === 'called' || (meeting.state === 'held' && mayStillReply(meeting, side));
}

/** Whether one side has written down a telephone talk and the other has not accepted it as it stands. */
export const isOneSided = (meeting: Pick<MeetingView, 'note' | 'replies'>): boolean =>
  meeting.note !== undefined && !bothAccept(meeting);

/** Whether it asks for an answer and has none, not even that there is none yet. */
export function awaitsOutcome({ kind, outcome, withdrawn }: Proposal): boolean {
  return kind !== 'statement' && outcome === null && !withdrawn;
}

/** Whether the other side still owes an answer to it. */
export function stillUnanswered({ kind, outcome, withdrawn }: Proposal): boolean {
  return kind !== 'statement' && outcome?.grade === 'no_answer_yet' && !withdrawn;
}

/** The parts of an agenda, in the order of the paper. */
export const agendaSections = ['review', 'exchange', 'next', 'other'] as const satisfies readonly AgendaSection[];

/** The points both sides see, part by part and in their order, without those that were taken off or carried over. */
export function agendaOf({ meeting, items }: MeetingDetail): AgendaItem[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const points = meeting.agenda.flatMap((id) => known.get(id) ?? []);
  return agendaSections.flatMap((section) => points.filter((item) => item.section === section));
}

/** One’s own side’s drafts, first written first. */
export function draftsOf({ meeting, items }: MeetingDetail): AgendaItem[] {
  return items
    .filter((item) => item.audience !== meeting.audience && !item.removed && !item.carriedTo)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The time of the next meeting of a series: the same hours on the day the series says, in the next month, quarter or year. */
export function nextTime(series: Series, { zone, start, end }: MeetingTime): MeetingTime {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7)) - 1 + monthsBetween[series.every];
  const day = nthWeekday(year + Math.floor(month / 12), month % 12, series);
  const moved = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
  const ends = new Date(Date.parse(`${end}:00Z`) + moved).toISOString().slice(0, 16);
  return { zone, start: `${day}T${start.slice(11)}`, end: ends };
}

/** Who is host the next time. */
export const nextHost = (series: Series, host: Side): Side => (series.rotates ? otherSide(host) : host);

/** The same instants as one side’s clock shows them: what a form starts from. */
export function timeOn(zone: Side, { startsAt, endsAt }: Pick<MeetingView, 'startsAt' | 'endsAt'>): MeetingTime {
  const wall = (instant: string) => {
    const { date, time } = clockOf(instant, zone);
    return `${date}T${time}`;
  };
  return { zone, start: wall(startsAt), end: wall(endsAt) };
}

function nthWeekday(year: number, month: number, { week, weekday }: Series): string {
  const first = new Date(Date.UTC(year, month, 1));
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const ahead = (weekday - first.getUTCDay() + 7) % 7;
  const days = [0, 7, 14, 21, 28].map((weeks) => 1 + (ahead % 7) + weeks).filter((one) => one <= last);
  const day = week === -1 ? days.at(-1) : days[week - 1];
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
