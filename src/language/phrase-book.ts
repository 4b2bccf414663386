import type { PhraseBook, PhraseUse, PhraseView, PhraseWording } from '../contract/phrases.js';
import { inForce } from './wordings.js';

/** The book as it holds in a channel: what its sides agreed on stands in the place of what the service came with. */
export function bookOf(book: PhraseBook, wordings: readonly PhraseWording[], channelId: string): PhraseBook {
  const agreed = wordings.flatMap((wording): PhraseView[] => {
    const version = wording.channelId === channelId ? inForce(wording) : undefined;
    return version ? [{ ...version.content, id: wording.seedId ?? wording.id, version: version.number }] : [];
  });
  const replaced = new Map(agreed.map((phrase) => [phrase.id, phrase]));
  const seeds = book.phrases.map((phrase) => replaced.get(phrase.id) ?? phrase);
  const known = new Set(seeds.map(({ id }) => id));
  return { ...book, phrases: [...seeds, ...agreed.filter(({ id }) => !known.has(id))] };
}

/** The phrase as it was put to use, in the version it was sent with. */
export function phraseUsed(
  book: PhraseBook,
  wordings: readonly PhraseWording[],
  channelId: string,
  { phraseId, version }: Pick<PhraseUse, 'phraseId' | 'version'>,
): PhraseView | undefined {
  if (version === undefined) return book.phrases.find(({ id }) => id === phraseId);
  const wording = wordings.find((one) => one.channelId === channelId && (one.seedId ?? one.id) === phraseId);
  const used = wording?.versions.find(({ number }) => number === version);
  return used && { ...used.content, id: phraseId, version };
}
