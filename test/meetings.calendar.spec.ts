import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { newColleague } from './borders/whos.js';
import { send } from './borders/wire.js';
import { openHouse } from './house.js';
import { Convener, lateSpring } from './meetings.js';
import { newWorld, password, type Somebody, type World } from './world.js';

describe('a calendar of meetings', () => {
  let world: World;
  let meetings: Convener;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    meetings = new Convener(world.channel.id);
  });
  afterAll(() => world.close());

  const get = (path: string, by?: Somebody) =>
    send(world.house.url, { method: 'GET', path: `/api/v1${path}`, ...(by && { headers: { cookie: by.cookie } }) });
  const make = async (by: Somebody) =>
    `/calendars/${(await by.call('POST /calendar-feed', { body: { id: uuid() } })).token}.ics`;
  /** Long lines go on in the next one, behind a blank. */
  const linesOf = (body: string) => body.replaceAll('\r\n ', '').split('\r\n');

  it('shows a meeting in UTC, under an id that stays while its number rises', async () => {
    const { laoCai, hekou } = world;
    const meeting = await meetings.call(laoCai.head, {
      time: { zone: 'cn', start: '2031-06-10T09:00', end: '2031-06-10T11:30' },
    });
    const answer = await get(`/meetings/${meeting.id}/calendar`, hekou.observer);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const lines = linesOf(answer.body);
    for (const line of [
      'BEGIN:VCALENDAR',
      `UID:${meeting.id}@phoi-hop`,
      'SEQUENCE:0',
      'DTSTART:20310610T010000Z',
      'DTEND:20310610T033000Z',
      `SUMMARY:${lateSpring.title.zh}`,
      'STATUS:TENTATIVE',
    ])
      expect(lines).toContain(line);
    expect(answer.body).not.toContain('TZID');
    await hekou.head.call('PUT /meetings/:meetingId/reply', {
      params: { meetingId: meeting.id },
      version: 1,
      body: { id: uuid(), answer: 'accept' },
    });
    const after = linesOf((await get(`/meetings/${meeting.id}/calendar`, hekou.observer)).body);
    for (const line of [`UID:${meeting.id}@phoi-hop`, 'SEQUENCE:1', 'STATUS:CONFIRMED']) expect(after).toContain(line);
  });

  it('is read by whoever has its secret address, as long as it stands', async () => {
    const { laoCai } = world;
    const { id } = await meetings.call(laoCai.head);
    const address = await make(laoCai.head);
    expect((await get(address)).body).toContain(`UID:${id}@phoi-hop`);
    const fresh = await make(laoCai.head);
    expect((await get(address)).status).toBe(404);
    expect((await get(fresh)).status).toBe(200);
    await laoCai.head.call('POST /calendar-feed/remove', { body: { id: uuid() } });
    expect((await get(fresh)).status).toBe(404);
    expect(await laoCai.head.call('GET /calendar-feed')).toEqual({ madeAt: null });
  });

  it('holds only what its owner may read now, and ends with their access', async () => {
    const { laoCai, channel } = world;
    const { id } = await meetings.call(laoCai.head);
    const person = await newColleague(world, 'laoCai', 'observer');
    const address = await make(person);
    expect((await get(address)).body).not.toContain(id);
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: person.id },
    });
    expect((await get(address)).body).toContain(id);
    await laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId: person.id },
      body: { id: uuid() },
    });
    expect((await get(address)).status).toBe(404);
  });

  it('ends when somebody else gives its owner a new way in', async () => {
    const { laoCai } = world;
    const address = await make(laoCai.interpreter);
    expect((await get(address)).status).toBe(200);
    const params = { personId: laoCai.interpreter.id };
    await laoCai.coordinator.call('POST /people/:personId/link', { params, body: { id: uuid(), secondStep: false } });
    expect((await get(address)).status).toBe(404);
    expect(await laoCai.interpreter.call('GET /calendar-feed')).toEqual({ madeAt: null });
  });

  it('ends when its owner changes the password', async () => {
    const { head } = world.mengla;
    const address = await make(head);
    expect((await get(address)).status).toBe(200);
    const fresh = `${password}-2`;
    await head.call('PUT /password', { body: { id: uuid(), present: password, password: fresh } });
    expect((await get(address)).status).toBe(404);
    expect(await head.call('GET /calendar-feed')).toEqual({ madeAt: null });
    const another = await make(head);
    expect((await get(another)).status).toBe(200);
  });

  it('says that a meeting was called off', async () => {
    const { laoCai } = world;
    const { id: meetingId } = await meetings.call(laoCai.head);
    await laoCai.head.call('POST /meetings/:meetingId/cancel', {
      params: { meetingId },
      version: 1,
      body: { id: uuid(), reason: { source: 'vi', vi: 'Bão' } },
    });
    const lines = linesOf((await get(`/meetings/${meetingId}/calendar`, laoCai.head)).body);
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).not.toContain('BEGIN:VALARM');
  });
});
