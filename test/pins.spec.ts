import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { StillClock } from './clocks.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

const act = (messageId: string) => ({ params: { messageId }, body: { id: uuid() } });
const pin = (by: Somebody, messageId: string) => by.call('POST /messages/:messageId/pin', act(messageId));
const unpin = (by: Somebody, messageId: string) => by.call('POST /messages/:messageId/unpin', act(messageId));

describe('a pinned message', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const pins = async (by: Somebody, place: 'pins' | 'side/pins' = 'pins') =>
    (await by.call(`GET /channels/:channelId/${place}`, { params: { channelId: world.channel.id } })).map(
      ({ id }) => id,
    );

  it('is within reach of both sides, the one pinned last first, until somebody takes it out', async () => {
    const { laoCai, hekou, channel } = world;
    await hekou.observer.listen();
    const one = await laoCai.duty_officer.say(channel.id, 'Đầu mối trực 24/7');
    const two = await hekou.duty_officer.say(channel.id, '值班联系人');
    await pin(hekou.head, two.id);
    const pinned = await pin(hekou.head, one.id);
    expect(pinned.pinned).toMatchObject({ by: { id: hekou.head.id } });
    const [, heard] = await hekou.observer.hears('message.pinned', 2);
    expect(heard?.payload).toEqual({ message: pinned });
    expect(await pins(laoCai.observer)).toEqual([one.id, two.id]);

    expect(await codeOf(pin(laoCai.head, one.id))).toBe('message.already_pinned');
    expect(await unpin(laoCai.head, one.id)).not.toHaveProperty('pinned');
    expect(await codeOf(unpin(laoCai.head, one.id))).toBe('message.not_pinned');
    expect(await pins(hekou.observer)).toEqual([two.id]);
    const history = await hekou.observer.call('GET /messages/:messageId/history', { params: { messageId: one.id } });
    expect(history.map(({ act: what, by }) => [what, by.id])).toEqual([
      ['unpinned', laoCai.head.id],
      ['pinned', hekou.head.id],
      ['posted', laoCai.duty_officer.id],
    ]);
  });

  it('is pinned no longer once it is taken back, and cannot be again', async () => {
    const { laoCai, hekou, channel } = world;
    const { id } = await laoCai.duty_officer.say(channel.id, 'Nhầm');
    await pin(hekou.head, id);
    const retracted = await laoCai.duty_officer.call('POST /messages/:messageId/retract', act(id));
    expect(retracted).not.toHaveProperty('pinned');
    expect(await pins(hekou.observer)).not.toContain(id);
    expect(await codeOf(pin(hekou.head, id))).toBe('message.retracted');
  });

  it('of one side’s room is there for that side', async () => {
    const { laoCai, hekou, channel } = world;
    const inner = await laoCai.head.call('POST /channels/:channelId/side/messages', {
      params: { channelId: channel.id },
      body: { id: uuid(), text: { source: 'vi', vi: 'Nội bộ' } },
    });
    expect(await codeOf(pin(hekou.head, inner.id))).toBe('message.not_found');
    await pin(laoCai.duty_officer, inner.id);
    expect(await pins(laoCai.observer, 'side/pins')).toEqual([inner.id]);
    expect(await pins(hekou.observer, 'side/pins')).toEqual([]);
    expect(await pins(laoCai.observer)).not.toContain(inner.id);
  });

  it('from before one came is not one’s own to read', async () => {
    const { laoCai, channel } = world;
    const { id } = await laoCai.duty_officer.say(channel.id, 'Trước khi vào');
    await pin(laoCai.head, id);
    const newcomer = await newColleague(world, 'laoCai', 'head');
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: newcomer.id },
    });
    expect(await pins(newcomer)).toEqual([]);
  });
});

describe('the days of a room', () => {
  it('are those of the zone that is asked for, each with its first message', async () => {
    const now = new Date('2026-11-26T10:00:00.000Z');
    const world = await newWorld(await openHouse({ clock: new StillClock(now) }));
    const { laoCai, hekou, channel } = world;
    const days = (zone: 'vn' | 'cn', by = hekou.observer, place: 'days' | 'side/days' = 'days') =>
      by.call(`GET /channels/:channelId/${place}`, { params: { channelId: channel.id }, query: { zone } });
    expect(await days('vn')).toEqual([]);
    const first = await laoCai.duty_officer.say(channel.id, 'Sáng');
    await laoCai.duty_officer.say(channel.id, 'Chiều');
    // Half past eleven in the evening in Hà Nội, the next day in Beijing.
    now.setTime(Date.parse('2026-11-26T16:30:00.000Z'));
    const late = await laoCai.duty_officer.say(channel.id, 'Khuya');
    now.setTime(Date.parse('2026-11-26T17:30:00.000Z'));
    const next = await laoCai.duty_officer.say(channel.id, 'Hôm sau');
    expect(await days('vn')).toEqual([
      { day: '2026-11-26', position: first.position },
      { day: '2026-11-27', position: next.position },
    ]);
    expect(await days('cn')).toEqual([
      { day: '2026-11-26', position: first.position },
      { day: '2026-11-27', position: late.position },
    ]);
    expect(await days('vn', laoCai.observer, 'side/days')).toEqual([]);
    await world.close();
  });
});
