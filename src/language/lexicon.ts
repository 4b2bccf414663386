import { hanTerm, plainWords, runsOf } from './tokens.js';

/** A thing that has a name in each language: a term, a place, a person. The first name is the usual one. */
export interface Named {
  vi: readonly string[];
  zh: readonly string[];
  /** How it is said in Latin letters: pinyin, the Vietnamese reading of its signs. Helps to find, is never shown. */
  said?: readonly string[];
}

/** Names by what is typed: all that are called so. */
export interface Lexicon {
  /** Names of the longest entry that begins a row of words, and how many of the words it takes. */
  words(words: readonly string[]): Match | undefined;
  /** The same for Han signs. */
  signs(signs: string): Match | undefined;
}

interface Match {
  taken: number;
  named: readonly Named[];
}

/** Words or signs of a name; nothing is called by more. */
export const longestName = 10;

/** An empty one: what is typed means itself alone. */
export const noLexicon: Lexicon = { words: () => undefined, signs: () => undefined };

/** Looks names up however they are spelled; one name may belong to several things. */
export function lexiconOf(all: readonly Named[]): Lexicon {
  const known = new Map<string, Named[]>();
  for (const named of all) {
    for (const key of new Set([...named.vi, ...named.zh, ...(named.said ?? [])].map(keyOf))) {
      if (key === '') continue;
      const there = known.get(key);
      if (there) there.push(named);
      else known.set(key, [named]);
    }
  }
  const longestOf = (parts: readonly string[], between: string): Match | undefined => {
    for (let taken = Math.min(parts.length, longestName); taken > 0; taken--) {
      const named = known.get(parts.slice(0, taken).join(between));
      if (named) return { taken, named };
    }
    return undefined;
  };
  return {
    words: (words) => longestOf(words, ' '),
    signs: (signs) => longestOf([...signs], ''),
  };
}

/** Two as one: the longer name goes before, and of two as long both are meant. */
export function bothOf(one: Lexicon, other: Lexicon): Lexicon {
  const longer = (a: Match | undefined, b: Match | undefined): Match | undefined => {
    if (!a || !b) return a ?? b;
    if (a.taken !== b.taken) return a.taken > b.taken ? a : b;
    return { taken: a.taken, named: [...a.named, ...b.named] };
  };
  return {
    words: (words) => longer(one.words(words), other.words(words)),
    signs: (signs) => longer(one.signs(signs), other.signs(signs)),
  };
}

/** One spelling of a name: folded words, simplified signs. */
export function keyOf(name: string): string {
  return runsOf(name)
    .map(({ kind, text }) => (kind === 'han' ? simplifiedOf(text) : plainWords(text).join(' ')))
    .join(' ');
}

/** Han signs, each in its simplified form. */
export function simplifiedOf(signs: string): string {
  const { words } = hanTerm(signs);
  const first = words.map((pair) => [...pair][0] ?? '').join('');
  return [...signs].length > 1 ? first + ([...(words.at(-1) ?? '')][1] ?? '') : first;
}
