import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import type { Language } from '../contract/basics.js';
import type { AskNames, NameForms } from '../contract/names.js';
import { GatesRegister } from '../gates/gates.register.js';
import { fold } from '../language/fold.js';
import { inForce } from '../language/wordings.js';
import { Terms } from '../terms/terms.service.js';
import { hanVietOf, pinyinOf, signsOf } from './readings.js';

type Pair = Record<Language, string>;

const han = /\p{Script=Han}/u;

/**
 * Names in the other script. What both sides agreed on comes first, then the gates' own names: many a name was never
 * read off its characters. Only where neither is known is a form read off them.
 */
@Injectable()
export class Names {
  private readonly places: readonly Pair[];

  constructor(
    gates: GatesRegister,
    private readonly terms: Terms,
  ) {
    this.places = placesIn(gates);
  }

  async formsOf(actor: Actor, { name, to, what }: AskNames): Promise<NameForms> {
    const known = [
      ...formsIn(await this.agreed(actor, what), name, to).map((text) => ({ text, from: 'agreed' as const })),
      ...formsIn(what === 'place' ? this.places : [], name, to).map((text) => ({ text, from: 'register' as const })),
    ];
    const read = () => (to === 'vi' ? hanVietOf(name, what) : signsOf(name));
    const forms = known.length > 0 ? known : read().map((text) => ({ text, from: 'reading' as const }));
    return { forms: differing(forms), pinyin: to === 'vi' && han.test(name) ? pinyinOf(name, what) : null };
  }

  /** The names of this kind that are in force in channels the actor reads. */
  private async agreed(actor: Actor, what: AskNames['what']): Promise<Pair[]> {
    const all = (await this.terms.all(actor)).map((term) => inForce(term)?.content);
    return all.flatMap((content) => (content?.domain === what ? [content] : []));
  }
}

/** What a name is called in the other script wherever it is known under this one. */
function formsIn(pairs: readonly Pair[], name: string, to: Language): string[] {
  const same = ({ vi, zh }: Pair) => (to === 'vi' ? zh === name : fold(vi) === fold(name));
  return pairs.filter(same).map((pair) => pair[to]);
}

/** Each form once, as the surest source has it. */
const differing = (forms: NameForms['forms']) =>
  forms.filter(({ text }, at) => forms.findIndex((other) => other.text === text) === at);

/** Every place the register knows in both languages. */
function placesIn({ all }: GatesRegister): Pair[] {
  return all
    .flatMap(({ vn, cn, province, region }) => [vn, cn, province, region])
    .flatMap(({ vi, zh }) => (vi !== null && zh !== null ? [{ vi, zh }] : []));
}
