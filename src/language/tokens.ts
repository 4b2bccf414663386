import { fold } from './fold.js';
import { simplifiedSign } from './simplified.js';

/** One thing a text can be found by, and from where to where it stands in the text. */
export interface Token {
  word: string;
  at: number;
  end: number;
}

/** What is looked for: words that follow one another; the last may be the beginning of a longer one. */
export interface Term {
  words: readonly string[];
  prefix: boolean;
}

/** Longer words are found by their beginning: PostgreSQL keeps none of more than 2,046 bytes, and nobody types one. */
const longestWord = 40;
/** A number of more parts than this is no number. */
const mostParts = 16;
const mostTerms = 10;

const han = String.raw`\p{Script=Han}`;
const sign = String.raw`(?!${han})[\p{L}\p{N}\p{M}]`;
const run = new RegExp(String.raw`(${han}+)|(?:${sign})+(?:[-‐-―−.·•,/:_](?:${sign})+)*`, 'gu');
const piece = new RegExp(`(?:${sign})+`, 'gu');
/** Letters and digits that follow each other are parts of their own: a plate is found by its number. */
const part = /\p{N}+|[^\p{N}]+/gu;

/**
 * What a text can be found by. Vietnamese is folded; Han runs as overlapping pairs, the last sign alone, so that each
 * sign begins one token; plates and numbers as one word from each of their parts on, without the marks between them.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: whole, 1: chinese, index: at } of text.matchAll(run)) {
    if (chinese) tokens.push(...pairsOf(chinese, at));
    else if (/\p{N}/u.test(whole)) tokens.push(...partsOf(whole, at));
    else tokens.push(...wordsOf(whole, at));
  }
  return tokens;
}

/** What somebody looks for: every one of these is in what is found. What stands in quotes stands there word by word. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [index, some] of text.split(/["“”„«»「」『』]/).entries()) {
    if (index % 2 === 1) terms.push(...phrasesOf(some));
    else for (const { 0: whole, 1: chinese } of some.matchAll(run)) terms.push(...termsOfRun(whole, chinese));
  }
  const last = terms.at(-1);
  // The word that is still being typed.
  const typed =
    last && /[^\s"“”„«»「」『』]$/.test(text) && last.words.length === 1 && (last.words[0]?.length ?? 0) > 1;
  if (typed) terms[terms.length - 1] = { ...last, prefix: true };
  return terms.slice(0, mostTerms);
}

/** Where in a text stands what is looked for, in order and without overlaps. */
export function hitsIn(text: string, terms: readonly Term[]): [number, number][] {
  const tokens = tokensOf(text);
  const hits = terms.flatMap(({ words, prefix }) =>
    tokens.flatMap((token, index): [number, number][] => {
      const fits = words.every((word, place) => {
        const there = tokens[index + place]?.word;
        return prefix && place === words.length - 1 ? there?.startsWith(word) : there === word;
      });
      if (!fits) return [];
      const oneSign = prefix && new RegExp(`^${han}$`, 'u').test(words[0] ?? '');
      return [[token.at, oneSign ? token.at + (words[0]?.length ?? 0) : (tokens[index + words.length - 1]?.end ?? 0)]];
    }),
  );
  const apart: [number, number][] = [];
  for (const [from, until] of hits.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else apart.push([from, until]);
  }
  return apart;
}

function termsOfRun(whole: string, chinese: string | undefined): Term[] {
  if (chinese) {
    const words = pairsOf(chinese, 0).map(({ word }) => word);
    return [words.length > 1 ? { words: words.slice(0, -1), prefix: false } : { words, prefix: true }];
  }
  if (/\p{N}/u.test(whole))
    return partsOf(whole, 0)
      .slice(0, 1)
      .map(({ word }) => ({ words: [word], prefix: true }));
  return wordsOf(whole, 0).map(({ word }) => ({ words: [word], prefix: false }));
}

function phrasesOf(text: string): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) terms.push({ words, prefix: false });
    words = [];
  };
  for (const { 0: whole, 1: chinese } of text.matchAll(run)) {
    if (!chinese && !/\p{N}/u.test(whole)) words.push(...wordsOf(whole, 0).map(({ word }) => word));
    else {
      end();
      terms.push(...termsOfRun(whole, chinese));
    }
  }
  end();
  return terms;
}

function pairsOf(chinese: string, at: number): Token[] {
  const signs = [...chinese];
  let place = at;
  return signs.map((one, index) => {
    const next = signs[index + 1] ?? '';
    const from = place;
    place += one.length;
    const word = simplifiedSign(one) + (next && simplifiedSign(next));
    return { word, at: from, end: from + one.length + next.length };
  });
}

function wordsOf(whole: string, at: number): Token[] {
  return [...whole.matchAll(piece)].flatMap(({ 0: word, index }) => {
    const plain = plainWord(word);
    return plain ? [{ word: plain, at: at + index, end: at + index + word.length }] : [];
  });
}

function partsOf(whole: string, at: number): Token[] {
  const pieces = [...whole.matchAll(piece)].map(({ 0: word }) => fold(word));
  const parts = pieces.flatMap((one) => one.match(part) ?? []).slice(0, mostParts);
  const end = at + whole.length;
  const tails = parts.map((_, index) => parts.slice(index).join('').slice(0, longestWord));
  // What stands between marks is a word as well: 068 of 24C-068.42, QĐ of 45/QĐ-BQL.
  const between = pieces.slice(0, mostParts).map((one) => one.slice(0, longestWord));
  return [...new Set([...tails, ...between])].filter(Boolean).map((word) => ({ word, at, end }));
}

/** Folded, and the two spellings of a last i as one: kỹ and kĩ, quý and quí. */
function plainWord(word: string): string {
  return fold(word)
    .replace(/^(qu|[bcdghklmnprstvx]+)y$/, '$1i')
    .slice(0, longestWord);
}
