import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import { clientEvents } from '../src/contract/socket.js';
import { naughtyValue } from './borders/naughty.js';
import { faultsIn } from './borders/refusals.js';
import { pause, until } from './borders/sockets.js';
import { stored } from './borders/stored.js';
import fc from './chance.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

/** Below the number of calls at which a socket is cut off, so that each payload is looked at. */
const callsPerSocket = 80;

const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('follow', 'typing', 'hold') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'events', 'message', '__proto__', 'toString', 'x'.repeat(5_000)),
  },
);
const payload = fc.oneof(
  naughtyValue,
  fc.record({ after: naughtyValue }),
  fc.record({ audience: naughtyValue }),
  fc.record({ audience: fc.string(), minutesId: naughtyValue, rowId: naughtyValue }),
  fc.record({ after: fc.dictionary(fc.string({ maxLength: 50 }), naughtyValue, { maxKeys: 5 }) }),
  fc.record({ after: fc.constant({}), extra: naughtyValue }),
  fc.constant(Buffer.from([1, 2, 255])),
  fc.constant({ after: Buffer.from('binary') }),
  fc.constant(JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown),
  fc.constant({ after: Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`channel:${index}`, index])) }),
);
const call = fc.record({ name: names, payloads: fc.array(payload, { maxLength: 3 }), asks: fc.boolean() });

/** Frames below the level of events: packets of the transport and of the protocol, right, wrong and half. */
const frame = fc.oneof(
  fc.constantFrom<string | Buffer>(
    '',
    '0',
    '1',
    '2',
    '2probe',
    '3',
    '4',
    '40',
    '41',
    '42',
    '42[]',
    '42["follow"]',
    '42{"follow":1}',
    '42["follow",{"after":{}}',
    '42/other,["follow",{"after":{}}]',
    '421e309["follow",{}]',
    '4299999999999999999999["follow",{}]',
    '42["disconnect"]',
    '42["connect"]',
    '42["newListener",1]',
    '43[]',
    '430[]',
    '44{"message":"x"}',
    '451-["follow",{"_placeholder":true,"num":0}]',
    '4510-["follow",{"_placeholder":true,"num":0}]',
    '45-1-["follow"]',
    '461-1[]',
    '5',
    '6',
    '9',
    'b4AAAA',
    `42${'['.repeat(20_000)}`,
    Buffer.from([0]),
    Buffer.alloc(1_000, 255),
  ),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => `42${text}`),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
);

describe('what makes no sense on a socket', () => {
  let world: World;
  let bystander: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    bystander = world.laoCai.head;
    await bystander.listen();
  });
  afterAll(() => world.close());

  /** Another officer still gets their work done, over HTTP and live. */
  async function lifeGoesOn(): Promise<void> {
    const { id } = await world.hekou.duty_officer.say(world.channel.id, '照常');
    await until(() => bystander.heard.some(({ payload: told }) => 'message' in told && told.message.id === id));
    expect(bystander.socket?.connected).toBe(true);
  }

  it('is refused in words or left unanswered, stores nothing and harms nobody', async () => {
    const { duty_officer: officer } = world.laoCai;
    const before = await stored(world.house);
    let asked = 0;
    let refused = 0;
    await officer.listen({});
    let calls = 1;
    const property = fc.asyncProperty(call, async ({ name, payloads, asks }) => {
      if (!officer.socket?.connected || calls >= callsPerSocket) {
        officer.hangUp();
        await officer.listen({});
        calls = 1;
      }
      calls += 1;
      const socket = officer.socket as unknown as Socket;
      if (!asks) return void socket.emit(name, ...payloads);
      asked += 1;
      const known = Object.hasOwn(clientEvents, name);
      const answered = (await socket
        .timeout(known ? 5_000 : 50)
        .emitWithAck(name, ...payloads)
        .catch(() => undefined)) as { problem?: unknown } | undefined;
      if (!known) return expect(answered).toBeUndefined();
      const [only] = payloads;
      const valid =
        payloads.length === 1 && clientEvents[name as keyof typeof clientEvents].safeParse(plain(only)).success;
      if (answered?.problem !== undefined) {
        refused += 1;
        return expect(faultsIn(answered.problem, 'vi', payloads)).toEqual([]);
      }
      expect({ name, valid }).toMatchObject({ valid: true });
    });
    await fc.assert(property, { numRuns: times(5_000), endOnFailure: true });
    officer.hangUp();
    expect(refused).toBeGreaterThan(asked / 3);
    expect(await stored(world.house)).toBe(before);
    await lifeGoesOn();
  }, 900_000);

  it('may also be no message at all', async () => {
    const { head: officer } = world.hekou;
    const before = await stored(world.house);
    const property = fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 10 }), async (frames) => {
      if (!officer.socket?.connected) await officer.listen({});
      const { transport } = (officer.socket as unknown as Socket).io.engine as unknown as {
        transport: { ws: { send(data: string | Buffer): void } };
      };
      for (const one of frames) transport.ws.send(one);
      await pause(2);
    });
    await fc.assert(property, { numRuns: times(1_000), endOnFailure: true });
    officer.hangUp();
    expect(await stored(world.house)).toBe(before);
    await lifeGoesOn();
  }, 900_000);

  it('is cut off when there is too much of it, and its sender alone', async () => {
    const { observer } = world.hekou;
    await observer.listen({});
    const { socket } = observer;
    for (let count = 0; count < 150; count++) socket?.emit('typing', { audience: 'x' });
    await until(() => socket?.connected === false);
    await observer.listen({});
    const again = observer.socket;
    again?.emit('typing', { audience: 'x'.repeat(70_000) });
    await until(() => again?.connected === false);
    await lifeGoesOn();
  });
});

/** As it arrives; `constructor` is taken out of it before anybody looks. */
const plain = (value: unknown) =>
  value === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(value), (key: string, one: unknown) =>
        key === 'constructor' ? undefined : one,
      ) as unknown);
