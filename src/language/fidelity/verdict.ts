import type { Finding, Span } from './facts.js';

/**
 * In what two texts differ, for whoever judges pairs outside the service: a counterpart missing from the given terms
 * differs too, although it holds nothing back, and a grade that lies inside such a term is no difference of its own.
 */
export function differences(findings: readonly Finding[]): Finding[] {
  const missing = findings.filter(({ kind }) => kind === 'term');
  const inTerm = ({ kind, vi, zh }: Finding) =>
    kind === 'grade' && missing.some((term) => overlap(term.vi, vi) || overlap(term.zh, zh));
  return findings.filter((one) => one.kind === 'term' || (one.severity === 'block' && !inTerm(one)));
}

const overlap = (one: Span | null, other: Span | null) =>
  one !== null && other !== null && one.from < other.to && other.from < one.to;
