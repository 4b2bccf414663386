import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RouteKey, routes } from '../src/contract/routes.js';
import { type Case, type Cases, casesOf, type Outcome } from './borders/cases.js';
import { servedRoutes } from './borders/router.js';
import { stored } from './borders/stored.js';
import { makeThings, type Things } from './borders/things.js';
import { atTheDoor, everybody, type Who } from './borders/whos.js';
import { asked, outcomeOf, seen, send } from './borders/wire.js';
import { long } from './counts.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

/** Served beside the route table, to anybody, and empty of content: health, the documents, the pages. */
const beside = ['GET /livez', 'GET /readyz', 'GET /api/openapi.json', 'GET /api/asyncapi.json', 'GET *'];
const keys = Object.keys(routes) as RouteKey[];

describe('the permission matrix', () => {
  let world: World;
  let things: Things;
  let cases: Cases;
  let whos: Who[];
  let cells = 0;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    whos = await everybody(world);
    things = await makeThings(world);
    cases = casesOf(world, things);
  });
  afterAll(() => world.close());

  it('covers every route the running server answers to', () => {
    const listed = [...keys.map((key) => key.replace(' ', ' /api/v1')), ...beside];
    expect(servedRoutes(world.house).sort()).toEqual(listed.sort());
    expect(Object.keys(cases).sort()).toEqual([...keys].sort());
  });

  /** What one try comes to: what is wrong with it, and what the person saw if the thing does not exist for them. */
  async function tried(key: RouteKey, one: Case, who: Who): Promise<{ wrong: string[]; code: string; saw: string }> {
    const ask = asked(key, await one.input(who));
    const cookie = one.cookie ? await one.cookie(who) : who.person.cookie;
    const before = await stored(world.house);
    const answer = await send(world.house.url, {
      ...ask,
      headers: { ...ask.headers, ...(cookie && { cookie }), 'accept-language': 'vi' },
    });
    const code = outcomeOf(answer);
    const expected: Outcome = atTheDoor(key, who) ?? one.rule(who);
    const wrong: string[] = [];
    if (code !== expected) wrong.push(`is ${code}, not ${expected}`);
    if (code !== 'done' && (await stored(world.house)) !== before) wrong.push('was refused and stored something');
    const { standing, topics, issues, meetings, drafts, minutes, terms } = things;
    const all = [...standing, ...topics, ...issues, ...meetings, ...drafts, ...minutes, ...terms];
    for (const { secret, on, reads } of all) {
      if (!(who.signedIn && reads(who)) && answer.body.includes(secret)) wrong.push(`shows ${on}`);
    }
    cells += 1;
    return { wrong: wrong.map((what) => `${who.name} · ${one.on}: ${what}`), code, saw: seen(answer) };
  }

  /** In the short run each route is tried by all of one home and by one of each other kind; the next route by others. */
  function triedBy(key: RouteKey): Who[] {
    if (long) return whos;
    const at = keys.indexOf(key);
    const kindOf = ({ home, signedIn }: Who) => `${home} ${signedIn}`;
    const whole = `${(['laoCai', 'hekou', 'mengla'] as const)[at % 3]} true`;
    return [...new Set(whos.map(kindOf))].flatMap((kind) => {
      const some = whos.filter((who) => kindOf(who) === kind);
      return kind === whole ? some : [some[at % some.length] as Who];
    });
  }

  it.each(keys)('of %s is as written, and what is not yours is like what does not exist', async (key) => {
    const wrong: string[] = [];
    for (const who of triedBy(key)) {
      const missing = new Map<string, Set<string>>();
      for (const one of cases[key] as Case[]) {
        const { wrong: found, code, saw } = await tried(key, one, who);
        wrong.push(...found);
        if (code.endsWith('not_found')) missing.set(code, (missing.get(code) ?? new Set()).add(saw));
      }
      for (const [code, answers] of missing) {
        if (answers.size > 1) wrong.push(`${who.name} can tell ${answers.size} kinds of ${code} apart`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('would notice whatever is stored', async () => {
    const before = await stored(world.house);
    expect(await stored(world.house)).toBe(before);
    await world.laoCai.duty_officer.say(world.channel.id, 'Một tin');
    expect(await stored(world.house)).not.toBe(before);
  });

  it('has been tried in every cell', () => {
    const expected = keys.reduce((sum, key) => sum + cases[key].length * triedBy(key).length, 0);
    expect(cells).toBe(expected);
    expect(cells).toBeGreaterThan(2_000);
  });
});
