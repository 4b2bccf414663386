import { Injectable } from '@nestjs/common';
import type { Language } from '../contract/basics.js';
import type { AskNames, NameForms } from '../contract/names.js';
import { GatesRegister } from '../gates/gates.register.js';
import { fold } from '../language/fold.js';
import { otherLanguage } from '../language/text.js';
import { hanVietOf, pinyinOf, signsOf } from './readings.js';

const han = /\p{Script=Han}/u;

/** Names in the other script: the register first, for many names of places were never read off their characters. */
@Injectable()
export class Names {
  private readonly places: Record<Language, ReadonlyMap<string, string>>;

  constructor(gates: GatesRegister) {
    const pairs = placesIn(gates);
    this.places = {
      vi: new Map(pairs.map(({ vi, zh }) => [zh, vi])),
      zh: new Map(pairs.map(({ vi, zh }) => [fold(vi), zh])),
    };
  }

  formsOf({ name, to, what }: AskNames): NameForms {
    const from = otherLanguage(to);
    const known = what === 'place' ? this.places[to].get(to === 'vi' ? name : fold(name)) : undefined;
    const read = from === 'zh' ? hanVietOf(name, what) : signsOf(name);
    const forms = [
      ...(known === undefined ? [] : [{ text: known, from: 'register' as const }]),
      ...(known === undefined ? read.map((text) => ({ text, from: 'reading' as const })) : []),
    ];
    const chinese = from === 'zh' ? name : undefined;
    return { forms, pinyin: chinese && han.test(chinese) ? pinyinOf(chinese, what) : null };
  }
}

/** Every place the register knows in both languages. */
function placesIn({ all }: GatesRegister): { vi: string; zh: string }[] {
  return all
    .flatMap(({ vn, cn, province, region }) => [vn, cn, province, region])
    .flatMap(({ vi, zh }) => (vi !== null && zh !== null ? [{ vi, zh }] : []));
}
