import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import { password, Somebody, type World } from '../world.js';
import { type Cases, done, only } from './cases.js';
import type { Things } from './things.js';
import { again, invited, type Who } from './whos.js';

type Doors =
  | Extract<RouteKey, `${string} /set-up` | `${string} /links/${string}`>
  | 'POST /sessions'
  | 'POST /sessions/link'
  | 'POST /sessions/end';
type Own = 'GET /start' | 'PATCH /preferences' | 'GET /events';
type Staff = Extract<
  RouteKey,
  `${string} /people` | `${string} /people/:personId` | 'POST /people/:personId/link' | 'POST /people/:personId/remove'
>;

/** Doors, one's own things, and people's accounts. */
export function peopleCases(world: World, things: Things): Cases<Doors | Own | Staff> {
  const { laoCai, hekou, house } = world;
  const isOperator = (by: Who) => by.role === 'operator';
  const tokenOf = (link: string) => link.split('#')[1] ?? '';
  const fresh = async (home: 'laoCai' | 'hekou') => {
    const person = new Somebody(house.url);
    const link = await invited(world, home, person);
    return { id: person.id, link };
  };
  const name = { vi: { text: 'Lê Mới', status: 'given' as const }, zh: null };
  const accounts = [
    { on: 'somebody of Lào Cai', home: 'laoCai' as const, id: things.colleague.id },
    { on: 'somebody of Hekou', home: 'hekou' as const, id: things.counterpart.id },
    { on: 'nobody', home: undefined, id: uuid() },
  ].map((account) => ({
    ...account,
    keeps: (by: Who) => account.home !== undefined && (isOperator(by) || by.home === account.home),
    /** Somebody fresh where it would be done, so that every cell finds them untouched. */
    target: async (by: Who) => {
      const may = account.home && (isOperator(by) || (by.home === account.home && by.role === 'coordinator'));
      return { personId: may && account.home ? (await fresh(account.home)).id : account.id };
    },
  }));
  const acts = accounts.map(({ on, keeps, target }) => ({
    on,
    rule: only(keeps, 'person.not_found'),
    input: async (by: Who) => ({ params: await target(by), body: { id: uuid() } }),
  }));
  const setUp = () => ({
    token: 'x'.repeat(43),
    operator: { id: uuid(), email: 'zweiter@example.org', name, password, language: 'vi' as const },
    organisation: {
      id: uuid(),
      side: 'vn' as const,
      level: 'county' as const,
      name: { vi: 'A', zh: null },
      shortName: { vi: null, zh: null },
    },
    coordinator: { id: uuid(), email: 'dritter@example.org', name, language: 'vi' as const },
  });

  return {
    'GET /set-up': [{ on: 'it', rule: done, input: () => ({}) }],
    'POST /set-up': [{ on: 'a second time', rule: () => 'set_up.done', input: () => ({ body: setUp() }) }],
    'POST /sessions': [
      {
        on: 'the right password',
        rule: done,
        input: () => ({ body: { email: things.colleague.email, password, remember: false } }),
      },
      {
        on: 'another password',
        rule: () => 'session.refused',
        input: () => ({ body: { email: `${uuid()}@example.org`, password, remember: false } }),
      },
    ],
    'POST /sessions/link': [
      { on: 'a made-up link', rule: () => 'link.not_valid', input: () => ({ body: { token: 'x'.repeat(43) } }) },
    ],
    'POST /sessions/end': [
      {
        on: 'one’s own session',
        rule: done,
        input: () => ({ body: { id: uuid() } }),
        cookie: async ({ person, signedIn }) => (signedIn ? (await again(person)).cookie : person.cookie),
      },
    ],
    'POST /links/look': [
      { on: 'an open link', rule: done, input: () => ({ body: { token: tokenOf(things.openLink) } }) },
      { on: 'a made-up link', rule: () => 'link.not_valid', input: () => ({ body: { token: 'x'.repeat(43) } }) },
    ],
    'POST /links/use': [
      {
        on: 'an open link',
        rule: done,
        input: async () => ({ body: { token: tokenOf((await fresh('laoCai')).link), password } }),
      },
      {
        on: 'a made-up link',
        rule: () => 'link.not_valid',
        input: () => ({ body: { token: 'x'.repeat(43), password } }),
      },
    ],
    'GET /start': [{ on: 'it', rule: done, input: () => ({}) }],
    'GET /events': [
      { on: 'from the beginning', rule: done, input: () => ({ query: { after: '{}', limit: 1_000 } }) },
      {
        on: 'of rooms by name',
        rule: done,
        input: () => {
          const rooms = things.standing.map(({ audience }) => [audience, 0]);
          const others = [`organisation:${laoCai.id}`, `organisation:${hekou.id}`, `user:${laoCai.head.id}`];
          const after = Object.fromEntries([...rooms, ...others.map((audience) => [audience, 0])]) as object;
          return { query: { after: JSON.stringify(after), limit: 1_000 } };
        },
      },
    ],
    'PATCH /preferences': [{ on: 'one’s own', rule: done, input: () => ({ body: { id: uuid(), theme: 'dark' } }) }],

    'GET /people': [{ on: 'it', rule: done, input: () => ({}) }],
    'GET /people/:personId': [
      { on: 'oneself', rule: done, input: ({ person }) => ({ params: { personId: person.id } }) },
      ...accounts.map(({ on, id, keeps }) => ({
        on,
        rule: only(keeps, 'person.not_found'),
        input: () => ({ params: { personId: id } }),
      })),
    ],
    'POST /people': [laoCai.id, hekou.id, uuid()].map((organisationId, index) => ({
      on: ['to Lào Cai', 'to Hekou', 'to nowhere'][index] ?? '',
      rule: only(
        (by) => index < 2 && (isOperator(by) || by.home === ['laoCai', 'hekou'][index]),
        'organisation.not_found',
      ),
      input: () => ({
        body: {
          id: uuid(),
          organisationId,
          email: `${uuid()}@example.org`,
          name,
          post: null,
          roles: ['head'],
          language: 'vi',
        },
      }),
    })),
    'PATCH /people/:personId': accounts.map(({ on, keeps, target }) => ({
      on,
      rule: only(keeps, 'person.not_found'),
      input: async (by) => ({ params: await target(by), version: 1, body: { id: uuid(), name } }),
    })),
    'POST /people/:personId/link': acts,
    'POST /people/:personId/remove': acts,
  };
}
