import type { Language, Side } from '../../../src/contract/basics.js';
import type { FreeText, PhraseUse, PhraseValue, PhraseView, PlaceholderType } from '../../../src/contract/phrases.js';
import { instantOf } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { internationalPhone } from './phone.js';

/** What stands in the inputs of one blank, as typed: half a date is kept too. */
export type Fields = Readonly<Record<string, string>>;

/** A phrase being filled in; this is what the device keeps when the composer closes. */
export interface PhraseDraft {
  phraseId: string;
  fields: Readonly<Record<string, Fields>>;
}

/** Whose clock the times are read from, which language is written, and the people a blank may name. */
export interface BlankContext {
  language: Language;
  side: Side;
  person(id: string): Extract<PhraseValue, { type: 'person' }>['name'] | undefined;
}

/** Why a blank cannot be sent yet; the key of a sentence under `phrases:blank`. */
export type BlankProblem = 'required' | 'half' | 'number' | 'range' | 'too_long' | 'too_many';

/** A filled blank, or why it is not filled. */
export type BlankResult = { value: PhraseValue; problem?: undefined } | { problem: BlankProblem };

type Reader<T extends PlaceholderType> = (fields: Fields, context: BlankContext) => BlankResult & { type?: T };

const field = (fields: Fields, name: string): string => (fields[name] ?? '').trim();
const problem = (code: BlankProblem): BlankResult => ({ problem: code });
const filled = (value: PhraseValue): BlankResult => ({ value });

/** A line of limited length, or what is wrong with it. */
function lineOf(fields: Fields, max: number, make: (text: string) => PhraseValue): BlankResult {
  const text = field(fields, 'text');
  if (text === '') return problem('required');
  return text.length > max ? problem('too_long') : filled(make(text));
}

/** A number as either language writes it: groups are dropped, the language's own decimal mark is read. */
export function numberOf(typed: string, language: Language, whole: boolean): number | undefined {
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const plain = typed
    .replaceAll(/[\s\u00a0]/g, '')
    .replaceAll(group, '')
    .replace(decimal, '.');
  return (whole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(plain) ? Number(plain) : undefined;
}

function countOf(
  fields: Fields,
  context: BlankContext,
  [min, max]: readonly [number, number],
  make: (value: number) => PhraseValue,
  whole = true,
): BlankResult {
  const typed = field(fields, 'text');
  if (typed === '') return problem('required');
  const value = numberOf(typed, context.language, whole);
  if (value === undefined) return problem('number');
  return value < min || value > max ? problem('range') : filled(make(value));
}

function freeText(own: string, other: string, language: Language): FreeText {
  return { source: language, [language]: own, ...(other && { [otherLanguage(language)]: other }) };
}

/** The items of a numbered list, one a line, each beside the line of the other language. */
function itemsOf(fields: Fields, language: Language): FreeText[] {
  const others = (fields.other ?? '').split('\n').map((line) => line.trim());
  return (fields.text ?? '')
    .split('\n')
    .map((line, at) => [line.trim(), others[at] ?? ''] as const)
    .filter(([own]) => own !== '')
    .map(([own, other]) => freeText(own, other, language));
}

/** One reader a type; a new type of blank without one does not compile. */
const readers: { [T in PlaceholderType]: Reader<T> } = {
  text: (fields, { language }) => {
    const other = field(fields, 'other');
    if (other.length > 300) return problem('too_long');
    return lineOf(fields, 300, (text) => ({ type: 'text', text: freeText(text, other, language) }));
  },
  list: (fields, { language }) => {
    const items = itemsOf(fields, language);
    if (items.length === 0) return problem('required');
    if (items.length > 20) return problem('too_many');
    const long = items.some(({ vi = '', zh = '' }) => vi.length > 300 || zh.length > 300);
    return long ? problem('too_long') : filled({ type: 'list', items });
  },
  datetime: (fields, { side }) => {
    const [date, time] = [field(fields, 'date'), field(fields, 'time')];
    if (!date && !time) return problem('required');
    return date && time ? filled({ type: 'datetime', at: instantOf(date, time, side) }) : problem('half');
  },
  date: (fields) => {
    const date = field(fields, 'date');
    return date ? filled({ type: 'date', date }) : problem('required');
  },
  time_dual_zone: (fields, { side }) => {
    const time = field(fields, 'time');
    return time ? filled({ type: 'time_dual_zone', time, clock: side }) : problem('required');
  },
  time_range_dual_zone: (fields, { side }) => {
    const [from, to] = [field(fields, 'from'), field(fields, 'to')];
    if (!from && !to) return problem('required');
    return from && to ? filled({ type: 'time_range_dual_zone', from, to, clock: side }) : problem('half');
  },
  gate_pair: (fields) => {
    const gateId = field(fields, 'id');
    return gateId ? filled({ type: 'gate_pair', gateId }) : problem('required');
  },
  gate_side: (fields) => {
    const [gateId, side] = field(fields, 'id').split('|');
    return gateId && (side === 'vn' || side === 'cn')
      ? filled({ type: 'gate_side', gateId, side })
      : problem('required');
  },
  org: (fields) => {
    const organisationId = field(fields, 'id');
    return organisationId ? filled({ type: 'org', organisationId }) : problem('required');
  },
  person: (fields, { person }) => {
    const name = person(field(fields, 'id'));
    return name ? filled({ type: 'person', name }) : problem('required');
  },
  plate_list: (fields) => {
    const plates = field(fields, 'text')
      .split(/[,;，、；\n]/)
      .map((plate) => plate.trim())
      .filter(Boolean);
    if (plates.length === 0) return problem('required');
    if (plates.length > 50) return problem('too_many');
    return plates.some((plate) => plate.length > 30) ? problem('too_long') : filled({ type: 'plate_list', plates });
  },
  integer: (fields, context) => countOf(fields, context, [0, 1e9], (value) => ({ type: 'integer', value })),
  number: (fields, context) => countOf(fields, context, [-1e12, 1e12], (value) => ({ type: 'number', value }), false),
  ordinal: (fields, context) => countOf(fields, context, [1, 10_000], (value) => ({ type: 'ordinal', value })),
  year: (fields, context) => countOf(fields, context, [1900, 2200], (value) => ({ type: 'year', value })),
  duration: (fields, context) => {
    const unit = fields.unit === 'minute' || fields.unit === 'day' ? fields.unit : 'hour';
    return countOf(fields, context, [0, 100_000], (value) => ({ type: 'duration', value, unit }), false);
  },
  ref_no: (fields) => lineOf(fields, 60, (text) => ({ type: 'ref_no', text })),
  issue_ref: (fields) => lineOf(fields, 60, (text) => ({ type: 'issue_ref', text })),
  phone: (fields, { side }) => lineOf(fields, 40, (text) => ({ type: 'phone', text: internationalPhone(text, side) })),
};

/** What the inputs of a blank come to. A type this browser does not know yet counts as unfilled. */
export function readBlank(type: string, fields: Fields | undefined, context: BlankContext): BlankResult {
  const reader = (readers as Record<string, Reader<PlaceholderType> | undefined>)[type];
  return reader ? reader(fields ?? {}, context) : problem('required');
}

/** Everything typed into a phrase: the values that are whole, and what is wrong with the other blanks. */
export function readBlanks(
  phrase: PhraseView,
  fields: PhraseDraft['fields'],
  context: BlankContext,
): { values: PhraseUse['values']; problems: Record<string, BlankProblem> } {
  const values: PhraseUse['values'] = {};
  const problems: Record<string, BlankProblem> = {};
  for (const { name, type } of phrase.placeholders) {
    const result = readBlank(type, fields[name], context);
    if (result.problem === undefined) values[name] = result.value;
    else problems[name] = result.problem;
  }
  return { values, problems };
}
