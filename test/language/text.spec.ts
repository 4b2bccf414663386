import { describe, expect, it } from '@jest/globals';
import type { BilingualText, TextStatus, TextVersion } from '../../src/contract/text.js';
import { isStale, langTag, needsInterpreter, reading } from '../../src/language/text.js';

const by = { id: '019', name: { vi: null, zh: null }, post: null, side: null, organisationId: null };
const version = (text: string, status: TextStatus, more: Partial<TextVersion> = {}): TextVersion => ({
  text,
  status,
  by,
  at: '2026-11-26T07:32:00.000Z',
  hash: `hash of ${text}`,
  ...more,
});
const original = version('Chào', 'original');
const translated = (status: TextStatus, more: Partial<TextVersion> = {}): BilingualText => ({
  source: 'vi',
  vi: original,
  zh: version('您好', status, { of: original.hash, ...more }),
});

describe('a bilingual text', () => {
  it('is read in one’s own language first', () => {
    expect(reading(translated('verified'), 'zh')).toMatchObject({
      own: { text: '您好' },
      other: { text: 'Chào' },
      ownLang: 'zh-Hans',
      otherLang: 'vi',
      ownIsOriginal: false,
      missing: undefined,
      stale: false,
      status: 'verified',
    });
  });

  it('says which language is missing to either reader', () => {
    const text: BilingualText = { source: 'vi', vi: original };
    expect(reading(text, 'zh')).toMatchObject({ missing: 'zh', other: { text: 'Chào' }, status: 'original' });
    expect(reading(text, 'zh').own).toBeUndefined();
    expect(reading(text, 'vi')).toMatchObject({ missing: 'zh', ownIsOriginal: true });
    expect(needsInterpreter(text)).toBe(true);
  });

  it('becomes stale when the original is reworded', () => {
    const text = translated('verified', { of: 'hash of an earlier wording' });
    expect(isStale(text)).toBe(true);
    expect(reading(text, 'vi').stale).toBe(true);
    expect(needsInterpreter(text)).toBe(true);
  });

  it('waits for an interpreter while it is a draft or holds untranslated words', () => {
    expect(needsInterpreter(translated('draft'))).toBe(true);
    expect(needsInterpreter(translated('machine'))).toBe(true);
    expect(needsInterpreter(translated('phrase', { untranslated: ['mưa lớn'] }))).toBe(true);
    expect(needsInterpreter(translated('phrase'))).toBe(false);
    expect(needsInterpreter(translated('verified'))).toBe(false);
  });

  it('marks each run with its language', () => {
    expect([langTag('vi'), langTag('zh')]).toEqual(['vi', 'zh-Hans']);
  });
});
