import { describe, expect, it } from '@jest/globals';
import { Config } from '../../src/config/config.js';
import { chrf } from '../../src/translation/chrf.js';
import { protect, restore } from '../../src/translation/protecting.js';

describe('chrF', () => {
  it('is what its definition says', () => {
    const one = (machine: string, person: string) => chrf([{ machine, person }]);
    expect(one('双方同意。', '双方同意。')).toBe(100);
    expect(one('abc', 'xyz')).toBe(0);
    expect(one('', 'xyz')).toBe(0);
    // Orders 1 to 3 share 2/3, 1/2 and none.
    expect(one('abc', 'abd')).toBeCloseTo(38.889, 3);
    // All of it is right, and a third is missing: recall counts twice as much.
    expect(one('ab', 'abc')).toBeCloseTo(63.636, 3);
    expect(one('a b', 'ab')).toBe(100);
    // All pairs are counted together: 3 of 5 signs and 1 of 3 pairs of them, both ways.
    expect(
      chrf([
        { machine: 'ab', person: 'ab' },
        { machine: 'cde', person: 'cxy' },
      ]),
    ).toBeCloseTo(100 * ((3 / 5 + 1 / 3 + 0) / 3), 3);
  });
});

describe('marks for what an engine must not touch', () => {
  const kept = (text: string, from: 'vi' | 'zh' = 'vi') => protect(text, from, from === 'vi' ? 'zh' : 'vi').kept;

  it('stand for codes, addresses, files, times and bare numbers, and for no date, year or amount', () => {
    expect(
      kept(
        'Xe 24C-123.45, công-ten-nơ MSKU1234565, gọi 0912 345 678, xem https://gates.example/a và ds_1.pdf lúc 8:30',
      ),
    ).toEqual(['24C-123.45', 'MSKU1234565', '0912 345 678', 'https://gates.example/a', 'ds_1.pdf', '8:30']);
    expect(kept('Công văn 12/BC-BQL: 126 xe')).toEqual(['12/BC-BQL', '126']);
    expect(kept('Ngày 21/11/2026, năm 2026, 4.850 tấn, 86,5 km, 500 triệu đồng, lúc 8h30')).toEqual([]);
    expect(kept('车牌云G12345，2026年11月21日，126辆车，300万元', 'zh')).toEqual(['云G12345', '126']);
  });

  it('come back each once, or nothing comes back', () => {
    const { text, kept: inside } = protect('Xe 24C-123.45 và 24C-543.21 qua.', 'vi', 'zh');
    expect(text).toBe('Xe ⟦1⟧ và ⟦2⟧ qua.');
    expect(restore('⟦2⟧和⟦ 1 ⟧通过。', inside)).toBe('24C-543.21和24C-123.45通过。');
    for (const lost of ['⟦1⟧通过。', '⟦1⟧⟦1⟧⟦2⟧', '⟦1⟧⟦2⟧⟦3⟧', '⟦1⟧和2通过'])
      expect(restore(lost, inside)).toBeUndefined();
    // Such marks in what a person wrote are words like any other.
    const own = protect('Mẫu ⟦1⟧ của xe 24C-123.45', 'vi', 'zh');
    expect(restore(own.text, own.kept)).toBe('Mẫu ⟦1⟧ của xe 24C-123.45');
  });
});

describe('the environment of an engine', () => {
  const libre = {
    TRANSLATION_PROVIDER: 'libretranslate',
    TRANSLATION_URL: 'http://mt:5000/',
    TRANSLATION_HOSTS: 'mt:5000',
  };
  const engine = (environment: Record<string, string>) => new Config(environment).engine;
  it('names where texts go, or there is no engine', () => {
    expect(engine({})).toBeNull();
    expect(engine(libre)).toMatchObject({ host: 'mt:5000', url: 'http://mt:5000', charactersPerDay: 500_000 });
    const deepl = { TRANSLATION_PROVIDER: 'deepl', TRANSLATION_URL: 'https://api.deepl.com', TRANSLATION_KEY: 'k' };
    expect(engine({ ...deepl, TRANSLATION_HOSTS: 'api-free.deepl.com, api.deepl.com' })).toMatchObject({
      host: 'api.deepl.com',
    });
  });

  it('is refused where it is not clear, not safe, or invented', () => {
    for (const [wrong, says] of [
      [{ ...libre, TRANSLATION_HOSTS: 'mt' }, 'mt:5000 is not among them'],
      [{ ...libre, TRANSLATION_HOSTS: '' }, 'is not among them'],
      [{ ...libre, TRANSLATION_URL: 'http://mt.example.com', TRANSLATION_HOSTS: 'mt.example.com' }, 'not encrypted'],
      [{ ...libre, TRANSLATION_URL: 'http://8.8.8.8', TRANSLATION_HOSTS: '8.8.8.8' }, 'not encrypted'],
      [{ ...libre, TRANSLATION_URL: 'file:///etc/passwd' }, 'TRANSLATION_URL'],
      [{ ...libre, TRANSLATION_URL: 'http://a:b@mt:5000' }, 'no more than a path'],
      [{ TRANSLATION_PROVIDER: 'libretranslate' }, 'TRANSLATION_URL: missing'],
      [{ ...libre, TRANSLATION_PROVIDER: 'openai-compatible' }, 'TRANSLATION_MODEL: missing'],
      [{ ...libre, TRANSLATION_PROVIDER: 'deepl' }, 'TRANSLATION_KEY: missing'],
      [{ TRANSLATION_PROVIDER: 'google' }, 'TRANSLATION_PROVIDER'],
      [{ TRANSLATION_PROVIDER: 'fake' }, 'invents'],
    ] as [Record<string, string>, string][])
      expect(() => engine(wrong)).toThrow(says);
    expect(engine({ TRANSLATION_PROVIDER: 'fake', TRANSLATION_FAKE: 'yes' })).toMatchObject({ host: 'localhost' });
  });
});
