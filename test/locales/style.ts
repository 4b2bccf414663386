/**
 * The house style of both languages as rules a machine can hold: each takes a text and answers with what is wrong. The
 * rules know nothing of files, so the gate can show with bad samples that they are able to fail.
 */
export interface Rule {
  says: string;
  /** What is wrong, quoted from the text; nothing when all is well. */
  wrong(text: string): string[];
}

/** What stands for a value or a tag is not language; a stand-in keeps its place, so that neighbours can be judged. */
const without = (text: string, standIn: string) => text.replace(/\{\{[^}]*\}\}|<\/?[\w-]+\s*\/?>/g, standIn);
const finds = (pattern: RegExp, standIn: string) => (text: string) => without(text, standIn).match(pattern) ?? [];

export const placeholders = (text: string) => (text.match(/\{\{[^}]*\}\}|<\/?[\w-]+\s*\/?>/g) ?? []).sort();

const both: Rule[] = [
  { says: 'is not empty', wrong: (text) => (text.trim() === '' ? ['(empty)'] : []) },
  { says: 'is in composed form (NFC)', wrong: (text) => (text === text.normalize('NFC') ? [] : [text]) },
  { says: 'has no invisible characters', wrong: finds(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '') },
  {
    says: 'has no stray spaces',
    // A word or sign that joins others (“ và ”, “, ”) carries its spaces with it.
    wrong: (text) => finds(/^\p{L}{0,3}\p{P}?$/u.test(text.trim()) ? / {2,}/g : /^\s|\s$| {2,}/g, 'x')(text),
  },
  { says: 'has no straight quotes', wrong: finds(/["']/g, '') },
];

const english = /\b(the|and|of|with|your|please|error|loading|cancel|save|delete|edit|sign|channel|message)\b/gi;

export const vi: Rule[] = [
  ...both,
  { says: 'has no Han characters', wrong: finds(/\p{Script=Han}+/gu, '') },
  { says: 'has no English words', wrong: finds(english, '') },
  {
    says: 'has kept its tone marks',
    wrong: (text) => {
      const words = without(text, '').match(/\p{L}+/gu) ?? [];
      const plain = words.length >= 3 && words.every((word) => /^[\x20-\x7e]+$/.test(word));
      return plain ? [text] : [];
    },
  },
  {
    says: 'puts the tone mark as in hòa, khỏe, thúy',
    wrong: finds(/\p{L}*(?<![qQ])(?:o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, ''),
  },
  { says: 'has no space before a punctuation mark', wrong: finds(/\S*\s[,.;:!?…]/g, 'x') },
  { says: 'writes the ellipsis as one sign', wrong: finds(/\.{2,}/g, '') },
  { says: 'does not address the reader as “bạn”', wrong: finds(/(?<!\p{L})bạn(?!\p{L})/giu, '') },
];

/** The 6,763 characters of GB 2312, the standard of simplified writing, read off its encoding. */
const simplified = new Set(
  Array.from({ length: 72 * 94 }, (_, i) => Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)))
    .map((bytes) => new TextDecoder('gbk').decode(bytes))
    .filter((character) => !'後於徵'.includes(character)),
);

/** Latin words a Chinese reader meets as they are: keys of the keyboard, file kinds, units. */
const latin = new Set(
  ['Alt', 'Ctrl', 'Enter', 'Esc', 'Shift', 'Tab', 'PDF', 'CSV', 'TBX', 'TMX', 'VPN', 'UTC'].concat(
    'JPEG PNG WebP HEIC DOCX XLSX TXT UTF SHA'.split(' '),
  ),
);

export const zh: Rule[] = [
  ...both,
  {
    says: 'is written in Chinese',
    wrong: (text) => {
      const rest = without(text, '');
      return /\p{L}/u.test(rest) && !/\p{Script=Han}/u.test(rest) && !latin.has(rest.trim()) ? [text] : [];
    },
  },
  {
    says: 'has no foreign words',
    wrong: (text) => finds(/[A-Za-z\u00c0-\u1ef9]{3,}/g, ' ')(text).filter((word) => !latin.has(word)),
  },
  {
    says: 'has no traditional characters',
    wrong: (text) => (text.match(/\p{Script=Han}/gu) ?? []).filter((character) => !simplified.has(character)),
  },
  {
    says: 'has full-width punctuation',
    wrong: finds(/\p{Script=Han}[,.;:!?()]|[,.;:!?()]\p{Script=Han}/gu, '某'),
  },
  { says: 'writes the ellipsis as ……', wrong: finds(/\.{2,}|(?<!…)…(?!…)|…{3,}/g, '') },
  {
    says: 'has no space between Chinese and anything else',
    wrong: finds(/\p{Script=Han} +[\p{L}\d]|[\p{L}\d] +\p{Script=Han}/gu, '某'),
  },
  { says: 'does not address the reader as “你”', wrong: finds(/[你妳]/g, '') },
];

/** A wording the two sides agreed not to use; in Vietnamese it must stand as a word of its own. */
export const avoids = (language: 'vi' | 'zh', term: string): Rule => ({
  says: `does not say “${term}”`,
  wrong: finds(language === 'vi' ? new RegExp(`(?<!\\p{L})${term}(?!\\p{L})`, 'giu') : new RegExp(term, 'gu'), ''),
});

export const judge = (rules: readonly Rule[], text: string) =>
  rules.flatMap((rule) => rule.wrong(text).map((part) => `${rule.says}: ${part}`));
