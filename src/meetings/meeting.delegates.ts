import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { readersOf } from '../channels/channels.access.js';
import { Problem } from '../common/problem.js';
import type { BilingualName, Side } from '../contract/basics.js';
import type { SetDelegation } from '../contract/meeting-acts.js';
import type { Delegate } from '../contract/meetings.js';
import type { PersonName } from '../contract/people.js';
import { Person } from '../identity/person.entity.js';

/** Delegates as they are named: people of the channel and of this side by how they are called now, others as typed in. */
export async function delegatesOf(
  rows: EntityManager,
  audience: string,
  side: Side,
  named: SetDelegation['delegates'],
): Promise<Delegate[]> {
  const own = (await readersOf(rows, audience)).filter((reader) => reader.side === side);
  const wanted = named.flatMap((one) => ('personId' in one ? [one.personId] : []));
  const known = await rows.findBy(Person, {
    id: In(own.map(({ personId }) => personId).filter((id) => wanted.includes(id))),
  });
  return named.map((one) => {
    if (!('personId' in one)) return { personId: null, ...one };
    const person = known.find(({ id }) => id === one.personId);
    // Whether there is no such person, or they are of the other side, is not to be learnt here.
    if (!person) throw new Problem('person.not_found');
    return { personId: person.id, name: plainName(person.name), post: person.post, part: one.part };
  });
}

/** Whoever stays in a delegation that is named anew keeps the mark of having been there. */
export function withMarksOf(before: readonly Delegate[], named: readonly Delegate[]): Delegate[] {
  return named.map((one) => {
    const { present } = before.find((other) => isSame(one, other)) ?? {};
    return present === undefined ? one : { ...one, present };
  });
}

const isSame = (one: Delegate, other: Delegate): boolean =>
  one.personId === other.personId && (one.personId !== null || isDeepStrictEqual(one.name, other.name));

/** Minutes are made of it: a form that is only suggested is no name yet, unless it is all there is. */
const plainName = ({ vi, zh }: PersonName): BilingualName => {
  const sure = { vi: standing(vi), zh: standing(zh) };
  return (sure.vi ?? sure.zh) ? sure : { vi: vi?.text ?? null, zh: zh?.text ?? null };
};

const standing = (part: PersonName['vi']): string | null => (part && part.status !== 'suggested' ? part.text : null);
