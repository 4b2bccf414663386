import { fold } from '../../../src/language/fold.js';

/** What a code may look like: it is typed by hand and part of every number raised in the channel. */
export const codePattern = /^[A-Z][A-Z0-9]{1,7}$/;

/** A short code out of a Vietnamese name, by the first letters of its words: Kim Thành – Bắc Sơn gives KTBS. */
export function suggestCode(name: string | null, taken: readonly string[]): string {
  const letters = fold(name ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
    .replace(/^[^A-Z]+/, '')
    .slice(0, 7);
  if (letters.length < 2) return '';
  if (!taken.includes(letters)) return letters;
  for (let number = 2; ; number += 1) if (!taken.includes(`${letters}${number}`)) return `${letters}${number}`;
}
