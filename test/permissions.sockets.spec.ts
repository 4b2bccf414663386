import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { EventPage } from '../src/contract/events.js';
import type { ProblemView } from '../src/contract/problems.js';
import { briefly, emits, framesOf, knock, pause, until } from './borders/sockets.js';
import { makeThings, type Standing } from './borders/things.js';
import { again, everybody, newColleague, type Who } from './borders/whos.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a socket', () => {
  let world: World;
  let standing: Standing[];
  let provinceId: string;
  let whos: Who[];
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    whos = (await everybody(world)).filter(({ signedIn }) => signedIn);
    ({ standing, provinceId } = await makeThings(world));
  });
  afterAll(() => world.close());

  /** Somebody fresh of Lào Cai, in the shared channel, listening. */
  async function newMember(role: 'duty_officer' | 'observer' = 'duty_officer'): Promise<Somebody> {
    const person = await newColleague(world, 'laoCai', role);
    await bringIn(person);
    await person.listen();
    return person;
  }
  const bringIn = (person: Somebody) =>
    world.laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), personId: person.id },
    });
  const takeOut = ({ id: personId }: Somebody) =>
    world.laoCai.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: world.channel.id, personId },
      body: { id: uuid() },
    });
  const remove = ({ id: personId }: Somebody) =>
    world.laoCai.coordinator.call('POST /people/:personId/remove', { params: { personId }, body: { id: uuid() } });
  const signOut = (person: Somebody) => person.call('POST /sessions/end', { body: { id: uuid() } });

  it('opens to a session from the service’s own pages, and to nobody else', async () => {
    const { url } = world.house;
    const ended = await again(world.laoCai.head);
    const { cookie: stale } = ended;
    await signOut(ended);
    const removed = await newColleague(world, 'laoCai', 'head');
    const { cookie } = world.laoCai.head;
    await remove(removed);
    const knocks: [string, boolean, Promise<boolean>][] = [
      ['its own page', true, knock(url, { cookie, origin: url })],
      ['no cookie', false, knock(url, { origin: url })],
      ['a made-up cookie', false, knock(url, { cookie: `${cookie}x`, origin: url })],
      ['another site', false, knock(url, { cookie, origin: 'https://evil.example' })],
      ['a page of another port', false, knock(url, { cookie, origin: 'http://127.0.0.1:1' })],
      ['an Origin of null', false, knock(url, { cookie, origin: 'null' })],
      ['no Origin', false, knock(url, { cookie })],
      ['an ended session', false, knock(url, { cookie: stale, origin: url })],
      ['a removed person', false, knock(url, { cookie: removed.cookie, origin: url })],
      ['polling', false, knock(url, { cookie, origin: url }, ['polling'])],
    ];
    for (const [name, may, opened] of knocks) expect([name, await opened]).toEqual([name, may]);
  });

  it('follows exactly what its person may read, from the very beginning', async () => {
    for (const { name, home, role, person } of whos) {
      const everything = Object.fromEntries(standing.map(({ audience }) => [audience, 0]));
      await person.listen(everything);
      const page = (await emits(person, 'follow', { after: everything })) as EventPage;
      const organisations = [world.laoCai.id, world.hekou.id, world.mengla.id, provinceId].filter(
        (id) => role === 'operator' || id === person.organisationId,
      );
      const rooms = standing.filter((room) => room.reads({ name, home, role, person, signedIn: true }));
      const mine = ['node', `user:${person.id}`, ...organisations.map((id) => `organisation:${id}`)];
      const expected = [...new Set([...mine, ...rooms.map(({ audience }) => audience)])].sort();
      expect([name, Object.keys(page.after).sort()]).toEqual([name, expected]);
      expect(page.events.filter(({ audience }) => !expected.includes(audience))).toEqual([]);
      for (const { secret } of standing.filter((one) => !rooms.includes(one)))
        expect(JSON.stringify(page)).not.toContain(secret);
    }
  });

  it('carries typing to the same room alone, and only from who may write there', async () => {
    const heard = new Map(whos.map(({ name, person }) => [name, framesOf(person)]));
    const rooms = [...new Set(standing.map(({ audience }) => audience))];
    const nowhere = [
      `channel:${uuid()}`,
      'node',
      `user:${world.hekou.head.id}`,
      `organisation:${world.laoCai.id}`,
      'operators',
    ];
    for (const who of whos) {
      const refusals = new Set<string>();
      const tries = [...rooms, ...nowhere].map(async (audience) => {
        const reads = standing.some((room) => room.audience === audience && room.reads(who));
        const writes = who.role !== 'observer' && who.role !== 'operator';
        const expected = reads ? (writes ? 'carried' : 'role.not_allowed') : 'channel.not_found';
        const patience = expected === 'carried' ? briefly : undefined;
        const answer = await emits(who.person, 'typing', { audience }, patience);
        if (answer === 'nothing') return ['carried', audience, expected];
        const { problem } = answer as { problem: ProblemView };
        if (!reads) refusals.add(JSON.stringify({ ...problem, instance: '' }));
        return [problem.code, audience, expected];
      });
      const wrong = (await Promise.all(tries)).filter(([code, , expected]) => code !== expected);
      expect([who.name, wrong]).toEqual([who.name, []]);
      expect(refusals.size).toBe(1);
    }
    for (const who of whos) {
      const typed = (heard.get(who.name) as [string, { audience: string; personId: string }][])
        .filter(([name]) => name === 'typing')
        .map(([, { audience }]) => audience);
      const readable = standing.filter((room) => room.reads(who)).map(({ audience }) => audience);
      expect([who.name, typed.filter((audience) => !readable.includes(audience))]).toEqual([who.name, []]);
      expect([who.name, typed.length > 0]).toEqual([who.name, who.role !== 'operator']);
      who.person.hangUp();
    }
  });

  it('is answered or left alone for what it does not know', async () => {
    const officer = await again(world.hekou.duty_officer);
    await officer.listen();
    for (const name of ['join', 'message.posted', 'events', 'presence', 'disconnect ', '__proto__', 'constructor']) {
      expect(await emits(officer, name, { audience: `channel:${world.channel.id}/vn` }, briefly)).toBe('nothing');
    }
    expect(officer.socket?.connected).toBe(true);
    officer.hangUp();
  });

  it.each([
    ['is removed', remove],
    ['signs out', signOut],
    [
      'gets a new password',
      async (person: Somebody) => {
        const { link } = await world.laoCai.coordinator.call('POST /people/:personId/link', {
          params: { personId: person.id },
          body: { id: uuid() },
        });
        const token = link.split('#')[1] ?? '';
        await new (person.constructor as typeof Somebody)(person.url).call('POST /links/use', {
          body: { token, password: 'ein-anderes-langes-Wort-河口' },
        });
      },
    ],
  ])('is closed within two seconds once its person %s, and hears nothing afterwards', async (_, end) => {
    const person = await newMember();
    const { socket, heard } = person;
    await end(person);
    expect(await until(() => socket?.connected === false)).toBeLessThan(2_000);
    await world.hekou.duty_officer.say(world.channel.id, '已离开之后');
    await pause(100);
    expect(JSON.stringify(heard)).not.toContain('已离开之后');
    await expect(person.listen({})).rejects.toThrow();
  });

  it('hears nothing of a channel its person was taken out of, at once and while it stays open', async () => {
    const person = await newMember();
    await takeOut(person);
    const { after } = await person.start();
    expect(Object.keys(after).filter((audience) => audience.startsWith('channel:'))).toEqual([]);
    const frames = framesOf(person);
    await world.hekou.duty_officer.say(world.channel.id, '看不到了');
    await world.laoCai.head.call('POST /channels/:channelId/side/messages', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), text: { source: 'vi', vi: 'Nội bộ' } },
    });
    await person.call('PATCH /preferences', { body: { id: uuid(), theme: 'dark' } });
    await person.hears('preferences.changed');
    expect(JSON.stringify(frames)).not.toContain(`channel:${world.channel.id}`);
    expect(await emits(person, 'typing', { audience: `channel:${world.channel.id}` })).toMatchObject({
      problem: { code: 'channel.not_found' },
    });
    person.hangUp();
  });

  it('brings nothing to who was taken out while away, whatever cursor they bring', async () => {
    const person = await newMember();
    const { after } = await person.start();
    person.hangUp();
    await takeOut(person);
    await world.hekou.duty_officer.say(world.channel.id, '不在时说的');
    person.heard.length = 0;
    const page = await person.listen(after);
    const rest = await person.catchUp(after);
    await world.hekou.duty_officer.say(world.channel.id, '回来后说的');
    await pause(100);
    const everything = JSON.stringify([page, rest, person.heard]);
    expect(everything).toContain('channel.left');
    expect(everything).not.toContain(`"channel:${world.channel.id}`);
    expect(everything).not.toContain('说的');
    person.hangUp();
  });

  it('does not slip through while its session ends', async () => {
    const open: Somebody[] = [];
    for (let round = 0; round < times(200); round++) {
      const person = await again(world.laoCai.observer);
      const listening = person.listen({}).catch(() => undefined);
      await pause(round % 12);
      await signOut(person);
      await Promise.race([listening, pause(200)]);
      open.push(person);
    }
    await pause(500);
    expect(open.filter(({ socket }) => socket?.connected)).toHaveLength(0);
  });

  it('knows a role only as long as its person has it', async () => {
    const person = await newMember();
    const { version } = await world.laoCai.coordinator.call('GET /people/:personId', {
      params: { personId: person.id },
    });
    await world.laoCai.coordinator.call('PATCH /people/:personId', {
      params: { personId: person.id },
      version,
      body: { id: uuid(), roles: ['observer'] },
    });
    expect(await emits(person, 'typing', { audience: `channel:${world.channel.id}` })).toMatchObject({
      problem: { code: 'role.not_allowed' },
    });
    person.hangUp();
  });
});
