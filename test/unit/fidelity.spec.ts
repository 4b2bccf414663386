import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkFidelity, type Finding, type Term } from '../../src/language/fidelity/fidelity.js';
import { differences } from '../../src/language/fidelity/verdict.js';

interface Case {
  id: string;
  vi: string;
  zh: string;
  expect: 'match' | 'mismatch';
  kinds: string[];
  warn?: string[];
  terms?: Term[];
}
const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = <T>(path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as T;
const named = read<{ cases: Case[] }>('reference/lang-consistency-cases.json').cases;
const own = read<{ cases: Case[] }>('test/samples/fidelity-cases.json').cases;

const differing = (findings: Finding[]) => [...new Set(differences(findings).map(({ kind }) => kind))].sort();
const judged = (one: Case) => differing(checkFidelity(one.vi, one.zh, { terms: one.terms ?? [] }));
const wrong = (cases: Case[]) =>
  cases.flatMap((one) =>
    judged(one).join() === [...one.kinds].sort().join() && (one.expect === 'match') === (one.kinds.length === 0)
      ? []
      : [`${one.id}: ${judged(one).join()}`],
  );

describe('the fidelity guard', () => {
  it('judges the 47 pairs of the reference, each for the right reason', () => {
    expect(named).toHaveLength(47);
    expect(wrong(named)).toEqual([]);
  });

  it('judges the pairs of this house, each for the right reason', () => {
    expect(own.length).toBeGreaterThan(300);
    expect(wrong(own)).toEqual([]);
  });

  it('shows what is asked to be shown', () => {
    const shown = own.filter(({ warn }) => warn);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const one of shown) {
      const kinds: string[] = checkFidelity(one.vi, one.zh).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(one.warn ?? []));
    }
  });

  it('is quiet on every pair of the phrase book, the terms and the scenarios', () => {
    const files = [
      'phrases',
      'terms',
      'scenario-lao-cai-2024',
      'scenario-lao-cai-2017',
      'scenario-lang-son-2022',
    ].concat('scenario-lai-chau-covid-2021', 'scenario-ha-giang-lai-chau-2020');
    const pairs = files.flatMap((name) => pairsIn(read<unknown>(`reference/${name}.json`)));
    expect(pairs.length).toBeGreaterThan(600);
    const loud = pairs.filter(([vi, zh]) => checkFidelity(vi, zh).some(({ severity }) => severity === 'block'));
    expect(loud).toEqual([]);
  });

  it('says where, in the text as it was typed', () => {
    const vi = 'Lúc 7h (giờ Hà Nội), xe chở 18,5 tấn.'.normalize('NFD');
    const zh = '北京时间８：００，车辆运载１８５吨。';
    const [finding] = checkFidelity(vi, zh).filter(({ severity }) => severity === 'block');
    expect(finding?.kind).toBe('number');
    expect(vi.slice(finding?.vi?.from, finding?.vi?.to).normalize('NFC')).toBe('18,5 tấn');
    expect(zh.slice(finding?.zh?.from, finding?.zh?.to)).toBe('１８５吨');
  });

  it('has nothing to say while one text is missing', () => {
    expect(checkFidelity('', '2024年6月8日')).toEqual([]);
    expect(checkFidelity('Ngày 8/6/2024', ' ')).toEqual([]);
  });

  it('reads a time without its clock on the clock that is meant', () => {
    expect(differing(checkFidelity('Họp lúc 9h.', '10时开会。'))).toEqual(['time']);
    const zones = { vi: 'hanoi', zh: 'beijing' } as const;
    expect(checkFidelity('Họp lúc 9h.', '10时开会。', { zones })).toEqual([]);
  });

  it.each([
    ['term', 'Xe chờ ở lối mở.', '车辆在口岸等候。', [{ vi: 'lối mở', zh: '通道' }]],
    ['term', 'Ông Mã Tuấn dự họp.', '会议由马军出席。', [{ vi: 'Mã Tuấn', zh: '马俊' }]],
    [
      'term-avoided',
      'Xe chờ ở lối mở.',
      '车辆在便道通道等候。',
      [{ vi: 'lối mở', zh: '通道', avoid: [{ lang: 'zh', term: '便道' }] }],
    ],
    ['traditional', 'Xe chờ ở cửa khẩu.', '車辆在口岸等候。', []],
    ['punctuation', 'Xe chờ ở cửa khẩu.', '车辆,在口岸等候。', []],
    ['punctuation', 'Xe đến chưa?', '车辆到了没有。', []],
    ['script', 'Xe của 红河公司 chờ.', '红河公司车辆等候。', []],
    ['script', 'Tại Lồ Cố Chin.', '在Lồ Cố Chin。', []],
    ['length', 'Đề nghị phía Bạn phối hợp xử lý các xe đang chờ tại cửa khẩu.', '请配合。', []],
    ['zone-missing', 'Họp lúc 9h30.', '9:30开会。', []],
    ['multiple', 'Kim ngạch tăng ba lần.', '贸易额增长两倍。', []],
    ['date-partial', 'Họp ngày 8/6.', '2024年6月8日开会。', []],
    ['check-digit', 'Công-te-nơ CSQU3054384.', '集装箱CSQU3054384。', []],
  ])('shows %s and holds nothing back', (kind, vi, zh, terms) => {
    const findings = checkFidelity(vi, zh, { terms: terms as Term[] });
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(findings.every(({ severity }) => severity === 'warn')).toBe(true);
  });
});

function pairsIn(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const { vi, zh } = value as { vi?: unknown; zh?: unknown };
  const here: [string, string][] = typeof vi === 'string' && typeof zh === 'string' ? [[vi, zh]] : [];
  return here.concat(Object.values(value).flatMap(pairsIn));
}
