import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/language/fold.js';
import { formalName, personName } from '../../src/language/names.js';
import { hanVietOf, pinyinOf, signsOf } from '../../src/names/readings.js';

interface Name {
  zh: string;
  hv: string;
  pinyin: string;
  irregular?: true;
}
const { people, places } = JSON.parse(
  readFileSync(new URL('../../reference/lang-names.json', import.meta.url), 'utf8'),
) as Record<'people' | 'places', Name[]>;

/** Two ways to write the same sound count as one. */
const same = (text: string) => fold(text).replaceAll('y', 'i');
const plain = (text: string) => fold(text).replaceAll(' ', '');
const place = (all: readonly string[], wanted: string) => all.map(same).indexOf(same(wanted));

describe('how a name is read in the other script', () => {
  it('is right at once for nearly all people, and among the first for all', () => {
    const ranks = people.map(({ zh, hv }) => place(hanVietOf(zh, 'person'), hv));
    expect(ranks.filter((rank) => rank === 0).length).toBeGreaterThanOrEqual(29);
    expect(ranks.filter((rank) => rank < 0)).toEqual([]);
  });

  it('is right for every place whose name follows its characters', () => {
    const wrong = places.filter(({ zh, hv, irregular }) => !irregular && place(hanVietOf(zh, 'place'), hv) !== 0);
    expect(wrong).toEqual([]);
  });

  it('is read aloud as surnames are', () => {
    const wrong = [
      ...people.filter(({ zh, pinyin }) => plain(pinyinOf(zh, 'person')) !== plain(pinyin)),
      ...places.filter(({ zh, pinyin }) => plain(pinyinOf(zh, 'place')) !== plain(pinyin)),
    ];
    expect(wrong.map(({ zh }) => zh)).toEqual([]);
    expect(pinyinOf('马俊', 'person')).toBe('Mǎ Jùn');
  });

  it('has signs to choose from on the way back, and none where a name has none', () => {
    expect(signsOf('Mã Tuấn')[0]).toBe('马俊');
    expect(['Nguyễn Văn Hùng', 'Trần Thị Lan', 'Lê Đức Anh'].map((name) => signsOf(name)[0])).toEqual([
      ...['阮文雄', '陈氏兰', '黎德英'],
    ]);
    expect(signsOf('Giàng A Páo')).toEqual([]);
    expect(hanVietOf('Ma Jun', 'person')).toEqual([]);
  });
});

describe('a name that is only suggested', () => {
  const part = (text: string, status: 'given' | 'suggested' | 'confirmed') => ({ text, status });
  const name = (status: 'suggested' | 'confirmed') => ({ vi: part('Mã Tuấn', status), zh: part('马俊', 'given') });

  it('never stands in an official text, and a confirmed one does', () => {
    expect(formalName(name('suggested'), 'vi')).toBe('马俊');
    expect(formalName(name('confirmed'), 'vi')).toBe('Mã Tuấn');
    expect(formalName(name('suggested'), 'zh')).toBe('马俊');
    expect(formalName({ vi: part('Mã Tuấn', 'suggested'), zh: null }, 'zh')).toBe('Mã Tuấn');
  });

  it('is marked wherever it is shown, in either place', () => {
    expect(personName(name('suggested'), 'zh')).toMatchObject({ status: 'given', other: { status: 'suggested' } });
    expect(personName(name('suggested'), 'vi')).toMatchObject({ status: 'suggested', other: { status: 'given' } });
  });
});
