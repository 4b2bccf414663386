import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { BodyOf } from '../src/contract/routes.js';
import { newCode } from './borders/cases.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a channel', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  type Opening = BodyOf<'POST /channels'>;
  const opening = (more: Partial<Opening> = {}): Opening => ({
    id: uuid(),
    code: newCode(),
    gateId: null,
    subject: { vi: 'Thông quan nông sản', zh: '农产品通关' },
    organisationIds: [world.laoCai.id, world.hekou.id],
    memberIds: [],
    ...more,
  });
  const open = (more: Partial<Opening> = {}, by = world.laoCai.coordinator) =>
    by.call('POST /channels', { body: opening(more) });
  const add = (channelId: string, person: { id: string }, by: Somebody) =>
    by.call('POST /channels/:channelId/members', { params: { channelId }, body: { id: uuid(), personId: person.id } });
  const takeOut = (channelId: string, person: { id: string }, by: Somebody) =>
    by.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId, personId: person.id },
      body: { id: uuid() },
    });
  const addParty = (channelId: string, organisationId: string, by: Somebody) =>
    by.call('POST /channels/:channelId/parties', { params: { channelId }, body: { id: uuid(), organisationId } });
  const newAgency = async (side: 'vn' | 'cn') => {
    const names = { vi: 'Hải quan', zh: '海关' };
    const body = { id: uuid(), side, level: 'county' as const, name: names, shortName: { vi: null, zh: null } };
    return (await world.operator.call('POST /organisations', { body })).id;
  };
  const names = (view: { members: { person: { id: string } }[] }) => view.members.map(({ person }) => person.id).sort();

  it('is opened for a gate pair or for a subject, never for both or neither', async () => {
    const gateId = 'kim-thanh-bac-son';
    const subject = { vi: 'Việc', zh: null };
    expect(await codeOf(open({ gateId, subject: null }))).toBe('done');
    expect(await codeOf(open({ gateId: null, subject }))).toBe('done');
    expect(await codeOf(open({ gateId, subject }))).toBe('input.invalid');
    expect(await codeOf(open({ gateId: null, subject: null }))).toBe('input.invalid');
    expect(await codeOf(open({ gateId: 'nowhere', subject: null }))).toBe('gate.not_found');
  });

  it('has the coordinators of every party in it from the first moment, and the opener’s people', async () => {
    const { laoCai, hekou } = world;
    await hekou.coordinator.listen();
    const view = await open({ memberIds: [laoCai.head.id] });
    expect(names(view)).toEqual([laoCai.coordinator.id, laoCai.head.id, hekou.coordinator.id].sort());
    const joined = await hekou.coordinator.hears('channel.joined');
    expect(joined.at(-1)?.payload).toEqual({ channel: view });
    hekou.coordinator.hangUp();
    expect(await hekou.coordinator.call('GET /channels')).toContainEqual(view);
    expect(await hekou.head.call('GET /channels')).not.toContainEqual(view);
  });

  it('has a code nobody else has, even when two want it at the same moment', async () => {
    const code = newCode();
    const outcomes = await Promise.all([
      codeOf(open({ code })),
      codeOf(open({ code, organisationIds: [world.mengla.id] }, world.mengla.coordinator)),
    ]);
    expect(outcomes.sort()).toEqual(['channel.code_taken', 'done']);
    expect(await codeOf(open({ code: 'kim thành' }))).toBe('input.invalid');
  });

  it('takes in agencies of one’s own side alone; the operator those of either', async () => {
    const { laoCai, hekou, mengla, operator } = world;
    const { id } = await open();
    const [ours, theirs] = [await newAgency('vn'), await newAgency('cn')];
    expect(await codeOf(addParty(id, theirs, laoCai.coordinator))).toBe('channel.other_side');
    expect(await codeOf(addParty(id, ours, hekou.coordinator))).toBe('channel.other_side');
    expect((await addParty(id, ours, laoCai.coordinator)).organisationIds).toContain(ours);
    expect((await addParty(id, theirs, operator)).organisationIds).toContain(theirs);
    expect(await codeOf(addParty(id, theirs, mengla.coordinator))).toBe('channel.not_found');
    expect(await codeOf(addParty(id, uuid(), operator))).toBe('organisation.not_found');
    const twice = await addParty(id, mengla.id, hekou.coordinator);
    expect(names(twice)).toContain(mengla.coordinator.id);
    expect(names(await addParty(id, mengla.id, hekou.coordinator))).toEqual(names(twice));
  });

  it('is read from the moment of joining on: not a word from before, live, by page, by id or out of the log', async () => {
    const { laoCai, hekou } = world;
    const { id: channelId } = await open({ memberIds: [laoCai.duty_officer.id] });
    const before = await laoCai.duty_officer.say(channelId, 'Trước đó');
    await add(channelId, hekou.interpreter, hekou.coordinator);
    const after = await laoCai.duty_officer.say(channelId, 'Sau đó');

    const newcomer = hekou.interpreter;
    const page = await newcomer.call('GET /channels/:channelId/messages', { params: { channelId } });
    expect(page.messages.map(({ id }) => id)).toEqual([after.id]);
    const earlier = { params: { channelId }, query: { before: after.position } };
    expect(await newcomer.call('GET /channels/:channelId/messages', earlier)).toMatchObject({
      messages: [],
      earlier: false,
    });
    expect(await codeOf(newcomer.call('GET /messages/:messageId', { params: { messageId: before.id } }))).toBe(
      'message.not_found',
    );
    const { texts: waiting } = await newcomer.call('GET /desk', { query: { limit: 100 } });
    expect(waiting.map(({ key }) => key)).toEqual([`message:${after.id}`]);
    const log = JSON.stringify(await newcomer.catchUp({ [`channel:${channelId}`]: 0 }));
    expect([log.includes('Trước đó'), log.includes('Sau đó')]).toEqual([false, true]);
    const mark = (await newcomer.start()).reads.find(({ audience }) => audience === `channel:${channelId}`);
    expect(mark).toMatchObject({ unread: 1 });
    expect(await codeOf(laoCai.duty_officer.say(channelId, 'Trả lời', { replyTo: before.id }))).toBe('done');
  });

  it('is left for good: nothing more is read, and who comes back starts anew', async () => {
    const { laoCai } = world;
    const person = await newColleague(world, 'laoCai', 'duty_officer');
    const { id: channelId } = await open({ memberIds: [person.id] });
    const first = await person.say(channelId, 'Khi còn ở trong');
    await takeOut(channelId, person, laoCai.coordinator);
    for (const outcome of [
      codeOf(person.call('GET /channels/:channelId', { params: { channelId } })),
      codeOf(person.call('GET /channels/:channelId/messages', { params: { channelId } })),
      codeOf(person.say(channelId, 'Còn nữa')),
    ]) {
      expect(await outcome).toBe('channel.not_found');
    }
    expect(await codeOf(person.call('GET /messages/:messageId', { params: { messageId: first.id } }))).toBe(
      'message.not_found',
    );
    const meanwhile = await laoCai.coordinator.say(channelId, 'Khi vắng mặt');
    await add(channelId, person, laoCai.coordinator);
    const page = await person.call('GET /channels/:channelId/messages', { params: { channelId } });
    expect(page.messages).toEqual([]);
    expect(await codeOf(person.call('GET /messages/:messageId', { params: { messageId: meanwhile.id } }))).toBe(
      'message.not_found',
    );
    expect(await codeOf(takeOut(channelId, { id: uuid() }, laoCai.coordinator))).toBe('person.not_found');
  });

  it('keeps three rooms apart, each in its own order without a gap', async () => {
    const { laoCai, hekou, mengla } = world;
    const { id: channelId } = await open();
    await addParty(channelId, mengla.id, hekou.coordinator);
    const room = (by: Somebody, path: 'messages' | 'side/messages' | 'organisation/messages', text: string) => {
      const language = by.side === 'vn' ? ('vi' as const) : ('zh' as const);
      const body = { id: uuid(), text: { source: language, [language]: text } };
      return by.call(`POST /channels/:channelId/${path}`, { params: { channelId }, body });
    };
    await room(laoCai.coordinator, 'side/messages', 'Nội bộ Việt Nam');
    await room(hekou.coordinator, 'side/messages', '中方内部');
    await room(hekou.coordinator, 'organisation/messages', '河口内部');
    await room(mengla.coordinator, 'organisation/messages', '勐腊内部');
    await room(laoCai.coordinator, 'messages', 'Chung');
    const seenBy = async (by: Somebody) => {
      const texts: string[][] = [];
      for (const path of ['messages', 'side/messages', 'organisation/messages'] as const) {
        const { messages } = await by.call(`GET /channels/:channelId/${path}`, { params: { channelId } });
        texts.push(messages.map(({ text }) => (text?.vi ?? text?.zh)?.text ?? ''));
      }
      return texts;
    };
    expect(await seenBy(laoCai.coordinator)).toEqual([['Chung'], ['Nội bộ Việt Nam'], []]);
    expect(await seenBy(hekou.coordinator)).toEqual([['Chung'], ['中方内部'], ['河口内部']]);
    expect(await seenBy(mengla.coordinator)).toEqual([['Chung'], ['中方内部'], ['勐腊内部']]);
  });
});
