import type { Language, Side } from '../contract/basics.js';
import type { GateView } from '../contract/gates.js';
import type { OrganisationView } from '../contract/organisations.js';
import type { PersonName } from '../contract/people.js';
import type { FreeText, PhraseValue, PlaceholderType } from '../contract/phrases.js';
import { clockOf, dateInWords, homeSide, otherSide, shortDate, wallTime, zoneName } from './clocks.js';
import { gatePairName, gateSideName } from './gates.js';
import { termName } from './names.js';
import { formatDuration, formatNumber, formatOrdinal } from './numbers.js';
import { otherLanguage } from './text.js';

/** Where a phrase looks up what its values only name by id. */
export interface PhraseLookups {
  gate(id: string): Pick<GateView, 'vn' | 'cn'> | undefined;
  organisation(id: string): Pick<OrganisationView, 'name'> | undefined;
}

/** The words a value becomes in one language, and those of them that nobody has put into it yet. */
export interface Filling {
  text: string;
  untranslated: string[];
}

/** What is asked of a writer besides the value: the language, where to look names up, whether minutes are written. */
export interface Writing {
  language: Language;
  lookups: PhraseLookups;
  /** Minutes write dates out in words. */
  formal: boolean;
}

type ValueOf<T extends PlaceholderType> = Extract<PhraseValue, { type: T }>;
type Writers = { [T in PlaceholderType]: (value: ValueOf<T>, writing: Writing) => Filling };

const plain = (text: string): Filling => ({ text, untranslated: [] });
const known = (text: string, foreign: readonly string[]): Filling => ({ text, untranslated: [...foreign] });

/** One writer a type; a new type without one does not compile. */
const writers: Writers = {
  text: ({ text }, { language }) => freeText(text, language),
  list: ({ items }, { language }) =>
    numbered(
      items.map((item) => freeText(item, language)),
      language,
    ),
  datetime: ({ at }, { language, formal }) => plain(instant(at, language, formal)),
  date: ({ date }, { language, formal }) => plain(civilDate(date, language, formal)),
  time_dual_zone: ({ time, clock }, { language }) => plain(timeOnBothClocks(time, clock, language)),
  time_range_dual_zone: ({ from, to, clock }, { language }) => plain(rangeOnBothClocks(from, to, clock, language)),
  gate_pair: ({ gateId }, { language, lookups }) => {
    const gate = lookups.gate(gateId);
    if (!gate) return plain('');
    const { text, parts } = gatePairName(gate, language);
    return known(
      text,
      parts.filter((part) => part.unconfirmed).map((part) => part.text),
    );
  },
  gate_side: ({ gateId, side }, { language, lookups }) => {
    const gate = lookups.gate(gateId);
    if (!gate) return plain('');
    const { text, unconfirmed } = gateSideName(gate, side, language);
    return known(text, unconfirmed ? [text] : []);
  },
  org: ({ organisationId }, { language, lookups }) => {
    const organisation = lookups.organisation(organisationId);
    if (!organisation) return plain('');
    const { text, unconfirmed } = termName(organisation.name, language);
    return known(text, unconfirmed ? [text] : []);
  },
  person: ({ name }, { language }) => person(name, language),
  plate_list: ({ plates }, { language }) => plain(plates.join(language === 'vi' ? ', ' : '、')),
  integer: ({ value }, { language }) => plain(formatNumber(value, language)),
  number: ({ value }, { language }) => plain(formatNumber(value, language)),
  ordinal: ({ value }, { language }) => plain(formatOrdinal(value, language)),
  year: ({ value }) => plain(String(value)),
  duration: (value, { language }) => plain(formatDuration(value, language)),
  ref_no: ({ text }) => plain(text),
  issue_ref: ({ text }) => plain(text),
  phone: ({ text }) => plain(text),
};

/** The words of a value in one language. */
export function writeValue<T extends PlaceholderType>(value: ValueOf<T>, writing: Writing): Filling {
  return (writers[value.type] as (value: ValueOf<T>, writing: Writing) => Filling)(value, writing);
}

/** What keeps a value from being written; each code is a key under `field` in the problem texts. */
export type ValueProblem = 'required' | 'wrong_format' | 'unknown_gate' | 'unknown_organisation';

/** What is wrong with a value, if anything; a half-typed one in the composer included. */
export function valueProblem(value: PhraseValue, lookups: PhraseLookups): ValueProblem | undefined {
  switch (value.type) {
    case 'gate_pair':
    case 'gate_side':
      return lookups.gate(value.gateId) ? undefined : 'unknown_gate';
    case 'org':
      return lookups.organisation(value.organisationId) ? undefined : 'unknown_organisation';
    case 'text':
      return value.text[value.text.source] ? undefined : 'required';
    case 'list':
      return value.items.every((item) => item[item.source]) ? undefined : 'required';
    case 'datetime':
      return Number.isNaN(Date.parse(value.at)) ? 'wrong_format' : undefined;
    case 'date':
      return Number.isNaN(Date.parse(value.date)) ? 'wrong_format' : undefined;
    case 'time_dual_zone':
      return isTime(value.time) ? undefined : 'wrong_format';
    case 'time_range_dual_zone':
      return isTime(value.from) && isTime(value.to) ? undefined : 'wrong_format';
    default:
      return undefined;
  }
}

function isTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function freeText(text: FreeText, language: Language): Filling {
  const own = text[language];
  if (own !== undefined) return plain(own);
  const original = text[text.source] ?? text[otherLanguage(text.source)] ?? '';
  return known(original, [original]);
}

function numbered(items: readonly Filling[], language: Language): Filling {
  const number = (at: number) => (language === 'vi' ? `${at + 1}) ` : `${at + 1}. `);
  return {
    text: items.map(({ text }, at) => number(at) + text).join(language === 'vi' ? '; ' : '；'),
    untranslated: items.flatMap(({ untranslated }) => untranslated),
  };
}

/** The form of this language with the other script in brackets; a form that was only suggested is not printed. */
function person(name: PersonName, language: Language): Filling {
  const own = name[language];
  const other = name[otherLanguage(language)];
  if (!own || own.status === 'suggested') {
    const text = other?.text ?? own?.text ?? '';
    return known(text, [text]);
  }
  if (!other || other.status === 'suggested') return plain(own.text);
  return plain(language === 'vi' ? `${own.text} (${other.text})` : `${own.text}（${other.text}）`);
}

function civilDate(date: string, language: Language, formal: boolean): string {
  return formal ? dateInWords(date, language) : shortDate(date, language);
}

function instant(at: string, language: Language, formal: boolean): string {
  const { time, date, zone } = clockOf(at, homeSide(language));
  const zoned = inBrackets(zoneName(zone, language), language);
  if (language === 'zh') return `${civilDate(date, language, formal)}${longTime(time, language)}${zoned}`;
  return `${longTime(time, language)} ${zoned} ngày ${civilDate(date, language, formal)}`;
}

function timeOnBothClocks(time: string, clock: Side, language: Language): string {
  return onBothClocks(language, (side) => {
    const { time: there, days } = wallTime(time, clock, side);
    return { vi: `${longTime(there, 'vi')}${after(days, 'vi')}`, zh: `${after(days, 'zh')}${longTime(there, 'zh')}` };
  });
}

function rangeOnBothClocks(from: string, to: string, clock: Side, language: Language): string {
  const overnight = to <= from ? 1 : 0;
  return onBothClocks(language, (side) => {
    const start = wallTime(from, clock, side);
    const end = wallTime(to, clock, side);
    const days = [start.days, end.days + overnight] as const;
    const vi = [start, end].map(({ time }, at) => shortTime(time, 'h') + after(days[at] ?? 0, 'vi'));
    const zh = [start, end].map(({ time }, at) => after(days[at] ?? 0, 'zh') + shortTime(time, ':'));
    return { vi: vi.join('-'), zh: zh.join('—') };
  });
}

/** Own zone first, the other after it, each with its name. */
function onBothClocks(language: Language, say: (side: Side) => Record<Language, string>): string {
  const home = homeSide(language);
  const [own, other] = [home, otherSide(home)].map((side) => ({
    text: say(side)[language],
    zone: zoneName(side, language),
  }));
  if (!own || !other) return '';
  if (language === 'zh') return `${own.zone}${own.text}（${other.zone}${other.text}）`;
  return `${own.text} (${own.zone}), tức ${other.text} (${other.zone})`;
}

const dayWords: Record<Language, Record<number, string>> = {
  vi: { [-1]: ' ngày hôm trước', 1: ' ngày hôm sau', 2: ' hai ngày sau' },
  zh: { [-1]: '前一日', 1: '次日', 2: '两日后' },
};

/** Said only where midnight lies between the date people speak of and the time. */
function after(days: number, language: Language): string {
  return dayWords[language][days] ?? '';
}

function longTime(time: string, language: Language): string {
  const [hours, minutes] = time.split(':');
  return language === 'vi' ? `${Number(hours)} giờ ${minutes} phút` : `${Number(hours)}时${minutes}分`;
}

function shortTime(time: string, mark: 'h' | ':'): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${mark}${minutes}`;
}

function inBrackets(text: string, language: Language): string {
  return language === 'vi' ? `(${text})` : `（${text}）`;
}
