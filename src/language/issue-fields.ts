import type { Language } from '../contract/basics.js';
import type { FieldInput, FieldValue } from '../contract/issue-fields.js';
import type { FieldSpec, IssueType } from '../contract/issue-types.js';
import { clockOf, homeSide, shortDate } from './clocks.js';
import { formatNumber } from './numbers.js';
import { type PhraseLookups, writeValue } from './phrase-values.js';

const listed: Record<Language, string> = { vi: ', ', zh: '、' };

/** What a field says in one language; `undefined` where nobody has written that language yet. */
export function fieldText(
  value: FieldInput | FieldValue,
  spec: FieldSpec | undefined,
  language: Language,
  lookups: PhraseLookups,
): string | undefined {
  const option = (key: string) => spec?.options?.find((one) => one.key === key)?.label[language] ?? key;
  const writing = { language, lookups, formal: false };
  switch (value.kind) {
    case 'text':
    case 'place': {
      const words = value.text[language];
      return typeof words === 'string' ? words : words?.text;
    }
    case 'choice':
      return option(value.option);
    case 'checklist':
      return value.done.map(option).join(listed[language]);
    case 'plates':
      return value.plates.join(listed[language]);
    case 'containers':
      return value.numbers.join(listed[language]);
    case 'person':
      return value.name[language]?.text;
    case 'file':
      return value.files.map((file) => (typeof file === 'string' ? '' : file.name)).join(listed[language]);
    case 'organisation':
      return writeValue({ type: 'org', organisationId: value.organisationId }, writing).text;
    case 'gate':
      return writeValue({ type: 'gate_pair', gateId: value.gateId }, writing).text;
    case 'lane':
      return value.towards ? `${value.lane} ${towards[language][value.towards]}` : value.lane;
    case 'instant': {
      const { date, time } = clockOf(value.at, homeSide(language));
      return `${shortDate(date, language)} ${time}`;
    }
    case 'period':
      return `${shortDate(value.from, language)} – ${value.until ? shortDate(value.until, language) : '…'}`;
    case 'number': {
      const unit = spec?.unit?.[language] ?? '';
      return `${formatNumber(value.value, language)}${language === 'vi' && unit ? ' ' : ''}${unit}`;
    }
    case 'money':
      return `${formatNumber(value.value, language)} ${value.currency}`;
  }
}

/** The direction of a lane, by where it leads: never by import and export, which are opposite for the two readers. */
const towards: Record<Language, Record<'vn' | 'cn', string>> = {
  vi: { vn: '(chiều Trung Quốc – Việt Nam)', cn: '(chiều Việt Nam – Trung Quốc)' },
  zh: { vn: '（中国至越南方向）', cn: '（越南至中国方向）' },
};

/** The title a type proposes for these fields; none while something it names is missing in that language. */
export function proposedTitle(
  type: IssueType,
  values: Readonly<Record<string, FieldInput>>,
  language: Language,
  lookups: PhraseLookups,
): string | undefined {
  let whole = true;
  const title = type.title?.[language].replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    const spec = type.fields.find((one) => one.key === key);
    const words = value && fieldText(value, spec, language, lookups);
    whole &&= Boolean(words);
    return words ?? '';
  });
  return whole && title ? title.slice(0, 120) : undefined;
}
