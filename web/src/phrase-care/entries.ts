import type { PhraseContent, PhraseView, PhraseWording } from '../../../src/contract/phrases.js';
import type { TermStatus } from '../../../src/language/terms.js';
import { inForce, proposed } from '../../../src/language/wordings.js';
import type { Changed } from '../wordings/Versions.js';

/** A phrase as people take care of it, wherever it comes from. */
export interface PhraseEntry extends Omit<PhraseView, 'version'> {
  status: TermStatus;
  /** The channel's phrase it stands for; absent for one that is only the service's. */
  wording?: PhraseWording;
}

/** Every phrase there is for a reader: those of their channels, and the service's that no channel has taken up. */
export function phraseEntries(book: readonly PhraseView[], wordings: readonly PhraseWording[]): PhraseEntry[] {
  const taken = new Set(wordings.map(({ seedId }) => seedId));
  const own = wordings.flatMap((wording): PhraseEntry[] => {
    const [held, open] = [inForce(wording), proposed(wording)];
    const shown = held ?? open ?? wording.versions.at(-1);
    const status = open ? 'proposed' : held ? 'agreed' : 'refused';
    return shown ? [{ ...shown.content, id: wording.id, status, wording }] : [];
  });
  return [
    ...own,
    ...book.filter(({ id }) => !taken.has(id)).map((phrase) => ({ ...phrase, status: 'unreviewed' as const })),
  ];
}

/** The names of the blanks of a template, each once. */
export const blanksIn = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
];

const parts = (content: PhraseContent | undefined): Record<string, string> =>
  content
    ? {
        vi: content.vi,
        zh: content.zh,
        blanks: content.placeholders.map(({ name, type }) => `{${name}} ${type}`).join(' · '),
      }
    : {};

/** What one version of a phrase changed of another; of the first one, all that it says. */
export function changesOf(before: PhraseContent | undefined, after: PhraseContent): Changed[] {
  const old = parts(before);
  return Object.entries(parts(after))
    .map(([field, to]) => ({ field, from: old[field] ?? '', to }))
    .filter(({ from, to }) => from !== to);
}
