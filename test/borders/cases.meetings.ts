import { v7 as uuid } from 'uuid';
import type { MeetingView } from '../../src/contract/meetings.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';
import { begun, newItem, newMeeting, newNote } from '../meetings.js';
import type { Somebody, World } from '../world.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { Things } from './things.js';
import type { StandingMeeting } from './things.meetings.js';
import { atTheDoor, type Who } from './whos.js';

/** Everything about meetings, and calendars of them. */
export type OfMeetings = Extract<
  RouteKey,
  | `${string} /${'meetings' | 'calendar-feed' | 'calendars'}${string}`
  | `POST /channels/:channelId/${'meetings' | 'call-notes'}`
>;
type OfOne = Extract<OfMeetings, `${string} /meetings/:meetingId${string}`>;

/** A route on one meeting: what is sent, and what has to be done before. */
interface Trying {
  more?: Partial<ReturnType<typeof newMeeting>>;
  body?(by: Who, thing: StandingMeeting): object | Promise<object>;
  /** Names what stands in the meeting, fresh if it would be done, and its version. */
  within?(meeting: MeetingView, by: Who, thing: StandingMeeting): Promise<{ params: object; version: number }>;
  before?(meeting: MeetingView, thing: StandingMeeting): Promise<MeetingView>;
}

/** Meetings, their agenda and ledger, and the calendars that show them. */
export function meetingCases(world: World, { meetings, drafts, authors, colleague }: Things): Cases<OfMeetings> {
  const { channel, otherChannel } = world;
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const none = uuid();
  const first = meetings[0] as StandingMeeting;
  /** Somebody of the side of whoever tries, and of the other, in this channel. */
  const ofSide = (by: Who, { own, other }: StandingMeeting, same = true): Somebody =>
    (by.person.side === own.side) === same ? own : other;

  /** Nobody has touched the meeting it is tried on, if it would be done. */
  const onEach = <K extends OfOne>(key: K, trying: Trying = {}): Case<K>[] => [
    ...meetings.map((thing) => ({
      on: thing.on,
      rule: only(thing.reads, 'meeting.not_found'),
      input: async (by: Who) => {
        const there = atTheDoor(key, by) === undefined && by.signedIn && thing.reads(by);
        const fresh = there ? await thing.call(trying.more) : undefined;
        const meeting = fresh && ((await trying.before?.(fresh, thing)) ?? fresh);
        return inputOf<K>(trying, by, thing, meeting);
      },
    })),
    {
      on: 'none',
      rule: (): Outcome => 'meeting.not_found',
      input: (by: Who) => inputOf<K>(trying, by, first, undefined, none),
    },
  ];
  const inputOf = async <K extends OfOne>(
    trying: Trying,
    by: Who,
    thing: StandingMeeting,
    meeting: MeetingView | undefined,
    otherwise = thing.id,
  ) => {
    const within = meeting && (await trying.within?.(meeting, by, thing));
    const unknown = { itemId: uuid(), proposalId: uuid() };
    return {
      params: { meetingId: meeting?.id ?? otherwise, ...(trying.within && (within?.params ?? unknown)) },
      version: within?.version ?? meeting?.version ?? 1,
      ...(trying.body && { body: { id: uuid(), ...(await trying.body(by, thing)) } }),
    } as unknown as CallInput<K>;
  };
  /** Of another meeting, or inside the other side, it is not there. */
  const onDrafts = <K extends OfOne>(body: () => object): Case<K>[] =>
    drafts.map(({ on, id, meetingId }, index) => ({
      on: `${on}, of the other side`,
      rule: (by: Who): Outcome => {
        if (!first.reads(by)) return 'meeting.not_found';
        return by.home === ['laoCai', 'hekou'][index] ? 'change.version_old' : 'meeting.item_not_found';
      },
      input: () =>
        ({
          params: { meetingId, itemId: id },
          version: 99,
          body: { id: uuid(), ...body() },
        }) as unknown as CallInput<K>,
    }));
  const held = (meeting: MeetingView, { convener, own }: StandingMeeting) => convener.hold(own, meeting);
  const item = async ({ id: meetingId }: MeetingView, _: Who, { own }: StandingMeeting) => {
    const added = await own.call('POST /meetings/:meetingId/items', { params: { meetingId }, body: newItem() });
    return { params: { itemId: added.id }, version: added.version };
  };
  const draft = async ({ id: meetingId }: MeetingView, by: Who, thing: StandingMeeting) => {
    const input = { params: { meetingId }, body: newItem() };
    const added = await ofSide(by, thing).call('POST /meetings/:meetingId/side/items', input);
    return { params: { itemId: added.id }, version: added.version };
  };
  const proposal = (same: boolean) => async (meeting: MeetingView, by: Who, thing: StandingMeeting) => {
    const added = await thing.convener.propose(ofSide(by, thing, same), meeting, { vi: 'Đề nghị' });
    return { params: { proposalId: added.id }, version: added.version };
  };
  const time = newMeeting().time;
  const bare = () => ({});

  return {
    'GET /meetings': [
      { on: 'those to come', rule: done, input: () => ({}) },
      { on: 'those that are over', rule: done, input: () => ({ query: { when: 'over', limit: 200 } }) },
      ...rooms.map(({ on, id }) => ({ on, rule: done, input: () => ({ query: { channel: id } }) })),
    ],
    'POST /channels/:channelId/meetings': rooms.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => ({ params: { channelId: id }, body: newMeeting() }),
    })),
    'POST /channels/:channelId/call-notes': rooms.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => ({ params: { channelId: id }, body: newNote() }),
    })),
    'GET /meetings/:meetingId': onEach('GET /meetings/:meetingId'),
    'GET /meetings/:meetingId/suggestions': onEach('GET /meetings/:meetingId/suggestions'),
    'GET /meetings/:meetingId/calendar': onEach('GET /meetings/:meetingId/calendar'),
    'PATCH /meetings/:meetingId': onEach('PATCH /meetings/:meetingId', { body: () => ({ host: 'cn', time }) }),
    'PUT /meetings/:meetingId/attendance': onEach('PUT /meetings/:meetingId/attendance', {
      more: { time: begun },
      before: held,
      body: () => ({ present: [] }),
    }),
    'PUT /meetings/:meetingId/delegation': onEach('PUT /meetings/:meetingId/delegation', {
      body: (by, thing) => ({ delegates: [{ personId: ofSide(by, thing).id, part: 'head' }] }),
    }),
    'PUT /meetings/:meetingId/reply': onEach('PUT /meetings/:meetingId/reply', { body: () => ({ answer: 'accept' }) }),
    'PUT /meetings/:meetingId/arrangement': onEach('PUT /meetings/:meetingId/arrangement', {
      body: () => ({ state: 'asked', reference: null }),
    }),
    'POST /meetings/:meetingId/held': onEach('POST /meetings/:meetingId/held', {
      more: { time: begun },
      body: bare,
    }),
    'POST /meetings/:meetingId/close': onEach('POST /meetings/:meetingId/close', {
      more: { time: begun },
      before: held,
      body: bare,
    }),
    'POST /meetings/:meetingId/cancel': onEach('POST /meetings/:meetingId/cancel', {
      body: () => ({ reason: { source: 'vi', vi: 'Bão' } }),
    }),
    'POST /meetings/:meetingId/next': onEach('POST /meetings/:meetingId/next', {
      more: { series: { every: 'month', week: -1, weekday: 5, rotates: false } },
      body: bare,
    }),
    'PUT /meetings/:meetingId/translation': onEach('PUT /meetings/:meetingId/translation', {
      body: () => ({ part: { of: 'title' }, text: '会谈', meant: 'left_out' }),
    }),
    'POST /meetings/:meetingId/items': onEach('POST /meetings/:meetingId/items', { body: () => newItem() }),
    'POST /meetings/:meetingId/side/items': onEach('POST /meetings/:meetingId/side/items', { body: () => newItem() }),
    'PATCH /meetings/:meetingId/items/:itemId': [
      ...onEach('PATCH /meetings/:meetingId/items/:itemId', { within: item, body: () => ({ minutes: 5 }) }),
      ...onDrafts<'PATCH /meetings/:meetingId/items/:itemId'>(() => ({ minutes: 5 })),
    ],
    'POST /meetings/:meetingId/items/:itemId/share': onEach('POST /meetings/:meetingId/items/:itemId/share', {
      within: draft,
      body: bare,
    }),
    'POST /meetings/:meetingId/items/:itemId/carry': onEach('POST /meetings/:meetingId/items/:itemId/carry', {
      within: item,
      body: (_, thing) => ({ meetingId: thing.id }),
    }),
    'POST /meetings/:meetingId/items/:itemId/remove': onEach('POST /meetings/:meetingId/items/:itemId/remove', {
      within: item,
      body: bare,
    }),
    'PUT /meetings/:meetingId/agenda': onEach('PUT /meetings/:meetingId/agenda', { body: () => ({ order: [] }) }),
    'POST /meetings/:meetingId/proposals': onEach('POST /meetings/:meetingId/proposals', {
      body: () => ({ kind: 'request', itemId: null, text: { source: 'vi', vi: 'Đề nghị' } }),
    }),
    'PATCH /meetings/:meetingId/proposals/:proposalId': onEach('PATCH /meetings/:meetingId/proposals/:proposalId', {
      within: proposal(true),
      body: () => ({ text: { source: 'vi', vi: 'Đề nghị khác' } }),
    }),
    'PUT /meetings/:meetingId/proposals/:proposalId/outcome': onEach(
      'PUT /meetings/:meetingId/proposals/:proposalId/outcome',
      {
        within: proposal(false),
        body: () => ({ grade: 'agreed', words: { source: 'vi', vi: 'Đồng ý' } }),
      },
    ),
    'POST /meetings/:meetingId/proposals/:proposalId/withdraw': onEach(
      'POST /meetings/:meetingId/proposals/:proposalId/withdraw',
      { within: proposal(true), body: bare },
    ),
    'GET /calendar-feed': [{ on: 'one’s own', rule: done, input: () => ({}) }],
    'POST /calendar-feed': [{ on: 'one’s own', rule: done, input: () => ({ body: { id: uuid() } }) }],
    'POST /calendar-feed/remove': [{ on: 'one’s own', rule: done, input: () => ({ body: { id: uuid() } }) }],
    'GET /calendars/:feed': [
      {
        // Reads no channel: whoever has the address sees an empty calendar.
        on: 'a colleague’s',
        rule: done,
        input: async () => {
          const { token } = await colleague.call('POST /calendar-feed', { body: { id: uuid() } });
          return { params: { feed: `${token}.ics` } };
        },
      },
      {
        on: 'one that was ended',
        rule: () => 'link.not_valid',
        input: async () => {
          const { token } = await authors.laoCai.call('POST /calendar-feed', { body: { id: uuid() } });
          await authors.laoCai.call('POST /calendar-feed/remove', { body: { id: uuid() } });
          return { params: { feed: `${token}.ics` } };
        },
      },
      {
        on: 'a made-up one',
        rule: () => 'link.not_valid',
        input: () => ({ params: { feed: `${'a'.repeat(43)}.ics` } }),
      },
    ],
  };
}
