import type { Side } from '../contract/basics.js';
import type { FiguresSlice, FiguresSpan, Share, SideFigures } from '../contract/figures.js';
import { otherSide } from '../language/clocks.js';
import type { IssueMeasure } from './figures.entity.js';

const week = 7 * 86_400_000;

/** From an instant, until before another. */
export interface Period {
  start: string;
  end: string;
}

type Flow = Pick<FiguresSpan, 'opened' | 'closed' | 'sides'>;

/** What happened in a period. */
export function flowOf(measures: readonly IssueMeasure[], period: Period, now: string): Flow {
  const opened = measures.filter(({ openedAt }) => within(openedAt, period));
  const closed = measures.filter(({ closedAt }) => closedAt !== null && within(closedAt, period));
  const of = (side: Side) => sideFigures(side, opened, closed, now);
  return { opened: opened.length, closed: closed.length, sides: { vn: of('vn'), cn: of('cn') } };
}

/** The same, and what is open now. */
export function sliceOf(measures: readonly IssueMeasure[], period: Period, now: string): FiguresSlice {
  const open = measures.filter(({ closedAt }) => closedAt === null);
  const oldest = open.reduce<string | null>(
    (first, { openedAt }) => (first === null || openedAt < first ? openedAt : first),
    null,
  );
  const vehicles = open.reduce((sum, one) => sum + one.vehicles, 0);
  return { ...flowOf(measures, period, now), open: open.length, vehicles, oldest };
}

/** The measures by what they have in common, the most numerous first. */
export function groupedBy(measures: readonly IssueMeasure[], key: 'channelId' | 'type'): [string, IssueMeasure[]][] {
  const groups = new Map<string, IssueMeasure[]>();
  for (const one of measures) {
    const group = groups.get(one[key]);
    if (group) group.push(one);
    else groups.set(one[key], [one]);
  }
  return [...groups].sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1));
}

function sideFigures(
  side: Side,
  opened: readonly IssueMeasure[],
  closed: readonly IssueMeasure[],
  now: string,
): SideFigures {
  const withIt = (one: IssueMeasure) => otherSide(one.raisedBy) === side;
  const asked = opened.filter(withIt);
  return {
    asked: asked.length,
    firstAnswer: median(asked.flatMap(({ askedAt, answeredAt }) => between(askedAt, answeredAt))),
    closing: median(closed.filter(withIt).flatMap(({ openedAt, closedAt }) => between(openedAt, closedAt))),
    accepted: share(asked, ({ askedAt, acceptedAt }) =>
      askedAt === null ? undefined : inTime(acceptedAt, new Date(Date.parse(askedAt) + week).toISOString(), now),
    ),
    answered: share(asked, ({ due, answeredAt }) => (due === null ? undefined : inTime(answeredAt, due, now))),
    held: opened.reduce((sum, one) => sum + heldBy(one, side, now), 0),
  };
}

/** Whether it was done by then; `undefined` while it still may be. */
function inTime(doneAt: string | null, by: string, now: string): boolean | undefined {
  if (doneAt !== null) return doneAt <= by;
  return now <= by ? undefined : false;
}

function share(measures: readonly IssueMeasure[], met: (one: IssueMeasure) => boolean | undefined): Share {
  const known = measures.flatMap((one) => met(one) ?? []);
  return { met: known.filter(Boolean).length, of: known.length };
}

function heldBy({ heldVn, heldCn, turnSide, turnSince }: IssueMeasure, side: Side, now: string): number {
  const running = turnSide === side && turnSince !== null ? Math.max(0, Date.parse(now) - Date.parse(turnSince)) : 0;
  return (side === 'vn' ? heldVn : heldCn) * 1_000 + running;
}

function between(from: string | null, to: string | null): number[] {
  return from === null || to === null ? [] : [Math.max(0, Date.parse(to) - Date.parse(from))];
}

/** The middle one, of an even number the mean of the middle two. */
function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}

const within = (at: string, { start, end }: Period): boolean => start <= at && at < end;
