import { fold } from './fold.js';

/** What is written with gaps and marks and is one thing, as one word, and where it stands. */
interface Whole {
  word: string;
  at: number;
  end: number;
}

const before = String.raw`(?<![\p{L}\p{N}\p{M}])`;
const after = String.raw`(?![\p{L}\p{N}\p{M}])`;
const marks = String.raw`[\s.·•・‐-―−-]{0,3}`;
/** Provinces of China by their sign, the two at the border by their Vietnamese or Latin names too. */
const province = '(?:([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])';
const named = String.raw`${before}(?:(v[aâ]\u0302?n|yun)|(qu(?:[eêế]|e\u0302)[\u0300-\u036f]*|gui)))`;
const signs = '[A-Z0-9]{4,6}';

const chinese = new RegExp(
  `${province}|${named}${marks}([A-Z])${marks}(${signs})(?![A-Z0-9])(?:\\s?([挂学警港澳]))?`,
  'giu',
);
const vietnamese = new RegExp(
  String.raw`${before}\d{2}${marks}[A-ZĐ]{1,2}\d?${marks}(?:\d{3}[ .]?\d{2}|\d{4})${after}`,
  'giu',
);
const container = new RegExp(String.raw`${before}[A-Z]{3}[UJZ][\s-]?\d{3}[\s.]?\d{3}[\s-]?\d${after}`, 'giu');
const phone = new RegExp(String.raw`${before}(?:\+|00)?\(?\d(?:[\s().‐-―-]{0,2}\d){7,14}${after}`, 'gu');

/** Plates, containers and telephone numbers of a text, in one spelling each, however they are written. */
export function wholesIn(text: string): Whole[] {
  if (!/\d/.test(text)) return [];
  const found: Whole[] = [];
  const add = (word: string, at: number, whole: string) => found.push({ word, at, end: at + whole.length });
  for (const match of text.matchAll(chinese)) {
    const [whole, sign, cloud, laurel, letter = '', rest = '', last] = match;
    if (!/\d/.test(rest)) continue;
    const key = `${sign ?? (cloud ? '云' : laurel ? '桂' : '')}${bare(letter + rest)}`;
    add(key, match.index, whole);
    if (last) add(key + last, match.index, whole);
  }
  for (const pattern of [vietnamese, container])
    for (const match of text.matchAll(pattern)) add(bare(match[0]), match.index, match[0]);
  for (const match of text.matchAll(phone)) add(phoneWord(match[0]), match.index, match[0]);
  return found;
}

const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Without the country, and without the zero that stands for it at home. */
function phoneWord(written: string): string {
  const digits = written.replaceAll(/\D/g, '');
  const abroad = /^\s*(?:\+|00)/.test(written);
  return (abroad ? digits.replace(/^0{0,2}8[46]/, '') : digits).replace(/^0/, '');
}
