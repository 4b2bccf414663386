import { hanvietData } from 'hanviet-pinyin-words';
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { charactersOf } from '../language/han-viet.js';

/** The table knows characters as they are written in full. */
const inFull = OpenCC.Converter({ from: 'cn', to: 't' });
const han = /^\p{Script=Han}+$/u;
const mostForms = 6;
const perSyllable = 3;

/** The pinyin of a Chinese name with tones, a surname as surnames are read: 单志刚 is Shàn Zhìgāng. */
export function pinyinOf(name: string, what: 'person' | 'place'): string {
  const syllables = pinyin(name, { type: 'array', nonZh: 'consecutive', ...reading(what) });
  if (what === 'place') return capital(syllables.join(''));
  const [first = '', ...rest] = syllables;
  return [capital(first), capital(rest.join(''))].filter(Boolean).join(' ');
}

/** How the Vietnamese side would read a Chinese name, sign by sign; nothing where a sign has no reading. */
export function hanVietOf(name: string, what: 'person' | 'place'): string[] {
  if (!han.test(name)) return [];
  const numbered = pinyin(name, { type: 'array', toneType: 'num', ...reading(what) });
  const full = [...inFull(name)];
  const choices = [...name].map((sign, at) => readingsOf(full[at] ?? sign, sign, numbered[at] ?? ''));
  return combined(choices).map((syllables) => syllables.map(capital).join(' '));
}

/** Signs a Vietnamese name may be written with, for a person to choose from; nothing where a syllable has none. */
export function signsOf(name: string): string[] {
  const syllables = name.trim().split(/\s+/);
  if (syllables.length > 6) return [];
  return combined(syllables.map(signsIn)).map((signs) => signs.join(''));
}

/** What most people of such a name are written with, before what the syllable may mean elsewhere. */
const usual = new Map(
  (
    'nguyễn阮 trần陈 lê黎 phạm范 hoàng黄 huỳnh黄 phan潘 vũ武 võ武 đặng邓 bùi裴 đỗ杜 hồ胡 ngô吴 dương杨 lý李 đinh丁 trịnh郑 ' +
    'văn文 thị氏 hữu友 đức德 minh明 quang光 quốc国 xuân春 ngọc玉 kim金 thanh清 hùng雄 dũng勇 cường强 thắng胜 tuấn俊 anh英 ' +
    'hải海 sơn山 hà河 giang江 long龙 nam南 bắc北 đông东 thành成 trung忠 hiếu孝 bình平 an安 phúc福 toàn全 tùng松 khánh庆 ' +
    'thu秋 lan兰 hoa花 mai梅 hương香 yến燕 nga娥 vân云 linh玲 nhung绒 hạnh幸 việt越'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function signsIn(syllable: string): string[] {
  const first = usual.get(syllable.toLocaleLowerCase('vi').normalize('NFC'));
  const all = charactersOf(syllable);
  return [...new Set([...(first ? [first] : []), ...all])].slice(0, perSyllable);
}

const reading = (what: 'person' | 'place') => (what === 'person' ? { surname: 'head' as const } : {});
const capital = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

/** The reading by its pinyin, then all others a sign has. */
function readingsOf(full: string, sign: string, numbered: string): string[] {
  const entry = hanvietData[full] ?? hanvietData[sign] ?? {};
  const first = entry[numbered] ?? entry['*'] ?? [];
  return [...new Set([...first, ...Object.values(entry).flat()])].slice(0, perSyllable);
}

/** One of each, the likeliest of all first, then those that differ from it in one place. */
function combined(choices: readonly (readonly string[])[]): string[][] {
  if (choices.some((some) => some.length === 0)) return [];
  const first = choices.map((some) => some[0] ?? '');
  const others = choices.flatMap((some, at) => some.slice(1).map((other) => first.with(at, other)));
  return [first, ...others].slice(0, mostForms);
}
