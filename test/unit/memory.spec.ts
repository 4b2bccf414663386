import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/contract/basics.js';
import { sentencePairs, sentencesOf } from '../../src/language/sentences.js';
import { likeness, measure, onlyNumbersDiffer, withNumbers } from '../../src/memory/likeness.js';
import { readTmx } from '../../src/memory/tmx.reader.js';

const like = (one: string, other: string, language: Language = 'vi') =>
  likeness(measure(one, language), measure(other, language));

describe('how alike two texts are', () => {
  it('is 100 for the same text in another spelling, form or case', () => {
    expect(like('Hoà bình là quý.', 'Hòa  bình là quý.')).toBe(100);
    expect(like('Hòa bình'.normalize('NFD'), 'hòa bình')).toBe(100);
    expect(like('还有４６辆车。', '还有 46 辆车。', 'zh')).toBe(100);
  });

  it('is 99 at most when numbers or marks differ', () => {
    expect(like('Còn 46 xe.', 'Còn 64 xe.')).toBe(99);
    expect(like('Đã rõ.', 'Đã rõ?')).toBe(99);
    expect(like('Xe 24C-123.45 qua lúc 8h30.', 'Xe 24C-068.42 qua lúc 14h.')).toBe(99);
    expect(like('车24C-123.45于8:00通过', '车云A12345于9:30通过', 'zh')).toBe(99);
  });

  it('counts syllables in Vietnamese and signs in Chinese', () => {
    expect(like('Đề nghị phía bạn cho biết lý do', 'Đề nghị phía bạn cho biết kế hoạch')).toBe(75);
    expect(like('请贵方说明原因', '请贵方说明理由', 'zh')).toBe(71);
  });

  it('never takes one side for the other', () => {
    expect(like('请中方确认收到', '请越方确认收到', 'zh')).toBeLessThan(100);
    expect(like('phía Việt Nam đồng ý', 'phía Trung Quốc đồng ý')).toBeLessThan(75);
  });
});

describe('numbers in a kept translation', () => {
  const put = (kept: string, wanted: string, translation: string, language: Language = 'vi') => {
    const [one, other] = [measure(kept, language), measure(wanted, language)];
    expect(onlyNumbersDiffer(one, other)).toBe(true);
    return withNumbers(one, other, translation);
  };

  it('are put in where each has its one place, in the way of the language', () => {
    expect(put('Có 46 xe chở 850 tấn.', 'Có 12 xe chở 300 tấn.', '46辆车载850吨。')).toBe('12辆车载300吨。');
    expect(put('Hàng nặng 18,5 tấn.', 'Hàng nặng 1.250,75 tấn.', '货物重18.5吨。')).toBe('货物重1,250.75吨。');
    expect(put('Có 850 tấn.', 'Có 1.250 tấn.', '有850吨。')).toBe('有1,250吨。');
    expect(put('有46辆车。', '有1,200辆车。', 'Có 46 xe.', 'zh')).toBe('Có 1.200 xe.');
    expect(put('Xe 24C-123.45 bị giữ.', 'Xe 24C-068.42 bị giữ.', '24C-123.45号车被扣。')).toBe('24C-068.42号车被扣。');
  });

  it('are left alone where there is a doubt', () => {
    // Another clock, twice the same number, a number written out.
    expect(put('Mở cửa lúc 7 giờ.', 'Mở cửa lúc 8 giờ.', '8时开关。')).toBeUndefined();
    expect(put('5 xe, 5 lái xe.', '6 xe, 7 lái xe.', '5辆车，5名司机。')).toBeUndefined();
    expect(put('Có 2 xe.', 'Có 3 xe.', '有两辆车。')).toBeUndefined();
  });
});

describe('sentences', () => {
  const texts = (text: string, language: Language) => sentencesOf(text, language).map((one) => one.text);

  it('do not end at an abbreviation or at the number of a list', () => {
    expect(texts('Xe từ TP. Lào Cai đến lúc 8:00. Ông Nguyễn V. An ký.', 'vi')).toEqual([
      'Xe từ TP. Lào Cai đến lúc 8:00.',
      'Ông Nguyễn V. An ký.',
    ]);
    expect(texts('1. Mở thêm làn. 2. Kéo dài giờ.', 'vi')).toEqual(['1. Mở thêm làn.', '2. Kéo dài giờ.']);
    expect(texts('共1,250吨。8:00开关！\n请确认。', 'zh')).toEqual(['共1,250吨。', '8:00开关！', '请确认。']);
  });

  it('are paired only when both texts have equally many', () => {
    expect(sentencePairs({ vi: 'Đã rõ. Cảm ơn.', zh: '明白。谢谢。' })).toEqual([
      { vi: 'Đã rõ.', zh: '明白。' },
      { vi: 'Cảm ơn.', zh: '谢谢。' },
    ]);
    expect(sentencePairs({ vi: 'Đã rõ. Cảm ơn.', zh: '明白，谢谢。' })).toEqual([
      { vi: 'Đã rõ. Cảm ơn.', zh: '明白，谢谢。' },
    ]);
  });
});

const unit = (vi: string, zh: string, more = '') =>
  `<tu${more}>\n<tuv xml:lang="vi"><seg>${vi}</seg></tuv>\n<tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv>\n</tu>\n`;
const tmx = (units: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<tmx version="1.4"><header srclang="vi"/><body>\n${units}</body></tmx>`;
const read = (text: string) => readTmx(Buffer.from(text));

describe('a TMX file', () => {
  it('is read with its entities, without the marks of other tools', async () => {
    const { units, faults } = await read(
      tmx(unit('Xe &amp; <bpt i="1">&lt;b&gt;</bpt>hàng<ept i="1"/>', '车 &#x26; <hi>货</hi>', ' srclang="zh-CN"')),
    );
    expect(faults).toEqual([]);
    expect(units).toEqual([{ line: 3, source: 'zh', vi: 'Xe & hàng', zh: '车 & 货' }]);
  });

  it('may be UTF-16 and name its document type, which is never looked at', async () => {
    const text = tmx(unit('Đã rõ.', '明白。'), '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/tmx14.dtd">\n');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect((await readTmx(wide)).units).toMatchObject([{ vi: 'Đã rõ.', zh: '明白。', line: 4 }]);
  });

  it('tells by its line what is left out, and why', async () => {
    const units = [
      unit('Còn 46 xe.', '尚有64辆车。'),
      unit('Đã rõ.', ' '),
      '<tu><tuv xml:lang="vi"><seg>Đã rõ.</seg></tuv><tuv xml:lang="zh-TW"><seg>明白。</seg></tuv></tu>\n',
      unit('x'.repeat(4_001), '明白。'),
      unit('Đã\u202e rõ\u0085', '明白。'),
      unit('Đã rõ.', '明白。'),
    ];
    const { units: good, faults } = await read(tmx(units.join('')));
    expect(good.map(({ line }) => line)).toEqual([20]);
    expect(faults).toEqual([
      { line: 3, fault: 'facts_differ' },
      { line: 7, fault: 'empty' },
      { line: 11, fault: 'language_missing' },
      { line: 12, fault: 'too_long' },
      { line: 16, fault: 'characters' },
    ]);
  });

  it.each([
    ['entities of its own', tmx(unit('&a;', '明白。'), '<!DOCTYPE tmx [<!ENTITY a "aaaa">]>\n'), 2, 'unreadable'],
    ['a file from elsewhere', tmx('', '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'), 2, 'unreadable'],
    ['an element left open', tmx('<tu>\n<tuv>\n</tu>\n'), 5, 'unreadable'],
    ['endless elements', tmx('<tu>'.repeat(400) + '</tu>'.repeat(400)), 1, 'unreadable'],
    ['no TMX', '<html/>', 1, 'not_tmx'],
    ['nothing', '', 1, 'unreadable'],
    ['no text', '\u0000\u0001', 1, 'unreadable'],
  ])('with %s is refused', async (_, text, line, fault) => {
    const answer = await read(text);
    expect(answer.units).toEqual([]);
    expect(answer.faults).toEqual([{ line, fault }]);
  });
});
