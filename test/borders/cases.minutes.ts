import { v7 as uuid } from 'uuid';
import type { MinutesDetail } from '../../src/contract/minutes.js';
import type { ProblemCode } from '../../src/contract/problems.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';
import { seenOf } from '../../src/language/minutes.js';
import { inBoth, newAction, newMinutes } from '../minutes.js';
import { Device, enrol, provenAnew } from '../passkey.js';
import { password, type World } from '../world.js';
import type { OfDocuments } from './cases.documents.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { OfRegister } from './cases.register.js';
import type { Things } from './things.js';
import { approved, deviceOf, type StandingMinutes, signed } from './things.minutes.js';
import { atTheDoor, type Who } from './whos.js';

/** Everything about minutes, and the keys with which they are signed. */
export type OfMinutes = Exclude<
  Extract<
    RouteKey,
    | `${string} /minutes/${string}`
    | `${string} /passkeys${string}`
    | `${string} /channels/:channelId/minutes`
    | `${string} /channels/:channelId/side/minutes`
  >,
  OfDocuments | OfRegister
>;
type OfOne = Extract<OfMinutes, `${string} /minutes/:minutesId${string}`>;

/** A route on minutes: what has to be done before, what is sent, and what it comes to for who reads them. */
interface Trying {
  before?(thing: StandingMinutes, detail: MinutesDetail, by: Who): Promise<unknown>;
  /** Names what stands in them, and its version. */
  within?(thing: StandingMinutes, detail: MinutesDetail, by: Who): Promise<{ params: object; version?: number }>;
  body?(by: Who, thing: StandingMinutes, detail: MinutesDetail): object | Promise<object>;
  /** For those who read them; done if it says nothing. */
  rule?(thing: StandingMinutes, by: Who): Outcome;
}

const notFound: ProblemCode = 'minutes.not_found';
const unknown = { rowId: uuid(), suggestionId: uuid(), actionId: uuid(), step: 'interpreter' };
/** What both sides do together is not done on a draft. */
const joint = ({ inner }: StandingMinutes): Outcome => (inner ? 'minutes.draft' : 'done');

/** Minutes, their rows and actions, and their way to two signatures. */
export function minutesCases(world: World, { minutes }: Things): Cases<OfMinutes> {
  const { channel, otherChannel } = world;
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const first = minutes[0] as StandingMinutes;
  const none = uuid();

  const onRooms = <K extends OfMinutes>(body?: () => object): Case<K>[] =>
    rooms.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => ({ params: { channelId: id }, ...(body && { body: body() }) }) as unknown as CallInput<K>,
    }));
  /** Nobody has touched the minutes it is tried on, if it would be done. */
  const onEach = <K extends OfOne>(key: K, trying: Trying = {}): Case<K>[] => [
    ...minutes.map((thing) => ({
      on: thing.on,
      rule: (by: Who): Outcome => (thing.reads(by) ? (trying.rule?.(thing, by) ?? 'done') : notFound),
      input: async (by: Who) => {
        const there = atTheDoor(key, by) === undefined && by.signedIn && thing.reads(by);
        const fresh = there ? await thing.open() : undefined;
        const tried = fresh && !(thing.inner && trying.rule === joint);
        if (tried) await trying.before?.(thing, fresh, by);
        const detail = fresh && (await thing.drafter.read(by.person, fresh.minutes.id));
        return inputOf<K>(trying, by, thing, detail);
      },
    })),
    { on: 'none', rule: (): Outcome => notFound, input: (by: Who) => inputOf<K>(trying, by, first, undefined, none) },
  ];
  const inputOf = async <K extends OfOne>(
    trying: Trying,
    by: Who,
    thing: StandingMinutes,
    detail: MinutesDetail | undefined,
    otherwise = thing.id,
  ) => {
    const within = detail && (await trying.within?.(thing, detail, by));
    const standing = detail ?? { minutes: { id: otherwise, version: 1, rows: [], actions: [] }, rows: [], actions: [] };
    const { id: minutesId, version } = standing.minutes;
    const body = trying.body && { id: uuid(), ...(await trying.body(by, thing, standing as unknown as MinutesDetail)) };
    return {
      params: { minutesId, ...(trying.within && (within?.params ?? unknown)) },
      version: within?.version ?? version,
      ...(body && { body }),
    } as unknown as CallInput<K>;
  };

  const row = async (thing: StandingMinutes, { minutes: { id } }: MinutesDetail, by: Who) => {
    const added = await thing.drafter.row(thing.colleague(by), id, 'Bảy luồng xe.', '6条车道。');
    return { params: { rowId: added.id }, version: added.version };
  };
  const suggestion = async (thing: StandingMinutes, { minutes: { id } }: MinutesDetail, by: Who) => {
    const author = thing.inner ? thing.colleague(by) : thing.counterpart(by);
    const added = await thing.drafter.row(author, id, 'Bảy luồng xe.', '7条车道。');
    const { suggestions, version } = await thing.drafter.suggest(author, added, 'vi', 'Mở bảy luồng xe.');
    return { params: { rowId: added.id, suggestionId: suggestions[0]?.id }, version };
  };
  const action = async (thing: StandingMinutes, { minutes: { id } }: MinutesDetail, by: Who) => {
    const added = await thing.drafter.action(thing.colleague(by), id);
    return { params: { actionId: added.id }, version: added.version };
  };
  const bare = () => ({});
  const seen = (_by: Who, _thing: StandingMinutes, { minutes }: MinutesDetail) => ({
    hash: minutes.frozen?.hash ?? '0'.repeat(64),
  });
  const file = async (by: Who, may: boolean) =>
    may ? [(await by.person.upload(Buffer.from('Phụ lục'), 'phu-luc.txt')).id] : [uuid()];
  const writes = (key: OfOne, by: Who, thing: StandingMinutes) =>
    atTheDoor(key, by) === undefined && by.signedIn && thing.reads(by);
  const freeze = (thing: StandingMinutes, { minutes: { id } }: MinutesDetail) => approved(world, thing, id);
  const sign = (thing: StandingMinutes, { minutes: { id } }: MinutesDetail) => signed(world, thing, id);
  const afterwards: Trying = {
    before: (thing, detail) => (thing.inner ? Promise.resolve() : sign(thing, detail)),
    rule: ({ inner }) => (inner ? 'minutes.not_signed' : 'done'),
  };
  const on = '/minutes/:minutesId';
  const words = { language: 'vi', text: 'Mở bảy luồng xe.', of: 'x' } as const;

  return {
    'GET /channels/:channelId/minutes': onRooms(),
    'GET /channels/:channelId/side/minutes': onRooms(),
    'POST /channels/:channelId/minutes': onRooms(() => newMinutes()),
    'POST /channels/:channelId/side/minutes': onRooms(() => newMinutes()),
    [`GET ${on}`]: onEach(`GET ${on}`),
    [`GET ${on}/versions`]: onEach(`GET ${on}/versions`),
    [`PATCH ${on}`]: onEach(`PATCH ${on}`, { body: () => ({ host: undefined, heldAt: '2024-06-09T01:00:00.000Z' }) }),
    [`POST ${on}/send`]: onEach(`POST ${on}/send`, {
      body: (_by, _thing, detail) => ({ seen: seenOf(detail) }),
      rule: ({ inner }) => (inner ? 'done' : 'minutes.not_draft'),
    }),
    [`POST ${on}/rows`]: onEach(`POST ${on}/rows`, {
      body: () => ({ part: 'views', kind: 'paragraph', after: null, text: inBoth('Một.', '其一。') }),
    }),
    [`PUT ${on}/rows/order`]: onEach(`PUT ${on}/rows/order`, {
      body: (_by, _thing, detail) => ({ order: [...detail.minutes.rows].reverse() }),
    }),
    [`PUT ${on}/rows/:rowId/words`]: onEach(`PUT ${on}/rows/:rowId/words`, { within: row, body: () => words }),
    [`POST ${on}/rows/:rowId/in-step`]: onEach(`POST ${on}/rows/:rowId/in-step`, { within: row, body: bare }),
    [`POST ${on}/rows/:rowId/remove`]: onEach(`POST ${on}/rows/:rowId/remove`, { within: row, body: bare }),
    [`PUT ${on}/rows/:rowId/stand`]: onEach(`PUT ${on}/rows/:rowId/stand`, {
      within: row,
      body: () => ({ stand: 'reserved' }),
    }),
    [`PUT ${on}/rows/:rowId/override`]: onEach(`PUT ${on}/rows/:rowId/override`, {
      within: row,
      body: () => ({ reason: { source: 'vi', vi: 'Đếm khác nhau' } }),
    }),
    [`POST ${on}/rows/:rowId/suggestions`]: onEach(`POST ${on}/rows/:rowId/suggestions`, {
      within: row,
      body: () => words,
    }),
    [`POST ${on}/rows/:rowId/suggestions/:suggestionId/accept`]: onEach(
      `POST ${on}/rows/:rowId/suggestions/:suggestionId/accept`,
      { within: suggestion, body: bare },
    ),
    [`POST ${on}/rows/:rowId/suggestions/:suggestionId/refuse`]: onEach(
      `POST ${on}/rows/:rowId/suggestions/:suggestionId/refuse`,
      { within: suggestion, body: bare },
    ),
    [`POST ${on}/actions`]: onEach(`POST ${on}/actions`, { body: () => withoutId(newAction()) }),
    [`PUT ${on}/actions/order`]: onEach(`PUT ${on}/actions/order`, {
      body: (_by, _thing, detail) => ({ order: detail.minutes.actions }),
    }),
    [`PUT ${on}/actions/:actionId`]: onEach(`PUT ${on}/actions/:actionId`, {
      within: action,
      body: () => withoutId(newAction({ lead: 'vn' })),
    }),
    [`POST ${on}/actions/:actionId/remove`]: onEach(`POST ${on}/actions/:actionId/remove`, {
      within: action,
      body: bare,
    }),
    [`POST ${on}/attachments`]: onEach(`POST ${on}/attachments`, {
      body: async (by, thing) => ({ files: await file(by, writes(`POST ${on}/attachments`, by, thing)) }),
    }),
    [`PUT ${on}/reference`]: onEach(`PUT ${on}/reference`, { body: () => ({ reference: '516/BQLKKTCK-DN' }) }),
    [`POST ${on}/approvals/:step`]: onEach(`POST ${on}/approvals/:step`, {
      before: (thing, { minutes: { id } }) =>
        thing.inner ? Promise.resolve() : thing.signer.freeze(world[thing.homes[0] ?? 'laoCai'].head, id),
      within: async () => ({ params: { step: 'interpreter' } }),
      body: seen,
      rule: ({ inner }, by) => (inner ? 'minutes.draft' : by.role === 'interpreter' ? 'done' : 'role.not_allowed'),
    }),
    [`POST ${on}/freeze`]: onEach(`POST ${on}/freeze`, { body: bare, rule: joint }),
    [`POST ${on}/reopen`]: onEach(`POST ${on}/reopen`, { before: freeze, body: seen, rule: joint }),
    [`POST ${on}/sign`]: onEach(`POST ${on}/sign`, {
      before: freeze,
      body: async (by, thing, detail) => {
        const { hash } = seen(by, thing, detail);
        const device = writes(`POST ${on}/sign`, by, thing) ? await deviceOf(by.person) : new Device(world.house.url);
        return { hash, proof: device.sign(hash) };
      },
      rule: joint,
    }),
    [`POST ${on}/remind`]: onEach(`POST ${on}/remind`, { before: freeze, body: bare, rule: joint }),
    [`POST ${on}/supplements`]: onEach(`POST ${on}/supplements`, {
      ...afterwards,
      body: () => ({ title: { source: 'vi', vi: 'Phụ lục' } }),
    }),
    [`POST ${on}/scans`]: onEach(`POST ${on}/scans`, {
      ...afterwards,
      body: async (by, thing) => ({ files: await file(by, writes(`POST ${on}/scans`, by, thing)) }),
    }),
    [`GET ${on}/bundle`]: onEach(`GET ${on}/bundle`, afterwards),
    ...passkeyCases(world),
  };
}

const withoutId = ({ id: _, ...rest }: ReturnType<typeof newAction>) => rest;

/** One's own keys; another's are not there. */
function passkeyCases(world: World): Cases<Extract<OfMinutes, `${string} /passkeys${string}`>> {
  const made = async ({ person, signedIn }: Who) => {
    const device = new Device(world.house.url);
    const challenge = signedIn ? (await person.call('POST /passkeys/options')).challenge : 'x';
    const typed = signedIn ? await provenAnew(person) : { password };
    return { id: uuid(), name: 'Khóa ký', ...typed, registration: device.register(challenge) };
  };
  return {
    'GET /passkeys': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'POST /passkeys/options': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'POST /passkeys': [
      { on: 'one of one’s own device', rule: done, input: async (by) => ({ body: await made(by) }) },
      {
        on: 'one made for another',
        rule: () => 'passkey.refused',
        input: async (by) => {
          const { challenge } = await world.mengla.observer.call('POST /passkeys/options');
          const own = by.person.id === world.mengla.observer.id ? 'none' : challenge;
          const registration = new Device(world.house.url).register(own);
          const typed = by.signedIn ? await provenAnew(by.person) : { password };
          return { body: { id: uuid(), name: 'Khóa', ...typed, registration } };
        },
      },
    ],
    'POST /passkeys/:passkeyId/remove': [
      {
        on: 'one’s own',
        rule: done,
        input: async (by) => {
          const id = by.signedIn ? (await enrol(by.person)).passkey.id : uuid();
          return { params: { passkeyId: id }, body: { id: uuid() } };
        },
      },
      {
        on: 'another’s',
        rule: () => 'passkey.not_found',
        input: async (by) => {
          const other = by.person.id === world.operator.id ? world.mengla.observer : world.operator;
          const [known] = await other.call('GET /passkeys');
          const { id } = known ?? (await enrol(other)).passkey;
          return { params: { passkeyId: id }, body: { id: uuid() } };
        },
      },
      {
        on: 'none',
        rule: () => 'passkey.not_found',
        input: () => ({ params: { passkeyId: uuid() }, body: { id: uuid() } }),
      },
    ],
  };
}
