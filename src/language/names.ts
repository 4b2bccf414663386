import type { BilingualName, Language } from '../contract/basics.js';
import type { PersonName } from '../contract/people.js';
import { type LangTag, langTag, otherLanguage } from './text.js';

/** A run of words and the language they are in. */
export interface Run {
  text: string;
  lang: LangTag;
}

/** A person's name as one reader meets it; a suggested form is marked, and nothing is ever made up. */
export interface ShownName extends Run {
  status: 'given' | 'suggested' | 'confirmed';
  /** The form in the other script, where it is known too. */
  other?: Run & Pick<ShownName, 'status'>;
}

/** A name or post as one reader meets it. */
export interface ShownTerm extends Run {
  /** The reader's own language has no form yet: "to be confirmed". */
  unconfirmed: boolean;
}

const collators: Record<Language, Intl.Collator> = { vi: new Intl.Collator('vi'), zh: new Intl.Collator('zh-CN') };
const han = /\p{Script=Han}/u;

/** A person's name in the reader's own script if it is known, else as it is, marked as the other language. */
export function personName(name: PersonName, language: Language): ShownName {
  const other = otherLanguage(language);
  const own = name[language];
  const away = name[other];
  if (!own) return { text: away?.text ?? '', lang: langTag(other), status: away?.status ?? 'given' };
  const shown = { text: own.text, lang: langTag(language), status: own.status };
  return away ? { ...shown, other: { text: away.text, lang: langTag(other), status: away.status } } : shown;
}

/** A name as it may stand in an official text: a form that is only suggested never does, the other script stands for it. */
export function formalName(name: PersonName, language: Language): string {
  const [own, away] = [name[language], name[otherLanguage(language)]];
  const sure = [own, away].find((part) => part && part.status !== 'suggested');
  return (sure ?? own ?? away)?.text ?? '';
}

/** The letters in a person's round mark: TH for Nguyễn Thị Thu Hà, 河 for 阮氏秋河. */
export function avatarLetters(name: PersonName, language: Language): string {
  const { text } = personName(name, language);
  if (han.test(text)) return [...text].at(-1) ?? '';
  const all = words(text);
  const letters = initials(all.slice(-2));
  return badges.has(letters) ? initials([all[0] ?? '', all.at(-1) ?? '']) : letters;
}

/** The marks of the two sides, which no person's letters should look like. */
const badges: ReadonlySet<string> = new Set(['VN', 'TQ']);

function initials(some: readonly string[]): string {
  return some.map((word) => [...word.normalize('NFC')][0]?.toLocaleUpperCase('vi') ?? '').join('');
}

/** The name of an agency, a post or a subject in the reader's language, or in the other one and marked so. */
export function termName(name: BilingualName, language: Language): ShownTerm {
  const own = name[language];
  if (own !== null) return { text: own, lang: langTag(language), unconfirmed: false };
  const other = otherLanguage(language);
  return { text: name[other] ?? '', lang: langTag(other), unconfirmed: true };
}

/** The form for narrow places where there is one, else the whole name; the reader's own language goes before brevity. */
export function shortTermName(thing: { name: BilingualName; shortName: BilingualName }, language: Language): ShownTerm {
  return termName(thing.shortName[language] === null ? thing.name : thing.shortName, language);
}

/** The order of agencies, posts and subjects for a reader: names in their own language first. */
export function compareTerms(language: Language): (a: BilingualName, b: BilingualName) => number {
  return (a, b) => compareRuns(termName(a, language), termName(b, language), language);
}

/** By the reader’s own script first, then as the script is sorted; what is compared, the key says. */
export function compareRuns(a: Run, b: Run, language: Language, key = ({ text }: Run): string => text): number {
  const own = langTag(language);
  if (a.lang !== b.lang) return a.lang === own ? -1 : 1;
  return collators[a.lang === 'vi' ? 'vi' : 'zh'].compare(key(a), key(b));
}

/** The parts of a name written in Latin letters. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
