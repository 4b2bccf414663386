import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Activity } from '../src/activity/activity.js';
import { system } from '../src/common/actor.js';
import type { Cursor, Event, EventPage } from '../src/contract/events.js';
import { Follower } from '../web/src/live/follower.js';
import { again } from './borders/whos.js';
import { openHouse } from './house.js';
import { Drafter } from './minutes.js';
import { newWorld, type Somebody, type World } from './world.js';

const megabytes = 1024 * 1024;
const weight = (events: readonly Event[]) =>
  events.reduce((sum, { payload }) => sum + Buffer.byteLength(JSON.stringify(payload)), 0);

describe('a page of events', () => {
  let world: World;
  let drafter: Drafter;
  let before: Cursor;
  let reader: Somebody;
  const long = { vi: 'ế'.repeat(4_000), zh: '增'.repeat(4_000) };
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    drafter = new Drafter(world.channel.id);
    reader = world.laoCai.observer;
    before = (await reader.start()).after;
    // Five megabytes in the side’s room, one event as large after them, and a word in the shared room.
    const { head } = world.laoCai;
    let room = '';
    for (let papers = 0; papers < 9; papers++) {
      const { minutes } = await drafter.open(head, {}, 'side/minutes');
      await Promise.all(Array.from({ length: 24 }, () => drafter.row(head, minutes.id, long.vi, long.zh)));
      room = minutes.audience;
    }
    const large = { channelId: 'x'.repeat(5 * megabytes) };
    await world.house.app.get(Activity).commit(system, { id: uuid(), act: 'test' }, async (change) => {
      change.record('channel.left', room, large);
    });
    await head.say(world.channel.id, 'Đã soạn xong');
  }, 120_000);
  afterAll(() => world.close());

  const page = (after: Cursor): Promise<EventPage> =>
    reader.call('GET /events', { query: { after: JSON.stringify(after), limit: 1_000 } });

  async function pages(first: EventPage): Promise<EventPage[]> {
    const all = [first];
    for (let last = first; last.more; all.push(last)) last = await page(last.after);
    return all;
  }

  it('ends at four megabytes, and the next one goes on from there', async () => {
    const all = await pages(await page(before));
    expect(all.length).toBeGreaterThan(2);
    for (const { events } of all) {
      expect(events.length).toBeGreaterThan(0);
      if (events.length > 1) expect(weight(events)).toBeLessThanOrEqual(4 * megabytes);
    }
    const { after } = await reader.start();
    expect(all.at(-1)?.after).toEqual(after);
    for (const [audience, end] of Object.entries(after)) {
      const told = all.flatMap(({ events }) => events).filter((event) => event.audience === audience);
      const start = before[audience] ?? 0;
      expect(told.map(({ position }) => position)).toEqual(told.map((_, index) => start + 1 + index));
      expect(told.length).toBe(end - start);
    }
  });

  it('brings an event that is larger than that alone', async () => {
    const all = await pages(await page(before));
    const largest = all.filter(({ events }) => weight(events) > 4 * megabytes);
    expect(largest.map(({ events }) => events.map(({ kind }) => kind))).toEqual([['channel.left']]);
  });

  it('of which only a few were asked for ends there', async () => {
    const { events, more } = await reader.call('GET /events', { query: { after: JSON.stringify(before), limit: 3 } });
    expect([events.length, more]).toEqual([3, true]);
  });

  it('ends there on a socket too, and whoever follows from it hears everything once and in order', async () => {
    const listener = await again(reader);
    const first = await listener.listen(before);
    listener.hangUp();
    expect(first.more).toBe(true);
    expect(weight(first.events)).toBeLessThanOrEqual(4 * megabytes);

    const heard: Event[] = [];
    const follower = new Follower(before, { fetchPage: page, apply: (event) => void heard.push(event) });
    if (follower.takePage(first)) await follower.catchUp();
    expect(follower.after).toEqual((await reader.start()).after);
    expect(heard).toEqual((await reader.catchUp(before)).events);
  });
});
