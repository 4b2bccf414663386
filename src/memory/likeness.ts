import { distance } from 'fastest-levenshtein';
import type { Language } from '../contract/basics.js';
import { simplifiedSign } from '../language/simplified.js';
import { inOneSpelling } from '../language/spelling.js';

/** A text as it is compared: its syllables or signs, with every number, plate and code as one and the same word. */
export interface Measured {
  words: string[];
  /** What stands behind the number words, in order, as written. */
  numbers: { text: string; at: number }[];
  /** The same for texts that differ in nothing a reader would call a difference. */
  exact: string;
}

/** Stands for every number: their sentence is the same whatever they are. */
const numberWord = '#';
const latin = String.raw`\p{Script=Latin}`;
/** Plates, containers, times, dates, document and issue numbers: what has a digit in it. */
const number = new RegExp(
  String.raw`\p{Script=Han}[A-Z][·• ]?(?=[A-Z]*\d)[A-Z\d]{5,6}(?![A-Z\d])|[A-Z]{4}[ -]?\d{6}[ -]?\d|(?<![${latin}\d])(?:${latin}+[-/]){0,4}${latin}*\d(?:[${latin}\d]|[.,:/-](?=[${latin}\d]))*%?`,
  'gu',
);
const word = new RegExp(String.raw`(\p{Script=Han})|#|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+`, 'gu');

/** A text made ready to be compared. Other spellings of the same word, wide signs and spaces make no difference. */
export function measure(text: string, language: Language): Measured {
  const written = text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  const numbers = [...written.matchAll(number)].map(({ 0: found, index }) => ({ text: found, at: index }));
  const plain = inOneSpelling(written.replace(number, numberWord));
  const words = Array.from(plain.matchAll(word), ({ 0: one, 1: han }) => (han ? simplifiedSign(han) : one));
  return { words, numbers, exact: language === 'zh' ? written.replaceAll(' ', '') : inOneSpelling(written) };
}

/** Of two texts alike the shorter has so much of the longer at least; each word more or less counts against them. */
export const leastShare = 0.75;

/** How alike two texts are, 0 to 100: 100 only when they are the same, 99 when numbers, marks or capitals differ. */
export function likeness(one: Measured, other: Measured): number {
  if (one.exact === other.exact) return 100;
  const longest = Math.max(one.words.length, other.words.length);
  if (longest === 0) return 0;
  const shortest = Math.min(one.words.length, other.words.length);
  // So much longer is not like it by any count, and counting takes a while.
  if (shortest < longest * leastShare) return 0;
  // Each word as one sign of its own, which is what the distance counts.
  const signs = new Map<string, string>();
  const asSigns = ({ words }: Measured): string =>
    words
      .map((found) => {
        const sign = signs.get(found) ?? String.fromCharCode(0x100 + signs.size);
        signs.set(found, sign);
        return sign;
      })
      .join('');
  const apart = distance(asSigns(one), asSigns(other));
  return Math.min(99, Math.floor(100 * (1 - apart / longest)));
}

/** Whether two texts say the same but for their numbers. */
export function onlyNumbersDiffer(one: Measured, other: Measured): boolean {
  const same = one.words.length === other.words.length && one.words.every((found, at) => found === other.words[at]);
  return same && one.numbers.some(({ text }, at) => text !== other.numbers[at]?.text);
}

const grouped = /^\d+(?:[.,]\d+)+%?$/;
/** 1.250,5 is written 1,250.5 in the other language. */
const turned = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/**
 * A kept translation with the numbers of the new text put in; nothing unless every number of the kept text stands
 * exactly once in both of its languages, so that there is no doubt which becomes which.
 */
export function withNumbers(kept: Measured, wanted: Measured, translation: string): string | undefined {
  const there = [...translation.matchAll(number)].map(({ 0: text, index }) => ({ text, at: index }));
  if (there.length !== kept.numbers.length || kept.numbers.length !== wanted.numbers.length) return undefined;
  if (new Set(kept.numbers.map(({ text }) => text)).size !== kept.numbers.length) return undefined;
  const fresh = new Map<number, string>();
  for (const [index, { text: before }] of kept.numbers.entries()) {
    const after = wanted.numbers[index]?.text ?? '';
    const turns = grouped.test(before);
    const forms = turns ? [turned(before), before] : [before];
    const places = there.flatMap(({ text }, at) => (forms.includes(text) ? [at] : []));
    const [place] = places;
    if (places.length !== 1 || place === undefined || fresh.has(place)) return undefined;
    // 850 became 1.250: the way it is written changes with the language.
    const turnsNow = grouped.test(after) && (!turns || there[place]?.text === turned(before));
    fresh.set(place, turnsNow ? turned(after) : after);
  }
  return put(translation, there, fresh);
}

function put(text: string, there: readonly { text: string; at: number }[], fresh: ReadonlyMap<number, string>): string {
  let filled = '';
  let from = 0;
  for (const [index, { text: before, at }] of there.entries()) {
    filled += text.slice(from, at) + (fresh.get(index) ?? before);
    from = at + before.length;
  }
  return filled + text.slice(from);
}
