import { v7 as uuid } from 'uuid';
import type { Role } from '../../src/contract/people.js';
import { allows } from '../../src/contract/permissions.js';
import { type RouteKey, routes } from '../../src/contract/routes.js';
import { type Duty, enter, password, Somebody, type World } from '../world.js';

export const duties = ['observer', 'duty_officer', 'interpreter', 'coordinator', 'head'] as const;

/** Lào Cai is “one’s own”, Hekou the other party, Mengla a third organisation of Hekou’s side. */
export type Home = 'laoCai' | 'hekou' | 'mengla';

/** Somebody who tries: with which role, of which organisation, and whether the service knows them still. */
export interface Who {
  name: string;
  role: Role | null;
  home: Home | null;
  person: Somebody;
  signedIn: boolean;
}

/** A colleague invited by the organisation's coordinator who has set a password. */
export async function newColleague(world: World, home: Home, role: Duty): Promise<Somebody> {
  const { coordinator } = world[home];
  const person = new Somebody(world.house.url, coordinator.language);
  const { side, organisationId } = coordinator;
  Object.assign(person, { email: `${uuid()}@example.org`, side, organisationId });
  await enter(person, await invited(world, home, person, role));
  return person;
}

/** Invites somebody and answers their link. */
export async function invited(world: World, home: Home, person: Somebody, role: Duty = 'observer'): Promise<string> {
  const { coordinator, id } = world[home];
  const name = { vi: { text: 'Trần Khách', status: 'given' as const }, zh: null };
  const email = person.email || `${uuid()}@example.org`;
  const body = { id: person.id, organisationId: id, email, name, post: null, roles: [role], language: 'vi' as const };
  return (await coordinator.call('POST /people', { body })).link;
}

/** The same account in another browser. */
export async function again(person: Somebody): Promise<Somebody> {
  const other = new Somebody(person.url, person.language);
  const { id, email, side, organisationId, authenticator } = person;
  Object.assign(other, { id, email, side, organisationId, authenticator });
  await other.signIn(email, password);
  return other;
}

/** Everybody who may come to the door: each role at home, with the other party, from elsewhere, gone, and a stranger. */
export async function everybody(world: World): Promise<Who[]> {
  const homes = ['laoCai', 'hekou', 'mengla'] as const;
  const present = homes.flatMap((home) =>
    duties.map((role) => ({ name: `${role} of ${home}`, role, home, person: world[home][role], signedIn: true })),
  );
  const gone: Who[] = [];
  for (const role of duties) {
    const person = await newColleague(world, 'laoCai', role);
    await world.laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), personId: person.id },
    });
    await world.laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId: person.id },
      body: { id: uuid() },
    });
    gone.push({ name: `${role} of laoCai, removed`, role, home: 'laoCai', person, signedIn: false });
  }
  const stranger = new Somebody(world.house.url);
  return [
    ...present,
    { name: 'operator', role: 'operator', home: null, person: world.operator, signedIn: true },
    ...gone,
    { name: 'a stranger', role: null, home: null, person: stranger, signedIn: false },
  ];
}

/** What the tables say, before anybody looks at the thing itself; `undefined` lets the thing decide. */
export function atTheDoor(key: RouteKey, { role, signedIn }: Who): 'session.missing' | 'role.not_allowed' | undefined {
  const { needs } = routes[key];
  if (needs === 'nobody') return undefined;
  if (!signedIn) return 'session.missing';
  return allows(role ? [role] : [], needs) ? undefined : 'role.not_allowed';
}
