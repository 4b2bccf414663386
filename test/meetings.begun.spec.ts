import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MeetingTime, MeetingView } from '../src/contract/meetings.js';
import { codeOf } from './borders/refused.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { Convener } from './meetings.js';
import { newWorld, type Somebody, type World } from './world.js';

/** One side alone makes no talks. */
describe('talks that one side begins', () => {
  let world: World;
  let meetings: Convener;
  const clock = new SetClock('2026-11-23T00:00:00.000Z');
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    meetings = new Convener(world.channel.id);
  });
  afterAll(() => world.close());

  const accept = (by: Somebody, { id: meetingId, version }: MeetingView) =>
    by.call('PUT /meetings/:meetingId/reply', {
      params: { meetingId },
      version,
      body: { id: uuid(), answer: 'accept' },
    });

  it('are held from one hour before their time on, and no earlier', async () => {
    const { laoCai, hekou } = world;
    const time: MeetingTime = { zone: 'vn', start: '2026-11-23T09:00', end: '2026-11-23T11:00' };
    const meeting = await accept(laoCai.head, await meetings.call(hekou.duty_officer, { time }));
    clock.set('2026-11-23T00:59:00.000Z');
    for (const by of [laoCai.head, hekou.duty_officer])
      expect(await codeOf(meetings.hold(by, meeting))).toBe('meeting.not_yet');
    clock.set('2026-11-23T01:00:00.000Z');
    expect(await meetings.hold(hekou.duty_officer, meeting)).toMatchObject({ state: 'held' });
  });
});
