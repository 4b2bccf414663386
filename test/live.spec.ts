import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ReadMark } from '../src/contract/sessions.js';
import type { Presence } from '../src/contract/socket.js';
import { briefly, emits, framesOf, pause, until } from './borders/sockets.js';
import { again } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('living from the log', () => {
  let world: World;
  let shared: string;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    shared = `channel:${world.channel.id}`;
  });
  afterAll(() => world.close());

  const wait = async (person: Somebody, seconds: number) => {
    const after = JSON.stringify((await person.start()).after);
    const began = Date.now();
    const page = person.call('GET /events', { query: { after, wait: seconds } });
    return page.then((answer) => ({ events: answer.events, took: Date.now() - began }));
  };
  const markOf = async (person: Somebody, audience = shared): Promise<ReadMark | undefined> =>
    (await person.start()).reads.find((read) => read.audience === audience);
  const heardBy = <T>(frames: unknown[], name: string) =>
    (frames as [string, T][]).filter(([one]) => one === name).map(([, told]) => told);

  it('by asking and waiting answers as soon as something happens', async () => {
    const waiting = wait(world.hekou.observer, 25);
    await pause(300);
    const { id } = await world.laoCai.duty_officer.say(world.channel.id, 'Có việc');
    const { events, took } = await waiting;
    expect(events).toMatchObject([{ kind: 'message.posted', payload: { message: { id } } }]);
    expect(took).toBeLessThan(3_000);
  });

  it('by asking and waiting is not woken by what is none of one’s own, and ends empty', async () => {
    const waiting = wait(world.hekou.observer, 1);
    await world.laoCai.duty_officer.call('POST /channels/:channelId/side/messages', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), text: { source: 'vi', vi: 'Nội bộ' } },
    });
    const { events, took } = await waiting;
    expect(events).toEqual([]);
    expect(took).toBeGreaterThan(900);
  });

  it('takes a cursor as long as somebody in every channel has', async () => {
    const rooms = Array.from({ length: 200 }, () => `channel:${uuid()}`).flatMap((room) => [
      room,
      `${room}/vn`,
      `${room}/${uuid()}`,
    ]);
    const after = JSON.stringify(Object.fromEntries(rooms.map((room) => [room, 12]))).slice(0, 60_000);
    const whole = `${after.slice(0, after.lastIndexOf(','))}}`;
    const page = await world.hekou.observer.call('GET /events', { query: { after: whole, limit: 1 } });
    expect(page.events).toHaveLength(1);
  });

  it('from a place the record never reached is refused, so that the device begins anew after a restore', async () => {
    const { observer } = world.hekou;
    const after = { ...(await observer.start()).after };
    const room = `channel:${world.channel.id}`;
    const beyond = { ...after, [room]: (after[room] ?? 0) + 1 };
    await expect(observer.call('GET /events', { query: { after: JSON.stringify(beyond) } })).rejects.toMatchObject({
      problem: { code: 'cursor.ahead', status: 409 },
    });
    const { events } = await observer.call('GET /events', { query: { after: JSON.stringify(after) } });
    expect(events).toEqual([]);
  });

  it('shows who of a channel is there, on every device once, and when they leave', async () => {
    const { hekou, laoCai } = world;
    await hekou.head.listen();
    const frames = framesOf(hekou.head);
    const present = () =>
      heardBy<Presence>(frames, 'presence')
        .filter(({ channelId }) => channelId === world.channel.id)
        .at(-1)?.personIds ?? [];
    const [one, two] = [await again(laoCai.head), await again(laoCai.head)];
    await one.listen();
    await two.listen();
    await until(() => present().includes(laoCai.head.id));
    expect(present()).toEqual([hekou.head.id, laoCai.head.id].sort());
    one.hangUp();
    await pause(500);
    expect(present()).toContain(laoCai.head.id);
    two.hangUp();
    await until(() => !present().includes(laoCai.head.id));
    hekou.head.hangUp();
  });

  it('carries typing to the readers of the same room, not to oneself, and keeps it nowhere', async () => {
    const { hekou, laoCai, mengla } = world;
    const people = [laoCai.duty_officer, laoCai.observer, hekou.observer, mengla.observer];
    for (const person of people) await person.listen();
    const [own, colleague, counterpart, stranger] = people.map(framesOf);
    const before = await laoCai.duty_officer.start();
    await emits(laoCai.duty_officer, 'typing', { audience: shared }, briefly);
    await emits(laoCai.duty_officer, 'typing', { audience: `${shared}/vn` }, briefly);
    await until(() => heardBy(colleague ?? [], 'typing').length === 2);
    const told = { audience: shared, personId: laoCai.duty_officer.id };
    expect(heardBy(counterpart ?? [], 'typing')).toEqual([told]);
    expect(heardBy(own ?? [], 'typing')).toEqual([]);
    expect(heardBy(stranger ?? [], 'typing')).toEqual([]);
    expect((await laoCai.duty_officer.start()).after).toEqual(before.after);
    for (const person of people) person.hangUp();
  });

  it('carries who words which row of minutes to the others of the room, until their socket ends', async () => {
    const { hekou, laoCai, mengla } = world;
    const people = [laoCai.duty_officer, laoCai.observer, hekou.observer, mengla.observer];
    for (const person of people) await person.listen();
    const [own, colleague, counterpart, stranger] = people.map(framesOf);
    const hold = { audience: shared, minutesId: uuid(), rowId: uuid() };
    await emits(laoCai.duty_officer, 'hold', { ...hold, audience: `${shared}/vn` }, briefly);
    await emits(laoCai.duty_officer, 'hold', hold, briefly);
    await until(() => heardBy(colleague ?? [], 'held').length === 2);
    const personId = laoCai.duty_officer.id;
    expect(heardBy(counterpart ?? [], 'held')).toEqual([{ ...hold, personId }]);
    const refused = await emits(laoCai.observer, 'hold', hold);
    expect(refused).toMatchObject({ problem: { code: 'role.not_allowed' } });
    laoCai.duty_officer.hangUp();
    await until(() => heardBy(colleague ?? [], 'held').length === 3);
    expect(heardBy(colleague ?? [], 'held').at(-1)).toMatchObject({ rowId: null, personId });
    expect([...heardBy(own ?? [], 'held'), ...heardBy(stranger ?? [], 'held')]).toEqual([]);
    for (const person of people) person.hangUp();
  });

  it('keeps how far one has read: forward only, and on one’s other devices at once', async () => {
    const { laoCai, hekou } = world;
    const posted = await laoCai.duty_officer.say(world.channel.id, 'Đọc đến đây');
    const [phone, desk] = [await again(hekou.head), await again(hekou.head)];
    const [colleague] = [await again(hekou.observer)];
    await desk.listen();
    await colleague?.listen();
    const [there, elsewhere] = [framesOf(desk), framesOf(colleague as Somebody)];
    const mark = (position: number) => phone.call('PUT /reads', { body: { audience: shared, position } });
    expect(await mark(posted.position)).toEqual({ audience: shared, position: posted.position, unread: 0 });
    await until(() => heardBy(there, 'read').length > 0);
    expect(heardBy(there, 'read')).toEqual([{ audience: shared, position: posted.position, unread: 0 }]);
    expect(heardBy(elsewhere, 'read')).toEqual([]);

    expect(await mark(1)).toMatchObject({ position: posted.position });
    expect(await mark(posted.position + 1_000)).toMatchObject({ position: posted.position });
    expect(await markOf(desk)).toEqual({ audience: shared, position: posted.position, unread: 0 });
    // Written down within seconds, it is the same mark still.
    await pause(5_300);
    expect(await markOf(desk)).toEqual({ audience: shared, position: posted.position, unread: 0 });
    expect(await mark(1)).toMatchObject({ position: posted.position });
    desk.hangUp();
    colleague?.hangUp();
  }, 20_000);

  it('counts what is unread: of others, in this room, up to a hundred', async () => {
    const { laoCai, hekou } = world;
    const reader = hekou.interpreter;
    const before = (await markOf(reader))?.unread ?? 0;
    const first = await laoCai.duty_officer.say(world.channel.id, 'Một');
    await laoCai.duty_officer.say(world.channel.id, 'Hai');
    await reader.say(world.channel.id, '自己的');
    expect(await markOf(reader)).toMatchObject({ unread: before + 2 });
    expect(await reader.call('PUT /reads', { body: { audience: shared, position: first.position } })).toMatchObject({
      unread: 1,
    });
    await Promise.all(Array.from({ length: 105 }, (_, index) => laoCai.head.say(world.channel.id, `Tin ${index}`)));
    expect(await markOf(reader)).toMatchObject({ unread: 100 });
  });

  it('hears each event once and in order, while following again and again', async () => {
    const { laoCai, hekou } = world;
    const reader = await again(hekou.observer);
    const { after } = await reader.start();
    await reader.listen(after);
    const posting = Array.from({ length: 20 }, (_, index) => laoCai.duty_officer.say(world.channel.id, `Thứ ${index}`));
    for (let count = 0; count < 10; count++) await emits(reader, 'follow', { after });
    const posted = await Promise.all(posting);
    await until(() => reader.heard.filter(({ kind }) => kind === 'message.posted').length >= 20);
    const positions = reader.heard.filter(({ audience }) => audience === shared).map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(positions).size).toBe(posted.length);
    reader.hangUp();
  });
});
