import type { Language } from '../contract/basics.js';
import type { PersonName } from '../contract/people.js';
import type { Person } from '../identity/person.entity.js';
import { languages } from '../language/text.js';

/** The script a person's counterparts read; the operator has no counterparts. */
export function otherScript({ side }: Pick<Person, 'side'>): Language | null {
  if (side === null) return null;
  return side === 'vn' ? 'zh' : 'vi';
}

/** A name as somebody other than an interpreter writes it: given or suggested. What was confirmed stays so untouched. */
export function settledName(wanted: PersonName, before: PersonName | null): PersonName {
  const settled = languages.map((language) => {
    const part = wanted[language];
    const stood = before?.[language];
    if (!part) return [language, null];
    if (stood?.status === 'confirmed' && stood.text === part.text) return [language, stood];
    return [language, { text: part.text, status: part.status === 'given' ? 'given' : 'suggested' }];
  });
  return Object.fromEntries(settled) as PersonName;
}

/** Gives a person these names; an interpreter's word for a form that is gone goes with it. */
export function rename(person: Person, wanted: PersonName): void {
  person.name = settledName(wanted, person.name);
  const script = otherScript(person);
  if (script === null || person.name[script]?.status !== 'confirmed') person.nameConfirmed = null;
}
