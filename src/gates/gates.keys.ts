import { pinyin } from 'pinyin-pro';
import { fold } from '../language/fold.js';

const han = /\p{Script=Han}/u;

/** All a name can be typed as: without tone marks, in Han, in pinyin (one word, syllables, initials). */
export function keysOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [fold(name), ...pinyinOf(name)]))];
}

/** How Han signs are said: in one word, syllable by syllable, and their initials. */
export function pinyinOf(name: string): string[] {
  if (!han.test(name)) return [];
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return [syllables.join(''), syllables.join(' '), syllables.map((syllable) => syllable.charAt(0)).join('')];
}
