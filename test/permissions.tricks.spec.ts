import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { type RouteKey, routes } from '../src/contract/routes.js';
import { type Case, type Cases, casesOf } from './borders/cases.js';
import { stored } from './borders/stored.js';
import { makeThings } from './borders/things.js';
import { again, atTheDoor, everybody, type Who } from './borders/whos.js';
import { type Answer, type Ask, asked, elsewhere, outcomeOf, send } from './borders/wire.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

const keys = Object.keys(routes) as RouteKey[];
const changing = keys.filter((key) => !key.startsWith('GET '));

const withHeader = (name: string, value: string) => (ask: Ask) => ({
  ...ask,
  headers: { ...ask.headers, [name]: value },
});
const withPath = (change: (path: string) => string) => (ask: Ask) => ({ ...ask, path: change(ask.path) });
const overriding = (header: string, by: string) => (ask: Ask) => ({
  ...withHeader(header, ask.method)(ask),
  method: by,
});

/** Ways to say the same thing so that a check somewhere might look past it. None may do more than the plain request. */
const disguises: Record<string, (ask: Ask) => Ask> = {
  HEAD: (ask) => ({ ...ask, method: 'HEAD' }),
  'GET with a body': (ask) => ({ ...ask, method: 'GET' }),
  OPTIONS: (ask) => ({ ...ask, method: 'OPTIONS' }),
  'a made-up method': (ask) => ({ ...ask, method: 'PROPFIND' }),
  'GET and X-HTTP-Method-Override': overriding('x-http-method-override', 'GET'),
  'POST and X-HTTP-Method-Override': overriding('x-http-method-override', 'POST'),
  'POST and X-Method-Override': overriding('x-method-override', 'POST'),
  'POST and ?_method': (ask) => ({ ...ask, method: 'POST', path: `${ask.path}?_method=${ask.method}` }),
  'a slash at the end': withPath((path) => `${path}/`),
  'two slashes in front': withPath((path) => `/${path}`),
  'two slashes inside': withPath((path) => path.replace('/v1/', '/v1//')),
  'an encoded letter': withPath((path) => path.replace('/api/v1', '/%61pi/v1')),
  'an encoded slash': withPath((path) => path.replace('/v1/', '/v1%2F')),
  'capital letters': withPath((path) => path.toUpperCase()),
  'a step on the spot': withPath((path) => path.replace('/v1/', '/v1/./')),
  'a step back': withPath((path) => path.replace('/v1/', '/v1/x/../')),
  'a semicolon': withPath((path) => `${path};.js`),
  'a null byte': withPath((path) => `${path}%00`),
  'a full address': (ask) => ({ ...ask, path: `http://elsewhere.example${ask.path}` }),
  'X-Original-URL': (ask) => ({ ...withHeader('x-original-url', ask.path)(ask), path: '/livez' }),
  'X-Forwarded-For': withHeader('x-forwarded-for', '127.0.0.1'),
  'X-Forwarded-Proto': withHeader('x-forwarded-proto', 'https'),
};

/** Requests that another site's page could make a browser send along with its cookie. */
const foreign: Record<string, (ask: Ask) => Ask> = {
  'another Origin': withHeader('origin', 'https://evil.example'),
  'an Origin of another port': withHeader('origin', 'http://127.0.0.1:1'),
  'Origin: null': withHeader('origin', 'null'),
  'an Origin that is none': withHeader('origin', '::::'),
  'Sec-Fetch-Site: cross-site': withHeader('sec-fetch-site', 'cross-site'),
  'Sec-Fetch-Site: same-site': withHeader('sec-fetch-site', 'same-site'),
};

describe('a request in disguise', () => {
  let world: World;
  let cases: Cases;
  let whos: Who[];
  let outsiders: Who[];
  let cells = 0;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    whos = await everybody(world);
    const named = [
      'a stranger',
      'coordinator of laoCai, removed',
      'observer of laoCai',
      'coordinator of mengla',
      'operator',
    ];
    outsiders = whos.filter(({ name }) => named.includes(name));
    cases = casesOf(world, await makeThings(world));
  });
  afterAll(() => world.close());

  /** Sends it and says what is wrong, if it did what it must not. */
  async function tried(ask: Ask, cookie: string, how: string): Promise<string[]> {
    const before = await stored(world.house);
    const headers = { ...ask.headers, ...(cookie && { cookie }) };
    const { status, body, headers: back } = await send(world.house.url, { ...ask, headers, from: elsewhere() });
    cells += 1;
    const wrong: string[] = [];
    if (status < 400 && !(await isOpen(ask, cookie, back))) wrong.push(`is answered ${status} ${body.slice(0, 100)}`);
    if (status >= 500) wrong.push('fails');
    if ((await stored(world.house)) !== before) wrong.push('stored something');
    return wrong.map((what) => `${how}: ${what}`);
  }

  /** The health check, the browser client's first page on any path of its own, or what this person may simply read. */
  async function isOpen({ method, path }: Ask, cookie: string, back: Answer['headers']): Promise<boolean> {
    if (path === '/livez' || String(back['content-type']).startsWith('text/html')) return true;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const plain = await send(world.house.url, { method: 'GET', path, headers: cookie ? { cookie } : {} });
    return plain.status === 200;
  }

  it.each(changing.filter((key) => routes[key].needs !== 'nobody'))('does no more than %s itself', async (key) => {
    const wrong: string[] = [];
    for (const who of outsiders) {
      const refusing = (cases[key] as Case[]).find((one) => (atTheDoor(key, who) ?? one.rule(who)) !== 'done');
      if (!refusing) continue;
      const ask = asked(key, await refusing.input(who));
      for (const [name, disguise] of Object.entries(disguises)) {
        wrong.push(...(await tried(disguise(ask), who.person.cookie, `${who.name} with ${name}`)));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(changing)('from another site does not get through to %s, whoever’s cookie it brings', async (key) => {
    const wrong: string[] = [];
    const allowed = whos.find((who) => cases[key].some((one) => (atTheDoor(key, who) ?? one.rule(who)) === 'done'));
    const who = allowed ?? (whos[0] as Who);
    const doing = (cases[key] as Case[]).find((one) => one.rule(who) === 'done') ?? (cases[key][0] as Case);
    const ask = asked(key, await doing.input(who));
    for (const [name, disguise] of Object.entries(foreign)) {
      const from = disguise(ask);
      wrong.push(...(await tried(from, who.person.cookie, name)));
      const headers = { ...from.headers, cookie: who.person.cookie };
      const answer = await send(world.house.url, { ...from, headers, from: elsewhere() });
      if (outcomeOf(answer) !== 'session.other_origin') wrong.push(`${name}: ${outcomeOf(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('with a form’s content type is not read, so no page of another site can send it unasked', async () => {
    const { duty_officer: officer } = world.laoCai;
    const body = { id: uuid(), text: { source: 'vi' as const, vi: 'Xin chào' } };
    const ask = asked('POST /channels/:channelId/messages', { params: { channelId: world.channel.id }, body });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type, cookie: officer.cookie };
      expect(outcomeOf(await send(world.house.url, { ...ask, headers }))).toBe('input.unsupported');
    }
    expect(
      outcomeOf(await send(world.house.url, { ...ask, headers: { ...ask.headers, cookie: officer.cookie } })),
    ).toBe('done');
  });

  it('with a stale, foreign or doubled cookie is nobody’s', async () => {
    const left = await again(world.laoCai.coordinator);
    const stale = left.cookie;
    await left.call('POST /sessions/end', { body: { id: uuid() } });
    const token = stale.split('=')[1] ?? '';
    const cookies = [
      stale,
      `__Host-session=${token}`,
      'session=',
      `session=${token}x`,
      `${stale}; ${stale}`,
      'session=%00',
    ];
    for (const cookie of cookies) {
      for (const key of keys.filter((one) => routes[one].needs !== 'nobody')) {
        const one = cases[key][0] as Case;
        const stranger = whos.at(-1) as Who;
        const ask = asked(key, await one.input(stranger));
        const answer = await send(world.house.url, { ...ask, headers: { ...ask.headers, cookie } });
        expect([key, cookie.split('=')[0], outcomeOf(answer)]).toEqual([key, cookie.split('=')[0], 'session.missing']);
      }
    }
  });

  it('was tried in every way on every route', () => expect(cells).toBeGreaterThan(2_000));
});
