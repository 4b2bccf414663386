import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { type RouteKey, routes } from '../src/contract/routes.js';
import type { CallInput } from '../src/demo/caller.js';
import { type Case, type Cases, casesOf } from './borders/cases.js';
import { bodyTricks, changedAt, contentTypes, naughtyValue, placesIn } from './borders/naughty.js';
import { faultsOf } from './borders/refusals.js';
import { codeOf } from './borders/refused.js';
import { stored } from './borders/stored.js';
import { makeThings } from './borders/things.js';
import { atTheDoor, everybody, type Who } from './borders/whos.js';
import { type Ask, asked, outcomeOf, send } from './borders/wire.js';
import fc from './chance.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

const keys = Object.keys(routes) as RouteKey[];
/** Ends the session it comes with, and asks for nothing that could be wrong but an id. */
const mutable = keys.filter((key) => key !== 'POST /sessions/end');
const mutation = fc.record({
  part: fc.nat({ max: 100 }),
  at: fc.nat({ max: 40 }),
  how: fc.constantFrom('put', 'put', 'take', 'add'),
  value: naughtyValue,
  trick: fc.constantFrom(...Object.keys(bodyTricks)),
  type: fc.constantFrom(...contentTypes),
  language: fc.constantFrom('vi' as const, 'zh' as const),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;
type Part = 'params' | 'query' | 'body';
type Target = Part | 'bytes' | 'type' | 'version' | 'address';
type Input = CallInput<RouteKey> & Record<string, unknown>;
/** A valid request with one thing wrong in it, and whether the contract would take it all the same. */
function spoilt(key: RouteKey, input: Input, wrong: Mutation): { ask: Ask; valid: boolean } {
  const ask = asked(key, input as never);
  const json = String(ask.body ?? '{}');
  // A piece of a file may be any bytes.
  const bodyless = key.startsWith('GET ') || 'binary' in routes[key];
  const target = targetOf(key, wrong);
  switch (target) {
    case 'bytes':
      return { ask: { ...ask, body: bodyTricks[wrong.trick]?.(json) ?? '' }, valid: bodyless };
    case 'type':
      return {
        ask: { ...ask, body: json, headers: { ...ask.headers, 'content-type': wrong.type } },
        valid: bodyless || wrong.type.startsWith('application/json;'),
      };
    case 'version':
      return {
        ask: { ...ask, headers: { ...ask.headers, 'if-match': header(wrong.value) } },
        valid: !isVersioned(key),
      };
    case 'address': {
      const ending = addresses[wrong.at % addresses.length] ?? '';
      // At the end of a query it is a part of what is looked for.
      const valid = ending.startsWith('?') || ask.path.includes('?');
      return { ask: { ...ask, path: `${ask.path}${ending}` }, valid };
    }
    default:
      return {
        ask: asked(key, changedInput(key, input, target, wrong) as never),
        valid: accepts(key, input, target, wrong),
      };
  }
}

/** What of this route's requests can be wrong at all. */
function targetOf(key: RouteKey, { part }: Mutation): Target {
  const targets: Target[] = [
    ...(schemaOf(key, 'params') ? (['params'] as const) : []),
    ...(schemaOf(key, 'query') ? (['query', 'query'] as const) : []),
    ...(schemaOf(key, 'body') ? (['body', 'body', 'body', 'bytes', 'type'] as const) : []),
    ...(isVersioned(key) ? (['version'] as const) : []),
  ];
  return targets[part % (targets.length + 1)] ?? 'address';
}

const addresses = [
  '%',
  '%ff',
  '%C0%AF',
  '%ED%A0%80',
  '%00',
  '/..',
  '?a=1&a=2',
  '?__proto__[x]=1',
  '?a=%7B',
  '?q=%E0%A4%A',
];
const header = (value: unknown) =>
  String(JSON.stringify(value))
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 500);
const isVersioned = (key: RouteKey) => 'versioned' in routes[key];
const schemaOf = (key: RouteKey, part: Part) => (routes[key] as { [P in Part]?: z.ZodType })[part];

function changedInput(key: RouteKey, input: Input, part: Part, { at, how, value }: Mutation): Input {
  const whole = (input[part] ?? {}) as object;
  const places = placesIn(whole).slice(1);
  const place = places[at % Math.max(places.length, 1)] ?? ['extra'];
  const known = Object.keys((schemaOf(key, part) as z.ZodObject | undefined)?.shape ?? {});
  const added = at % 2 ? 'extra' : (known[at % Math.max(known.length, 1)] ?? 'extra');
  const changed =
    how === 'add' ? { ...whole, [added]: value } : changedAt(whole, place, how === 'take' ? undefined : value);
  if (part === 'body') return { ...input, body: changed } as Input;
  const texts = Object.entries(changed as object).map(([name, one]) => [
    name,
    typeof one === 'string' ? one.toWellFormed() : (JSON.stringify(one) ?? ''),
  ]);
  return { ...input, [part]: Object.fromEntries(texts) as object } as Input;
}

function accepts(key: RouteKey, input: Input, part: Part, wrong: Mutation): boolean {
  // What is added beside the named parts of an address never leaves the test.
  if (part === 'params' && wrong.how === 'add') return true;
  const changed = changedInput(key, input, part, wrong)[part];
  // The service reads every line break as one and the same.
  const read = JSON.parse(JSON.stringify(changed).replaceAll(/\\r(\\n)?/g, '\\n')) as unknown;
  return schemaOf(key, part)?.safeParse(read).success ?? true;
}

describe('what makes no sense', () => {
  let world: World;
  let cases: Cases;
  let whos: Who[];
  const ready = new Map<RouteKey, { input: Input; cookie: string }>();
  let refused = 0;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    whos = await everybody(world);
    cases = casesOf(world, await makeThings(world));
  });
  afterAll(() => world.close());

  /** A request that would be done, by somebody who may; made anew once it was. */
  async function validFor(key: RouteKey): Promise<{ input: Input; cookie: string }> {
    const found = ready.get(key);
    if (found) return found;
    const list = cases[key] as Case[];
    for (const who of whos) {
      const doing = list.find((one) => (atTheDoor(key, who) ?? one.rule(who)) === 'done');
      if (!doing) continue;
      const input = (await doing.input(who)) as Input;
      const made = { input, cookie: doing.cookie ? await doing.cookie(who) : who.person.cookie };
      ready.set(key, made);
      return made;
    }
    return { input: (await list[0]?.input(whos[0] as Who)) as Input, cookie: world.operator.cookie };
  }

  it('is refused in words, stores nothing, and breaks nothing', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...mutable), mutation, async (key, wrong) => {
      const { input, cookie } = await validFor(key);
      const { ask, valid } = spoilt(key, input, wrong);
      const before = await stored(world.house);
      const headers = { ...ask.headers, cookie, 'accept-language': wrong.language };
      const answer = await send(world.house.url, { ...ask, headers });
      if (answer.status < 400) {
        expect({ key, part: targetOf(key, wrong), trick: wrong.trick, valid }).toMatchObject({ valid: true });
        // What was only read is there still.
        if (!key.startsWith('GET ')) ready.delete(key);
        return;
      }
      refused += 1;
      expect(faultsOf(answer, wrong.language, wrong.value)).toEqual([]);
      expect(await stored(world.house)).toBe(before);
    });
    await fc.assert(property, { numRuns: times(7_500), endOnFailure: true });
    expect(refused).toBeGreaterThan(times(5_000));
  }, 900_000);

  it.each([
    ['a good text', 'done', (text: string) => `"${text}"`],
    ['bytes that are no letters', 'input.not_text', () => Buffer.from([0x22, 0x61, 0xff, 0xfe, 0xc0, 0x80, 0x22])],
    ['half a letter', 'input.not_text', () => '"\\ud800"'],
    ['a null byte', 'input.invalid', () => '"a\\u0000b"'],
    ['nothing but blanks', 'input.invalid', () => '" \\u00a0 "'],
    ['50,000 brackets', 'input.too_deep', () => '['.repeat(50_000) + ']'.repeat(50_000)],
    ['33 brackets', 'input.too_deep', () => '['.repeat(33) + ']'.repeat(33)],
    ['a prototype', 'input.invalid', () => '{"__proto__":{"length":1}}'],
    ['more than 4,000 characters', 'input.invalid', () => `"${'ă'.repeat(4_001)}"`],
    ['more than the service takes at once', 'input.too_large', () => `"${'ă'.repeat(200_000)}"`],
  ])('where a text belongs: %s is %s', async (_, outcome, words) => {
    const { duty_officer: officer } = world.laoCai;
    const [before = '', after = ''] = JSON.stringify({ id: uuid(), text: { source: 'vi', vi: '?' } }).split('"?"');
    const said = words('Xin chào');
    const body = Buffer.concat([Buffer.from(before), Buffer.from(said), Buffer.from(after)]);
    const headers = { 'content-type': 'application/json', cookie: officer.cookie };
    const path = `/api/v1/channels/${world.channel.id}/messages`;
    expect(outcomeOf(await send(world.house.url, { method: 'POST', path, headers, body }))).toBe(outcome);
  });

  it('is no place in a room either: far beyond its end there is nothing', async () => {
    const { interpreter } = world.hekou;
    for (const room of ['messages', 'side/messages', 'organisation/messages'] as const) {
      for (const position of [2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
        for (const place of [{ before: position }, { after: position }]) {
          const params = { channelId: world.channel.id };
          const ask = asked(`GET /channels/:channelId/${room}`, { params, query: place });
          const answer = await send(world.house.url, { ...ask, headers: { cookie: interpreter.cookie } });
          expect([room, place, answer.status < 500]).toEqual([room, place, true]);
        }
      }
    }
  });

  it('is an id that something else has already', async () => {
    const { laoCai, operator, channel } = world;
    const names = { vi: 'Hải quan', zh: null };
    const name = { vi: { text: 'Lê Trùng', status: 'given' as const }, zh: null };
    const agency = { id: laoCai.id, side: 'vn' as const, level: 'county' as const, name: names, shortName: names };
    const staff = { id: operator.id, organisationId: laoCai.id, email: 'trung@laocai.example', name, post: null };
    const params = { channelId: channel.id };
    const text = { source: 'vi' as const, vi: 'Giữ lại' };
    const held = await laoCai.duty_officer.call('POST /channels/:channelId/held', {
      params,
      body: { id: uuid(), text },
    });
    const { held: sent } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: held.version,
      body: { id: uuid(), text: '已核实' },
    });
    const body = { id: sent?.sentAs ?? '', text };
    expect(await codeOf(operator.call('POST /organisations', { body: agency }))).toBe('change.id_used');
    const invitation = { ...staff, roles: ['head' as const], language: 'vi' as const };
    expect(await codeOf(laoCai.coordinator.call('POST /people', { body: invitation }))).toBe('change.id_used');
    expect(await codeOf(laoCai.head.call('POST /channels/:channelId/messages', { params, body }))).toBe(
      'change.id_used',
    );
  });
});
