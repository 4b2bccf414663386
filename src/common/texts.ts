import type { Language } from '../contract/basics.js';
import type { PersonCard } from '../contract/people.js';
import type { PhraseUse } from '../contract/phrases.js';
import type { BilingualText, TextInput, TextStatus, TextVersion } from '../contract/text.js';
import { otherLanguage } from '../language/text.js';
import { sha256 } from './hash.js';

interface Hand {
  by: PersonCard;
  at: string;
}

function original(words: string, { by, at }: Hand): TextVersion {
  return { text: words, status: 'original', by, at, hash: sha256(words) };
}

/** A version in the other language, tied to the original it was made from. */
function translation(
  words: string,
  status: TextStatus,
  from: TextVersion,
  { by, at }: Hand,
  untranslated: string[] = [],
): TextVersion {
  const version: TextVersion = { text: words, status, by, at, hash: sha256(words), of: from.hash };
  return untranslated.length > 0 ? { ...version, untranslated } : version;
}

/** What an author wrote: the original, and as a draft whatever they put beside it. */
export function written(input: TextInput, hand: Hand): BilingualText {
  const { source } = input;
  const first = original(input[source] ?? '', hand);
  const words = input[otherLanguage(source)];
  if (words === undefined) return { source, [source]: first };
  return { source, [source]: first, [otherLanguage(source)]: translation(words, 'draft', first, hand) };
}

/** An author's new wording. A translation that is there stays, and is stale by itself if the original changed. */
export function rewritten(text: BilingualText, input: TextInput, hand: Hand): BilingualText {
  const other = otherLanguage(input.source);
  const fresh = written(input, hand);
  if (text.source !== input.source || fresh[other]) return fresh;
  const kept = text[other];
  return kept ? { ...fresh, [other]: kept } : fresh;
}

/** Words that stand ready in both languages: nothing about them waits for an interpreter. */
export function ready(words: Record<Language, string>, source: Language, hand: Hand): BilingualText {
  const first = original(words[source], hand);
  const other = otherLanguage(source);
  return { source, [source]: first, [other]: translation(words[other], 'phrase', first, hand) };
}

interface Filled {
  text: string;
  untranslated: string[];
}

/** A standard phrase with its blanks filled: as good as its weakest blank. */
export function phrased(use: PhraseUse, words: Record<Language, Filled>, hand: Hand): BilingualText {
  const { source } = use;
  const other = otherLanguage(source);
  const first = original(words[source].text, hand);
  const freeText = Object.values(use.values).some(({ type }) => type === 'text' || type === 'list');
  const status = freeText ? 'draft' : 'phrase';
  const second = translation(words[other].text, status, first, hand, words[other].untranslated);
  return { source, [source]: first, [other]: second };
}

/** An interpreter's wording of the language the author did not write in. */
export function translated(
  text: BilingualText,
  words: string,
  status: 'draft' | 'verified',
  hand: Hand,
): BilingualText {
  const from = text[text.source];
  if (!from) throw new Error('A text has its original.');
  return { ...text, [otherLanguage(text.source)]: translation(words, status, from, hand) };
}
