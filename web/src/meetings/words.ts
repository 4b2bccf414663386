import type { Language } from '../../../src/contract/basics.js';
import { otherLanguage } from '../../../src/language/text.js';

/** What was typed in the own language and in the other one. */
export interface Typed {
  words: string;
  other: string;
}

/** Nothing typed yet. */
export const nothing: Typed = { words: '', other: '' };

/** As it is sent; nothing while the own language is empty. */
export function wordsOf({ words, other }: Typed, language: Language) {
  const [own, away] = [words.trim(), other.trim()];
  if (own === '') return undefined;
  return { source: language, [language]: own, ...(away && { [otherLanguage(language)]: away }) };
}
