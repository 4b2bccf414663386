import type { Language } from '../contract/basics.js';
import type { BilingualText, TextStatus, TextVersion } from '../contract/text.js';

/** What stands in the `lang` attribute, so that glyphs, hyphenation and screen readers are right. */
export type LangTag = 'vi' | 'zh-Hans';

/** Both languages, in the order in which everything that is the same for both is done. */
export const languages: readonly Language[] = ['vi', 'zh'];

const langTags: Record<Language, LangTag> = { vi: 'vi', zh: 'zh-Hans' };
const others: Record<Language, Language> = { vi: 'zh', zh: 'vi' };
const fromLowest: readonly TextStatus[] = ['machine', 'draft', 'phrase', 'verified', 'original'];

/** The `lang` attribute of a run of words; every run on the screen has one. */
export function langTag(language: Language): LangTag {
  return langTags[language];
}

/** The language a reader does not read first, or an author did not write in. */
export function otherLanguage(language: Language): Language {
  return others[language];
}

/** A bilingual text as one reader meets it: their language first, what is missing said aloud. */
export interface Reading {
  own?: TextVersion;
  other?: TextVersion;
  ownLang: LangTag;
  otherLang: LangTag;
  /** The reader's own version is the one the author wrote. */
  ownIsOriginal: boolean;
  /** The language nobody has written yet. */
  missing: Language | undefined;
  /** The translation was made from an earlier wording of the original. */
  stale: boolean;
  /** How far the whole can be relied on: the lowest status of what is there. */
  status: TextStatus;
}

/** The one way to read a bilingual text, so that no screen shows half of it without saying so. */
export function reading(text: BilingualText, language: Language): Reading {
  const own = text[language];
  const other = text[others[language]];
  return {
    ...(own && { own }),
    ...(other && { other }),
    ownLang: langTags[language],
    otherLang: langTags[others[language]],
    ownIsOriginal: text.source === language,
    missing: own ? (other ? undefined : others[language]) : language,
    stale: isStale(text),
    status: statusOf(text),
  };
}

/** The version the author did not write, if there is one. */
export function translationOf(text: BilingualText): TextVersion | undefined {
  return text[others[text.source]];
}

/** Whether the original was reworded after its translation was made; an edit makes this true by itself. */
export function isStale(text: BilingualText): boolean {
  const translation = translationOf(text);
  return translation !== undefined && translation.of !== text[text.source]?.hash;
}

/** The lowest status of the versions that are there: a text is as good as its weaker half. */
export function statusOf(text: BilingualText): TextStatus {
  const present = [text.vi, text.zh].flatMap((version) => (version ? [version.status] : []));
  return fromLowest.find((status) => present.includes(status)) ?? 'original';
}

/** Words inside a standard phrase that still stand in the other language. */
export function untranslatedWords(text: BilingualText): string[] {
  return [...(text.vi?.untranslated ?? []), ...(text.zh?.untranslated ?? [])];
}

/** Whether a machine may word it: no person has, and what a machine made of it before is older than the original. */
export function wantsMachine(text: BilingualText): boolean {
  const translation = translationOf(text);
  return !translation || (translation.status === 'machine' && isStale(text));
}

/** Whether an interpreter still has something to do here; it fills their work list. */
export function needsInterpreter(text: BilingualText): boolean {
  const translation = translationOf(text);
  if (!translation || isStale(text) || untranslatedWords(text).length > 0) return true;
  return translation.status === 'machine' || translation.status === 'draft';
}
