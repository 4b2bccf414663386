import type { BlockKind, CodeKind, DateFact, Finding, Span, TimeFact } from './facts.js';
import { block, type Leftover, type Pair } from './findings.js';
import { compareNumbers } from './numbers.js';
import type { Scan } from './scan.js';
import { inHanoi } from './zones.js';

const codes: CodeKind[] = ['plate', 'container', 'docno', 'marker', 'phone', 'placeholder'];

/** Compares all facts of two texts: what one says and the other does not. */
export function compareFacts(pair: Pair): Finding[] {
  const left = Object.fromEntries(codes.map((kind) => [kind, leftCodes(pair, kind)])) as Record<
    CodeKind,
    Leftover<Span & { key: string }>
  >;
  const dates = leftDates(pair);
  const times = leftTimes(pair);
  const findings = compareNumbers(pair, { dates, times, codes: [left.docno, left.phone] });
  for (const kind of codes) findings.push(...paired(kind, left[kind]));
  findings.push(...paired('date', dates), ...paired('time', times));
  findings.push(
    ...paired(
      'weekday',
      without(pair.vi.of('weekday'), pair.zh.of('weekday'), (one, other) => one.day === other.day),
    ),
  );
  return findings;
}

/** What each side says that the other does not; saying it twice is saying it. */
function without<F extends Span>(vi: F[], zh: F[], same: (one: F, other: F) => boolean): Leftover<F> {
  const [viOnce, zhOnce] = [once(vi), once(zh)];
  return {
    vi: vi.filter((one) => !zhOnce.some((other) => same(one, other))),
    zh: zh.filter((one) => !viOnce.some((other) => same(other, one))),
  };
}

/** Each fact by what it says, whatever its place. */
function once<F extends Span>(facts: F[]): F[] {
  return [...new Map(facts.map((fact) => [JSON.stringify({ ...fact, from: 0, to: 0 }), fact])).values()];
}

function leftCodes({ vi, zh }: Pair, kind: CodeKind): Leftover<Span & { key: string }> {
  return without(
    vi.of(kind) as (Span & { key: string })[],
    zh.of(kind) as (Span & { key: string })[],
    (one, other) => one.key === other.key,
  );
}

function leftDates({ vi, zh }: Pair): Leftover<DateFact> {
  const years = (scan: Scan) => new Set(scan.of('date').flatMap(({ y }) => (y === undefined ? [] : [y])));
  const [viYears, zhYears] = [years(vi), years(zh)];
  const left = without(vi.of('date'), zh.of('date'), sameDate);
  const onlyYear = ({ y, m, d, quarter, half }: DateFact) =>
    (m ?? d ?? quarter ?? half) === undefined && y !== undefined;
  return {
    vi: left.vi.filter((date) => !(onlyYear(date) && zhYears.has(date.y ?? 0))),
    zh: left.zh.filter((date) => !(onlyYear(date) && viYears.has(date.y ?? 0))),
  };
}

/** What one text leaves out and the other says is no contradiction, except the day. */
export function sameDate(one: DateFact, other: DateFact): boolean {
  const agree = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b;
  if (
    one.half !== other.half ||
    one.d !== other.d ||
    one.quarter !== other.quarter ||
    Boolean(one.lunar) !== Boolean(other.lunar)
  )
    return false;
  if (
    one.d === undefined &&
    (one.quarter ?? one.half) === undefined &&
    (one.m === undefined) !== (other.m === undefined)
  )
    return false;
  return agree(one.m, other.m) && agree(one.y, other.y);
}

function leftTimes({ vi, zh }: Pair): Leftover<TimeFact> {
  return without(vi.of('time'), zh.of('time'), (one, other) => {
    const [here, there] = [inHanoi(one), inHanoi(other)];
    return here !== undefined && there !== undefined ? here === there : one.minutes % 1440 === other.minutes % 1440;
  });
}

/** One finding for a fact that differs: the nth left over here and the nth left over there. */
function paired(kind: BlockKind, { vi, zh }: Leftover<Span>): Finding[] {
  return Array.from({ length: Math.max(vi.length, zh.length) }, (_, at) => block(kind, vi[at], zh[at]));
}
