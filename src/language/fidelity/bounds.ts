import type { Language } from '../../contract/basics.js';
import type { NumberFact } from './facts.js';
import { block, type Pair } from './findings.js';

/** What stands before a number or behind it and sets it as a bound; the negated ones first, for they hold the others. */
const bounds: Record<Language, readonly (readonly ['most' | 'least', 'before' | 'behind', RegExp])[]> = {
  vi: [
    ['most', 'before', /không (?:được )?(?:(?:vượt )?quá|vượt|(?:nhiều |lớn |cao )?hơn|trên)(?: là| khoảng)? ?$/iu],
    ['least', 'before', /không (?:được )?(?:dưới|(?:ít|thấp|nhỏ) hơn|kém)(?: là| khoảng)? ?$/iu],
    [
      'most',
      'before',
      /(?:tối đa|nhiều nhất|(?:muộn|chậm) nhất|dưới|(?:chưa|không) (?:đến|tới|đầy)|ít hơn|thấp hơn|trong vòng|[≤<])(?: là| khoảng)? ?$/iu,
    ],
    ['least', 'before', /(?:tối thiểu|ít nhất|sớm nhất|trên|hơn|quá|vượt|[≥>])(?: là| khoảng)? ?$/iu],
    ['most', 'behind', /^[^.,;()]{0,12}? trở xuống/iu],
    ['least', 'behind', /^[^.,;()]{0,12}? trở lên/iu],
  ],
  zh: [
    ['most', 'before', /[不未](?:得|能|应|可)?(?:超过|超|高于|多于|大于)(?:为|约)? ?$/u],
    ['least', 'before', /[不未](?:得|能|应|可)?(?:少于|低于|小于)(?:为|约)? ?$/u],
    ['most', 'before', /(?:至多|最多|最晚|最迟|不到|不足|未满|低于|少于|小于|[≤<])(?:为|约)? ?$/u],
    ['least', 'before', /(?:至少|最少|起码|最早|超过|超出|多于|高于|大于|逾|[≥>])(?:为|约)? ?$/u],
    ['most', 'behind', /^[^，。；、,;()\d]{0,4}?[及或]?(?:以下|以内|之内)|^内/u],
    ['least', 'behind', /^[^，。；、,;()\d]{0,4}?[及或]?以上/u],
  ],
};

function boundOf(language: Language, text: string, { from, to }: NumberFact): 'most' | 'least' | undefined {
  const around = { before: text.slice(Math.max(0, from - 24), from), behind: text.slice(to, to + 24) };
  return bounds[language].find(([, where, words]) => words.test(around[where]))?.[0];
}

/** "không quá 20 tấn" and 超过20吨 have the same number and say the opposite; only numbers said once are held together. */
export function compareBounds(pair: Pair) {
  const [here, there] = [saidOnce(pair.vi.of('number')), saidOnce(pair.zh.of('number'))];
  return [...here].flatMap(([key, one]) => {
    const other = there.get(key);
    const said = [boundOf('vi', pair.vi.text, one), other && boundOf('zh', pair.zh.text, other)];
    return said[0] && said[1] && said[0] !== said[1] ? [block('number', one, other)] : [];
  });
}

function saidOnce(facts: readonly NumberFact[]): Map<string, NumberFact> {
  const keyOf = ({ value, unit }: NumberFact) => `${value} ${unit}`;
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(keyOf(fact), (counts.get(keyOf(fact)) ?? 0) + 1);
  return new Map(facts.filter((fact) => counts.get(keyOf(fact)) === 1).map((fact) => [keyOf(fact), fact]));
}
