import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ReplyMeeting } from '../src/contract/meeting-acts.js';
import type { MeetingTime, MeetingView } from '../src/contract/meetings.js';
import { codeOf } from './borders/refused.js';
import { send } from './borders/wire.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { begun, Convener } from './meetings.js';
import { newWorld, type Somebody, type World } from './world.js';

/** One side alone makes no talks: what it says was held waits for the other side's word as long as there is none. */
describe('talks that one side begins', () => {
  let world: World;
  let meetings: Convener;
  const clock = new SetClock('2026-11-23T00:00:00.000Z');
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    meetings = new Convener(world.channel.id);
  });
  afterAll(() => world.close());

  const reply = (by: Somebody, { id: meetingId, version }: MeetingView, answer: ReplyMeeting['answer']) =>
    by.call('PUT /meetings/:meetingId/reply', {
      params: { meetingId },
      version,
      body: { id: uuid(), answer, ...(answer === 'other_time' && { time: begun }) },
    });
  const cancel = (by: Somebody, { id: meetingId, version }: MeetingView) =>
    by.call('POST /meetings/:meetingId/cancel', {
      params: { meetingId },
      version,
      body: { id: uuid(), reason: { source: 'vi', vi: 'Phía ta không tham dự cuộc gặp này.' } },
    });
  const statusOf = async (by: Somebody, { id }: MeetingView) => {
    const path = `/api/v1/meetings/${id}/calendar`;
    const { body } = await send(world.house.url, { method: 'GET', path, headers: { cookie: by.cookie } });
    return /^STATUS:(\w+)/m.exec(body)?.[1];
  };
  const held = async () => {
    const meeting = await meetings.call(world.hekou.duty_officer, { time: begun });
    return meetings.hold(world.hekou.duty_officer, meeting);
  };

  it('are held from one hour before their time on, and no earlier', async () => {
    const { laoCai, hekou } = world;
    const time: MeetingTime = { zone: 'vn', start: '2026-11-23T09:00', end: '2026-11-23T11:00' };
    const meeting = await reply(laoCai.head, await meetings.call(hekou.duty_officer, { time }), 'accept');
    clock.set('2026-11-23T00:59:00.000Z');
    for (const by of [laoCai.head, hekou.duty_officer])
      expect(await codeOf(meetings.hold(by, meeting))).toBe('meeting.not_yet');
    clock.set('2026-11-23T01:00:00.000Z');
    expect(await meetings.hold(hekou.duty_officer, meeting)).toMatchObject({ state: 'held' });
  });

  it('are still accepted, declined or called off by the side that never said a word', async () => {
    const { laoCai, hekou } = world;
    const [accepted, declined, off] = [await held(), await held(), await held()];
    expect(await codeOf(reply(laoCai.head, accepted, 'other_time'))).toBe('meeting.not_now');
    const yes = await reply(laoCai.head, accepted, 'accept');
    expect(yes).toMatchObject({ state: 'held', replies: { vn: { answer: 'accept' } } });
    const no = await reply(laoCai.head, declined, 'decline');
    expect(no).toMatchObject({ state: 'held', replies: { vn: { answer: 'decline' } } });
    expect(await codeOf(cancel(hekou.head, off))).toBe('meeting.not_now');
    expect(await cancel(laoCai.head, off)).toMatchObject({ state: 'cancelled' });
    // A word that was given stands.
    expect(await codeOf(reply(laoCai.head, yes, 'decline'))).toBe('meeting.not_now');
    expect(await codeOf(cancel(laoCai.head, yes))).toBe('meeting.not_now');
    expect(await codeOf(reply(hekou.head, no, 'decline'))).toBe('meeting.not_now');
  });

  it('are still accepted or declined when they were closed at once', async () => {
    const { laoCai, hekou } = world;
    const closed = await meetings.close(hekou.duty_officer, await held());
    expect(await codeOf(cancel(laoCai.head, closed))).toBe('meeting.not_now');
    expect(await reply(laoCai.head, closed, 'decline')).toMatchObject({
      state: 'closed',
      replies: { vn: { answer: 'decline' }, cn: { answer: 'accept' } },
    });
  });

  it('stand in a calendar as confirmed only when both sides accept them', async () => {
    const { laoCai, hekou } = world;
    const meeting = await held();
    expect(await statusOf(laoCai.head, meeting)).toBe('TENTATIVE');
    const closed = await meetings.close(hekou.duty_officer, meeting);
    expect(await statusOf(laoCai.head, closed)).toBe('TENTATIVE');
    const accepted = await reply(laoCai.head, closed, 'accept');
    expect(await statusOf(laoCai.head, accepted)).toBe('CONFIRMED');
  });
});
