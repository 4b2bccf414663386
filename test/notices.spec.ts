import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Mention } from '../src/contract/mentions.js';
import type { MessageView } from '../src/contract/messages.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, Somebody, type World } from './world.js';

type Place = 'messages' | 'side/messages' | 'organisation/messages' | 'held';

describe('notices', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const call = (by: Somebody, mention: Mention, place: Place = 'messages', id: string = uuid()) =>
    by.call(`POST /channels/:channelId/${place}`, {
      params: { channelId: world.channel.id },
      body: { id, text: { source: 'vi', vi: `Nhờ @${mention.words} xem` }, mentions: [mention] },
    });
  const of = ({ id: personId }: Somebody): Mention => ({ what: 'person', personId, words: 'ai đó' });
  const duty = (side: 'vn' | 'cn'): Mention => ({ what: 'role', role: 'duty_officer', side, words: 'trực ban' });
  const whole = (side: 'vn' | 'cn'): Mention => ({ what: 'side', side, words: 'cả phía' });
  const noticesOf = async (by: Somebody) => (await by.call('GET /notices')).notices;
  const idsOf = async (by: Somebody) => (await noticesOf(by)).map(({ message }) => message.id);
  const patch = ({ id: messageId, version }: MessageView, vi: string) =>
    world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId },
      version,
      body: { id: uuid(), text: { source: 'vi', vi } },
    });

  it('are of those whom a message calls by name, by role and with their side, and not of its author', async () => {
    const { laoCai, hekou } = world;
    const by = laoCai.duty_officer;
    const [named, role, side] = [
      await call(by, of(hekou.head)),
      await call(by, duty('cn')),
      await call(by, whole('vn')),
    ];
    expect(await noticesOf(hekou.head)).toEqual([{ kinds: ['mentioned'], message: named }]);
    expect(await idsOf(hekou.duty_officer)).toEqual([role.id]);
    expect(await idsOf(laoCai.head)).toEqual([side.id]);
    expect(await idsOf(by)).toEqual([]);
    expect(await idsOf(hekou.observer)).toEqual([]);
  });

  it('are read page by page, newest first, each once', async () => {
    const { laoCai, hekou } = world;
    const reader = hekou.coordinator;
    const posted: string[] = [];
    for (let count = 0; count < 5; count++) posted.unshift((await call(laoCai.duty_officer, of(reader))).id);
    const read: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof reader.call<'GET /notices'>>> = await reader.call('GET /notices', {
        query: { limit: 2, ...(before && { before }) },
      });
      read.push(...page.notices.map(({ message }) => message.id));
      before = page.next;
    } while (before);
    expect(read).toEqual(posted);
  });

  it('go when an edit calls nobody any more, or the message is taken back', async () => {
    const { laoCai, hekou } = world;
    const reader = hekou.interpreter;
    const [edited, retracted] = [
      await call(laoCai.duty_officer, of(reader)),
      await call(laoCai.duty_officer, of(reader)),
    ];
    expect(await idsOf(reader)).toEqual([retracted.id, edited.id]);
    const again = await patch(edited, 'Vẫn nhờ @ai đó');
    expect((await noticesOf(reader))[1]?.message).toEqual(again);
    await patch(again, 'Thôi');
    expect(await idsOf(reader)).toEqual([retracted.id]);
    const params = { messageId: retracted.id };
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', { params, body: { id: uuid() } });
    expect(await idsOf(reader)).toEqual([]);
  });

  it('stay inside: what a side says among itself calls nobody outside, and what is held nobody before it goes out', async () => {
    const { laoCai, hekou, mengla } = world;
    const inner = await call(laoCai.head, of(laoCai.interpreter), 'side/messages');
    expect(await idsOf(laoCai.interpreter)).toContain(inner.id);
    const held = await call(laoCai.head, of(hekou.observer), 'held');
    expect(await idsOf(hekou.observer)).toEqual([]);
    const { held: out } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: 1,
      body: { id: uuid(), text: '请@ai đó查看' },
    });
    expect(await idsOf(hekou.observer)).toEqual([out?.sentAs]);
    expect(await idsOf(mengla.duty_officer)).toEqual([]);
  });

  it('begin where somebody joins, and end where they leave', async () => {
    const { laoCai, channel } = world;
    await call(laoCai.head, whole('vn'));
    const late = await newColleague(world, 'laoCai', 'duty_officer');
    const member = { params: { channelId: channel.id }, body: { id: uuid(), personId: late.id } };
    await laoCai.coordinator.call('POST /channels/:channelId/members', member);
    expect(await idsOf(late)).toEqual([]);
    const { id } = await call(laoCai.head, whole('vn'));
    expect(await idsOf(late)).toEqual([id]);
    await laoCai.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: channel.id, personId: late.id },
      body: { id: uuid() },
    });
    expect(await idsOf(late)).toEqual([]);
  });

  it('are seen up to a moment that only moves forward, on all of one’s devices', async () => {
    const { laoCai, hekou } = world;
    const reader = hekou.head;
    await reader.listen();
    const heard: unknown[] = [];
    reader.socket?.on('seen', (mark) => heard.push(mark));
    const { postedAt } = await call(laoCai.duty_officer, of(reader));
    const seen = (until: string) => reader.call('PUT /notices/seen', { body: { until } });
    expect(await seen(postedAt)).toEqual({ until: postedAt });
    expect(await seen('2020-01-01T00:00:00.000Z')).toEqual({ until: postedAt });
    expect((await reader.call('GET /notices')).seenUntil).toBe(postedAt);
    const now = new Date().toISOString();
    const { until } = await seen('9999-01-01T00:00:00.000Z');
    expect(until >= now && until <= new Date().toISOString()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual([{ until: postedAt }, { until: postedAt }, { until }]);
  });

  it('are asked for with a place of the list, or refused', async () => {
    const ask = (before: string) => codeOf(world.hekou.head.call('GET /notices', { query: { before } }));
    expect(await ask(`2026-01-01T00:00:00.000Z/${uuid()}`)).toBe('done');
    for (const before of ['', 'x', `2026-13-01T00:00:00.000Z/${uuid()}`, '2026-01-01T00:00:00.000Z/1'])
      expect(await ask(before)).toBe('input.invalid');
  });

  it('wait for who was not there, and are not the operator’s', async () => {
    const { operator, laoCai, hekou } = world;
    expect(await codeOf(operator.call('GET /notices'))).toBe('role.not_allowed');
    const { id } = await call(laoCai.head, duty('cn'));
    expect((await idsOf(hekou.duty_officer))[0]).toBe(id);
  });
});
