import { describe, expect, it } from '@jest/globals';
import type { PersonName } from '../../src/contract/people.js';
import { fold, matches } from '../../src/language/fold.js';
import { avatarLetters, compareTerms, personName, shortTermName, termName } from '../../src/language/names.js';
import { formatDuration, formatNumber, formatOrdinal } from '../../src/language/numbers.js';
import { comparePeople } from '../../src/language/people-order.js';

const name = (vi: string | null, zh: string | null): PersonName => ({
  vi: vi === null ? null : { text: vi, status: 'given' },
  zh: zh === null ? null : { text: zh, status: 'suggested' },
});

describe('folding', () => {
  it('forgets tone marks, case, wide forms, composition and spacing', () => {
    expect(fold('  Đường   Hồ Kiều ＩＩ（２）')).toBe('duong ho kieu ii(2)');
    expect(fold('Thủy'.normalize('NFD'))).toBe(fold('Thuỷ'));
    expect(fold('北山')).toBe('北山');
  });

  it('finds every word of a query from its beginning, Han anywhere', () => {
    const keys = ['kim thanh', '金城国际口岸', 'jincheng', 'jin cheng', 'jc'];
    for (const query of ['kim', 'Kim Thành', 'thành kim', 'JINCH', 'jc', '城国', 'kim 口岸', '']) {
      expect(matches(keys, query)).toBe(true);
    }
    for (const query of ['im', 'kim son', 'cheng jinx', '山']) expect(matches(keys, query)).toBe(false);
  });
});

describe('a number', () => {
  it('is written in full with the marks of each language', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'zh')).toBe('1,234.5');
    expect(formatNumber(1_000_000_000, 'vi')).toBe('1.000.000.000');
    expect(formatNumber(-86.05, 'vi')).toBe('-86,05');
    expect(formatNumber(0.1 + 0.2, 'zh')).toBe('0.3');
    expect(formatNumber(-0.000_000_1, 'zh')).toBe('0');
    expect(formatNumber(1e12, 'zh')).toBe('1,000,000,000,000');
  });

  it('counts and measures', () => {
    expect([formatOrdinal(5, 'vi'), formatOrdinal(5, 'zh')]).toEqual(['thứ 5', '第5次']);
    expect(formatDuration({ value: 1.5, unit: 'hour' }, 'vi')).toBe('1,5 giờ');
    expect(formatDuration({ value: 30, unit: 'minute' }, 'zh')).toBe('30分钟');
  });
});

describe('a person’s name', () => {
  it('stands in the reader’s script with the other beside it, and says what was only suggested', () => {
    expect(personName(name('Nguyễn Thị Thu Hà', '阮氏秋河'), 'zh')).toEqual({
      text: '阮氏秋河',
      lang: 'zh-Hans',
      status: 'suggested',
      other: { text: 'Nguyễn Thị Thu Hà', lang: 'vi', status: 'given' },
    });
  });

  it('stands as it is, marked as the other language, when nobody has given it', () => {
    expect(personName(name('Giàng A Tính', null), 'zh')).toEqual({ text: 'Giàng A Tính', lang: 'vi', status: 'given' });
  });

  it('gives the letters of the round mark', () => {
    expect(avatarLetters(name('Nguyễn Thị Thu Hà', '阮氏秋河'), 'vi')).toBe('TH');
    expect(avatarLetters(name('Nguyễn Thị Thu Hà', '阮氏秋河'), 'zh')).toBe('河');
    expect(avatarLetters(name('Lê đình ánh', null), 'zh')).toBe('ĐÁ');
    expect(avatarLetters(name('Lan', null), 'vi')).toBe('L');
  });

  it('is sorted by the given name, own script first', () => {
    const people = [name(null, '马俊'), name('Trần Văn Bình', null), name('Nguyễn Đức An', null), name('Lê An', null)];
    const sorted = people.sort(comparePeople('vi')).map((person) => personName(person, 'vi').text);
    expect(sorted).toEqual(['Lê An', 'Nguyễn Đức An', 'Trần Văn Bình', '马俊']);
  });

  it('is sorted by its pinyin, surnames as they are read', () => {
    // 曾 is Zēng here, 单 Shàn, 仇 Qiú, 解 Xiè, 覃 Qín, 区 Ōu, 万俟 Mòqí.
    const order = [
      '陈明',
      '华佗',
      '李四',
      '马俊',
      '万俟卨',
      '区海',
      '覃明',
      '仇英',
      '单田',
      '沈阳',
      '万里',
      '王五',
      '解珍',
      '曾国',
      '翟让',
      '张三',
      '长孙云',
      '周杰',
    ];
    const people = [...order].sort().map((text) => name(null, text));
    expect(people.sort(comparePeople('zh')).map((person) => personName(person, 'zh').text)).toEqual(order);
  });
});

describe('a name in two languages', () => {
  it('says when the reader’s form is still to be confirmed', () => {
    expect(termName({ vi: 'Hải quan', zh: '海关' }, 'zh')).toEqual({
      text: '海关',
      lang: 'zh-Hans',
      unconfirmed: false,
    });
    expect(termName({ vi: 'Hải quan', zh: null }, 'zh')).toEqual({ text: 'Hải quan', lang: 'vi', unconfirmed: true });
  });

  it('is short only where the short form is in the reader’s language', () => {
    const agency = {
      name: { vi: 'Ban Quản lý Khu kinh tế', zh: '经济区管委会' },
      shortName: { vi: 'Ban Quản lý', zh: null },
    };
    expect(shortTermName(agency, 'vi').text).toBe('Ban Quản lý');
    expect(shortTermName(agency, 'zh').text).toBe('经济区管委会');
  });

  it('is sorted with the reader’s own language first', () => {
    const terms = [
      { vi: null, zh: '海关' },
      { vi: 'Đồn', zh: null },
      { vi: 'Ban', zh: null },
    ];
    expect(terms.sort(compareTerms('vi')).map((term) => term.vi)).toEqual(['Ban', 'Đồn', null]);
  });
});
