import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { problems } from '../../src/contract/problems.js';

/** What is written the same way in both languages: units and kinds of files. */
const formats = /(?<![A-Za-z])(?:KB|MB|JPEG|PNG|WebP|HEIC|PDF|DOCX|XLSX|TXT|UTF-8)(?![A-Za-z])/g;

type Words = { [key: string]: string | Words };

const read = (language: string): Words =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/problems.json`, import.meta.url), 'utf8')) as Words;

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

describe.each(['vi', 'zh'])('the refusals in %s', (language) => {
  const words = flat(read(language));
  const keys = words.map(([key]) => key);

  it('say what happened and what to do for every code, and nothing else', () => {
    const codes = Object.keys(problems).flatMap((code) => [`${code}.title`, `${code}.detail`]);
    expect(keys.filter((key) => !key.startsWith('field.')).sort()).toEqual(codes.sort());
    expect(keys).toEqual(flat(read(language === 'vi' ? 'zh' : 'vi')).map(([key]) => key));
  });

  it('are composed text in the manners of the language', () => {
    for (const [, text] of words) {
      expect(text).toBe(text.normalize('NFC').trim());
      const bare = text.replace(/\{\{\w+\}\}/g, '1').replace(formats, '1');
      if (language === 'vi')
        expect(bare).not.toMatch(/\p{Script=Han}|(?<!\p{L})bạn(?!\p{L})|(oà|oá|(?<!q)u[ỳý])(?!\p{L})| [,.;:!?]/iu);
      else expect(bare).not.toMatch(/[A-Za-z,;:!?()]/);
    }
  });

  it('name the same numbers in both languages', () => {
    const other = new Map(flat(read(language === 'vi' ? 'zh' : 'vi')));
    for (const [key, text] of words)
      expect(text.match(/\{\{\w+\}\}/g)).toEqual(other.get(key)?.match(/\{\{\w+\}\}/g) ?? null);
  });
});
