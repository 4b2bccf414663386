import { v7 as uuid } from 'uuid';
import type { ProblemCode } from '../../src/contract/problems.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';
import type { World } from '../world.js';
import { accountCases } from './cases.accounts.js';
import { deskCases } from './cases.desk.js';
import { documentCases } from './cases.documents.js';
import { figureCases } from './cases.figures.js';
import { fileCases } from './cases.files.js';
import { issueCases } from './cases.issues.js';
import { meetingCases } from './cases.meetings.js';
import { memoryCases } from './cases.memory.js';
import { messageCases } from './cases.messages.js';
import { minutesCases } from './cases.minutes.js';
import { noticeCases } from './cases.notices.js';
import { peopleCases } from './cases.people.js';
import { registerCases } from './cases.register.js';
import { searchCases } from './cases.search.js';
import { termCases } from './cases.terms.js';
import { topicCases } from './cases.topics.js';
import { translationCases } from './cases.translation.js';
import type { Things } from './things.js';
import { invited, type Who } from './whos.js';

export type Outcome = 'done' | ProblemCode;

/** One thing a route can be tried on, and what happens to somebody whose role allows the route. */
export interface Case<K extends RouteKey = RouteKey> {
  on: string;
  rule(by: Who): Outcome;
  /** A valid request; where it would be done, on a thing nobody has touched yet. */
  input(by: Who): CallInput<K> | Promise<CallInput<K>>;
  /** Another session than the person's own, for a request that uses it up. */
  cookie?(by: Who): Promise<string>;
}
/** A route without a case does not compile. */
export type Cases<Key extends RouteKey = RouteKey> = { [K in Key]: Case<K>[] };

export const done = (): Outcome => 'done';
export const only =
  (may: (by: Who) => boolean, otherwise: ProblemCode) =>
  (by: Who): Outcome =>
    may(by) ? 'done' : otherwise;

let codes = 0;
/** A channel code nobody has taken. */
export const newCode = () => `Z${(codes++).toString(36).toUpperCase().padStart(4, '0')}`;

/** What can be tried on every route, with the rule of each thing in words a person would use. */
export function casesOf(world: World, things: Things): Cases {
  const { channel, otherChannel, laoCai, hekou, mengla } = world;
  const plain = [{ on: 'it', rule: done, input: () => ({}) }];
  const isOperator = (by: Who) => by.role === 'operator';
  const homes =
    (...named: (string | null)[]) =>
    (by: Who) =>
      named.includes(by.home);
  const channels = [
    { on: 'a channel of both', id: channel.id, reads: homes('laoCai', 'hekou') },
    { on: 'another channel', id: otherChannel.id, reads: homes('laoCai', 'mengla') },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const organisations = [
    { on: 'one’s own', id: laoCai.id, exists: true },
    { on: 'none', id: uuid(), exists: false },
  ];
  const newOrganisation = (side: 'vn' | 'cn' = 'vn') => ({
    id: uuid(),
    side,
    level: 'county' as const,
    name: { vi: 'Hải quan', zh: '海关' },
    shortName: { vi: null, zh: null },
  });
  const agency = async (side: 'vn' | 'cn') =>
    (await world.operator.call('POST /organisations', { body: newOrganisation(side) })).id;
  const opening = (by: Who, partner: string, memberIds: string[] = []) => ({
    body: {
      id: uuid(),
      code: newCode(),
      gateId: 'kim-thanh-bac-son',
      subject: null,
      organisationIds: [by.person.organisationId ?? laoCai.id, partner],
      memberIds,
    },
  });

  return {
    ...accountCases(world, things),
    ...peopleCases(world, things),
    ...fileCases(world, things),
    ...messageCases(world, things),
    ...noticeCases(things),
    ...topicCases(world, things),
    ...issueCases(world, things),
    ...figureCases(world),
    ...meetingCases(world, things),
    ...minutesCases(world, things),
    ...documentCases(things),
    ...registerCases(world, things),
    ...memoryCases(world),
    ...translationCases(world),
    ...deskCases(world),
    ...termCases(world, things),
    ...searchCases(world),
    'GET /organisations': plain,
    'GET /organisations/:organisationId': organisations.map(({ on, id, exists }) => ({
      on,
      rule: only(() => exists, 'organisation.not_found'),
      input: () => ({ params: { organisationId: id } }),
    })),
    'POST /organisations': [{ on: 'a new one', rule: done, input: () => ({ body: newOrganisation() }) }],
    'PATCH /organisations/:organisationId': organisations.map(({ on, id, exists }) => ({
      on,
      rule: only(() => exists, 'organisation.not_found'),
      input: async (by) => ({
        params: { organisationId: exists && isOperator(by) ? await agency('vn') : id },
        version: 1,
        body: { id: uuid(), level: 'province' },
      }),
    })),
    'GET /gates': plain,
    'GET /phrases': plain,
    'GET /calendar/:year': [{ on: 'it', rule: done, input: () => ({ params: { year: 2026 } }) }],

    'GET /channels': plain,
    'GET /channels/:channelId': channels.map(({ on, id, reads }, index) => ({
      on,
      rule: only((by) => reads(by) || (isOperator(by) && index < 2), 'channel.not_found'),
      input: () => ({ params: { channelId: id } }),
    })),
    'POST /channels': [
      { on: 'one with a partner', rule: done, input: (by) => opening(by, by.home === 'hekou' ? mengla.id : hekou.id) },
      {
        on: 'one for others',
        rule: () => 'channel.own_organisation_missing',
        input: (by) => {
          const others = [laoCai.id, hekou.id, mengla.id].filter((id) => id !== by.person.organisationId);
          const { body } = opening(by, hekou.id);
          return { body: { ...body, organisationIds: others } };
        },
      },
      {
        on: 'one with somebody else’s person',
        rule: () => 'person.not_found',
        input: (by) => opening(by, hekou.id, [by.home === 'hekou' ? things.colleague.id : things.counterpart.id]),
      },
      { on: 'one with nobody', rule: () => 'person.not_found', input: (by) => opening(by, hekou.id, [uuid()]) },
    ],
    'POST /channels/:channelId/parties': channels.flatMap(({ on, id, reads }, index) =>
      (['vn', 'cn'] as const).map((side) => ({
        on: `${on}, an agency of ${side}`,
        rule: (by): Outcome => {
          if (isOperator(by) && index < 2) return 'done';
          if (!reads(by)) return 'channel.not_found';
          return by.person.side === side ? 'done' : 'channel.other_side';
        },
        input: async () => ({ params: { channelId: id }, body: { id: uuid(), organisationId: await agency(side) } }),
      })),
    ),
    'POST /channels/:channelId/members': [
      ...channels.map(({ on, id, reads }) => ({
        on: `${on}, a colleague`,
        rule: only(reads, 'channel.not_found'),
        input: async (by: Who) => ({
          params: { channelId: id },
          body: { id: uuid(), personId: await colleagueOf(world, by) },
        }),
      })),
      ...[() => things.counterpart.id, () => things.colleague.id, uuid].map((personId, index) => ({
        on: `a channel of both, ${['a counterpart', 'somebody of Lào Cai', 'nobody'][index]}`,
        rule: (by: Who): Outcome => {
          if (!homes('laoCai', 'hekou')(by)) return 'channel.not_found';
          return by.home === ['hekou', 'laoCai'][index] ? 'done' : 'person.not_found';
        },
        input: () => ({ params: { channelId: channel.id }, body: { id: uuid(), personId: personId() } }),
      })),
    ],
    'POST /channels/:channelId/members/:personId/remove': [
      ...channels.map(({ on, id, reads }) => ({
        on: `${on}, a colleague`,
        rule: only(reads, 'channel.not_found'),
        input: async (by: Who) => {
          const personId = await colleagueOf(world, by);
          if (reads(by) && by.signedIn && by.role === 'coordinator') {
            const body = { id: uuid(), personId };
            await by.person.call('POST /channels/:channelId/members', { params: { channelId: id }, body });
          }
          return { params: { channelId: id, personId }, body: { id: uuid() } };
        },
      })),
      ...['counterpart', 'nobody'].map((whom) => ({
        on: `a channel of both, ${whom}`,
        rule: only(() => false, 'person.not_found'),
        input: (by: Who) => {
          const there = by.home === 'mengla' ? otherChannel.id : channel.id;
          const other = by.home === 'laoCai' ? things.authors.hekou.id : things.authors.laoCai.id;
          return { params: { channelId: there, personId: whom === 'nobody' ? uuid() : other }, body: { id: uuid() } };
        },
      })),
    ],
  };
}

/** Somebody fresh of the same organisation, if there is one. */
async function colleagueOf(world: World, { home, role, signedIn }: Who): Promise<string> {
  const id = uuid();
  if (home && signedIn && role === 'coordinator') {
    const { coordinator } = world[home];
    await invited(world, home, Object.assign(Object.create(coordinator) as typeof coordinator, { id, email: '' }));
  }
  return id;
}
