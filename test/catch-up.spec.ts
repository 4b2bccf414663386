import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import type { ChannelView } from '../src/contract/channels.js';
import { type Event, events, type Kind } from '../src/contract/events.js';
import type { Start } from '../src/contract/sessions.js';
import { Database } from '../src/database/database.js';
import { shown as rowsShown } from '../src/shown.js';
import { keys } from '../web/src/api/keys.js';
import { apply } from '../web/src/live/apply.js';
import { askedAgain, roomsOf, shown, snapshot, withOnlyRooms } from './borders/browser.js';
import { accountStories } from './borders/stories.accounts.js';
import { deskStories } from './borders/stories.desk.js';
import { issueStories } from './borders/stories.issues.js';
import { meetingStories } from './borders/stories.meetings.js';
import { memoryStories } from './borders/stories.memory.js';
import { minutesStories } from './borders/stories.minutes.js';
import { registerStories } from './borders/stories.register.js';
import { termStories } from './borders/stories.terms.js';
import { translationStories } from './borders/stories.translation.js';
import { again, invited, newColleague } from './borders/whos.js';
import { long } from './counts.js';
import { fakeEngine } from './engines.js';
import { openHouse } from './house.js';
import { Issuer } from './issues.js';
import { Convener } from './meetings.js';
import { enter, newWorld, Somebody, type World } from './world.js';

const kinds = Object.keys(events) as Kind[];

describe('an old snapshot and the events after it', () => {
  let world: World;
  let readers: Record<'vn' | 'cn' | 'operator', Somebody>;
  let channel: ChannelView;
  beforeAll(async () => {
    world = await newWorld(await openHouse({ environment: { MASK_AFTER_DAYS: '0', ...fakeEngine } }));
    readers = { vn: world.laoCai.interpreter, cn: world.hekou.interpreter, operator: world.operator };
  });
  afterAll(() => world.close());
  beforeEach(() => {
    channel = world.channel;
  });

  /** Everything that is said calls both sides; whoever reads it is called. */
  const mentions = (['vn', 'cn'] as const).map((side) => ({ what: 'side' as const, side, words: `phía ${side}` }));
  const called = { what: 'side' as const, side: 'vn' as const, words: 'bên vn' };
  const say = (text: string) => world.laoCai.duty_officer.say(channel.id, `${text} @phía vn @phía cn`, { mentions });
  const hold = () =>
    world.laoCai.duty_officer.call('POST /channels/:channelId/held', {
      params: { channelId: channel.id },
      body: { id: uuid(), text: { source: 'vi', vi: 'Giữ lại' } },
    });
  const on = (messageId: string) => ({ params: { messageId }, body: { id: uuid() } });
  const words = (messageId: string, version = 1) => ({ ...on(messageId), version, body: { id: uuid(), text: '通车' } });
  const topic = () =>
    world.laoCai.duty_officer.call('POST /channels/:channelId/topics', {
      params: { channelId: channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi: 'Nông sản' } },
    });
  const colleague = () => newColleague(world, 'laoCai', 'head');
  const member = (person: Somebody) => ({
    params: { channelId: channel.id },
    body: { id: uuid(), personId: person.id },
  });
  const leave = ({ id: personId }: Somebody) => ({ params: { channelId: channel.id, personId }, body: { id: uuid() } });
  const renamed = { vi: { text: 'Tên Mới', status: 'given' as const }, zh: null };
  const change = async (who: Somebody, body: { roles?: ['head']; name?: typeof renamed }) => {
    const { version } = await world.laoCai.coordinator.call('GET /people/:personId', { params: { personId: who.id } });
    await world.laoCai.coordinator.call('PATCH /people/:personId', {
      params: { personId: who.id },
      version,
      body: { id: uuid(), ...body },
    });
  };
  const quiet = { from: '21:00', to: '06:30' };
  const filters = [{ name: 'Kim Thành', query: 'side=ours' }];
  const both = { sides: ['cn' as const, 'vn' as const], due: '2031-05-04T03:00:00.000Z', urgent: true };
  const organisation = () => ({
    id: uuid(),
    side: 'cn' as const,
    level: 'county' as const,
    name: { vi: null, zh: '河口海关' },
    shortName: { vi: null, zh: null },
  });

  /** What has to stand before the snapshot is taken, and what happens after it. A kind without a story fails. */
  const stories = (): { [K in Kind]: () => Promise<() => Promise<unknown>> } => ({
    ...accountStories(world),
    ...issueStories(world),
    ...minutesStories(world),
    ...registerStories(world),
    ...meetingStories(world),
    ...memoryStories(world),
    ...deskStories(world),
    ...termStories(world),
    ...translationStories(world),
    'organisation.created': async () => async () => {
      const body = organisation();
      await world.operator.call('POST /organisations', { body });
      const person = new Somebody(world.house.url);
      const { side: _, level: __, shortName: ___, ...named } = body;
      const name = { vi: null, zh: { text: '王新', status: 'given' as const } };
      const staff = { id: person.id, organisationId: named.id, email: 'wang@example.cn', name, post: null };
      await world.operator.call('POST /people', { body: { ...staff, roles: ['coordinator'], language: 'zh' } });
    },
    'organisation.changed': async () => () =>
      world.operator.call('PATCH /organisations/:organisationId', {
        params: { organisationId: world.hekou.id },
        version: 1,
        body: {
          id: uuid(),
          shortName: { vi: 'Hà Khẩu', zh: '河口' },
          letterhead: { superior: { vi: null, zh: '河口县' }, motto: false },
        },
      }),
    'person.invited': async () => () => invited(world, 'laoCai', new Somebody(world.house.url)),
    'person.joined': async () => {
      const person = new Somebody(world.house.url);
      const link = await invited(world, 'laoCai', person);
      return () => enter(person, link);
    },
    'person.changed': async () => async () => {
      await change(world.laoCai.interpreter, { name: renamed });
      await change(world.laoCai.duty_officer, { name: renamed });
    },
    'person.removed': async () => {
      const person = await colleague();
      await world.laoCai.coordinator.call('POST /channels/:channelId/members', member(person));
      await person.say(channel.id, 'Tôi đi đây');
      return () =>
        world.laoCai.coordinator.call('POST /people/:personId/remove', {
          params: { personId: person.id },
          body: { id: uuid() },
        });
    },
    'person.link_issued': async () => {
      const person = await colleague();
      return () =>
        world.laoCai.coordinator.call('POST /people/:personId/link', {
          params: { personId: person.id },
          body: { id: uuid() },
        });
    },
    'session.opened': async () => () => again(Object.assign(readers.vn, { email: 'interpreter@laocai.example' })),
    'session.closed': async () => {
      const other = await again(readers.vn);
      return () => other.call('POST /sessions/end', { body: { id: uuid() } });
    },
    'preferences.changed': async () => () =>
      readers.cn.call('PATCH /preferences', {
        body: { id: uuid(), layout: 'stacked', theme: 'dark', quiet, keys: 'off', terms: 'off', filters },
      }),
    'channel.opened': async () => () => openChannel(),
    'channel.changed': async () => {
      const { id: organisationId } = await world.operator.call('POST /organisations', { body: organisation() });
      return () =>
        world.hekou.coordinator.call('POST /channels/:channelId/parties', {
          params: { channelId: channel.id },
          body: { id: uuid(), organisationId },
        });
    },
    'channel.joined': async () => {
      channel = await openChannel([]);
      const { id: messageId } = await say('Trước khi vào');
      await topic();
      await new Issuer(channel.id).open(world.laoCai.duty_officer);
      await new Convener(channel.id).call(world.laoCai.duty_officer);
      return async () => {
        await world.laoCai.coordinator.call('POST /channels/:channelId/members', member(readers.vn));
        await world.hekou.coordinator.call('POST /channels/:channelId/members', member(readers.cn));
        await world.laoCai.coordinator.say(channel.id, 'Sau khi vào');
        // Still waits for an interpreter, but not for one who came later.
        const text = { source: 'vi' as const, vi: 'Trước khi vào, sửa' };
        const body = { id: uuid(), text };
        await world.laoCai.duty_officer.call('PATCH /messages/:messageId', { params: { messageId }, version: 1, body });
      };
    },
    'channel.left': async () => {
      channel = await openChannel([readers.vn.id, world.laoCai.duty_officer.id]);
      await say('Chờ dịch');
      await topic();
      await new Issuer(channel.id).open(world.laoCai.duty_officer);
      await new Convener(channel.id).call(world.laoCai.duty_officer);
      return async () => {
        await world.laoCai.coordinator.call('POST /channels/:channelId/members/:personId/remove', leave(readers.vn));
        await say('Không còn đọc được');
      };
    },
    'message.posted': async () => async () => {
      await world.hekou.duty_officer.say(channel.id, '第一条');
      await readers.vn.say(channel.id, 'Của chính mình');
      await hold();
      await world.laoCai.duty_officer.say(channel.id, 'Đề nghị xác nhận', { ask: both });
      await world.hekou.duty_officer.say(channel.id, '请确认', { ask: { sides: ['vn'] } });
    },
    'message.edited': async () => {
      const { id } = await say('Sai');
      return () =>
        world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
          params: { messageId: id },
          version: 1,
          body: { id: uuid(), text: { source: 'vi', vi: 'Đúng @phía cn @bên vn' }, mentions: [called] },
        });
    },
    'message.quote_withdrawn': async () => {
      const { id } = await say('Được trích dẫn');
      await world.hekou.duty_officer.say(channel.id, '收到', { replyTo: id });
      return () => world.laoCai.duty_officer.call('POST /messages/:messageId/retract', on(id));
    },
    'message.retracted': async () => {
      const { id } = await world.laoCai.duty_officer.say(channel.id, 'Nhầm', { ask: both });
      return () => world.laoCai.duty_officer.call('POST /messages/:messageId/retract', on(id));
    },
    'message.translated': async () => {
      const { id } = await say('Dịch nháp');
      return () => world.hekou.interpreter.call('PUT /messages/:messageId/translation', words(id));
    },
    'message.verified': async () => {
      const { id } = await say('Đã xác nhận');
      return () => world.hekou.interpreter.call('PUT /messages/:messageId/verification', words(id));
    },
    'message.acknowledged': async () => {
      const { id } = await world.laoCai.duty_officer.say(channel.id, 'Đề nghị xác nhận', { ask: both });
      return async () => {
        await world.hekou.head.call('POST /messages/:messageId/acknowledge', on(id));
        await world.laoCai.head.call('POST /messages/:messageId/acknowledge', on(id));
      };
    },
    'message.pinned': async () => {
      const { id } = await say('Đầu mối trực');
      return () => world.hekou.duty_officer.call('POST /messages/:messageId/pin', on(id));
    },
    'message.unpinned': async () => {
      const { id } = await say('Đầu mối cũ');
      await world.hekou.duty_officer.call('POST /messages/:messageId/pin', on(id));
      return () => world.laoCai.head.call('POST /messages/:messageId/unpin', on(id));
    },
    'topic.opened': async () => async () => {
      const { id: topicId } = await topic();
      await world.laoCai.duty_officer.say(channel.id, 'Tin đầu', { topicId });
      await world.hekou.duty_officer.say(channel.id, '第一条', { topicId });
      await say('Ngoài chủ đề');
    },
    'topic.changed': async () => {
      const { id: topicId } = await topic();
      await world.hekou.duty_officer.say(channel.id, '第一条', { topicId });
      return async () => {
        await world.hekou.duty_officer.say(channel.id, '第二条', { topicId });
        await world.hekou.interpreter.call('PUT /topics/:topicId/translation', {
          params: { topicId },
          version: 1,
          body: { id: uuid(), text: '农产品' },
        });
        await world.hekou.head.call('POST /topics/:topicId/close', { params: { topicId }, body: { id: uuid() } });
      };
    },
    'message.sent': async () => {
      const { id } = await hold();
      return () => world.laoCai.interpreter.call('PUT /messages/:messageId/verification', words(id));
    },
  });

  let codes = 0;
  async function openChannel(memberIds = [readers.vn.id]): Promise<ChannelView> {
    const id = uuid();
    const body = { id, code: `CU${codes++}`, gateId: null, subject: { vi: 'Nông sản', zh: '农产品' } };
    const organisationIds = [world.laoCai.id, world.hekou.id];
    const members = [...memberIds, world.laoCai.duty_officer.id];
    return world.laoCai.coordinator.call('POST /channels', { body: { ...body, organisationIds, memberIds: members } });
  }

  it.each(kinds)('give the fresh snapshot after %s', async (kind) => {
    const act = await stories()[kind]();
    const mine = [world.channel.id, channel.id];
    const old = await Promise.all(Object.values(readers).map((reader) => snapshot(reader, mine)));
    await act();
    const happened = new Set<Kind>();
    for (const [index, reader] of Object.values(readers).entries()) {
      const cache = old[index];
      if (!cache) throw new Error('Every reader has a snapshot.');
      const opened = roomsOf(cache);
      const after = cache.getQueryData<Start>(keys.start)?.after ?? {};
      const news = await reader.catchUp(after);
      for (const event of news.events) {
        happened.add(event.kind);
        apply(cache, event);
      }
      await askedAgain(cache, reader);
      const fresh = withOnlyRooms(await snapshot(reader, mine), opened);
      expect(shown(cache)).toEqual(shown(fresh));
      expect(await reader.catchUp(cache.getQueryData<Start>(keys.start)?.after ?? {})).toMatchObject({ events: [] });

      // Harmless a second time, and (in the short run for every tenth kind) from the very beginning of the log.
      for (const event of news.events) apply(cache, event);
      expect(shown(cache)).toEqual(shown(fresh));
      if (!long && kinds.indexOf(kind) % 10 !== 0) continue;
      for (const event of await everythingOf(reader)) apply(cache, event);
      if (kind !== 'channel.left') expect(shown(cache)).toEqual(shown(fresh));
    }
    expect([...happened]).toContain(kind);
  });

  it('leave every row as the record last told of it', async () => {
    expect(await verifyShown(world.house.app.get(Database).read, rowsShown)).toEqual([]);
  });

  const everythingOf = async (reader: Somebody): Promise<Event[]> => (await reader.catchUp({})).events;
});
