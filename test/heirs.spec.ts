import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Role } from '../src/contract/people.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { enter, newWorld, Somebody, type World } from './world.js';

describe('somebody whose access is taken away', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const colleague = async (role: Exclude<Role, 'operator'> = 'duty_officer'): Promise<Somebody> => {
    const { id: organisationId, coordinator } = world.laoCai;
    const person = Object.assign(new Somebody(world.house.url), { side: 'vn' as const, organisationId });
    person.email = `${person.id}@laocai.example`;
    const name = { vi: { text: 'Đỗ Đức Thắng', status: 'given' as const }, zh: null };
    const body = { id: person.id, organisationId, email: person.email, name, post: null, language: 'vi' as const };
    await enter(person, (await coordinator.call('POST /people', { body: { ...body, roles: [role] } })).link);
    return person;
  };
  const join = (channelId: string, { id: personId }: Somebody) =>
    world.laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId },
      body: { id: uuid(), personId },
    });
  const leave = (channelId: string, { id: personId }: Somebody, by = world.laoCai.coordinator) =>
    by.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId, personId },
      body: { id: uuid() },
    });
  const hold = (by: Somebody, channelId: string, text = 'Đề nghị xác minh.') =>
    by.call('POST /channels/:channelId/held', {
      params: { channelId },
      body: { id: uuid(), text: { source: 'vi', vi: text } },
    });
  const belongings = ({ id: personId }: Somebody, by = world.laoCai.coordinator) =>
    by.call('GET /people/:personId/belongings', { params: { personId } });
  const remove = ({ id: personId }: Somebody, heirId?: string, id = uuid()) =>
    world.laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId },
      body: { id, ...(heirId && { heirId }) },
    });

  it('who leaves nothing behind needs no heir', async () => {
    const person = await colleague();
    await join(world.channel.id, person);
    expect(await belongings(person)).toMatchObject({
      heirNeeded: false,
      belongings: [{ code: 'KTBS', alone: false, held: 0 }],
    });
    expect(await remove(person)).toMatchObject({ account: { status: 'removed', secondStepSince: null } });
  });

  it('leaves messages that wait to go out to an heir, who is their author from then on', async () => {
    const { laoCai, hekou, channel } = world;
    const person = await colleague();
    await join(channel.id, person);
    const held = await hold(person, channel.id);
    const gone = await hold(person, channel.id, 'Đã thu hồi');
    await person.call('POST /messages/:messageId/retract', { params: { messageId: gone.id }, body: { id: uuid() } });
    expect(await belongings(person)).toMatchObject({ heirNeeded: true, belongings: [{ held: 1, alone: false }] });
    expect(await outcome(remove(person))).toBe('person.heir_needed');
    expect(
      (await laoCai.coordinator.call('GET /people/:personId', { params: { personId: person.id } })).account,
    ).toMatchObject({
      status: 'active',
    });

    const heir = laoCai.duty_officer;
    await heir.listen();
    await remove(person, heir.id);
    const [event] = await heir.hears('message.handed_over');
    expect(event?.payload).toMatchObject({ message: { id: held.id, author: { id: heir.id } } });
    const { version } = await heir.call('GET /messages/:messageId', { params: { messageId: held.id } });
    const sent = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version,
      body: { id: uuid(), text: '请核实。' },
    });
    const seen = await hekou.head.call('GET /messages/:messageId', {
      params: { messageId: sent.held?.sentAs ?? '' },
    });
    expect(seen).toMatchObject({ author: { id: heir.id }, text: { vi: { by: { id: person.id } } } });
    const history = await heir.call('GET /messages/:messageId/history', { params: { messageId: held.id } });
    expect(history.map(({ act, by }) => [act, by.id])).toEqual([
      ['sent', laoCai.interpreter.id],
      ['handed_over', laoCai.coordinator.id],
      ['posted', person.id],
    ]);
  });

  it('leaves a channel nobody else of the organisation reads to an heir, who reads it from now on', async () => {
    const { laoCai, mengla, otherChannel } = world;
    const person = await colleague();
    const heir = await colleague();
    await join(otherChannel.id, person);
    for (const role of ['duty_officer', 'interpreter', 'observer', 'head', 'coordinator'] as const)
      await leave(otherChannel.id, laoCai[role]);
    await mengla.duty_officer.say(otherChannel.id, '之前说的');
    const held = await hold(person, otherChannel.id);
    await mengla.duty_officer.say(otherChannel.id, '也是之前');
    // The coordinator is in the channel no longer, and still learns which one it is; never what it says.
    expect(await belongings(person)).toMatchObject({
      heirNeeded: true,
      belongings: [{ code: 'MLTH', alone: true, held: 1 }],
    });
    await remove(person, heir.id);
    const { channels } = await heir.start();
    expect(channels.map(({ code }) => code)).toEqual(['MLTH']);
    const shared = await heir.call('GET /channels/:channelId/messages', { params: { channelId: otherChannel.id } });
    expect(shared.messages).toEqual([]);
    const side = await heir.call('GET /channels/:channelId/side/messages', { params: { channelId: otherChannel.id } });
    expect(side.messages.map(({ id, author }) => [id, author.id])).toEqual([[held.id, heir.id]]);
  });

  it('is followed by a fit colleague of the same organisation only, and all of it or nothing is done', async () => {
    const { laoCai, hekou, channel } = world;
    const person = await colleague();
    await join(channel.id, person);
    await hold(person, channel.id);
    const heirs = (await belongings(person)).heirs.map(({ id }) => id);
    expect(heirs).toContain(laoCai.head.id);
    expect(heirs).not.toContain(laoCai.observer.id);
    expect(heirs).not.toContain(person.id);
    expect(await outcome(remove(person, laoCai.observer.id))).toBe('person.heir_unfit');
    expect(await outcome(remove(person, person.id))).toBe('person.heir_unfit');
    expect(await outcome(remove(person, hekou.head.id))).toBe('person.not_found');
    expect(await outcome(remove(person, uuid()))).toBe('person.not_found');
    expect(await belongings(person)).toMatchObject({ heirNeeded: true });
    await person.start();
  });

  it('is told of twice and removed once', async () => {
    const person = await colleague();
    await join(world.channel.id, person);
    await hold(person, world.channel.id);
    const id = uuid();
    const first = await remove(person, world.laoCai.head.id, id);
    expect(await remove(person, world.laoCai.head.id, id)).toEqual(first);
    expect(await outcome(remove(person, world.laoCai.head.id))).toBe('person.not_found');
  });

  it('is nobody another organisation could ask about', async () => {
    const { hekou, laoCai } = world;
    expect(await outcome(belongings(laoCai.duty_officer, hekou.coordinator))).toBe('person.not_found');
    expect(await outcome(belongings(laoCai.duty_officer, laoCai.head))).toBe('role.not_allowed');
  });

  it('is removed by the operator without a word of what lies inside; a coordinator of theirs takes it over', async () => {
    const { laoCai, operator, channel } = world;
    const person = await colleague();
    await join(channel.id, person);
    const held = await hold(person, channel.id);
    expect(await belongings(person, operator)).toEqual({ belongings: [], heirNeeded: false, heirs: [] });
    const params = { personId: person.id };
    await operator.call('POST /people/:personId/remove', { params, body: { id: uuid() } });
    const { author } = await laoCai.coordinator.call('GET /messages/:messageId', { params: { messageId: held.id } });
    expect(author.id).toBe(laoCai.coordinator.id);
  });
});
