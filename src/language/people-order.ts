import type { Language } from '../contract/basics.js';
import type { PersonName } from '../contract/people.js';
import { compareRuns, personName, type Run, words } from './names.js';

/** The order of people for a reader: names in their own script first; Vietnamese names go by the given name. */
export function comparePeople(language: Language): (a: PersonName, b: PersonName) => number {
  return (a, b) => compareRuns(personName(a, language), personName(b, language), language, sortKey);
}

/**
 * Surnames that are read otherwise than the sign alone, which is how collation reads it, each with a sign that is
 * collated as the surname is read: 曾 is Zēng, not Céng.
 */
const surnames: Readonly<Record<string, string>> = Object.fromEntries(
  '曾增 单扇 仇求 解谢 翟宅 查渣 朴瓢 区欧 盖葛 乐越 缪妙 覃秦 宿素 折舌 员运 繁婆 召邵 尉迟玉迟 长孙掌孙 万俟莫其'
    .split(' ')
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)]),
);

function sortKey({ text, lang }: Run): string {
  if (lang !== 'vi') {
    const surname = [text.slice(0, 2), text.slice(0, 1)].find((one) => one in surnames);
    return surname ? `${surnames[surname]}${text.slice(surname.length)}` : text;
  }
  const all = words(text);
  return [...all.slice(-1), ...all.slice(0, -1)].join(' ');
}
