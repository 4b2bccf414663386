import type { DateFact, Finding, NumberFact, Span, TimeFact } from './facts.js';
import { block, type Leftover, type Pair, warn } from './findings.js';
import { money } from './units.js';

/** What other kinds have left, for which a plain number may stand in the other text. */
interface Others {
  dates: Leftover<DateFact>;
  times: Leftover<TimeFact>;
  codes: Leftover<Span & { key: string }>[];
}

const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));
/** Units a number may leave to its neighbour or to the reader. */
const carried = new Set(['minute', 'month', 'second', 'heat', 'workday', 'workhour', 'voltage', 'power', 'speed']);

/** Compares numbers as two bags: each may be answered once. Takes from the left-overs of other kinds what a number explains. */
export function compareNumbers({ vi, zh }: Pair, others: Others): Finding[] {
  const left: Leftover<NumberFact> = { vi: fewLoose(vi.of('number')), zh: fewLoose(zh.of('number')) };
  const units = { vi: new Set(left.vi.map(({ unit }) => unit)), zh: new Set(left.zh.map(({ unit }) => unit)) };
  const strong = (fact: NumberFact) => fact.strength !== 'loose';
  const lent = (one: NumberFact, other: NumberFact) => {
    if (!near(one.numeral, other.numeral) || (one.unit !== '') === (other.unit !== '')) return false;
    const unit = one.unit || other.unit;
    return carried.has(unit) || (one.unit === '' ? units.vi : units.zh).has(unit);
  };
  const times = (fact: NumberFact) => fact.counted === 'times';

  cancel(
    left,
    byValue,
    (one, other) => strong(one) && strong(other) && same(one, other) && Boolean(one.ordinal) === Boolean(other.ordinal),
  );
  cancel(
    left,
    byValue,
    (one, other) => strong(one) && strong(other) && same(one, other) && !(times(one) || times(other)),
  );
  if ([...left.vi, ...left.zh].some(({ also }) => also !== undefined)) cancel(left, ({ unit }) => unit, same);
  cancel(left, byNumeral, (one, other) => strong(one) && strong(other) && lent(one, other));
  const findings = multiples(left);
  explain(left, others);
  cancel(left, byValue, (one, other) => strong(one) !== strong(other));
  cancel(left, byNumeral, (one, other) => strong(one) !== strong(other) && !measured(one) && !measured(other));

  left.vi = left.vi.filter(strong);
  left.zh = left.zh.filter(strong);
  return [...findings, ...pairs(left)];
}

/** An echo that comes back a hundred times says no more than one that comes back four times. */
function fewLoose(facts: NumberFact[]): NumberFact[] {
  const seen = new Map<number, number>();
  return facts.filter(({ strength, value }) => {
    if (strength !== 'loose') return true;
    seen.set(value, (seen.get(value) ?? 0) + 1);
    return (seen.get(value) ?? 0) <= 4;
  });
}

const measured = ({ unit }: NumberFact) =>
  money.has(unit) || ['mass', 'length', 'area', 'volume', 'ratio'].includes(unit);

function same(one: NumberFact, other: NumberFact): boolean {
  if (one.unit !== other.unit) return false;
  return (
    near(one.value, other.value) ||
    (one.also !== undefined && near(one.also, other.value)) ||
    (other.also !== undefined && near(other.also, one.value))
  );
}

type Key = (fact: NumberFact) => string | number;
const byValue: Key = ({ value, unit }) => `${value.toPrecision(9)} ${unit}`;
const byNumeral: Key = ({ numeral }) => numeral.toPrecision(9);
const anyway: Key = () => '';

/** All of a fact that is ever asked about. */
const kindOf = ({ value, numeral, unit, strength, counted, ordinal, also }: NumberFact): string =>
  `${value} ${numeral} ${unit} ${strength} ${counted} ${ordinal} ${also}`;

/**
 * Takes away, pair by pair, what answers each other; only facts of one key are ever laid side by side. Once nothing
 * answers a fact, nothing answers its like: a thousand times the same figure is looked for once.
 */
function cancel(left: Leftover<NumberFact>, key: Key, same: (one: NumberFact, other: NumberFact) => boolean): void {
  const shelves = new Map<string | number, NumberFact[]>();
  for (const other of left.zh) {
    const shelf = shelves.get(key(other));
    if (shelf) shelf.push(other);
    else shelves.set(key(other), [other]);
  }
  const gone = new Set<NumberFact>();
  const unanswered = new Set<string>();
  for (const one of left.vi) {
    const shelf = shelves.get(key(one)) ?? [];
    const kind = kindOf(one);
    const found = unanswered.has(kind) ? -1 : shelf.findIndex((other) => same(one, other));
    if (found < 0) {
      unanswered.add(kind);
      continue;
    }
    for (const other of [one, ...shelf.splice(found, 1)]) gone.add(other);
  }
  left.vi = left.vi.filter((fact) => !gone.has(fact));
  left.zh = left.zh.filter((fact) => !gone.has(fact));
}

/** "tăng ba lần" may be 增长两倍 or 增长到三倍: a reader should look, and no machine can say. */
function multiples(left: Leftover<NumberFact>): Finding[] {
  const findings: Finding[] = [];
  const often = (fact: NumberFact) => fact.unit === 'multiple' || (fact.unit === '' && fact.counted === 'times');
  cancel(left, anyway, (one, other) => {
    if (!often(one) || !often(other) || (one.unit !== 'multiple' && other.unit !== 'multiple')) return false;
    if (near(one.numeral, other.numeral)) return true;
    if (!near(Math.abs(one.numeral - other.numeral), 1)) return false;
    findings.push(warn('multiple', one, other));
    return true;
  });
  return findings;
}

/** A bare year, a day of the month, a span of hours or a number of a paper that the other text writes as another kind. */
function explain(left: Leftover<NumberFact>, { dates, times, codes }: Others): void {
  const drop = <F extends Span>(facts: F[], side: 'vi' | 'zh', answers: (fact: F, number: NumberFact) => boolean) => {
    if (facts.length === 0) return;
    const open = new Set(left[side].filter(({ strength }) => strength !== 'loose'));
    const rest = facts.filter((fact) => {
      if (open.size === 0) return true;
      for (const number of open) {
        if (!answers(fact, number)) continue;
        open.delete(number);
        left[side].splice(left[side].indexOf(number), 1);
        return false;
      }
      return true;
    });
    facts.splice(0, facts.length, ...rest);
  };
  const date = (fact: DateFact, number: NumberFact) => {
    if ((fact.quarter ?? fact.half) !== undefined) return false;
    if (fact.y !== undefined && (fact.m ?? fact.d) === undefined) return number.unit === '' && number.value === fact.y;
    return (
      fact.d === number.numeral &&
      (number.unit === 'workday' ||
        (number.unit === 'minute' && number.value === fact.d * 1440) ||
        (number.unit === '' && number.ordinal === true))
    );
  };
  const time = (fact: TimeFact, number: NumberFact) =>
    fact.orSpan === true && number.unit === 'minute' && near(number.value, fact.minutes);
  const code = (fact: { key: string }, number: NumberFact) =>
    number.unit === '' && String(number.value) === fact.key.replace(/^0+(?=\d)/, '');
  drop(dates.vi, 'zh', date);
  drop(dates.zh, 'vi', date);
  drop(times.vi, 'zh', time);
  drop(times.zh, 'vi', time);
  for (const kind of codes) {
    drop(kind.vi, 'zh', code);
    drop(kind.zh, 'vi', code);
  }
}

/** What is left, two by two: first the same figure with another unit, then the same dimension, then the order. */
function pairs(left: Leftover<NumberFact>): Finding[] {
  const findings: Finding[] = [];
  const join = (key: Key, fits: (one: NumberFact, other: NumberFact) => boolean) =>
    cancel(left, key, (one, other) => {
      const bothSoft = one.strength === 'soft' && other.strength === 'soft';
      if (!fits(one, other) || (bothSoft && !alike(one, other))) return false;
      const unit = near(one.numeral, other.numeral) && (one.unit !== '' || other.unit !== '');
      findings.push(block(unit ? 'unit' : 'number', one, other));
      return true;
    });
  join(byNumeral, (one, other) => one.unit !== '' || other.unit !== '');
  join(
    ({ unit, counted, ordinal }) => `${unit} ${counted} ${ordinal === true}`,
    () => true,
  );
  join(
    ({ unit }) => unit,
    () => true,
  );
  join(anyway, (one, other) => one.strength === 'strong' && other.strength === 'strong');
  for (const one of left.vi) if (one.strength === 'strong') findings.push(block('number', one, undefined));
  for (const other of left.zh) if (other.strength === 'strong') findings.push(block('number', undefined, other));
  return findings;
}

/** Two small number words that surely count the same thing. */
const alike = (one: NumberFact, other: NumberFact) =>
  one.ordinal === true || other.ordinal === true
    ? one.ordinal === other.ordinal
    : one.counted !== '' && one.counted === other.counted && one.unit === other.unit;
