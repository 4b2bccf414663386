import type { Language, Side } from '../../../src/contract/basics.js';
import type { FieldInput, FieldValue } from '../../../src/contract/issue-fields.js';
import type { FieldSpec } from '../../../src/contract/issue-types.js';
import { clockOf, instantOf } from '../../../src/language/clocks.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { otherLanguage } from '../../../src/language/text.js';
import { numberOf } from '../phrases/blanks.js';

/** What stands in the inputs of one field, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in the inputs of a form, by field. */
export type TypedFields = Readonly<Record<string, Typed>>;

interface Writer {
  language: Language;
  side: Side;
}

/** Whether a side fills this field; inside one side everybody there does. */
export function mayFill(
  { owner }: FieldSpec,
  { side, raisedBy, inner }: { side: Side | null; raisedBy: Side; inner: boolean },
): boolean {
  if (inner || owner === 'both') return true;
  if (owner === 'raiser') return side === raisedBy;
  return owner === 'asked' ? side !== raisedBy : side === owner;
}

/** Why a field cannot be sent as it stands; the key of a sentence under `issue:wrong`. */
export type FieldProblem = 'required' | 'half' | 'number' | 'too_many';

/** What the inputs of a field come to: nothing, a value, or why there is none. */
export function readField(
  { kind }: Pick<FieldSpec, 'kind'>,
  typed: Typed | undefined,
  { language, side }: Writer,
): { value?: FieldInput; problem?: FieldProblem } {
  const at = (part: string) => (typed?.[part] ?? '').trim();
  const text = at('text');
  const away = at('other');
  switch (kind) {
    case 'text':
    case 'place': {
      if (text === '' && away === '') return {};
      const source = text === '' ? otherLanguage(language) : language;
      const words = { [language]: text || undefined, [otherLanguage(language)]: away || undefined };
      return { value: { kind, text: { source, ...defined(words) } } };
    }
    case 'person': {
      if (text === '' && away === '') return {};
      const part = (name: string) => (name ? { text: name, status: 'given' as const } : null);
      const name = language === 'vi' ? { vi: part(text), zh: part(away) } : { vi: part(away), zh: part(text) };
      return { value: { kind, name } };
    }
    case 'file':
      return text === '' ? {} : { value: { kind, files: text.split(' ') } };
    case 'choice':
      return text === '' ? {} : { value: { kind, option: text } };
    case 'checklist':
      return text === '' ? {} : { value: { kind, done: text.split(' ') } };
    case 'plates':
    case 'containers': {
      const all = signsIn(text);
      if (all.length === 0) return {};
      if (all.length > 300) return { problem: 'too_many' };
      return { value: kind === 'plates' ? { kind, plates: all } : { kind, numbers: all } };
    }
    case 'organisation':
      return text === '' ? {} : { value: { kind, organisationId: text } };
    case 'gate':
      return text === '' ? {} : { value: { kind, gateId: text } };
    case 'lane': {
      const towards = at('towards');
      if (text === '') return towards === '' ? {} : { problem: 'half' };
      return { value: { kind, lane: text, towards: towards === 'vn' || towards === 'cn' ? towards : null } };
    }
    case 'instant': {
      const [date, time] = [at('date'), at('time')];
      if (date === '' && time === '') return {};
      return date && time ? { value: { kind, at: instantOf(date, time, side) } } : { problem: 'half' };
    }
    case 'period': {
      const [from, until] = [at('from'), at('until')];
      if (from === '') return until === '' ? {} : { problem: 'half' };
      return { value: { kind, from, until: until || null } };
    }
    case 'number':
    case 'money': {
      if (text === '') return {};
      const value = numberOf(text, language, false);
      if (value === undefined) return { problem: 'number' };
      if (kind === 'number') return { value: { kind, value } };
      const currency = at('currency');
      return { value: { kind, value, currency: currency === 'CNY' || currency === 'USD' ? currency : 'VND' } };
    }
  }
}

/** Every file that stands in the fields of a form. */
export function filesOf(values: Readonly<Record<string, FieldInput | null>>): string[] {
  return Object.values(values).flatMap((value) => (value?.kind === 'file' ? value.files : []));
}

/** A value as it stands in the inputs again. */
export function typedOf(value: FieldValue, { language, side }: Writer): Typed {
  const away = otherLanguage(language);
  switch (value.kind) {
    case 'text':
    case 'place':
      return { text: value.text[language]?.text ?? '', other: value.text[away]?.text ?? '' };
    case 'person':
      return { text: value.name[language]?.text ?? '', other: value.name[away]?.text ?? '' };
    case 'file':
      return { text: value.files.map(({ id }) => id).join(' ') };
    case 'choice':
      return { text: value.option };
    case 'checklist':
      return { text: value.done.join(' ') };
    case 'plates':
      return { text: value.plates.join('\n') };
    case 'containers':
      return { text: value.numbers.join('\n') };
    case 'organisation':
      return { text: value.organisationId };
    case 'gate':
      return { text: value.gateId };
    case 'lane':
      return { text: value.lane, towards: value.towards ?? '' };
    case 'instant': {
      const { date, time } = clockOf(value.at, side);
      return { date, time };
    }
    case 'period':
      return { from: value.from, until: value.until ?? '' };
    case 'number':
      return { text: formatNumber(value.value, language) };
    case 'money':
      return { text: formatNumber(value.value, language), currency: value.currency };
  }
}

/** Plates or numbers as people list them: by lines, commas or semicolons. */
export function signsIn(text: string): string[] {
  const all = text.split(/[,;，、；\n]/).map((one) => one.trim());
  return [...new Set(all)].filter(Boolean);
}

function defined(words: Partial<Record<Language, string | undefined>>): Partial<Record<Language, string>> {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
}
