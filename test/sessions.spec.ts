import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { deviceOf } from '../src/identity/device.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { newWorld, password, Somebody, type World } from './world.js';

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  /** The same account in another browser, which says what it is. */
  const again = async (person: Somebody, agent = windows): Promise<Somebody> => {
    const { id, email, side, organisationId, authenticator } = person;
    const other = Object.assign(new Somebody(person.url), { id, email, side, organisationId, authenticator, agent });
    await other.signIn(email, password);
    return other;
  };
  const act = () => ({ body: { id: uuid() } });
  const sessionOf = async (person: Somebody) => (await person.start()).session.id;
  const until = async (so: () => boolean | Promise<boolean>) => {
    const end = Date.now() + 2_000;
    while (!(await so()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    return so();
  };

  it('is listed with its device in words, and the one that asks is marked', async () => {
    const officer = await again(world.laoCai.duty_officer);
    const list = await officer.call('GET /sessions');
    expect(list).toHaveLength(2);
    expect(list.find(({ present }) => present)).toMatchObject({
      device: { system: 'Windows', browser: 'Chrome', phone: false },
      seenAt: expect.any(String),
    });
    await officer.call('POST /sessions/end', act());
    expect(await world.laoCai.duty_officer.call('GET /sessions')).toHaveLength(1);
  });

  it('ends from another device, its live socket at once', async () => {
    const { head } = world.laoCai;
    const other = await again(head);
    await other.listen();
    const { socket } = other;
    const sessionId = await sessionOf(other);
    const left = await head.call('POST /sessions/:sessionId/end', { params: { sessionId }, ...act() });
    expect(left.map(({ id }) => id)).not.toContain(sessionId);
    expect(await until(() => socket?.connected === false)).toBe(true);
    expect(await outcome(other.start())).toBe('session.missing');
    expect(await outcome(head.call('POST /sessions/:sessionId/end', { params: { sessionId }, ...act() }))).toBe(
      'session.not_found',
    );
  });

  it('is the only one left when its person ends all others', async () => {
    const { observer } = world.laoCai;
    const others = [await again(observer), await again(observer)];
    for (const other of others) await other.listen();
    const sockets = others.map(({ socket }) => socket);
    expect(await observer.call('POST /sessions/end-others', act())).toMatchObject([{ present: true }]);
    expect(await until(() => sockets.every((socket) => socket?.connected === false))).toBe(true);
    expect(await observer.call('POST /sessions/end-others', act())).toHaveLength(1);
  });

  it('of somebody else does not exist; a coordinator ends those of their own people', async () => {
    const { laoCai, hekou } = world;
    const theirs = { sessionId: await sessionOf(hekou.head) };
    expect(await outcome(laoCai.head.call('POST /sessions/:sessionId/end', { params: theirs, ...act() }))).toBe(
      'session.not_found',
    );
    const end = (by: Somebody, personId: string, sessionId: string) =>
      by.call('POST /people/:personId/sessions/:sessionId/end', { params: { personId, sessionId }, ...act() });
    expect(await outcome(end(laoCai.coordinator, hekou.head.id, theirs.sessionId))).toBe('person.not_found');
    expect(await outcome(end(laoCai.coordinator, laoCai.head.id, theirs.sessionId))).toBe('session.not_found');

    const other = await again(laoCai.interpreter);
    const activity = await laoCai.coordinator.call('GET /people/activity');
    expect(activity.map(({ personId }) => personId)).not.toContain(hekou.head.id);
    const mine = activity.find(({ personId }) => personId === laoCai.interpreter.id);
    expect(mine).toMatchObject({ seenAt: expect.any(String) });
    expect(mine?.sessions).toHaveLength(2);
    const after = await end(laoCai.coordinator, laoCai.interpreter.id, await sessionOf(other));
    expect(after.sessions).toHaveLength(1);
    expect(await outcome(other.start())).toBe('session.missing');
  });

  it('ends with a changed password everywhere but here, and the same change sent again is one change', async () => {
    const person = world.mengla.duty_officer;
    const other = await again(person);
    const fresh = 'ein-anderes-langes-Wort-河口';
    const change = { id: uuid(), present: 'nicht dieses', password: fresh };
    expect(await outcome(person.call('PUT /password', { body: change }))).toBe('password.present_wrong');
    expect(await outcome(person.call('PUT /password', { body: { ...change, password: 'password1234' } }))).toBe(
      'password.common',
    );
    const right = { ...change, present: password };
    await person.call('PUT /password', { body: right });
    expect(await outcome(person.call('PUT /password', { body: right }))).toBe('done');
    expect(await outcome(person.call('PUT /password', { body: { ...right, password: `${fresh}!` } }))).toBe(
      'change.id_used',
    );
    expect(await outcome(other.start())).toBe('session.missing');
    expect(await outcome(other.signIn(person.email, password))).toBe('session.refused');
    await other.signIn(person.email, fresh);
  });

  it('begins with what happened since the last: the tries in vain are counted in the person’s own history', async () => {
    const person = world.hekou.duty_officer;
    for (const wrong of ['falsch', 'auch falsch', 'noch einmal'])
      expect(await outcome(new Somebody(person.url).signIn(person.email, wrong))).toBe('session.refused');
    // A try is counted after it was refused, so that the time of the answer says nothing.
    expect(await until(async () => (await person.call('GET /history')).failed === 3)).toBe(true);
    await again(person);
    const { events, failed } = await person.call('GET /history');
    expect(failed).toBe(0);
    expect(events[0]).toMatchObject({ kind: 'session.opened', payload: { failed: 3 } });
    expect(events.every(({ audience }) => audience === `user:${person.id}`)).toBe(true);
  });

  it('of a locked account ends at once, and nothing but unlocking lets its person in again', async () => {
    const { coordinator, head } = world.mengla;
    await head.listen();
    const { socket } = head;
    const on = { params: { personId: head.id } };
    const locked = await coordinator.call('POST /people/:personId/suspend', { ...on, ...act() });
    expect(locked.account?.status).toBe('suspended');
    expect(await until(() => socket?.connected === false)).toBe(true);
    expect(await outcome(head.signIn(head.email, password))).toBe('session.refused');
    expect(await outcome(coordinator.call('POST /people/:personId/suspend', { ...on, ...act() }))).toBe(
      'person.suspended',
    );
    expect(await outcome(coordinator.call('POST /people/:personId/link', { ...on, ...act() }))).toBe(
      'person.suspended',
    );
    await coordinator.call('POST /people/:personId/restore', { ...on, ...act() });
    await head.signIn(head.email, password);
    expect((await head.start()).channels).toHaveLength(1);
    expect(await outcome(coordinator.call('POST /people/:personId/restore', { ...on, ...act() }))).toBe(
      'person.not_suspended',
    );
  });

  it('of the last coordinator is not locked, nor is one’s own', async () => {
    const { coordinator } = world.hekou;
    const lock = (by: Somebody) =>
      by.call('POST /people/:personId/suspend', { params: { personId: coordinator.id }, ...act() });
    expect(await outcome(lock(coordinator))).toBe('person.own_account');
    expect(await outcome(lock(world.operator))).toBe('person.last_coordinator');
  });

  it('tells the operator how the node stands, and nobody else', async () => {
    const node = await world.operator.call('GET /node');
    expect(node).toMatchObject({ organisations: 3, channels: 2, withoutSecondStep: 0 });
    expect(node.people.active).toBeGreaterThan(10);
    expect(await outcome(world.laoCai.coordinator.call('GET /node'))).toBe('role.not_allowed');
  });

  it.each([
    [windows, 'Windows · Chrome'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Windows · Edge'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 coc_coc_browser/132.0', 'Windows · Cốc Cốc'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux · Firefox'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Version/17.5 Safari/605.1.15', 'macOS · Safari'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
      'iOS · Safari 📱',
    ],
    ['Mozilla/5.0 (Linux; Android 14; K) Chrome/140.0 Mobile Safari/537.36', 'Android · Chrome 📱'],
    [
      'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH) HuaweiBrowser/14.0 Mobile Safari/537.36',
      'HarmonyOS · Huawei 📱',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0', 'iOS · WeChat 📱'],
    ['curl/8.0', 'null · null'],
  ])('from %s reads as it should', (agent, words) => {
    const { system, browser, phone } = deviceOf(agent);
    expect(`${system} · ${browser}${phone ? ' 📱' : ''}`).toBe(words);
  });
});
