import { looksLikeContainer } from '../plates.js';
import { compareAnswers } from './answers.js';
import { compareBounds } from './bounds.js';
import { wrongWeekday } from './dates.js';
import type { Context, DateFact, Finding, Span } from './facts.js';
import { block, warn } from './findings.js';
import { compareFacts, sameDate } from './matching.js';
import { compareNegation } from './negation.js';
import { readFacts } from './reading.js';
import { type Scan, written } from './scan.js';
import { compareTerms } from './terms.js';
import { lookAtWording } from './wording.js';

export type { Finding, Term } from './facts.js';

/**
 * Compares the two texts of one message: the facts one says and the other does not, and what else deserves a look. Pure
 * and linear in the length of the texts; a text that is not there yet has nothing to compare.
 */
export function checkFidelity(vi: string, zh: string, context: Context = {}): Finding[] {
  if (vi.trim() === '' || zh.trim() === '') return [];
  const texts = { vi: written(vi), zh: written(zh) };
  const pair = {
    vi: readFacts(texts.vi.text, 'vi', texts.zh.text, context.zones?.vi),
    zh: readFacts(texts.zh.text, 'zh', texts.vi.text, context.zones?.zh),
  };
  const findings = [
    ...compareFacts(pair),
    ...compareBounds(pair),
    ...compareAnswers(texts.vi.text, texts.zh.text),
    ...compareNegation(texts.vi.text, texts.zh.text),
    ...lookAtFacts(pair.vi, pair.zh),
    ...compareTerms(texts.vi.text, texts.zh.text, [...(context.terms ?? []), ...(context.names ?? [])]),
  ];
  const place = (span: Span | null, placeOf: (at: number) => number) =>
    span && { from: placeOf(span.from), to: placeOf(span.to) };
  return findings
    .map((finding) => ({
      ...finding,
      vi: place(finding.vi, texts.vi.placeOf),
      zh: place(finding.zh, texts.zh.placeOf),
    }))
    .concat(lookAtWording(vi, zh));
}

/** What a text says wrongly by itself: a weekday that is not its date's, a time without its clock, a check digit. */
function lookAtFacts(vi: Scan, zh: Scan): Finding[] {
  const findings: Finding[] = [];
  const days = [wrongWeekday(vi), wrongWeekday(zh)] as const;
  const agree = vi.of('weekday').every(({ day }) => zh.of('weekday').some((other) => other.day === day));
  if (agree && (days[0] || days[1])) findings.push(block('weekday', days[0], days[1]));

  const unzoned = [vi, zh].map((scan) =>
    scan.of('time').find((time) => !time.zone && !(time.orSpan && scan === vi && zh.of('time').length === 0)),
  );
  if (unzoned[0] || unzoned[1]) findings.push(warn('zone-missing', unzoned[0], unzoned[1]));

  const partial = (scan: Scan, other: Scan) => scan.of('date').find((date) => lacksYear(date, scan, other));
  const [here, there] = [partial(vi, zh), partial(zh, vi)];
  if (here || there) findings.push(warn('date-partial', here, there));

  const digit = (scan: Scan) => scan.of('container').find(({ key }) => !looksLikeContainer(key));
  const wrong = [digit(vi), digit(zh)];
  if (wrong[0] || wrong[1]) findings.push(warn('check-digit', wrong[0], wrong[1]));
  return findings;
}

/** A date without its year where the other text has one that this text names nowhere. */
function lacksYear(date: DateFact, scan: Scan, other: Scan): boolean {
  if (date.y !== undefined || date.d === undefined) return false;
  const match = other.of('date').find((one) => one.y !== undefined && sameDate(date, one));
  return match !== undefined && !scan.of('date').some(({ y }) => y === match.y);
}
