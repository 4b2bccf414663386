import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { findPostgres, startPostgres } from '../scripts/lib/postgres.mjs';
import { Database } from '../src/database/database.js';
import { entities } from '../src/entities.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { Load, none } from './load.js';
import { patience, pause } from './log.js';
import { ensureBuilt, runProgram, startServer } from './server.js';
import { dialect, type Store } from './store.js';
import { newWorld, type World } from './world.js';

jest.setTimeout(patience);

/** A furnished database without anybody working on it. */
async function quietWorld(store?: Store): Promise<World> {
  const world = await newWorld(await openHouse(store && { store }));
  await world.house.stop();
  return world;
}

async function faultsIn(store: Store, load: Load): Promise<Record<string, string[]>> {
  const database = await Database.open(store, entities);
  const faults = await load.faults(database);
  await database.onApplicationShutdown();
  return faults;
}

/** A socket that is open and never reads: nobody may have to wait for it. */
async function deafListener(url: string, cookie: string): Promise<void> {
  const { port, host } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  const headers = [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${url}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(`${headers.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('101 Switching Protocols');
  // "40", masked: joins the default namespace.
  socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
  await once(socket, 'data');
  socket.pause();
}

describe('the service', () => {
  let world: World;
  let store: Store;
  /** All that was ever said here; it has to be there after every test. */
  let load: Load;
  beforeAll(async () => {
    await ensureBuilt();
    world = await quietWorld();
    store = world.house.store;
    load = new Load(world);
  });
  afterAll(() => store.drop());

  it('killed at any moment has kept everything it acknowledged, once', async () => {
    for (let kills = 0; kills < times(100); kills++) {
      const server = await startServer(store.environment);
      const before = load.acknowledged.size;
      const talking = load.run(server.url);
      while (load.acknowledged.size === before) await pause(5);
      await pause(randomInt(30, 300));
      expect(await server.kill('SIGKILL')).toBe('SIGKILL');
      await talking;
    }
    const server = await startServer(store.environment);
    await load.settle(server.url);
    await server.kill('SIGTERM');

    expect(load.acknowledged.size).toBeGreaterThan(times(100));
    expect(load.acknowledged).toEqual(load.sent);
    expect(await faultsIn(store, load)).toEqual(none);
    expect((await runProgram('verify.js', store.environment)).code).toBe(0);
    console.info(`${times(100)} kills, ${load.acknowledged.size} acknowledged`);
  });

  it('told to stop while it works ends within ten seconds and has kept everything it acknowledged', async () => {
    for (let stops = 0; stops < times(50); stops++) {
      const server = await startServer(store.environment);
      const talking = load.run(server.url);
      await deafListener(server.url, world.hekou.observer.cookie);
      await pause(randomInt(100, 400));
      const began = Date.now();
      expect([0, 'SIGTERM']).toContain(await server.kill('SIGTERM'));
      expect(Date.now() - began).toBeLessThan(10_000);
      expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
      await talking;
    }
    const server = await startServer(store.environment);
    await load.settle(server.url);
    await server.kill('SIGTERM');
    expect(load.acknowledged).toEqual(load.sent);
    expect(await faultsIn(store, load)).toEqual(none);
  });

  const withOwnPostgres = dialect === 'postgres' && findPostgres() ? it : it.skip;
  withOwnPostgres('goes on by itself when its database was cut off and is back', async () => {
    const postgres = await startPostgres();
    const dataDir = mkdtempSync(join(tmpdir(), 'gates-test-'));
    const own: Store = {
      dataDir,
      databaseUrl: postgres.url,
      environment: { DATA_DIR: dataDir, DATABASE_URL: postgres.url },
      drop: async () => {
        await postgres.stop();
        rmSync(dataDir, { recursive: true });
      },
    };
    try {
      const there = new Load(await quietWorld(own));
      const server = await startServer(own.environment);
      let enough = false;
      const talking = there.run(server.url, () => enough);
      for (let cuts = 0; cuts < times(20); cuts++) {
        const before = there.acknowledged.size;
        await pause(randomInt(100, 500));
        await postgres.crash();
        await pause(randomInt(300));
        await postgres.start();
        const until = Date.now() + 10_000;
        while (there.acknowledged.size < before + 50 && Date.now() < until) await pause(20);
        expect(there.acknowledged.size).toBeGreaterThanOrEqual(before + 50);
      }
      enough = true;
      await talking;
      expect(there.troubles).toBeGreaterThan(0);
      expect(there.acknowledged).toEqual(there.sent);
      expect(await server.kill('SIGTERM')).toBe('SIGTERM');
      expect(await faultsIn(own, there)).toEqual(none);
    } finally {
      await own.drop();
    }
  });
});
