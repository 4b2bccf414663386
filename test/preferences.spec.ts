import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import type { ChangePreferences, SavedFilter } from '../src/contract/sessions.js';
import { Database } from '../src/database/database.js';
import { shown } from '../src/shown.js';
import { codeOf } from './borders/refused.js';
import { again } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('what a person keeps for themselves', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const set = (part: Omit<ChangePreferences, 'id'>) =>
    world.hekou.head.call('PATCH /preferences', { body: { id: uuid(), ...part } });
  const one: SavedFilter = { name: '我方待办', query: 'side=ours&type=detained-vehicles' };

  it('follows them to another device, live, and is nobody else’s', async () => {
    const { hekou } = world;
    const other = await again(hekou.head);
    for (const who of [other, hekou.coordinator]) await who.listen();
    expect((await other.start()).preferences).not.toHaveProperty('filters');
    expect(await set({ filters: [one], keys: 'off' })).toMatchObject({ filters: [one], keys: 'off' });
    const [told] = await other.hears('preferences.changed');
    expect(told?.payload).toMatchObject({ preferences: { filters: [one], keys: 'off' } });
    expect((await other.start()).preferences).toMatchObject({ filters: [one], keys: 'off' });
    // Another setting leaves them as they are.
    expect(await set({ layout: 'stacked' })).toMatchObject({ filters: [one], keys: 'off' });
    const { read } = world.house.app.get(Database);
    expect(await verifyShown(read, shown)).toEqual([]);
    const bare = await set({ filters: [], keys: 'on' });
    expect(bare).not.toHaveProperty('filters');
    expect(bare).not.toHaveProperty('keys');
    expect(await verifyShown(read, shown)).toEqual([]);
    expect(hekou.coordinator.heard.map(({ kind }) => kind)).not.toContain('preferences.changed');
    expect((await hekou.coordinator.start()).preferences).not.toHaveProperty('filters');
    for (const who of [other, hekou.coordinator]) who.hangUp();
  });

  it('holds twenty filters with names of sixty signs and addresses that are nothing else', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...one, name: `${at}` }));
    expect((await set({ filters: many(20) })).filters).toHaveLength(20);
    const refused = (filters: SavedFilter[]) => codeOf(set({ filters }));
    expect(await refused(many(21))).toBe('input.invalid');
    expect(await refused([{ ...one, name: 'x'.repeat(61) }])).toBe('input.invalid');
    expect(await refused([{ ...one, name: '' }])).toBe('input.invalid');
    expect(await refused([{ ...one, query: 'a=1"><script>' }])).toBe('input.invalid');
    expect(await codeOf(set({ keys: 'sometimes' as never }))).toBe('input.invalid');
    expect((await world.hekou.head.start()).preferences.filters).toHaveLength(20);
  });
});
