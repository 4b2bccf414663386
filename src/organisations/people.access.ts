import type { EntityManager } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { Person } from '../identity/person.entity.js';

/** Whether the actor keeps this organisation's people: its own coordinator, or the operator for anybody's. */
export function keeps(actor: Actor, organisationId: string | null): boolean {
  return actor.roles.includes('operator') || (organisationId !== null && actor.organisationId === organisationId);
}

/** The one way to a person's account: colleagues see each other, the operator sees all; others do not exist here. */
export async function readablePerson(rows: EntityManager, actor: Actor, id: string): Promise<Person> {
  const person = await rows.findOneBy(Person, { id });
  if (!person || (person.id !== actor.id && !keeps(actor, person.organisationId)))
    throw new Problem('person.not_found');
  return person;
}

/** The same for changing them; nobody changes an account that is gone, or the operator's own by this road. */
export async function writablePerson(rows: EntityManager, actor: Actor, id: string): Promise<Person> {
  const person = await readablePerson(rows, actor, id);
  if (person.organisationId === null || person.status === 'removed') throw new Problem('person.not_found');
  return person;
}
