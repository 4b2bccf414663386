import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { assertDurable, Database } from '../src/database/database.js';
import { entities } from '../src/entities.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { Load, none } from './load.js';
import { patience, pause } from './log.js';
import { ensureBuilt, startServer } from './server.js';
import { dialect, type Store } from './store.js';
import { newWorld, Somebody, type World } from './world.js';

jest.setTimeout(patience);

const run = promisify(execFile);
/** Some tests need a tool of Linux; where it is missing, or not allowed here, they are skipped. */
const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const canTrace = works('strace', '-o', '/dev/null', 'true');
const canLimit = works('prlimit', '--fsize');

(dialect === 'sqlite' ? describe : describe.skip)('an acknowledgement on SQLite', () => {
  let world: World;
  let store: Store;
  beforeAll(async () => {
    await ensureBuilt();
    world = await newWorld(await openHouse());
    store = world.house.store;
  });
  afterAll(() => store.drop());

  it('means a flush to disk in every connection that writes, or the service does not start', async () => {
    const { write } = world.house.app.get(Database);
    expect(await write.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await expect(assertDurable(write)).resolves.toBeUndefined();
    await world.house.stop();

    const folder = mkdtempSync(join(tmpdir(), 'gates-test-'));
    for (const [name, enableWAL, pragma] of [
      ['as-it-comes', true, 'busy_timeout = 5000'],
      ['off', true, 'synchronous = OFF'],
      ['no-wal', false, 'synchronous = FULL'],
    ] as const) {
      const source = new DataSource({
        type: 'better-sqlite3',
        database: join(folder, name),
        enableWAL,
        prepareDatabase: (db: { pragma(text: string): void }) => db.pragma(pragma),
      });
      await source.initialize();
      await expect(assertDurable(source)).rejects.toThrow('not durable');
      await source.destroy();
    }
    rmSync(folder, { recursive: true });
  });

  (canTrace ? it : it.skip)('leaves the machine only after the disk has confirmed the write (strace)', async () => {
    const server = await startServer(store.environment);
    const file = join(store.dataDir, 'trace');
    const calls = 'trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg';
    const strace = spawn('strace', ['-p', String(server.pid), '-e', calls, '-s', '24', '-o', file]);
    await once(strace.stderr, 'data'); // "attached"
    const person = Object.assign(new Somebody(server.url), { cookie: world.laoCai.head.cookie, side: 'vn' });
    const posts = times(500);
    for (let number = 0; number < posts; number++) await person.say(world.channel.id, `Xe số ${number}`);
    strace.kill('SIGINT');
    await once(strace, 'close');
    await server.kill('SIGTERM');

    const seen = { answers: 0, early: 0, flushes: 0 };
    let unflushed = 0;
    let flushedSince = false;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.startsWith('pwrite64')) unflushed++;
      if (/^f(data)?sync\(.*= 0/.test(line)) {
        seen.flushes++;
        unflushed = 0;
        flushedSince = true;
      }
      if (line.includes('HTTP/1.1 200')) {
        seen.answers++;
        if (unflushed > 0 || !flushedSince) seen.early++;
        flushedSince = false;
      }
    }
    expect(seen).toMatchObject({ answers: posts, early: 0 });
    expect(seen.flushes).toBeGreaterThanOrEqual(posts);
  });

  (canLimit ? it : it.skip)(
    'is not given on a full disk, and is again as soon as there is room (prlimit)',
    async () => {
      const server = await startServer(store.environment);
      const load = new Load(world);
      const log = join(store.dataDir, 'gates.sqlite-wal');
      const room = (bytes: number | 'unlimited') => run('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
      for (let round = 0; round < times(20); round++) {
        let until = Number.POSITIVE_INFINITY;
        const troubles = load.troubles;
        const said = load.acknowledged.size;
        await room(Math.max(...[log, log.replace('-wal', '')].map((path) => statSync(path).size)) + 2_000);
        const talking = load.run(server.url, () => Date.now() > until);
        const ready = async () => (await fetch(`${server.url}/readyz`)).status;
        while (load.troubles < troubles + 20 || (await ready()) !== 503) await pause(20);
        const full = load.acknowledged.size;
        await room('unlimited');
        until = Date.now() + 200;
        await talking;
        expect(full).toBeGreaterThanOrEqual(said);
        expect(load.acknowledged.size).toBeGreaterThan(full);
        while ((await ready()) !== 200) await pause(20);
      }
      expect(load.acknowledged).toEqual(load.sent);
      // What is acknowledged after the trouble lives through a crash like everything else.
      await server.kill('SIGKILL');
      const database = await Database.open(store, entities);
      const faults = await load.faults(database);
      // The test before this one has written here as well.
      expect({ ...faults, neverSent: [] }).toEqual(none);
      await database.onApplicationShutdown();
    },
  );
});
