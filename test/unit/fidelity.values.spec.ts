import { describe, expect, it } from '@jest/globals';
import { checkFidelity } from '../../src/language/fidelity/fidelity.js';
import fc from '../chance.js';
import { least } from '../least.js';

/** A value that both texts say, each in a spelling of its own. */
interface Fact {
  vi: string;
  zh: string;
}
type Spelling<T> = (value: T) => string;

const vietnamese = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const chinese = '零一二三四五六七八九';

/** 11 to 99 in words. */
function words(value: number): Fact {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (vietnamese[ones] ?? '');
  const vi = `${tens === 1 ? 'mười' : `${vietnamese[tens]} mươi`}${ones === 0 ? '' : ` ${last}`}`;
  return { vi, zh: `${tens === 1 ? '' : chinese[tens]}十${ones === 0 ? '' : chinese[ones]}` };
}

const grouped = (value: number, mark: string) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark);
const decimal = (tenths: number, mark: string) =>
  `${grouped(Math.floor(tenths / 10), mark === ',' ? '.' : ',')}${tenths % 10 ? mark + (tenths % 10) : ''}`;
const two = (value: number) => String(value).padStart(2, '0');

/** Says one value in both languages, in any pair of spellings. */
function both<T>(values: fc.Arbitrary<T>, vi: Spelling<T>[], zh: Spelling<T>[]) {
  const spelled = fc.tuple(values, values, fc.constantFrom(...vi), fc.constantFrom(...zh));
  return {
    same: spelled.map(([value, , here, there]): Fact => ({ vi: here(value), zh: there(value) })),
    other: spelled
      .filter(([value, changed]) => JSON.stringify(value) !== JSON.stringify(changed))
      .map(([value, changed, here, there]): Fact => ({ vi: here(value), zh: there(changed) })),
  };
}

const wholeDays = fc.record({
  y: fc.integer({ min: 2000, max: 2035 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const clocks = fc.record({ h: fc.integer({ min: 1, max: 21 }), m: fc.constantFrom(0, 5, 15, 30, 45) });
const letters = 'BCDGH';

const facts = {
  number: [
    both(
      fc.integer({ min: 11, max: 99 }),
      [(n) => `có ${n} xe`, (n) => `có ${words(n).vi} xe`],
      [(n) => `有${n}辆车`, (n) => `有${words(n).zh}辆车`],
    ),
    both(
      fc.integer({ min: 1, max: 9_999 }),
      [(n) => `có ${grouped(n * 1000, '.')} lượt`, (n) => `có ${grouped(n, '.')} nghìn lượt`],
      [(n) => `有${n * 1000}人次`, (n) => `有${grouped(n * 1000, ',')}人次`, (n) => `有${n / 10}万人次`],
    ),
    both(
      fc.integer({ min: 1, max: 9_999 }),
      [(n) => `chở ${decimal(n, ',')} tấn vải`, (n) => `chở ${grouped(n * 100, '.')} kg vải`],
      [(n) => `运载${decimal(n, '.')}吨荔枝`, (n) => `运载${n * 100}公斤荔枝`],
    ),
    both(
      fc.integer({ min: 1, max: 999 }),
      [(n) => `trị giá ${decimal(n, ',')} triệu đồng`, (n) => `trị giá ${grouped(n * 100_000, '.')} đồng`],
      [(n) => `价值${n * 10}万越南盾`, (n) => `价值${grouped(n * 100_000, ',')}越盾`],
    ),
    both(
      fc.integer({ min: 11, max: 99 }),
      [(n) => `tăng ${n}%`, (n) => `tăng ${n} phần trăm`],
      [(n) => `增长${n}%`, (n) => `增长百分之${words(n).zh}`],
    ),
  ],
  date: [
    both(
      wholeDays,
      [
        ({ y, m, d }) => `ngày ${d}/${m}/${y}`,
        ({ y, m, d }) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
        ({ y, m, d }) => `ngày ${two(d)}.${two(m)}.${y}`,
      ],
      [
        ({ y, m, d }) => `${y}年${m}月${d}日`,
        ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
        ({ y, m, d }) =>
          `${[...String(y)].map((one) => (one === '0' ? '〇' : chinese[Number(one)])).join('')}年${m}月${d}日`,
      ],
    ),
  ],
  time: [
    both(
      clocks,
      [
        ({ h, m }) => `lúc ${h}h${two(m)} (giờ Hà Nội)`,
        ({ h, m }) => `lúc ${h} giờ ${m} phút, giờ Hà Nội`,
        ({ h, m }) => `lúc ${two(h + 1)}:${two(m)} (giờ Bắc Kinh)`,
      ],
      [
        ({ h, m }) => `北京时间${h + 1}:${two(m)}`,
        ({ h, m }) => `河内时间${h}时${two(m)}分`,
        ({ h, m }) => `北京时间${h + 1 > 12 ? `下午${h - 11}` : `上午${h + 1}`}点${m === 30 ? '半' : `${m}分`}`,
      ],
    ),
  ],
  plate: [
    both(
      fc.record({ letter: fc.constantFrom(...letters), digits: fc.integer({ min: 10_000, max: 99_999 }) }),
      [
        ({ letter, digits }) => `xe 24${letter}-${Math.floor(digits / 100)}.${two(digits % 100)}`,
        ({ letter, digits }) => `xe 24${letter}-${digits}`,
      ],
      [({ letter, digits }) => `24${letter}-${digits}号车`, ({ letter, digits }) => `车牌24${letter}${digits}`],
    ),
    both(
      fc.record({ letter: fc.constantFrom(...letters), digits: fc.integer({ min: 10_000, max: 99_999 }) }),
      [({ letter, digits }) => `xe Vân ${letter}${digits}`, ({ letter, digits }) => `xe 云${letter}${digits}`],
      [({ letter, digits }) => `云${letter}${digits}号车`, ({ letter, digits }) => `云${letter}·${digits}`],
    ),
  ],
  marker: [
    both(
      fc.record({ n: fc.integer({ min: 10, max: 1399 }), part: fc.integer({ min: 1, max: 3 }) }),
      [({ n, part }) => `tại mốc ${n}(${part})`, ({ n, part }) => `tại cột mốc số ${n} (${part})`],
      [({ n, part }) => `在${n}(${part})号界碑处`, ({ n, part }) => `在第${n}（${part}）号界碑处`],
    ),
  ],
  docno: [
    both(
      fc.record({ n: fc.integer({ min: 1, max: 999 }), kind: fc.constantFrom('BC-BQL', 'TB-BQLKKT', 'CV-BP') }),
      [({ n, kind }) => `theo công văn số ${n}/${kind}`, ({ n, kind }) => `theo ${n}/${kind}`],
      [({ n, kind }) => `根据第${n}/${kind}号公函`, ({ n, kind }) => `根据${n}/${kind}号函`],
    ),
  ],
  phone: [
    both(
      fc.integer({ min: 100_000, max: 999_999 }),
      [(n) => `điện thoại 0912 ${Math.floor(n / 1000)} ${n % 1000 < 100 ? '100' : n % 1000}`],
      [(n) => `电话0912${Math.floor(n / 1000)}${n % 1000 < 100 ? '100' : n % 1000}`],
    ),
  ],
};

const blocked = ({ vi, zh }: Fact) => checkFidelity(vi, zh).filter(({ severity }) => severity === 'block');
const sentence = ({ vi, zh }: Fact): Fact => ({ vi: `Hai bên xác nhận ${vi}.`, zh: `双方确认${zh}。` });
const all = Object.values(facts).flat();

describe('one value in both texts', () => {
  it('is the same however it is spelled', () => {
    fc.assert(
      fc.property(fc.oneof(...all.map(({ same }) => same)), (fact) => {
        expect(blocked(sentence(fact))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(
        fc
          .shuffledSubarray(all, { minLength: 2, maxLength: 4 })
          .chain((some) => fc.tuple(...some.map(({ same }) => same))),
        (said) => {
          const text = {
            vi: `${said.map(({ vi }) => vi).join('; ')}.`,
            zh: `${said.map(({ zh }) => zh).join('；')}。`,
          };
          expect(blocked(text)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(facts))('is found when it is another: %s', (kind, some) => {
    fc.assert(
      fc.property(fc.oneof(...some.map(({ other }) => other)), (fact) => {
        const said = sentence(fact);
        if (kind === 'phone' && said.vi.replaceAll(/\D/g, '') === said.zh.replaceAll(/\D/g, '')) return;
        const findings = blocked(said);
        expect(findings.map((finding) => finding.kind)).toContain(kind);
        for (const { vi, zh } of findings) {
          expect(said.vi.slice(vi?.from, vi?.to)).toMatch(/\d|\p{L}/u);
          if (vi) expect(vi.from).toBeGreaterThanOrEqual('Hai bên xác nhận '.length);
          if (zh) expect(zh.from).toBeGreaterThanOrEqual('双方确认'.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('any two strings', () => {
  const piece = fc.constantFrom(
    '1',
    '.',
    ',',
    '-',
    '/',
    ' ',
    'ngày ',
    'tháng ',
    'giờ ',
    'h',
    '年',
    '月',
    '日',
    '点',
    '分',
    '万',
    '三',
    '十',
    '第',
    '号',
    '%',
    '(',
    '〔',
    '24C',
    '云G',
    'giờ Hà Nội',
    '北京时间',
    'một ',
    'năm ',
    'rưỡi ',
    '半',
    '个',
    'mốc ',
    '界碑',
    '{',
    '}',
    '́',
    'ă',
    '。',
    '\n',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(piece, { maxLength: 40 }).map((some) => some.join('')),
  );

  it('are compared without a fault, and every span lies in its text', () => {
    fc.assert(
      fc.property(text, text, (vi, zh) => {
        for (const finding of checkFidelity(vi, zh, { terms: [{ vi: 'mốc', zh: '界碑' }] })) {
          for (const [span, whole] of [
            [finding.vi, vi],
            [finding.zh, zh],
          ] as const) {
            if (!span) continue;
            expect(span.from).toBeGreaterThanOrEqual(0);
            expect(span.to).toBeGreaterThan(span.from);
            expect(span.to).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    [
      'Ngày 8/6/2024, lúc 7h00 (giờ Hà Nội), xe 24C-123.45 chở 18,5 tấn thanh long đến mốc 102(2). ',
      '2024年6月8日8:00（北京时间），24C-12345号车运载18.5吨火龙果抵达102(2)号界碑附近。',
    ],
    ['một năm ', '三十万'],
    ['1.', '1,'],
    ['a', '一'],
    ['ngày 5, ', '5、'],
    ['%0时0', '%0时0'],
  ])('take no longer than in proportion to their length: %j and %j', (vi, zh) => {
    const long = (unit: string, signs: number) => unit.repeat(Math.ceil(signs / unit.length)).slice(0, signs);
    const compare = (signs: number) => () => checkFidelity(long(vi, signs), long(zh, signs));
    compare(2_000)();
    // Ten times as long; what grew with the square would take a hundred times as long.
    expect(least(compare(20_000)) / least(compare(2_000))).toBeLessThan(40);
  });
});
