import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Ask } from '../src/contract/asks.js';
import { Refused } from '../src/demo/caller.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a confirmation asked of a side', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const due = '2031-05-04T03:00:00.000Z';
  const ask = (asked: Ask, text = 'Đề nghị xác nhận') =>
    world.laoCai.duty_officer.say(world.channel.id, text, { ask: asked });
  const confirm = (who: Somebody, messageId: string, id = uuid()) =>
    who.call('POST /messages/:messageId/acknowledge', { params: { messageId }, body: { id } });
  const owed = async (who: Somebody) => (await who.call('GET /messages/to-acknowledge')).map(({ id }) => id);

  it('stands in the message, and is asked of nobody where nothing was said', async () => {
    const { id, ask: asked } = await ask({ sides: ['cn'], due, urgent: true });
    expect(asked).toEqual({ sides: ['cn'], due, urgent: true, acknowledged: [] });
    const params = { messageId: id };
    expect((await world.hekou.observer.call('GET /messages/:messageId', { params })).ask).toEqual(asked);
    expect((await ask({ sides: ['vn', 'cn'] })).ask).toMatchObject({ due: null, urgent: false });
    expect(await world.hekou.head.say(world.channel.id, '无')).not.toHaveProperty('ask');
  });

  it('is given by anybody of the side with one press, for all of it, and both sides hear of it', async () => {
    const { laoCai, hekou, channel } = world;
    const { id } = await ask({ sides: ['vn', 'cn'] });
    for (const who of [laoCai.observer, hekou.observer]) await who.listen();
    const change = uuid();
    const first = await confirm(hekou.interpreter, id, change);
    expect(first.ask?.acknowledged).toMatchObject([{ side: 'cn', by: { id: hekou.interpreter.id }, version: 1 }]);
    expect(await confirm(hekou.interpreter, id, change)).toEqual(first);
    const both = await confirm(laoCai.head, id);
    expect(both.ask?.acknowledged).toMatchObject([{ side: 'cn' }, { side: 'vn', by: { id: laoCai.head.id } }]);
    for (const who of [laoCai.observer, hekou.observer]) {
      const [heard, then] = await who.hears('message.acknowledged', 2);
      expect([heard, then]).toMatchObject([
        { audience: `channel:${channel.id}`, payload: { message: first } },
        { payload: { message: both } },
      ]);
      who.hangUp();
    }
    const history = await hekou.head.call('GET /messages/:messageId/history', { params: { messageId: id } });
    expect(history.map(({ act }) => act)).toEqual(['acknowledged', 'acknowledged', 'posted']);
  });

  it('is given once a side; who comes second is told who did', async () => {
    const { hekou } = world;
    const { id } = await ask({ sides: ['cn'] });
    await confirm(hekou.duty_officer, id);
    const second = await confirm(hekou.head, id).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(Refused);
    const { problem } = second as Refused;
    expect(problem).toMatchObject({ code: 'ask.acknowledged', status: 409 });
    expect(problem.errors?.[0]?.message).toContain('李duty_officer');

    const { id: raced } = await ask({ sides: ['cn'] });
    const all = [hekou.duty_officer, hekou.head, hekou.interpreter, hekou.coordinator];
    const outcomes = await Promise.all(all.map((who) => codeOf(confirm(who, raced))));
    expect(outcomes.sort()).toEqual(['ask.acknowledged', 'ask.acknowledged', 'ask.acknowledged', 'done']);
    const params = { messageId: raced };
    expect((await hekou.head.call('GET /messages/:messageId', { params })).ask?.acknowledged).toHaveLength(1);
  });

  it('is no matter of observers, of the author, of a side that was not asked, or of what was taken back', async () => {
    const { laoCai, hekou, mengla } = world;
    const { id } = await ask({ sides: ['vn'] });
    expect(await codeOf(confirm(laoCai.observer, id))).toBe('role.not_allowed');
    expect(await codeOf(confirm(laoCai.duty_officer, id))).toBe('ask.own_message');
    expect(await codeOf(confirm(hekou.head, id))).toBe('ask.not_asked');
    expect(await codeOf(confirm(mengla.head, id))).toBe('message.not_found');
    const late = await newColleague(world, 'laoCai', 'head');
    const body = { id: uuid(), personId: late.id };
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: world.channel.id },
      body,
    });
    expect(await codeOf(confirm(late, id))).toBe('message.not_found');
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    expect(await codeOf(confirm(laoCai.head, id))).toBe('message.retracted');
    expect(await owed(laoCai.head)).not.toContain(id);
  });

  it('is of the wording that stood there: an edit afterwards is seen to be later', async () => {
    const { laoCai, hekou } = world;
    const { id } = await ask({ sides: ['cn'] }, 'Mở lúc 16:00');
    const { version } = await confirm(hekou.head, id);
    const edited = await laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: id },
      version,
      body: { id: uuid(), text: { source: 'vi', vi: 'Mở lúc 17:00' } },
    });
    const [word] = edited.ask?.acknowledged ?? [];
    expect(word?.version).toBe(1);
    expect((edited.editedAt ?? '') > (word?.at ?? '')).toBe(true);
    const history = await hekou.head.call('GET /messages/:messageId/history', { params: { messageId: id } });
    expect(history.find((one) => one.version === word?.version)?.text?.vi?.text).toBe('Mở lúc 16:00');
  });

  it('is for what both sides read; a held message keeps it until it goes out', async () => {
    const { laoCai, hekou, channel } = world;
    const params = { channelId: channel.id };
    const body = () => ({
      id: uuid(),
      text: { source: 'vi' as const, vi: 'Giữ lại' },
      ask: { sides: ['cn' as const] },
    });
    for (const room of ['side/messages', 'organisation/messages'] as const) {
      const refused = laoCai.head.call(`POST /channels/:channelId/${room}`, { params, body: body() });
      expect(await codeOf(refused)).toBe('ask.only_shared');
    }
    const held = await laoCai.head.call('POST /channels/:channelId/held', { params, body: body() });
    expect(held.ask).toMatchObject({ sides: ['cn'], acknowledged: [] });
    expect(await codeOf(confirm(laoCai.coordinator, held.id))).toBe('ask.not_asked');
    const before = await owed(hekou.head);
    const { held: out } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: 1,
      body: { id: uuid(), text: '已核实' },
    });
    expect(await owed(hekou.head)).toEqual([...before, out?.sentAs]);
    expect((await confirm(hekou.head, out?.sentAs ?? '')).ask?.acknowledged).toHaveLength(1);
  });

  it('is listed for the side that owes it, due first, until somebody of it confirms', async () => {
    const { laoCai, hekou, mengla } = world;
    const before = await owed(hekou.coordinator);
    const [later, whenever, sooner] = [
      await ask({ sides: ['cn'], due: '2030-01-02T00:00:00.000Z' }),
      await ask({ sides: ['cn', 'vn'] }),
      await ask({ sides: ['cn'], due: '2030-01-01T00:00:00.000Z' }),
    ];
    expect(await owed(hekou.head)).toEqual([sooner.id, later.id, ...before, whenever.id]);
    expect(await owed(laoCai.duty_officer)).not.toContain(whenever.id);
    expect(await owed(laoCai.head)).toContain(whenever.id);
    expect(await owed(mengla.head)).toEqual([]);
    expect(await codeOf(hekou.observer.call('GET /messages/to-acknowledge'))).toBe('role.not_allowed');
    for (const { id } of [later, whenever, sooner]) await confirm(hekou.interpreter, id);
    expect(await owed(hekou.head)).toEqual(before);
    expect(await owed(laoCai.head)).toContain(whenever.id);
  });

  it.each([
    ['no side', { sides: [] }],
    ['a side twice', { sides: ['cn', 'cn'] }],
    ['a third side', { sides: ['la'] }],
    ['a due time in words', { sides: ['cn'], due: 'mai' }],
    ['more than that', { sides: ['cn'], acknowledged: [] }],
  ])('is not asked of %s', async (_, wrong) => {
    expect(await codeOf(ask(wrong as Ask))).toBe('input.invalid');
  });
});
