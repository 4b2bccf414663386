import type { Language } from '../contract/basics.js';
import type { PersonCard } from '../contract/people.js';
import type { PhraseUse } from '../contract/phrases.js';
import type {
  BilingualText,
  MachineOrigin,
  MeantReason,
  TextInput,
  TextStatus,
  TextVersion,
} from '../contract/text.js';
import { checkFidelity } from '../language/fidelity/fidelity.js';
import { isStale, otherLanguage } from '../language/text.js';
import { sha256 } from './hash.js';
import { Problem } from './problem.js';

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
  const second = translation(words, 'draft', first, hand);
  return {
    source,
    [source]: first,
    [otherLanguage(source)]: { ...second, ...(input.meant && { meant: input.meant }) },
  };
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

/**
 * An interpreter's wording of the language the author did not write in. It counts as verified only if both say the same
 * facts, or with a word why they do not.
 */
export function translated(
  text: BilingualText,
  words: string,
  status: 'draft' | 'verified',
  hand: Hand,
  meant?: MeantReason,
): BilingualText {
  const from = text[text.source];
  if (!from) throw new Error('A text has its original.');
  const differs = factsDiffer({ [text.source]: from.text, [otherLanguage(text.source)]: words });
  if (differs && status === 'verified' && !meant) throw new Problem('text.facts_differ');
  const version = translation(words, status, from, hand);
  return { ...text, [otherLanguage(text.source)]: differs && meant ? { ...version, meant } : version };
}

/** What a machine made of the original; nobody stands for it. */
export function byMachine(text: BilingualText, words: string, machine: MachineOrigin, hand: Hand): BilingualText {
  const from = text[text.source];
  if (!from) throw new Error('A text has its original.');
  return { ...text, [otherLanguage(text.source)]: { ...translation(words, 'machine', from, hand), machine } };
}

/** Whether one text says a fact, or a grade of an answer, that the other one does not. */
export function factsDiffer({ vi = '', zh = '' }: Partial<Record<Language, string | undefined>>): boolean {
  return checkFidelity(vi, zh).some(({ severity }) => severity === 'block');
}

/** The other language brought into step; while its facts differ it is no more than a draft, whoever wrote it. */
export function followed(text: BilingualText, words: string, status: 'draft' | 'verified', hand: Hand): BilingualText {
  const differs = factsDiffer({ [text.source]: text[text.source]?.text, [otherLanguage(text.source)]: words });
  return translated(text, words, differs ? 'draft' : status, hand);
}

/**
 * One language worded anew where either may lead: the one worked on last does, unless the other one went ahead and this
 * one follows it. What is left behind keeps its words, and shows by itself that it is older.
 */
export function worded(
  text: BilingualText,
  language: Language,
  words: string,
  status: 'draft' | 'verified',
  hand: Hand,
): BilingualText {
  const other = otherLanguage(language);
  const follows = language !== text.source && (!text[language] || isStale(text));
  if (follows) return followed(text, words, status, hand);
  const kept = text[other];
  return { source: language, [language]: original(words, hand), ...(kept && { [other]: kept }) };
}

/** The same words, from the hand of whoever hands them over: who wrote them inside is nobody else's business. */
export function inHand({ source, vi, zh }: BilingualText, hand: Hand): BilingualText {
  return { source, ...(vi && { vi: { ...vi, ...hand } }), ...(zh && { zh: { ...zh, ...hand } }) };
}
