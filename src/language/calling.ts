import type { Language, Side } from '../contract/basics.js';
import type { Mention } from '../contract/mentions.js';
import type { PersonCard, Role } from '../contract/people.js';
import { fold, matches } from './fold.js';
import { charactersOf, hanViet } from './han-viet.js';
import { roleWords, sideWords, standing } from './mentions.js';
import { personName } from './names.js';
import { languages } from './text.js';

/** Syllables of a Han text in pinyin without tones; comes from outside, for its dictionary is large. */
export type Pinyin = (han: string) => string[];

/** Somebody who reads a room. */
export interface Reader {
  person: PersonCard;
  roles: readonly Role[];
}

/** What can be called in a room, with the words that will stand in the text. */
export type Choice = { key: string; words: string } & (
  | { what: 'person'; person: PersonCard }
  | { what: 'role'; role: Exclude<Role, 'operator'>; side: Side }
  | { what: 'side'; side: Side }
);

const han = /\p{Script=Han}/u;

/** Everybody who can be called among these readers: people, then roles, then sides; one's own side first. */
export function choicesOf(readers: readonly Reader[], sides: readonly Side[], language: Language): Choice[] {
  const present = sides.filter((side) => readers.some(({ person }) => person.side === side));
  const people = readers.map(
    ({ person }): Choice => ({
      key: `person ${person.id}`,
      words: personName(person.name, language).text,
      what: 'person',
      person,
    }),
  );
  const roles = present.flatMap((side) => {
    const held = new Set(readers.filter(({ person }) => person.side === side).flatMap(({ roles }) => roles));
    held.delete('operator');
    return [...held].sort().map((role): Choice => {
      const called = role as Exclude<Role, 'operator'>;
      return {
        key: `role ${side} ${role}`,
        words: roleWords(called, side, language),
        what: 'role',
        role: called,
        side,
      };
    });
  });
  const whole = present.map(
    (side): Choice => ({
      key: `side ${side}`,
      words: sideWords(side, language),
      what: 'side',
      side,
    }),
  );
  return [...people, ...roles, ...whole];
}

/** Whom a text calls, by the words in either language; `most` of them at the most. */
export function mentionsIn(text: string, choices: readonly Choice[], most: number): Mention[] {
  const all = choices.flatMap((choice) => wordsOf(choice).map((words) => ({ choice, words })));
  const found = new Map(standing(all, text).map((one) => [one.choice.key, one]));
  return [...found.values()].slice(0, most).map(({ choice, words }): Mention => {
    if (choice.what === 'person') return { what: 'person', personId: choice.person.id, words };
    if (choice.what === 'side') return { what: 'side', side: choice.side, words };
    return { what: 'role', role: choice.role, side: choice.side, words };
  });
}

function wordsOf(choice: Choice): string[] {
  if (choice.what === 'side') return languages.map((language) => sideWords(choice.side, language));
  if (choice.what === 'role') return languages.map((language) => roleWords(choice.role, choice.side, language));
  return languages.flatMap((language) => choice.person.name[language]?.text ?? []);
}

/** Whether what was typed after the `@` finds this choice, in either script, with or without tone marks. */
export function finds(choice: Choice, typed: string, pinyin?: Pinyin): boolean {
  return matches(keysOf(choice, pinyin), typed);
}

function keysOf(choice: Choice, pinyin: Pinyin | undefined): string[] {
  if (choice.what === 'person') return nameKeys(choice.person, pinyin);
  return wordsOf(choice).flatMap((text) => [fold(text), ...pinyinKeys(text, pinyin)]);
}

/** A name known in one script is found by its readings in the other; one known in both, as it stands there. */
function nameKeys({ name: { vi, zh } }: PersonCard, pinyin: Pinyin | undefined): string[] {
  const keys = [vi, zh].flatMap((part) => (part ? [fold(part.text)] : []));
  if (zh) {
    keys.push(...pinyinKeys(zh.text, pinyin));
    if (!vi) keys.push(...readAs([...zh.text].map(hanViet)));
  } else if (vi) {
    const characters = vi.text.split(/\s+/).flatMap(charactersOf);
    keys.push(...characters, ...characters.flatMap((one) => pinyinKeys(one, pinyin)));
  }
  return keys;
}

function pinyinKeys(text: string, pinyin: Pinyin | undefined): string[] {
  if (!pinyin || !han.test(text)) return [];
  const syllables = pinyin(text);
  // Written as one word from any syllable on: a given name alone is found too.
  const joined = syllables.map((_, at) => syllables.slice(at).join(''));
  return [...joined, syllables.join(' '), syllables.map((one) => one.charAt(0)).join('')];
}

/** The syllables in a row, and every further reading one of them has. */
function readAs(syllables: readonly (readonly string[])[]): string[] {
  const first = syllables.flatMap(([reading]) => reading ?? []);
  return [first.join(' '), ...syllables.flatMap((all) => all.slice(1))].filter(Boolean);
}
