import type { Language } from '../contract/basics.js';
import type { PhraseBook, PhraseValue, PhraseView } from '../contract/phrases.js';
import { fold } from './fold.js';
import { type Filling, type PhraseLookups, type ValueProblem, valueProblem, writeValue } from './phrase-values.js';

/** What is wrong with one blank; the code is a key under `field` in the problem texts. */
export interface PhraseError {
  blank: string;
  code: 'wrong_type' | 'unknown_key' | ValueProblem;
}

/** A phrase in both languages, or everything that keeps it from being written. */
export type RenderedPhrase = { vi: Filling; zh: Filling; errors?: undefined } | { errors: PhraseError[] };

/** A piece of a phrase: fixed words, or a blank with what it says; while the blank is open its text is `null`. */
export type PhraseSegment = { text: string; blank?: undefined } | { text: string | null; blank: string };

type Values = Readonly<Record<string, PhraseValue | undefined>>;

/** The words of a phrase in both languages; the server and the composer's preview write them with this alone. */
export function renderPhrase(phrase: PhraseView, values: Values, lookups: PhraseLookups): RenderedPhrase {
  const errors = phraseErrors(phrase, values, lookups);
  if (errors.length > 0) return { errors };
  return { vi: write(phrase, values, lookups, 'vi'), zh: write(phrase, values, lookups, 'zh') };
}

/** Every blank that is open or wrongly filled, and every value that belongs to no blank. */
export function phraseErrors(phrase: PhraseView, values: Values, lookups: PhraseLookups): PhraseError[] {
  const names = new Set(phrase.placeholders.map(({ name }) => name));
  return [
    ...phrase.placeholders.flatMap(({ name, type }) => blankError(name, type, values[name], lookups) ?? []),
    ...Object.keys(values).flatMap((blank) => (names.has(blank) ? [] : [{ blank, code: 'unknown_key' as const }])),
  ];
}

/** A phrase in pieces, so that the composer can show its blanks in place while they are being filled. */
export function phraseSegments(
  phrase: PhraseView,
  values: Values,
  lookups: PhraseLookups,
  language: Language,
): PhraseSegment[] {
  return pieces(phrase, values, lookups, language).map(({ text, blank }) =>
    blank === undefined ? { text: text ?? '' } : { text, blank },
  );
}

/** What a phrase is found by: its words in both languages and those of its category, folded. */
export function searchKeys(phrase: PhraseView, category?: PhraseBook['categories'][number]): string[] {
  const texts = [phrase.vi, phrase.zh, ...(category ? [category.vi, category.zh] : [])];
  return texts.map((text) => fold(text.replace(/\{\w+\}/g, '…')));
}

function write(phrase: PhraseView, values: Values, lookups: PhraseLookups, language: Language): Filling {
  const all = pieces(phrase, values, lookups, language);
  return {
    text: all.map(({ text }) => text ?? '').join(''),
    untranslated: [...new Set(all.flatMap(({ untranslated }) => untranslated))],
  };
}

interface Piece {
  text: string | null;
  blank?: string;
  untranslated: string[];
}

/** The template of one language, cut at its blanks, each filled as far as it can be. */
function pieces(phrase: PhraseView, values: Values, lookups: PhraseLookups, language: Language): Piece[] {
  const types = new Map(phrase.placeholders.map(({ name, type }) => [name, type]));
  const cut = phrase[language].split(/\{(\w+)\}/);
  return cut.flatMap((part, at): Piece[] => {
    if (at % 2 === 0) return part === '' ? [] : [{ text: part, untranslated: [] }];
    const value = values[part];
    if (!value || blankError(part, types.get(part), value, lookups)) {
      return [{ text: null, blank: part, untranslated: [] }];
    }
    const filling = writeValue(value, { language, lookups, formal: phrase.category === 'minutes' });
    return [{ ...filling, text: unstopped(filling.text, cut[at + 1] ?? ''), blank: part }];
  });
}

/** Free text may end in the full stop that the template sets too. */
function unstopped(text: string, next: string): string {
  return /^[.。]/.test(next) ? text.replace(/[.。]+$/, '') : text;
}

function blankError(
  blank: string,
  type: string | undefined,
  value: PhraseValue | undefined,
  lookups: PhraseLookups,
): PhraseError | undefined {
  if (!value) return { blank, code: 'required' };
  if (value.type !== type) return { blank, code: 'wrong_type' };
  const code = valueProblem(value, lookups);
  return code && { blank, code };
}
