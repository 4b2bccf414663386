import { fold } from './fold.js';
import { simplifiedSign } from './simplified.js';
import { wholesIn } from './wholes.js';

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
const sole = new RegExp(`^${han}$`, 'u');
const piece = new RegExp(`(?:${sign})+`, 'gu');
const decimal = /^\d+(?:[.,]\d{3})*[.,]\d{1,2}$/;
/** Letters and digits that follow each other are parts of their own: a plate is found by its number. */
const part = /\p{N}+|[^\p{N}]+/gu;

/** A stretch of a text in one manner of writing. */
export interface Run {
  kind: 'han' | 'number' | 'words';
  text: string;
  at: number;
}

/** The stretches of a text: Han signs, what holds digits, and words; signs of the wide forms as the usual ones. */
export function runsOf(text: string): Run[] {
  return [...narrow(text).matchAll(run)].map(({ 0: whole, 1: chinese, index: at }) => {
    if (chinese) return { kind: 'han', text: chinese, at };
    return { kind: /\p{N}/u.test(whole) ? 'number' : 'words', text: whole, at };
  });
}

/**
 * What a text can be found by. Vietnamese is folded; Han runs as overlapping pairs, the last sign alone, so that each
 * sign begins one token; plates and numbers as one word from each of their parts on, without the marks between them,
 * and last, as a whole, what is written with gaps: plates, containers, telephone numbers.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { kind, text: whole, at } of runsOf(text)) {
    if (kind === 'han') tokens.push(...pairsOf(whole, at));
    else if (kind === 'number') tokens.push(...rangesOf(whole, at));
    else tokens.push(...wordsOf(whole, at));
  }
  const known = new Set(tokens.map(({ word }) => word));
  return [...tokens, ...wholesIn(narrow(text)).filter(({ word }) => !known.has(word))];
}

/** What somebody looks for: every one of these is in what is found. What stands in quotes stands there word by word. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [index, some] of text.split(/["“”„«»「」『』]/).entries()) {
    if (index % 2 === 1) terms.push(...phrasesOf(some));
    else for (const one of runsOf(some)) terms.push(...termsOfRun(one));
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
  // The same words asked for twice are looked for once.
  const distinct = new Map(terms.map((term) => [`${term.prefix} ${term.words.join(' ')}`, term]));
  const hits = [...distinct.values()].flatMap(({ words, prefix }) => {
    const oneSign = prefix && sole.test(words[0] ?? '');
    return tokens.flatMap((token, index): [number, number][] => {
      const fits = words.every((word, place) => {
        const there = tokens[index + place]?.word;
        return prefix && place === words.length - 1 ? there?.startsWith(word) : there === word;
      });
      if (!fits) return [];
      return [[token.at, oneSign ? token.at + (words[0]?.length ?? 0) : (tokens[index + words.length - 1]?.end ?? 0)]];
    });
  });
  const apart: [number, number][] = [];
  for (const [from, until] of hits.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else apart.push([from, until]);
  }
  return apart;
}

function termsOfRun({ kind, text }: Run): Term[] {
  if (kind === 'han') return [hanTerm(text)];
  if (kind === 'number') return [{ words: [numberWord(text)], prefix: true }];
  return plainWords(text).map((word) => ({ words: [word], prefix: false }));
}

/** Han signs as they follow one another; one alone begins a pair. */
export function hanTerm(signs: string): Term {
  const words = pairsOf(signs, 0).map(({ word }) => word);
  return words.length > 1 ? { words: words.slice(0, -1), prefix: false } : { words, prefix: true };
}

/** A number, plate or paper as one word, without the marks in it. */
export function numberWord(text: string): string {
  return partsOf(text, 0)[0]?.word ?? '';
}

/** The words of a stretch, folded. */
export function plainWords(text: string): string[] {
  return wordsOf(text, 0).map(({ word }) => word);
}

function phrasesOf(text: string): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) terms.push({ words, prefix: false });
    words = [];
  };
  for (const one of runsOf(text)) {
    if (one.kind === 'words') words.push(...plainWords(one.text));
    else {
      end();
      terms.push(...termsOfRun(one));
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

/** A number, and where two stand on either side of a dash (8:00—23:00) each of them too. */
function rangesOf(whole: string, at: number): Token[] {
  const tokens = partsOf(whole, at);
  const ends = [...whole.matchAll(/[^‐-―−]+/g)];
  if (ends.length < 2 || ends.length > mostParts) return tokens;
  const known = new Set(tokens.map(({ word }) => word));
  const more = ends.flatMap((one) => partsOf(one[0], at + one.index));
  return [...tokens, ...more.filter(({ word }) => !known.has(word))];
}

function partsOf(whole: string, at: number): Token[] {
  // 18,5 is no 18.
  if (decimal.test(whole)) return [{ word: whole.replaceAll(/[.,]/g, ''), at, end: at + whole.length }];
  const pieces = [...whole.matchAll(piece)].map(({ 0: word }) => fold(word));
  const parts = pieces.flatMap((one) => one.match(part) ?? []).slice(0, mostParts);
  const end = at + whole.length;
  const tails = parts.map((_, index) => shortened(parts.slice(index).join('')));
  // What stands between marks is a word as well: 068 of 24C-068.42, QĐ of 45/QĐ-BQL.
  const between = pieces.slice(0, mostParts).map(shortened);
  return [...new Set([...tails, ...between])].filter(Boolean).map((word) => ({ word, at, end }));
}

/** No longer than an index takes it, and no sign cut in two: halves of different signs are the same in UTF-8. */
export function shortened(word: string): string {
  return word.length <= longestWord ? word : [...word].slice(0, longestWord).join('');
}

/** Letters, digits and the marks inside numbers in their usual width, each in its place. */
function narrow(text: string): string {
  return text.replaceAll(/[\uff0d-\uff1a\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Folded, and the two spellings of a last i as one: kỹ and kĩ, quý and quí. */
function plainWord(word: string): string {
  const before = folded.get(word);
  if (before !== undefined) return before;
  const plain = shortened(fold(word).replace(/^(qu|[bcdghklmnprstvx]+)y$/, '$1i'));
  if (folded.size >= mostFolded) folded.clear();
  if (word.length <= longestWord) folded.set(word, plain);
  return plain;
}

/** The same few thousand syllables come again and again. */
const folded = new Map<string, string>();
const mostFolded = 20_000;
