import type { Language } from '../contract/basics.js';
import { inOneSpelling } from './spelling.js';
import type { TermEntry } from './terms.js';

/** Where a term stands in a text. */
export interface TermHit {
  from: number;
  to: number;
  entry: TermEntry;
}

/** Finds the terms of a text, from left to right, the longest at each place, none inside another. */
export type TermFinder = (text: string) => TermHit[];

interface Form {
  words: string;
  entry: TermEntry;
}

const word = /^[\p{L}\p{M}\p{N}]+/u;
const wordsIn = /[\p{L}\p{M}\p{N}]+/gu;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Learns the forms of all terms of one language once, by how they begin, so that a text is read through one time
 * however many terms there are. Vietnamese terms count as whole syllables only.
 */
export function termFinder(entries: readonly TermEntry[], language: Language): TermFinder {
  const beginning = language === 'vi' ? (words: string) => word.exec(words)?.[0] : (words: string) => words.charAt(0);
  const known = new Map<string, Form[]>();
  for (const entry of entries) {
    for (const words of formsOf(entry, language)) {
      const begins = beginning(words);
      if (!begins) continue;
      known.set(begins, [...(known.get(begins) ?? []), { words, entry }]);
    }
  }
  for (const forms of known.values()) forms.sort((a, b) => b.words.length - a.words.length);
  const starts = language === 'vi' ? syllables : signs;
  return (text) => {
    const plain = inOneSpelling(text);
    const hits: TermHit[] = [];
    let end = 0;
    for (const [from, begins] of starts(plain)) {
      if (from < end) continue;
      const form = known.get(begins)?.find(({ words }) => standsAt(plain, words, from, language));
      if (!form) continue;
      end = from + form.words.length;
      hits.push({ from, to: end, entry: form.entry });
    }
    return hits;
  };
}

/** All forms of a term that count as right, also without what stands in brackets behind; a pattern with a gap is none. */
function formsOf({ vi, zh, viForms, zhForms }: TermEntry, language: Language): Set<string> {
  const forms = language === 'vi' ? [vi, ...viForms] : [zh, ...zhForms];
  return new Set(
    forms
      .filter((form) => !/…|\.\.\./.test(form))
      .flatMap((form) => [form, form.replace(/\s*[(（].*$/u, '')])
      .map((form) => inOneSpelling(form.normalize('NFC')))
      .filter((form) => form.length > 1),
  );
}

function standsAt(text: string, words: string, from: number, language: Language): boolean {
  return text.startsWith(words, from) && !(language === 'vi' && inWord.test(text.charAt(from + words.length)));
}

function* syllables(text: string): Iterable<[number, string]> {
  for (const { 0: found, index } of text.matchAll(wordsIn)) yield [index, found];
}

function* signs(text: string): Iterable<[number, string]> {
  for (let at = 0; at < text.length; at += 1) yield [at, text.charAt(at)];
}
