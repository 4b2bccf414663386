import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Event, events } from '../src/contract/events.js';
import { ProblemView } from '../src/contract/problems.js';
import { type RouteKey, routes } from '../src/contract/routes.js';
import { clientEvents, serverEvents } from '../src/contract/socket.js';
import { type Case, type Cases, casesOf } from './borders/cases.js';
import { framesOf, pause } from './borders/sockets.js';
import { makeThings } from './borders/things.js';
import { atTheDoor, everybody, type Who } from './borders/whos.js';
import { asked, send } from './borders/wire.js';
import { openHouse } from './house.js';
import { worksToday } from './issues.js';
import { newWorld, type World } from './world.js';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
interface Operation {
  operationId: string;
  'x-needs': string;
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: { 'application/json': { schema: Json } } };
  responses: { [status: string]: { content: { [type: string]: { schema: Json } } } };
}
interface OpenApi {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: Json } };
}
interface AsyncApi {
  asyncapi: string;
  channels: { socket: { messages: { [name: string]: { payload: Json } } } };
  operations: { [name: string]: { action: string; messages: { $ref: string }[] } };
  components: { schemas: object; 'x-event-kinds': { [kind: string]: Json } };
}

const keys = Object.keys(routes) as RouteKey[];

/** Every reference in a document that leads nowhere. */
function danglingIn(document: Json): string[] {
  const lost: string[] = [];
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === '$ref' && typeof one === 'string' && lookUp(document, one) === undefined) lost.push(one);
      else walk(one as Json);
    }
  };
  walk(document);
  return lost;
}

function lookUp(document: Json, reference: string): Json | undefined {
  const steps = reference
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at: Json | undefined = document;
  for (const step of steps)
    at = typeof at === 'object' && at !== null ? (at as { [key: string]: Json })[step] : undefined;
  return reference.startsWith('#/') ? at : undefined;
}

describe('the documents of the interface', () => {
  let world: World;
  let openApi: OpenApi;
  let asyncApi: AsyncApi;
  let cases: Cases;
  let whos: Who[];
  const frames: unknown[][] = [];
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    const read = async (name: string) => (await fetch(`${world.house.url}/api/${name}.json`)).json();
    openApi = (await read('openapi')) as OpenApi;
    asyncApi = (await read('asyncapi')) as AsyncApi;
    whos = await everybody(world);
    for (const listener of [world.laoCai.observer, world.hekou.observer, world.operator]) {
      await listener.listen();
      frames.push(framesOf(listener));
    }
    cases = casesOf(world, await makeThings(world));
  });
  afterAll(() => world.close());

  it('are OpenAPI 3.1 and AsyncAPI 3.0, and every reference in them leads somewhere', () => {
    expect([openApi.openapi, asyncApi.asyncapi]).toEqual([
      expect.stringMatching(/^3\.1\./),
      expect.stringMatching(/^3\.0\./),
    ]);
    expect(danglingIn(openApi as unknown as Json)).toEqual([]);
    expect(danglingIn(asyncApi as unknown as Json)).toEqual([]);
    expect(JSON.stringify(openApi)).toContain('#/components/schemas/MessageView');
  });

  it('name every route, and no other', () => {
    const named = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(named.sort()).toEqual([...keys].sort());
    const ids = Object.values(openApi.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(keys.length);
  });

  it.each(keys)('say of %s what it asks for and who may call it', (key) => {
    const [method = '', path = ''] = key.split(' ');
    const operation = openApi.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
    const spec = routes[key];
    expect(operation?.['x-needs']).toBe(spec.needs);
    const inPath = operation?.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
    const header = operation?.parameters.find(({ name }) => name === 'If-Match');
    expect(header).toEqual('versioned' in spec ? expect.objectContaining({ in: 'header', required: true }) : undefined);
    expect(operation?.requestBody !== undefined).toBe('body' in spec);
    const query = operation?.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    expect(query).toEqual('query' in spec ? Object.keys(spec.query.shape) : []);
    expect(operation?.responses.default?.content['application/problem+json']).toBeDefined();
  });

  /** What is done once, before any of this; and nobody is reminded on a day off. */
  const onlyRefused = new Set<RouteKey>(['POST /set-up', 'POST /sessions/link']);
  if (!worksToday('vn') && !worksToday('cn')) onlyRefused.add('POST /issues/:issueId/reminder');

  it.each(keys)('say of %s what it answers, and that is what it answers', async (key) => {
    const answered = new Set<string>();
    for (const one of cases[key] as Case[]) {
      for (const outcome of ['done', 'refused'] as const) {
        const who = whos.find((candidate) => {
          const expected = atTheDoor(key, candidate) ?? one.rule(candidate);
          return (expected === 'done') === (outcome === 'done');
        });
        if (!who) continue;
        const ask = asked(key, await one.input(who));
        const cookie = one.cookie ? await one.cookie(who) : who.person.cookie;
        const answer = await send(world.house.url, { ...ask, headers: { ...ask.headers, ...(cookie && { cookie }) } });
        const bytes = answer.status === 200 && (routes[key] as { binary?: string }).binary === 'answer';
        const body: unknown = bytes ? Buffer.from(answer.body) : JSON.parse(answer.body);
        const schema = answer.status === 200 ? routes[key].answer : ProblemView;
        expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
        const { version } = (body ?? {}) as { version?: number };
        if (answer.status === 200 && version !== undefined) expect(answer.headers.etag).toBe(`"${version}"`);
        answered.add(outcome);
      }
    }
    expect([...answered]).toContain(onlyRefused.has(key) ? 'refused' : 'done');
  });

  it('name every kind of event and every message of the socket', () => {
    expect(Object.keys(asyncApi.components['x-event-kinds']).sort()).toEqual(Object.keys(events).sort());
    const { send: sent, hear } = asyncApi.operations;
    const names = (operation: typeof sent) => operation?.messages.map(({ $ref }) => $ref.split('/').at(-1));
    expect(names(sent)).toEqual(Object.keys(clientEvents));
    expect(names(hear)).toEqual(Object.keys(serverEvents));
  });

  it('say what is heard, and that is what is heard', async () => {
    await pause(500);
    const heard = frames.flat() as [keyof typeof serverEvents, unknown][];
    expect(heard.length).toBeGreaterThan(20);
    for (const [name, told] of heard) {
      const schema = name === 'events' ? z.array(Event) : serverEvents[name];
      expect([name, schema.safeParse(told).error?.issues ?? []]).toEqual([name, []]);
    }
    for (const { person } of whos.filter(({ signedIn }) => signedIn).slice(0, 3)) {
      for (const event of (await person.catchUp({})).events) expect(Event.safeParse(event).success).toBe(true);
    }
  });
});
