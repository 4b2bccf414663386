import { sha256 } from '../../src/common/hash.js';
import type { Language } from '../../src/contract/basics.js';
import type { Bundle } from '../../src/contract/statements.js';
import { parts } from '../../src/language/minutes.js';
import type { Content } from '../../src/minutes/minutes.freezing.js';
import { id, minutesId } from './bundles.js';

/** A source of chance that gives the same again. */
export function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number) => next() % count;
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, of };
}
type Chance = ReturnType<typeof chance>;

/** Words in which the two ways of writing differ: tone marks old and new, composed, decomposed and in another order. */
const vietnamese = [
  'Hai bên thống nhất',
  'cửa khẩu Tân Thanh – Pò Chài',
  'hoà giải và hòa giải',
  'thuỷ lợi, thủy sản, quý III',
  'ươ\u0303ng ươ\u0309ng Ươ\u0323ng',
  'kie\u0302\u0309m tra, kie\u0309\u0302m di\u0323ch',
  'phu\u031b\u01a1ng tie\u0323\u0302n',
  'Đoàn Ðoàn đoàn',
  '16 giờ 30 phút (giờ Hà Nội)',
  '4.850 tấn; 86,5%',
  'xe\u00a029C\u2011123.45',
  'o\u0302\u0301 ô\u0301 ố a\u0323\u0306 ă\u0323 ặ',
  'Å \u212b K \u212a Ω \u2126',
  '“phía bên kia” … ①',
];
const chinese = [
  '双方一致同意',
  '友谊关口岸、龍邦、㐂𠮷𡃁𪚥',
  '中方车辆（桂F·12345）',
  '\ufa0e\ufa11\ufa1f',
  '\uf900\u8c48 \uf9d1\u516d 六',
  '\u{2f800}\u{2f8fd}丽',
  '〔2026〕29号',
  '8:00—23:00（北京时间）',
  '越南谅山省（Lạng Sơn）',
  'が か\u3099 각 \u1100\u1161\u11a8',
  '“同意”‘备案’……—— ㈠ １２３',
  '\u{20bb7}野家 𰻞𰻞面 鿿',
];
const breaks = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n'];

function sentence({ below, of }: Chance, language: Language): string {
  const words = language === 'vi' ? vietnamese : chinese;
  const parts = Array.from({ length: 1 + below(6) }, () => of(words));
  if (below(5) === 0) parts.splice(below(parts.length), 0, of(language === 'vi' ? chinese : vietnamese));
  const form = of(['NFC', 'NFD', 'as it is'] as const);
  const said = parts.join(language === 'vi' ? ' ' : '，');
  return form === 'as it is' ? said : said.normalize(form);
}

/** A document as people’s devices hand it in: in any form of Unicode, with any line ends. */
export function rawText(chance: Chance, language: Language): string {
  const lines = Array.from({ length: 1 + chance.below(12) }, () => sentence(chance, language));
  const text = lines.reduce((before, line) => `${before}${chance.of(breaks)}${line}`);
  return chance.below(8) === 0 ? text + chance.of(breaks) : text;
}

/** What is frozen of it. */
export const frozenText = (raw: string) => `${raw.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '').normalize('NFC')}\n`;

/** A document of both languages, frozen. */
export function texts(chance: Chance): Bundle['texts'] {
  return { vi: frozenText(rawText(chance, 'vi')), zh: frozenText(rawText(chance, 'zh')) };
}

const wording = (text: string) => ({ text, status: 'original', at: '', hash: '' });

/** Minutes as the service holds them before they are frozen, worded in whatever way. */
export function minutesOf(chance: Chance): Content {
  const text = () => ({
    source: 'vi',
    vi: wording(rawText(chance, 'vi')),
    zh: { ...wording(rawText(chance, 'zh')), status: 'verified' },
  });
  const side = () => chance.of(['vn', 'cn'] as const);
  const stand = () => chance.of([null, 'agreed', 'reserved', 'deferred'] as const);
  const rows = Array.from({ length: 1 + chance.below(8) }, () => ({
    part: chance.of(parts),
    kind: chance.of(['heading', 'paragraph'] as const),
    text: text(),
    stands: { vn: stand(), cn: stand() },
  }));
  const actions = Array.from({ length: chance.below(3) }, (_, index) => ({
    id: id(0x700 + index),
    text: text(),
    lead: chance.of(['vn', 'cn', 'both'] as const),
    support: chance.of([null, side()]),
    due: new Date(1_780_000_000_000 + chance.below(400) * 3_600_000).toISOString(),
  }));
  const person = (part: 'head' | 'interpreter') => ({
    part,
    name: { vi: sentence(chance, 'vi'), zh: chance.of([null, sentence(chance, 'zh')]) },
    post: null,
  });
  const minutes = {
    ...{ id: minutesId, number: 'KTBS-BB-2026-V0003', freezes: chance.below(3), title: text(), host: side() },
    heldAt: new Date(1_780_000_000_000 + chance.below(100_000) * 60_000).toISOString(),
    place: { vi: sentence(chance, 'vi'), zh: sentence(chance, 'zh') },
    delegations: { vn: [person('head')], cn: [person('head'), person('interpreter')] },
    attachments: [{ name: sentence(chance, 'vi'), sha256: sha256('annex') }],
    ...{ frozen: null, signatures: [], terms: termsOf(chance) },
  };
  return { minutes, rows, actions } as unknown as Content;
}

/** Terms as somebody might set them, none among them. */
function termsOf(chance: Chance): Content['minutes']['terms'] {
  const clause = { id: id(0x801), kind: chance.of(['paragraph', 'action'] as const), part: 5, at: chance.below(9) + 1 };
  const named = { minutesId: id(0x800), number: 'KTBS-BB-2025-C0001', clause: chance.of([null, clause]) };
  return {
    from: chance.of([null, '2026-12-01']),
    until: chance.of([null, '2027-12-31']),
    supersedes: chance.below(3) === 0 ? [named] : [],
  };
}
