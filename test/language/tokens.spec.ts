import { describe, expect, it } from '@jest/globals';
import { hitsIn, termsOf, tokensOf } from '../../src/language/tokens.js';

/** Whether a text is found: every term in it, its words one after the other. */
function finds(query: string, text: string): boolean {
  const words = tokensOf(text).map(({ word }) => word);
  const terms = termsOf(query);
  const fits = (there: string | undefined, word: string, open: boolean) =>
    open ? there?.startsWith(word) : there === word;
  return (
    terms.length > 0 &&
    terms.every((term) =>
      words.some((_, at) =>
        term.words.every((word, place) =>
          fits(words[at + place], word, term.prefix && place === term.words.length - 1),
        ),
      ),
    )
  );
}

describe('words to be found by', () => {
  it('are the same in every spelling of tones, case and width', () => {
    for (const [query, text] of [
      ['tạm giữ', 'Xe bị TẠM GIỮ'],
      ['tam giu', 'Xe bị tạm giữ'.normalize('NFD')],
      ['hòa giải', 'hoà giải tranh chấp'],
      ['duong day nong', 'Đường dây nóng'],
      ['kĩ sư', 'Kỹ sư cầu phao'],
      ['quí khách', 'Quý khách'],
      ['Ｂãi xe', 'bãi xe'],
    ] as const) {
      expect([query, finds(query, text)]).toEqual([query, true]);
    }
    expect(finds('trao doi', 'trao trả 3 công dân')).toBe(false);
    expect(finds('đ', 'đại diện')).toBe(false);
  });

  it('are found in Chinese from one sign on, in either script', () => {
    for (const query of ['扣', '车', '被扣', '扣车辆', '被扣车辆', '被扣車輛', '口岸 车辆']) {
      expect([query, finds(query, '河口口岸被扣车辆清单')]).toEqual([query, true]);
    }
    for (const query of ['扣岸', '辆车', '河岸'])
      expect([query, finds(query, '河口口岸被扣车辆清单')]).toEqual([query, false]);
    expect(finds('边民', '邊民互市點恢復開放')).toBe(true);
  });

  it('find plates, numbers and documents however they are typed, and by their parts', () => {
    for (const [query, text] of [
      ['24c12345', 'Xe 24C-123.45 chở hàng'],
      ['24C-123.45', 'xe 24c12345'],
      ['24C123', 'Xe 24C-123.45'],
      ['12345', 'Xe 24C-123.45'],
      ['123.45', 'Xe 24C-123.45'],
      ['24c 12345', 'Xe 24C-123.45'],
      ['云G12345', '云G·12345号货车'],
      ['125/CV-BP', 'Công văn số 125/CV-BP'],
      ['cv', 'Công văn số 125/CV-BP'],
      ['16000', '16.000 tấn'],
      ['16,000', '16.000 tấn'],
      ['V0147', 'KTBS-2026-V0147'],
      ['0147', 'KTBS-2026-V0147'],
    ] as const) {
      expect([query, finds(query, text)]).toEqual([query, true]);
    }
    expect(finds('24C-999', 'Xe 24C-123.45')).toBe(false);
  });

  it('stand one after the other where they are put in quotes', () => {
    expect(finds('tạm giữ', 'Tạm dừng thông quan, giữ nguyên phương án')).toBe(true);
    expect(finds('"tạm giữ"', 'Tạm dừng thông quan, giữ nguyên phương án')).toBe(false);
    expect(finds('“tạm giữ”', 'Xe bị tạm giữ')).toBe(true);
  });

  it('are complete but for the one being typed', () => {
    expect(finds('tam gi', 'tạm giữ')).toBe(true);
    expect(finds('ta giu', 'tạm giữ')).toBe(false);
  });

  it('cost no more when a text is crafted', () => {
    const began = performance.now();
    for (const one of ['x', '1a', '1.', 'a1-', '車', 'ạ', '"', '"x', '𠀀', '́']) {
      const text = one.repeat(1_000);
      expect(Math.max(0, ...tokensOf(text).map(({ word }) => word.length))).toBeLessThanOrEqual(40);
      expect(termsOf(text.slice(0, 100)).length).toBeLessThanOrEqual(10);
    }
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(termsOf(' -.,%_* ')).toEqual([]);
  });
});

describe('what was found', () => {
  it('is marked in the text as it is written', () => {
    const text = 'Xe 24C-068.42 bị TẠM giữ, 被扣車輛 tạm';
    const marked = (query: string) => hitsIn(text, termsOf(query)).map(([from, until]) => text.slice(from, until));
    expect(marked('tam')).toEqual(['TẠM', 'tạm']);
    expect(marked('"tạm giữ"')).toEqual(['TẠM giữ']);
    expect(marked('24c068')).toEqual(['24C-068.42']);
    expect(marked('扣')).toEqual(['扣']);
    expect(marked('被扣车辆')).toEqual(['被扣車輛']);
    expect(marked('không')).toEqual([]);
  });
});
