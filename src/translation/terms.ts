import type { EntityManager } from 'typeorm';
import type { Language } from '../contract/basics.js';
import type { TermContent, TermView } from '../contract/terms.js';
import { termFinder } from '../language/term-hits.js';
import { termsInForce } from '../language/terms.js';
import { otherLanguage } from '../language/text.js';
import { Wording } from '../terms/wording.entity.js';
import type { TermPair } from './provider.js';

const mostTerms = 30;

/** The terms of a text on which both sides of its channel have agreed, the longest first. */
export async function agreedTermsIn(
  rows: EntityManager,
  channelId: string,
  text: string,
  source: Language,
): Promise<TermPair[]> {
  const wordings = (await rows.findBy(Wording, { channelId, kind: 'term' })) as Wording<TermContent>[];
  const views: TermView[] = wordings.map((wording) => wording.toView());
  const hits = termFinder(termsInForce([], views, channelId), source)(text);
  const pairs = hits.map(({ from, to, entry }) => ({
    source: text.slice(from, to),
    target: entry[otherLanguage(source)],
  }));
  return [...new Map(pairs.map((pair) => [pair.source, pair])).values()]
    .sort((a, b) => b.source.length - a.source.length || (a.source < b.source ? -1 : 1))
    .slice(0, mostTerms);
}
