import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { TopicView } from '../src/contract/topics.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a topic', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  type Place = 'topics' | 'side/topics' | 'organisation/topics';
  const open = (by: Somebody, vi: string, place: Place = 'topics'): Promise<TopicView> =>
    by.call(`POST /channels/:channelId/${place}`, {
      params: { channelId: world.channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi } },
    });
  const list = (by: Somebody, place: Place = 'topics') =>
    by.call(`GET /channels/:channelId/${place}`, { params: { channelId: world.channel.id } });
  const under = async (by: Somebody, topic: string, query: object = {}) => {
    const params = { channelId: world.channel.id };
    const page = await by.call('GET /channels/:channelId/messages', { params, query: { topic, ...query } });
    return page.messages.map(({ id }) => id);
  };
  const act = (topicId: string) => ({ params: { topicId }, body: { id: uuid() } });
  const close = (by: Somebody, topicId: string) => by.call('POST /topics/:topicId/close', act(topicId));

  it('is heard by the other side in its opener’s words, and put into theirs by an interpreter', async () => {
    const { laoCai, hekou } = world;
    await hekou.duty_officer.listen();
    const topic = await open(laoCai.duty_officer, 'Xe chở sầu riêng');
    const [heard] = await hekou.duty_officer.hears('topic.opened');
    expect(heard?.payload).toEqual({ topic });
    const { id: topicId, version } = topic;
    const translated = await hekou.interpreter.call('PUT /topics/:topicId/translation', {
      params: { topicId },
      version,
      body: { id: uuid(), text: '榴莲货车' },
    });
    expect(translated.subject).toMatchObject({ source: 'vi', zh: { text: '榴莲货车', status: 'verified' } });
    const [changed] = await hekou.duty_officer.hears('topic.changed');
    expect(changed?.payload).toEqual({ topic: translated });
  });

  it('waits for an interpreter of both sides until its subject is verified, where both sides read it', async () => {
    const { laoCai, hekou, channel } = world;
    const waiting = (by: Somebody) => by.call('GET /desk', { query: { kind: 'topic', limit: 100 } });
    const among = async (by: Somebody, ...ids: string[]) =>
      (await waiting(by)).texts.map(({ key }) => key.slice('topic:'.length)).filter((id) => ids.includes(id));
    const bare = await open(laoCai.duty_officer, 'Chờ dịch');
    const drafted = await laoCai.duty_officer.call('POST /channels/:channelId/topics', {
      params: { channelId: channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi: 'Có nháp', zh: '有草稿' } },
    });
    const inner = await open(laoCai.duty_officer, 'Chỉ bên trong', 'organisation/topics');
    const ids = [drafted.id, inner.id, bare.id] as const;
    expect(await among(hekou.interpreter, ...ids)).toEqual([bare.id, drafted.id]);
    expect(await among(laoCai.interpreter, ...ids)).toEqual([bare.id, drafted.id]);
    expect(await among(world.mengla.interpreter, ...ids)).toEqual([]);
    expect(await codeOf(waiting(hekou.observer))).toBe('role.not_allowed');

    const verified = await hekou.interpreter.call('PUT /topics/:topicId/translation', {
      params: { topicId: bare.id },
      version: bare.version,
      body: { id: uuid(), text: '待翻译' },
    });
    expect(await among(hekou.interpreter, ...ids)).toEqual([drafted.id]);
    // A new wording of the author's leaves the verified one behind.
    await laoCai.duty_officer.call('PATCH /topics/:topicId', {
      params: { topicId: bare.id },
      version: verified.version,
      body: { id: uuid(), subject: { source: 'vi', vi: 'Chờ dịch lại' } },
    });
    expect(await among(hekou.interpreter, ...ids)).toEqual([bare.id, drafted.id]);
    await close(hekou.head, bare.id);
    expect(await among(hekou.interpreter, ...ids)).toEqual([drafted.id]);

    // Who joins later reads the subject, and may put it into words.
    const newcomer = await newColleague(world, 'hekou', 'interpreter');
    expect((await waiting(newcomer)).texts).toEqual([]);
    await hekou.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: newcomer.id },
    });
    expect(await among(newcomer, ...ids)).toEqual([drafted.id]);
  });

  it('is worded anew by whoever opened it alone, and by nobody who has not seen it', async () => {
    const { laoCai, hekou } = world;
    const { id: topicId } = await open(laoCai.duty_officer, 'Giờ mở');
    const rename = (by: Somebody, version: number) =>
      by.call('PATCH /topics/:topicId', {
        params: { topicId },
        version,
        body: { id: uuid(), subject: { source: 'vi', vi: 'Giờ mở cửa khẩu' } },
      });
    expect(await codeOf(rename(laoCai.head, 1))).toBe('topic.not_yours');
    expect(await codeOf(rename(hekou.head, 1))).toBe('topic.not_yours');
    expect(await codeOf(rename(laoCai.duty_officer, 7))).toBe('change.version_old');
    expect(await rename(laoCai.duty_officer, 1)).toMatchObject({
      version: 2,
      subject: { vi: { text: 'Giờ mở cửa khẩu' } },
    });
  });

  it('holds the messages posted to it, and the answers to them, and no others', async () => {
    const { laoCai, hekou, channel } = world;
    const { id: topicId } = await open(laoCai.duty_officer, 'Lịch họp');
    const first = await laoCai.duty_officer.say(channel.id, 'Họp thứ Năm?', { topicId });
    const outside = await laoCai.duty_officer.say(channel.id, 'Việc khác');
    const answer = await hekou.duty_officer.say(channel.id, '可以。', { replyTo: first.id });
    expect(first.topicId).toBe(topicId);
    expect(answer.topicId).toBe(topicId);
    expect(outside).not.toHaveProperty('topicId');
    expect(await under(hekou.observer, topicId)).toEqual([first.id, answer.id]);
    expect(await under(hekou.observer, topicId, { before: answer.position })).toEqual([first.id]);
    expect(await under(hekou.observer, topicId, { after: first.position })).toEqual([answer.id]);
    expect(await under(hekou.observer, topicId, { around: answer.id })).toEqual([first.id, answer.id]);
    const others = await under(hekou.observer, 'none');
    expect(others).toContain(outside.id);
    expect(others).not.toContain(answer.id);
    const { topics, without } = await list(hekou.observer);
    expect(topics.find(({ topic }) => topic.id === topicId)).toMatchObject({
      messages: 2,
      last: { position: answer.position, at: answer.postedAt },
    });
    expect(without).toEqual({ position: outside.position, at: outside.postedAt });
  });

  it('takes nothing more once it is closed, until it is opened again', async () => {
    const { laoCai, hekou, channel } = world;
    const { id: topicId } = await open(laoCai.duty_officer, 'Đã xong');
    const asked = await laoCai.duty_officer.say(channel.id, 'Xong chưa?', { topicId });
    expect((await close(hekou.head, topicId)).closedAt).not.toBeNull();
    expect(await codeOf(close(hekou.head, topicId))).toBe('topic.closed');
    expect(await codeOf(laoCai.duty_officer.say(channel.id, 'Nữa', { topicId }))).toBe('topic.closed');
    // An answer is not refused for it; it stands in the room.
    const answer = await laoCai.duty_officer.say(channel.id, 'Rồi', { replyTo: asked.id });
    expect(answer).not.toHaveProperty('topicId');
    await laoCai.head.call('POST /topics/:topicId/reopen', act(topicId));
    expect(await codeOf(laoCai.head.call('POST /topics/:topicId/reopen', act(topicId)))).toBe('topic.not_closed');
    expect((await laoCai.duty_officer.say(channel.id, 'Nữa', { topicId })).topicId).toBe(topicId);
  });

  it('of one room does not exist in another', async () => {
    const { laoCai, hekou, channel } = world;
    const inner = await open(laoCai.duty_officer, 'Nội bộ', 'side/topics');
    expect((await list(laoCai.observer, 'side/topics')).topics).toHaveLength(1);
    expect((await list(hekou.observer, 'side/topics')).topics).toEqual([]);
    expect(await codeOf(close(hekou.head, inner.id))).toBe('topic.not_found');
    expect(await codeOf(under(hekou.head, inner.id))).toBe('topic.not_found');
    const shared = laoCai.duty_officer.say(channel.id, 'Lộ', { topicId: inner.id });
    expect(await codeOf(shared)).toBe('topic.not_found');
  });

  it('receives a held message when an interpreter sends it, and not before', async () => {
    const { laoCai, hekou, channel } = world;
    const { id: topicId } = await open(laoCai.duty_officer, 'Xác minh');
    const held = await laoCai.duty_officer.call('POST /channels/:channelId/held', {
      params: { channelId: channel.id },
      body: { id: uuid(), topicId, text: { source: 'vi', vi: 'Đề nghị xác minh.' } },
    });
    expect(held).toMatchObject({ held: { sentAs: null, topicId } });
    expect(held).not.toHaveProperty('topicId');
    expect(await under(hekou.head, topicId)).toEqual([]);
    const { held: sent } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: 1,
      body: { id: uuid(), text: '请核实。' },
    });
    expect(await under(hekou.head, topicId)).toEqual([sent?.sentAs]);
  });

  it('shows its subject to who joins later, and what is said from then on', async () => {
    const { laoCai, channel } = world;
    const { id: topicId } = await open(laoCai.duty_officer, 'Lâu dài');
    await laoCai.duty_officer.say(channel.id, 'Trước', { topicId });
    const newcomer = await newColleague(world, 'laoCai', 'duty_officer');
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: newcomer.id },
    });
    const its = async () => (await list(newcomer)).topics.find(({ topic }) => topic.id === topicId);
    expect(await its()).toMatchObject({ messages: 0, last: null });
    const { id } = await laoCai.duty_officer.say(channel.id, 'Sau', { topicId });
    expect(await its()).toMatchObject({ messages: 1 });
    expect(await under(newcomer, topicId)).toEqual([id]);
  });

  describe('may be read ahead of its room', () => {
    const mark = async (by: Somebody) =>
      (await by.start()).reads.find(({ audience }) => audience === `channel:${world.channel.id}`);
    const read = (by: Somebody, position: number, part?: string) =>
      by.call('PUT /reads', { body: { audience: `channel:${world.channel.id}`, position, ...(part && { part }) } });

    it('so that the rest stays unread, and is counted by topic', async () => {
      const { laoCai, hekou, channel } = world;
      const reader = hekou.observer;
      const one = await open(laoCai.duty_officer, 'Một');
      const two = await open(laoCai.duty_officer, 'Hai');
      const start = await laoCai.duty_officer.say(channel.id, 'Đến đây đã đọc');
      expect(await read(reader, start.position)).toMatchObject({ unread: 0 });
      await laoCai.duty_officer.say(channel.id, 'Một a', { topicId: one.id });
      await laoCai.duty_officer.say(channel.id, 'Hai a', { topicId: two.id });
      const last = await laoCai.duty_officer.say(channel.id, 'Một b', { topicId: one.id });
      const loose = await laoCai.duty_officer.say(channel.id, 'Ngoài');
      const before = { position: start.position, unread: 4 };
      const counts = [
        { part: one.id, position: start.position, unread: 2 },
        { part: two.id, position: start.position, unread: 1 },
      ];
      expect(await mark(reader)).toMatchObject({ ...before, parts: counts });

      const after = await read(reader, last.position, one.id);
      expect(after).toMatchObject({ position: start.position, unread: 2 });
      expect(after.parts).toEqual([
        { part: one.id, position: last.position, unread: 0 },
        { part: two.id, position: start.position, unread: 1 },
      ]);
      expect(await mark(reader)).toEqual(after);
      // Backwards is no way to go.
      expect(await read(reader, 1, one.id)).toEqual(after);

      await read(reader, loose.position, 'none');
      // With the last of them the room itself is read, and its parts need no marks of their own.
      const whole = await read(reader, loose.position, two.id);
      expect(whole).toEqual({ audience: `channel:${channel.id}`, position: expect.any(Number), unread: 0 });
      expect(whole.position).toBeGreaterThanOrEqual(loose.position);
    });

    it('and no other’s', async () => {
      const inner = await open(world.laoCai.duty_officer, 'Bên trong', 'side/topics');
      expect(await codeOf(read(world.hekou.observer, 1, inner.id))).toBe('topic.not_found');
      expect(await codeOf(read(world.laoCai.observer, 1, inner.id))).toBe('topic.not_found');
    });
  });
});
