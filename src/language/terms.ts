import type { Language } from '../contract/basics.js';
import type { SeedTerm, TermContent, TermView } from '../contract/terms.js';
import type { Term } from './fidelity/facts.js';
import { fold } from './fold.js';
import { inForce, proposed } from './wordings.js';

/** How far a term can be relied on: as the service came with it, proposed by one side, agreed by both, or turned down. */
export type TermStatus = 'unreviewed' | 'proposed' | 'agreed' | 'refused';

/** A term as people look it up, wherever it comes from. */
export interface TermEntry extends Pick<TermContent, 'vi' | 'zh' | 'viForms' | 'zhForms' | 'avoid' | 'domain'> {
  /** Of the seed's entry, or of the channel's term. */
  id: string;
  status: TermStatus;
  note: TermContent['note'];
  /** The channel's term it stands for; absent for one that is only the seed's. */
  term?: TermView;
}

const noNote: TermContent['note'] = { vi: null, zh: null };

const ofSeed = (seed: SeedTerm): TermEntry => ({ ...seed, status: 'unreviewed', note: noNote });

/** What holds in a channel: what its sides agreed on, and what the service came with in all other places. */
export function termsInForce(
  seed: readonly SeedTerm[],
  terms: readonly TermView[],
  channelId: string | undefined,
): TermEntry[] {
  const agreed = terms.flatMap((term) => {
    const version = term.channelId === channelId ? inForce(term) : undefined;
    return version ? [{ ...version.content, id: term.id, status: 'agreed' as const, term }] : [];
  });
  const replaced = new Set(agreed.map(({ term }) => term.seedId));
  return [...agreed, ...seed.filter(({ id }) => !replaced.has(id)).map(ofSeed)];
}

/**
 * What two texts are held to: the terms both sides agreed on, and of the others what they ask to avoid. A guard that
 * asked for words nobody agreed on would cry over every other pair of good texts.
 */
export function guardTerms(entries: readonly TermEntry[]): Term[] {
  return entries
    .filter(({ status, avoid }) => status === 'agreed' || avoid.length > 0)
    .map((entry) => (entry.status === 'agreed' ? entry : { ...entry, unreviewed: true }));
}

/** Every term there is for a reader: those of their channels, and the seed's that no channel has taken up. */
export function allTerms(seed: readonly SeedTerm[], terms: readonly TermView[]): TermEntry[] {
  const taken = new Set(terms.map(({ seedId }) => seedId));
  return [...terms.flatMap(entryOf), ...seed.filter(({ id }) => !taken.has(id)).map(ofSeed)];
}

/** A channel's term as it stands: what is in force, else what is proposed, else what was proposed last. */
export function entryOf(term: TermView): TermEntry[] {
  const [held, open] = [inForce(term), proposed(term)];
  const shown = held ?? open ?? term.versions.at(-1);
  if (!shown) return [];
  const status = open ? 'proposed' : held ? 'agreed' : 'refused';
  return [{ ...shown.content, id: term.id, status, term }];
}

/** All a term can be found by, folded. */
export function termKeys({ vi, zh, viForms, zhForms, avoid }: TermEntry): string[] {
  return [vi, zh, ...viForms, ...zhForms, ...avoid.map(({ term }) => term)].map(fold);
}

/** What makes two terms of one channel the same: the same words in both languages. */
export const termKey = ({ vi, zh }: Record<Language, string>): string => `${fold(vi)} ${zh.normalize('NFKC')}`;
