import { describe, expect, it } from '@jest/globals';
import { PhraseBook, PhraseValue } from '../../src/contract/phrases.js';
import { GatesRegister } from '../../src/gates/gates.register.js';
import type { PhraseLookups } from '../../src/language/phrase-values.js';
import { phraseSegments, renderPhrase, searchKeys } from '../../src/language/phrases.js';
import { PhrasesBook } from '../../src/phrases/phrases.book.js';

const phrases = new PhrasesBook();
const gates = new GatesRegister();
const organisationId = '01939c5e-0000-7000-8000-000000000001';
const lookups: PhraseLookups = {
  gate: (id) => gates.byId(id),
  organisation: (id) =>
    id === organisationId ? { name: { vi: 'Ban Quản lý Khu kinh tế', zh: '经济区管理委员会' } } : undefined,
};

const free = { source: 'vi', vi: 'mưa lớn', zh: '大雨' } as const;
const samples: Record<PhraseValue['type'], PhraseValue> = {
  text: { type: 'text', text: free },
  list: { type: 'list', items: [free, { source: 'zh', vi: 'xe thùng rỗng', zh: '空车' }] },
  datetime: { type: 'datetime', at: '2024-06-08T00:00:00.000Z' },
  date: { type: 'date', date: '2024-06-08' },
  time_dual_zone: { type: 'time_dual_zone', time: '20:00', clock: 'vn' },
  time_range_dual_zone: { type: 'time_range_dual_zone', from: '07:00', to: '22:00', clock: 'vn' },
  gate_pair: { type: 'gate_pair', gateId: 'kim-thanh-bac-son' },
  gate_side: { type: 'gate_side', gateId: 'kim-thanh-bac-son', side: 'cn' },
  org: { type: 'org', organisationId },
  person: { type: 'person', name: { vi: { text: 'Vũ Lan', status: 'given' }, zh: null } },
  plate_list: { type: 'plate_list', plates: ['24C-123.45', '24H-006.78'] },
  integer: { type: 'integer', value: 4850 },
  number: { type: 'number', value: 86.5 },
  ordinal: { type: 'ordinal', value: 5 },
  year: { type: 'year', value: 2026 },
  duration: { type: 'duration', value: 2, unit: 'hour' },
  ref_no: { type: 'ref_no', text: 'KTBS-2026-V0147' },
  issue_ref: { type: 'issue_ref', text: 'KTBS-2026-V0147' },
  phone: { type: 'phone', text: '+84 214 3830 123' },
};

/** One value written in both languages. */
function written(value: PhraseValue, category = 'hours') {
  const phrase = { id: 'x', category, vi: '{x}', zh: '{x}', placeholders: [{ name: 'x', type: value.type }] };
  const rendered = renderPhrase(phrase, { x: value }, lookups);
  if (rendered.errors) throw new Error(JSON.stringify(rendered.errors));
  return [rendered.vi.text, rendered.zh.text];
}

describe('the phrase book', () => {
  it('has the form of the contract and is not reviewed', () => {
    expect(PhraseBook.parse(phrases.book)).toEqual(phrases.book);
    expect(phrases.book).toMatchObject({ reviewed: false });
    expect(phrases.book.categories).toHaveLength(14);
    expect(phrases.book.phrases).toHaveLength(101);
  });

  it.each(phrases.book.phrases.map((phrase) => [phrase.id, phrase] as const))(
    '%s is written in both languages',
    (_, phrase) => {
      const values = Object.fromEntries(
        phrase.placeholders.map(({ name, type }) => [name, PhraseValue.parse(samples[type as PhraseValue['type']])]),
      );
      const { vi, zh } = phrases.render({ phraseId: phrase.id, source: 'vi', values }, lookups);
      const known = zh.untranslated.reduce((text, words) => text.replaceAll(words, ''), zh.text);

      expect(vi.untranslated).toEqual([]);
      for (const text of [vi.text, zh.text]) expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
      expect(vi.text).not.toMatch(/\p{Script=Han}|[，。；：（）]|\.\./u);
      expect(zh.text).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|。。/u);
      expect(known.replace(/24[CH]-|KTBS-2026-V0147/g, '')).not.toMatch(/[A-Za-zÀ-ỹ]/);
    },
  );

  it('is refused with the blank that is wrong', () => {
    const use = { phraseId: 'hours-06', source: 'vi' as const, values: { date: samples.integer } };
    expect(() => phrases.render(use, lookups)).toThrow(
      expect.objectContaining({
        code: 'phrase.values_wrong',
        errors: [
          { pointer: '/phrase/values/date', code: 'wrong_type' },
          { pointer: '/phrase/values/gate', code: 'required' },
        ],
      }),
    );
    expect(() => phrases.render({ ...use, phraseId: 'none' }, lookups)).toThrow('phrase.not_found');
  });
});

describe('a value in a phrase', () => {
  it('is written as each language writes it', () => {
    expect(written(samples.datetime)).toEqual([
      '7 giờ 00 phút (giờ Hà Nội) ngày 08/6/2024',
      '2024年6月8日8时00分（北京时间）',
    ]);
    expect(written(samples.date)).toEqual(['08/6/2024', '2024年6月8日']);
    expect(written(samples.date, 'minutes')).toEqual(['08 tháng 6 năm 2024', '2024年6月8日']);
    expect(written(samples.plate_list)).toEqual(['24C-123.45, 24H-006.78', '24C-123.45、24H-006.78']);
    expect(written(samples.integer)).toEqual(['4.850', '4,850']);
    expect(written(samples.ordinal)).toEqual(['thứ 5', '第5次']);
    expect(written(samples.gate_side)).toEqual(['Bắc Sơn', '北山']);
    expect(written(samples.list)).toEqual(['1) mưa lớn; 2) xe thùng rỗng', '1. 大雨；2. 空车']);
  });

  it('stands on both clocks, own zone first', () => {
    expect(written(samples.time_dual_zone)).toEqual([
      '20 giờ 00 phút (giờ Hà Nội), tức 21 giờ 00 phút (giờ Bắc Kinh)',
      '北京时间21时00分（河内时间20时00分）',
    ]);
    const range = [
      '7h00-22h00 (giờ Hà Nội), tức 8h00-23h00 (giờ Bắc Kinh)',
      '北京时间8:00—23:00（河内时间7:00—22:00）',
    ];
    expect(written(samples.time_range_dual_zone)).toEqual(range);
    expect(written({ type: 'time_range_dual_zone', from: '08:00', to: '23:00', clock: 'cn' })).toEqual(range);
  });

  it('says when midnight lies between', () => {
    expect(written({ type: 'time_dual_zone', time: '23:30', clock: 'vn' })).toEqual([
      '23 giờ 30 phút (giờ Hà Nội), tức 0 giờ 30 phút ngày hôm sau (giờ Bắc Kinh)',
      '北京时间次日0时30分（河内时间23时30分）',
    ]);
    expect(written({ type: 'time_dual_zone', time: '00:30', clock: 'cn' })).toEqual([
      '23 giờ 30 phút ngày hôm trước (giờ Hà Nội), tức 0 giờ 30 phút (giờ Bắc Kinh)',
      '北京时间0时30分（河内时间前一日23时30分）',
    ]);
    expect(written({ type: 'time_range_dual_zone', from: '22:00', to: '02:00', clock: 'vn' })).toEqual([
      '22h00-2h00 ngày hôm sau (giờ Hà Nội), tức 23h00-3h00 ngày hôm sau (giờ Bắc Kinh)',
      '北京时间23:00—次日3:00（河内时间22:00—次日2:00）',
    ]);
  });

  it('carries a person’s other name only when it was given or confirmed', () => {
    const person = (status: 'given' | 'suggested'): PhraseValue => ({
      type: 'person',
      name: { vi: { text: 'Mã Tuấn', status }, zh: { text: '马俊', status: 'given' } },
    });
    expect(written(person('given'))).toEqual(['Mã Tuấn (马俊)', '马俊（Mã Tuấn）']);
    expect(written(person('suggested'))).toEqual(['马俊', '马俊']);
  });
});

describe('words nobody has translated', () => {
  const phrase = phrases.byId('hours-04');
  if (!phrase) throw new Error('hours-04');
  const values = {
    goods: { type: 'text', text: { source: 'vi', vi: 'thanh long' } },
    gate: { type: 'gate_pair', gateId: 'na-hinh-keo-ai' },
    hours: samples.time_range_dual_zone,
    date: samples.date,
    until_date: samples.date,
  } as const;

  it('stand in the original and are listed', () => {
    const rendered = renderPhrase(phrase, values, lookups);
    expect(rendered).toMatchObject({ vi: { untranslated: [] }, zh: { untranslated: ['Na Hình', 'thanh long'] } });
    expect(rendered).toMatchObject({
      zh: { text: expect.stringContaining('在叫隘—Na Hình试点延长thanh long通关时间') },
    });
  });

  it('are refused where a gate or an agency is not known at all', () => {
    expect(renderPhrase(phrase, { ...values, gate: { type: 'gate_pair', gateId: 'nowhere' } }, lookups)).toEqual({
      errors: [{ blank: 'gate', code: 'unknown_gate' }],
    });
    expect(renderPhrase(phrase, { ...values, more: samples.year }, lookups)).toEqual({
      errors: [{ blank: 'more', code: 'unknown_key' }],
    });
  });
});

describe('the composer', () => {
  const phrase = phrases.byId('status-03');
  if (!phrase) throw new Error('status-03');

  it('sees the phrase in pieces while its blanks are being filled', () => {
    const progress = { type: 'text', text: { source: 'vi', vi: 'đã xong phần móng.' } } as const;
    expect(
      phraseSegments(phrase, { progress, deadline: { type: 'datetime', at: 'half-typed' } }, lookups, 'vi'),
    ).toEqual([
      { text: 'Tiến độ đến nay: ' },
      { text: 'đã xong phần móng', blank: 'progress' },
      { text: '. Dự kiến hoàn thành trước ' },
      { text: null, blank: 'deadline' },
      { text: '.' },
    ]);
  });

  it('finds phrases by the words of either language', () => {
    expect(searchKeys(phrase)).toEqual([
      'tien do den nay: …. du kien hoan thanh truoc ….',
      '截至目前进展:…。预计于…前完成。',
    ]);
  });
});
