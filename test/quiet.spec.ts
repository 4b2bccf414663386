import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { codeOf } from './borders/refused.js';
import { again } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('quiet hours', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const night = { from: '21:00', to: '06:30' };
  const set = (quiet: unknown) => world.hekou.head.call('PATCH /preferences', { body: { id: uuid(), quiet } as never });

  it('go with the person to their other devices, and to nobody else', async () => {
    const { hekou } = world;
    const other = await again(hekou.head);
    await other.listen();
    await hekou.coordinator.listen();
    expect(await set(night)).toMatchObject({ quiet: night, layout: 'side_by_side' });
    const [told] = await other.hears('preferences.changed');
    expect(told).toMatchObject({ audience: `user:${hekou.head.id}`, payload: { preferences: { quiet: night } } });
    expect((await hekou.head.start()).preferences).toMatchObject({ quiet: night });
    expect((await hekou.coordinator.start()).preferences.quiet).toBe(null);
    expect(hekou.coordinator.heard.map(({ kind }) => kind)).not.toContain('preferences.changed');
    expect(await set(null)).toMatchObject({ quiet: null });
    expect((await other.start()).preferences.quiet).toBe(null);
    for (const who of [other, hekou.coordinator]) who.hangUp();
  });

  it('withhold nothing: what is said meanwhile is heard, counted and listed', async () => {
    const { laoCai, hekou, channel } = world;
    await set({ from: '00:00', to: '23:59' });
    await hekou.head.listen();
    const ask = { sides: ['cn' as const] };
    const { id } = await laoCai.duty_officer.say(channel.id, 'Đề nghị xác nhận', { ask });
    const [heard] = await hekou.head.hears('message.posted');
    expect(heard?.payload).toMatchObject({ message: { id } });
    const { notices } = await hekou.head.call('GET /notices', { query: {} });
    expect(notices[0]).toMatchObject({ kinds: ['asked'], message: { id } });
    const { reads } = await hekou.head.start();
    expect(reads.find(({ audience }) => audience === `channel:${channel.id}`)?.unread).toBe(1);
    hekou.head.hangUp();
  });

  it.each([
    ['an hour there is not', { from: '24:00', to: '06:00' }],
    ['a time in words', { from: 'tối', to: 'sáng' }],
    ['no end', { from: '21:00' }],
    ['one word', '21:00'],
  ])('with %s are refused', async (_, quiet) => {
    expect(await codeOf(set(quiet))).toBe('input.invalid');
  });
});
