import type { Language, Side } from '../contract/basics.js';
import type { MentionView } from '../contract/mentions.js';
import type { Role } from '../contract/people.js';

type Called = Exclude<Role, 'operator'>;

/** A piece of a wording: plain, or the words that call somebody. */
export interface MentionPiece {
  text: string;
  mention?: MentionView;
}

const sides: Record<Language, Record<Side, string>> = {
  vi: { vn: 'phía Việt Nam', cn: 'phía Trung Quốc' },
  zh: { vn: '越方', cn: '中方' },
};
const roles: Record<Language, Record<Called, string>> = {
  vi: {
    observer: 'người theo dõi',
    duty_officer: 'trực ban',
    interpreter: 'phiên dịch',
    coordinator: 'điều phối viên',
    head: 'lãnh đạo',
  },
  zh: { observer: '查阅人员', duty_officer: '值班员', interpreter: '译员', coordinator: '协调员', head: '负责人' },
};

/** How a side is called in a text of this language. */
export const sideWords = (side: Side, language: Language): string => sides[language][side];

/** How those of one side with a role are called in a text of this language. */
export const roleWords = (role: Called, side: Side, language: Language): string =>
  language === 'vi' ? `${roles.vi[role]} ${sides.vi[side]}` : `${sides.zh[side]}${roles.zh[role]}`;

/** The mentions whose words stand in the text after an `@`; the others call nobody. Of two, the longer words count. */
export function standing<M extends { words: string }>(mentions: readonly M[], text: string): M[] {
  const marks = apart(mentions.flatMap((of) => placesOf(text, `@${of.words}`).map((place) => ({ ...place, of }))));
  return mentions.filter((mention) => marks.some(({ of }) => of === mention));
}

/**
 * A wording cut where it calls somebody. In the language the author did not write in, a person, role or side that
 * has no `@` there is marked at its first name in that language.
 */
export function mentionPieces(
  text: string,
  mentions: readonly MentionView[],
  language: Language,
  original: boolean,
): MentionPiece[] {
  const pieces: MentionPiece[] = [];
  let at = 0;
  for (const { from, to, of } of apart(mentions.flatMap((mention) => marksOf(text, mention, language, original)))) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), mention: of });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

interface Place {
  from: number;
  to: number;
}
type Mark<M> = Place & { of: M };

/** Marks in the order of the text, none inside another: of two that begin together the longer one stays. */
function apart<M>(marks: readonly Mark<M>[]): Mark<M>[] {
  let end = 0;
  return [...marks]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

function marksOf(text: string, of: MentionView, language: Language, original: boolean): Mark<MentionView>[] {
  const name = nameOf(of, language);
  const all = (words: string) => placesOf(text, words).map((place) => ({ ...place, of }));
  const called = [...new Set([of.words, ...(name === undefined ? [] : [name])])].flatMap((one) => all(`@${one}`));
  if (called.length > 0 || original || name === undefined) return called;
  return all(name).slice(0, 1);
}

/** What a mention is called in a text of this language; an organisation as it was written. */
export function nameOf(mention: MentionView, language: Language): string | undefined {
  if (mention.what === 'person') return mention.person.name[language]?.text;
  if (mention.what === 'organisation') return undefined;
  if (mention.what === 'side') return sideWords(mention.side, language);
  return roleWords(mention.role, mention.side, language);
}

/** Where the words stand as whole words, in either case; an `@` inside an address of mail calls nobody. */
function placesOf(text: string, words: string): Place[] {
  const [where, what] = [text.toLowerCase(), words.toLowerCase()];
  // A letter whose small form has another length would move every place after it.
  if (where.length !== text.length || what.length !== words.length) return [];
  const places: Place[] = [];
  for (let from = where.indexOf(what); from >= 0; from = where.indexOf(what, from + 1)) {
    const to = from + what.length;
    const begins = !isLatin(where, from - 1) || !(what.startsWith('@') || isLatin(what, 0));
    if (begins && !(isLatin(what, what.length - 1) && isLatin(where, to))) places.push({ from, to });
  }
  return places;
}

const latin = /[\p{Script=Latin}\p{M}\p{N}]/u;
const isLatin = (text: string, at: number): boolean => latin.test(text.charAt(at));

/** Somebody a message can call. */
export interface Callable {
  id: string;
  side: Side | null;
  organisationId: string | null;
  roles: readonly Role[];
}

/** Whom something is for, as one word: a person, an organisation, those of a side with a role, or a side. */
export type Target = `person:${string}` | `organisation:${string}` | `role:${Side}/${Role}` | `side:${Side}`;

/** Whom a mention is for. */
export function targetOf(mention: MentionView): Target {
  if (mention.what === 'person') return `person:${mention.person.id}`;
  if (mention.what === 'organisation') return `organisation:${mention.organisationId}`;
  return mention.what === 'side' ? `side:${mention.side}` : `role:${mention.side}/${mention.role}`;
}

/** Everything a person can be called as. */
export function targetsOf({ id, side, organisationId, roles }: Callable): Target[] {
  if (side === null) return [`person:${id}`];
  const agency: Target[] = organisationId === null ? [] : [`organisation:${organisationId}`];
  return [`person:${id}`, ...agency, ...roles.map((role): Target => `role:${side}/${role}`), `side:${side}`];
}

/** Whether this mention is of this person: by name, by role, with their organisation or their whole side. */
export const calls = (mention: MentionView, me: Callable): boolean => targetsOf(me).includes(targetOf(mention));
