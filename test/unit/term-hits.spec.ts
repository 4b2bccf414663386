import { describe, expect, it } from '@jest/globals';
import { termFinder } from '../../src/language/term-hits.js';
import { allTerms, type TermEntry } from '../../src/language/terms.js';
import { readSeed } from '../../src/terms/terms.seed.js';
import { least } from '../least.js';

const entries = allTerms(readSeed().terms, []);
const find = { vi: termFinder(entries, 'vi'), zh: termFinder(entries, 'zh') };
const found = (language: 'vi' | 'zh', text: string) => find[language](text).map(({ from, to }) => text.slice(from, to));
const entry = (vi: string, zh: string, more: Partial<TermEntry> = {}): TermEntry => ({
  id: vi,
  status: 'agreed',
  vi,
  zh,
  viForms: [],
  zhForms: [],
  avoid: [],
  domain: 'gate',
  note: { vi: null, zh: null },
  ...more,
});

describe('the terms of a text', () => {
  it('are found in both languages, the longest at each place', () => {
    expect(found('vi', 'Đề nghị mở cửa khẩu quốc tế.')).toContain('cửa khẩu quốc tế');
    expect(found('zh', '请开放国际性口岸。')).toContain('国际性口岸');
  });

  it('are whole syllables in Vietnamese, whatever stands around them', () => {
    const one = termFinder([entry('xe ba gác', '三轮车'), entry('ba', '三')], 'vi');
    const words = (text: string) => one(text).map(({ from, to }) => text.slice(from, to));
    expect(words('(xe ba gác)')).toEqual(['xe ba gác']);
    expect(words('Xe ba gácc, xe bagác, bao')).toEqual(['ba']);
    expect(words('BA')).toEqual(['BA']);
  });

  it('are found in either place of the tone mark and in capitals, at their places in the text', () => {
    const one = termFinder([entry('hàng hoá quá cảnh', '过境货物')], 'vi');
    expect(one('HÀNG HÓA QUÁ CẢNH và hàng hoá quá cảnh').map(({ from, to }) => [from, to])).toEqual([
      [0, 17],
      [21, 38],
    ]);
  });

  it('do not overlap, and a synonym leads to its term', () => {
    const pair = [entry('kẹp chì hải quan', '海关铅封', { zhForms: ['铅封'] }), entry('hải quan cửa khẩu', '口岸海关')];
    expect(termFinder(pair, 'vi')('kẹp chì hải quan cửa khẩu').map(({ entry }) => entry.zh)).toEqual(['海关铅封']);
    expect(termFinder(pair, 'zh')('加铅封').map(({ entry }) => entry.vi)).toEqual(['kẹp chì hải quan']);
  });

  it('take no longer to be found than in proportion to the length of a text', () => {
    const long = (times: number) => 'cửa khẩu cửa '.repeat(times);
    expect(find.vi(long(300)).length).toBeGreaterThan(100);
    expect(least(() => find.vi(long(3_000))) / least(() => find.vi(long(300)))).toBeLessThan(40);
  });
});
