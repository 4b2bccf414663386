import { v7 as uuid } from 'uuid';
import { needsSecondStep } from '../../src/contract/permissions.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { Entered } from '../../src/contract/second-steps.js';
import { Authenticator } from '../../src/demo/authenticator.js';
import { password, Somebody, type World } from '../world.js';
import { type Cases, done, type Outcome, only } from './cases.js';
import type { Things } from './things.js';
import { again, invited, newColleague, type Who } from './whos.js';

type Doors = 'POST /sessions/code' | 'POST /sessions/enrolment/offer' | 'POST /sessions/enrolment';
type Own =
  | Extract<RouteKey, `${string} /second-step${string}`>
  | 'GET /sessions'
  | 'POST /sessions/end-others'
  | 'POST /sessions/:sessionId/end'
  | 'GET /history'
  | 'PUT /password'
  | 'PUT /name';
type Staff =
  | 'GET /people/activity'
  | 'POST /people/:personId/sessions/:sessionId/end'
  | 'GET /people/:personId/belongings'
  | 'POST /people/:personId/suspend'
  | 'POST /people/:personId/restore'
  | 'PUT /people/:personId/name/confirmation'
  | 'GET /node';

const madeUp = 'x'.repeat(43);
const suspend = 'POST /people/:personId/suspend';
const tokenOf = (entered: Entered) => (entered.step === 'open' ? madeUp : entered.token);

/** The second half of signing in, one's own account, and taking care of colleagues. */
export function accountCases(world: World, things: Things): Cases<Doors | Own | Staff> {
  const { hekou, laoCai } = world;
  const act = () => ({ id: uuid() });
  const isOperator = (by: Who) => by.role === 'operator';
  const over = (): Outcome => 'session.step_over';
  const enrolling = async () => {
    const person = new Somebody(world.house.url);
    const link = await invited(world, 'laoCai', person, 'head');
    const body = { token: link.split('#')[1] ?? '', password };
    return { token: tokenOf(await person.call('POST /links/use', { body })), person };
  };
  const coding = async () => {
    const person = await newColleague(world, 'laoCai', 'head');
    const token = tokenOf(
      await person.call('POST /sessions', { body: { email: person.email, password, remember: false } }),
    );
    return { token, code: (await person.authenticator?.code()) ?? '', remember: false };
  };
  /** Everybody signed in has a second step after this. */
  const withSecondStep = async ({ person, signedIn }: Who) => {
    if (!signedIn || (await person.call('GET /second-step')).since) return;
    await person.call('PUT /second-step', { body: { ...act(), present: password, ...(await proofOf(person)) } });
  };
  const proofOf = async (person: Somebody) => {
    const offer = await person.call('POST /second-step/offer');
    person.authenticator = new Authenticator(offer);
    return { sealed: offer.sealed, code: await person.authenticator.code() };
  };
  const wrong = {
    on: 'another password',
    rule: (): Outcome => 'password.present_wrong',
    input: () => ({ body: { ...act(), present: 'nicht dieses' } }),
  };
  const right = { ...wrong, on: 'the right password', rule: done };
  const freshFor = new Map<Who, Somebody>();
  const freshOf = async (by: Who) => (by.signedIn ? (freshFor.get(by)?.cookie ?? '') : by.person.cookie);
  const present = async (by: Who) => {
    await withSecondStep(by);
    return { body: { ...act(), present: password } };
  };
  const accounts = [
    { on: 'somebody of Lào Cai', home: 'laoCai' as const, id: things.colleague.id },
    { on: 'somebody of Hekou', home: 'hekou' as const, id: things.counterpart.id },
    { on: 'nobody', home: undefined, id: uuid() },
  ].map((account) => ({
    ...account,
    keeps: (by: Who) => account.home !== undefined && (isOperator(by) || by.home === account.home),
    /** Somebody fresh where it would be done. */
    target: async (by: Who) => {
      const may = account.home && (isOperator(by) || (by.home === account.home && by.role === 'coordinator'));
      return may && account.home ? await newColleague(world, account.home, 'observer') : account;
    },
  }));
  const named = [
    { on: 'somebody of Lào Cai in both channels', id: things.authors.laoCai.id, known: () => true },
    { on: 'somebody of Hekou', id: things.authors.hekou.id, known: ({ home }: Who) => home !== 'mengla' },
    { on: 'the operator', id: world.operator.id, known: () => false },
    { on: 'nobody', id: uuid(), known: () => false },
  ];

  return {
    'POST /sessions/code': [
      { on: 'the right code', rule: done, input: async () => ({ body: await coding() }) },
      {
        on: 'a made-up token',
        rule: over,
        input: () => ({ body: { token: madeUp, code: '123456', remember: false } }),
      },
    ],
    'POST /sessions/enrolment/offer': [
      { on: 'a head’s first step', rule: done, input: async () => ({ body: { token: (await enrolling()).token } }) },
      { on: 'a made-up token', rule: over, input: () => ({ body: { token: madeUp } }) },
    ],
    'POST /sessions/enrolment': [
      {
        on: 'a head’s first code',
        rule: done,
        input: async () => {
          const { token, person } = await enrolling();
          const offer = await person.call('POST /sessions/enrolment/offer', { body: { token } });
          const code = await new Authenticator(offer).code();
          return { body: { token, sealed: offer.sealed, code, remember: false } };
        },
      },
      {
        on: 'a made-up token',
        rule: over,
        input: () => ({ body: { token: madeUp, sealed: madeUp, code: '123456', remember: false } }),
      },
    ],

    'GET /sessions': [{ on: 'it', rule: done, input: () => ({}) }],
    'POST /sessions/end-others': [{ on: 'one’s own', rule: done, input: () => ({ body: act() }) }],
    'POST /sessions/:sessionId/end': [
      {
        on: 'one’s own',
        rule: done,
        input: async ({ person, signedIn }) => {
          const other = signedIn ? await again(person) : undefined;
          return { params: { sessionId: (await other?.start())?.session.id ?? uuid() }, body: act() };
        },
      },
      ...['somebody else’s', 'none'].map((on) => ({
        on,
        rule: only(() => false, 'session.not_found'),
        input: async () => {
          const sessionId = on === 'none' ? uuid() : (await things.authors.hekou.start()).session.id;
          return { params: { sessionId }, body: act() };
        },
      })),
    ],
    'GET /history': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'PUT /password': [
      { ...wrong, input: () => ({ body: { ...act(), present: 'nicht dieses', password } }) },
      {
        on: 'somebody fresh’s',
        rule: done,
        // Who has another password now signs in no more in what is tried after this.
        input: async (by) => {
          freshFor.set(by, await newColleague(world, 'laoCai', 'observer'));
          return { body: { ...act(), present: password, password } };
        },
        cookie: freshOf,
      },
    ],
    'PUT /name': [
      {
        on: 'one’s own',
        rule: done,
        input: async ({ person, signedIn }) => ({
          version: signedIn ? (await person.start()).me.version : 1,
          body: { ...act(), name: { vi: { text: 'Tên Mới', status: 'given' as const }, zh: null } },
        }),
      },
    ],
    'GET /second-step': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'POST /second-step/offer': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'PUT /second-step': [
      { ...wrong, input: () => ({ body: { ...act(), present: 'nicht dieses', sealed: madeUp, code: '123456' } }) },
      {
        on: 'somebody fresh’s',
        rule: done,
        // What is proved here may never be sent, so nobody of the matrix is left with it.
        input: async (by) => {
          const person = await newColleague(world, 'laoCai', 'observer');
          freshFor.set(by, person);
          return { body: { ...act(), present: password, ...(await proofOf(person)) } };
        },
        cookie: freshOf,
      },
    ],
    'POST /second-step/codes': [
      wrong,
      {
        ...right,
        input: async (by) => {
          // Those printed before are void by what is tried here.
          if (by.person.authenticator) by.person.authenticator.recoveryCodes = [];
          return present(by);
        },
      },
    ],
    'POST /second-step/remove': [
      wrong,
      {
        on: 'the right password',
        rule: ({ role }) => (role && needsSecondStep([role]) ? 'second_step.required' : 'done'),
        input: present,
      },
    ],

    'GET /people/activity': [{ on: 'it', rule: done, input: () => ({}) }],
    'POST /people/:personId/sessions/:sessionId/end': [
      ...accounts.map(({ on, id, keeps }) => ({
        on: `${on}, none of theirs`,
        rule: (by: Who): Outcome => (keeps(by) ? 'session.not_found' : 'person.not_found'),
        input: () => ({ params: { personId: id, sessionId: uuid() }, body: act() }),
      })),
      ...accounts.map(({ on, keeps, target }) => ({
        on: `${on}, one of theirs`,
        rule: only(keeps, 'person.not_found'),
        input: async (by: Who) => {
          const person = await target(by);
          const sessionId = person instanceof Somebody ? (await person.start()).session.id : uuid();
          return { params: { personId: person.id, sessionId }, body: act() };
        },
      })),
    ],
    'GET /people/:personId/belongings': accounts.map(({ on, id, keeps }) => ({
      on,
      rule: only(keeps, 'person.not_found'),
      input: () => ({ params: { personId: id } }),
    })),
    'POST /people/:personId/suspend': accounts.map(({ on, keeps, target }) => ({
      on,
      rule: only(keeps, 'person.not_found'),
      input: async (by) => ({ params: { personId: (await target(by)).id }, body: act() }),
    })),
    'POST /people/:personId/restore': [
      ...accounts.map(({ on, id, keeps }) => ({
        on: `${on}, who is not locked`,
        rule: (by: Who): Outcome => (keeps(by) ? 'person.not_suspended' : 'person.not_found'),
        input: () => ({ params: { personId: id }, body: act() }),
      })),
      ...accounts.slice(0, 2).map(({ on, home, keeps, target }) => ({
        on: `${on}, who is locked`,
        rule: only(keeps, 'person.not_found'),
        input: async (by: Who) => {
          const person = await target(by);
          const params = { personId: person.id };
          if (home && person instanceof Somebody) await world[home].coordinator.call(suspend, { params, body: act() });
          return { params, body: act() };
        },
      })),
    ],
    'PUT /people/:personId/name/confirmation': named.map(({ on, id, known }) => ({
      on,
      rule: only(known, 'person.not_found'),
      input: async () => {
        const people = [...(await laoCai.coordinator.start()).people, ...(await hekou.coordinator.start()).people];
        const person = people.find((one) => one.id === id);
        const seen = (person?.side === 'cn' ? person.name.vi?.text : person?.name.zh?.text) ?? null;
        return { params: { personId: id }, body: { ...act(), seen, text: '陈客' } };
      },
    })),
    'GET /node': [{ on: 'it', rule: done, input: () => ({}) }],
  };
}
