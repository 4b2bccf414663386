import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Activity } from '../src/activity/activity.js';
import type { Change } from '../src/activity/change.js';
import { system } from '../src/common/actor.js';
import type { Event } from '../src/contract/events.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { eventsOf, expectIntact, oneTo, patience, postedIds, turn } from './log.js';
import { dialect } from './store.js';
import { newWorld, type World } from './world.js';

const audience = 'test:crowd';
const tooLate = new Error('It fails after its first write.');

/** A change of one row and one event; the row says whether it was ever meant to stay. */
async function write(change: Change, id: string, fails: boolean): Promise<string> {
  await change.sql('INSERT INTO "link" ("id", "tokenHash", "purpose", "expiresAt") VALUES (?, ?, ?, ?)', [
    id,
    id,
    fails ? 'never' : 'crowd',
    change.at,
  ]);
  change.record('channel.left', audience, { channelId: id });
  if (fails) throw tooLate;
  return id;
}

jest.setTimeout(patience);

describe('the log', () => {
  let world: World;
  let activity: Activity;
  let database: Database;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    activity = world.house.app.get(Activity);
    database = world.house.app.get(Database);
  });
  afterAll(() => world.close());

  const count = async (text: string, values: unknown[] = []) => {
    const [row] = await sql<{ count: number | string }>(
      database.read,
      `SELECT count(*) AS "count" FROM ${text}`,
      values,
    );
    return Number(row?.count);
  };
  const crowd = async () =>
    (await sql<{ id: string }>(database.read, `SELECT "id" FROM "link" WHERE "purpose" = 'crowd'`)).map(({ id }) => id);

  /** Looks again and again at what is committed, within a turn and between turns, until told to stop. */
  async function watch(going: () => boolean): Promise<{ looks: number; dirty: number; torn: number }> {
    const seen = { looks: 0, dirty: 0, torn: 0 };
    while (going()) {
      for (let look = 0; look < 4; look++) {
        const [row] = await sql<{ never: number | string; rows: number | string; events: number | string }>(
          database.read,
          `SELECT (SELECT count(*) FROM "link" WHERE "purpose" = 'never') AS "never",
                  (SELECT count(*) FROM "link" WHERE "purpose" = 'crowd') AS "rows",
                  (SELECT count(*) FROM "event" WHERE "audience" = ?) AS "events"`,
          [audience],
        );
        seen.looks++;
        if (Number(row?.never) > 0) seen.dirty++;
        if (Number(row?.rows) !== Number(row?.events)) seen.torn++;
      }
      await turn();
    }
    return seen;
  }

  it('keeps what it acknowledged and nothing else, however changes and failures interleave', async () => {
    const { laoCai, hekou, channel } = world;
    const speakers = [laoCai.coordinator, laoCai.duty_officer, hekou.coordinator, hekou.duty_officer];
    const acknowledged: string[] = [];
    const said: string[] = [];
    let going = true;
    const watching = Promise.all([watch(() => going), watch(() => going)]);

    const within = async (fails: boolean, slow: boolean) => {
      const id = uuid();
      await activity.commit(system, { id, act: 'test' }, async (change) => {
        if (slow) await turn();
        let result: unknown;
        try {
          result = await write(change, id, false);
        } finally {
          if (slow) await turn();
        }
        if (fails) throw tooLate;
        return result;
      });
      acknowledged.push(id);
    };
    const overHttp = async (index: number) => {
      const { id } = await (speakers[index % 4] as (typeof speakers)[0]).say(channel.id, `Xe số ${index}`);
      said.push(id);
    };
    const failing = async () => {
      const id = uuid();
      await activity.commit(system, { id, act: 'test' }, (change) => write(change, id, true));
    };

    const outcomes = { done: 0, failed: 0, otherwise: [] as unknown[] };
    for (let round = 0; round < times(50); round++) {
      const works = Array.from({ length: 200 }, (_, index) => {
        // Three in ten fail late, after one write or after all; one in ten comes over HTTP.
        const kind = (index * 7 + round) % 10;
        if (kind === 0) return failing();
        if (kind === 9) return overHttp(index);
        return within(kind <= 2, index % 3 === 0);
      });
      for (const outcome of await Promise.allSettled(works)) {
        if (outcome.status === 'fulfilled') outcomes.done++;
        else if (outcome.reason === tooLate) outcomes.failed++;
        else outcomes.otherwise.push(outcome.reason);
      }
    }
    going = false;
    const watched = await watching;

    const all = times(50) * 200;
    expect(outcomes).toEqual({ done: all * 0.7, failed: all * 0.3, otherwise: [] });
    expect((await crowd()).sort()).toEqual([...acknowledged].sort());
    expect(await count(`"link" WHERE "purpose" = 'never'`)).toBe(0);
    const events = await eventsOf(database.read, audience);
    expect(events.map(({ position }) => position)).toEqual(oneTo(acknowledged.length));
    const told = events.map(({ payload }) => (JSON.parse(payload) as { channelId: string }).channelId);
    expect(told.sort()).toEqual([...acknowledged].sort());
    expect((await postedIds(database.read, `channel:${channel.id}`)).filter((id) => said.includes(id)).sort()).toEqual(
      said.sort(),
    );
    for (const { looks, dirty, torn } of watched) {
      expect(looks).toBeGreaterThan(20);
      expect({ dirty, torn }).toEqual({ dirty: 0, torn: 0 });
    }
    await expectIntact(database.read);
  });

  it('takes a change together with its neighbours, and lets none of them suffer for one that fails', async () => {
    const batches: number[] = [];
    activity.follow((events: readonly Event[]) => {
      if (events.some((event) => event.audience === audience)) batches.push(events.length);
    });
    const before = (await eventsOf(database.read, audience)).length;
    const outcomes = await Promise.allSettled(
      oneTo(40).map((number) => {
        const id = uuid();
        return activity.commit(system, { id, act: 'test' }, (change) => write(change, id, number === 20));
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(outcomes[19]).toEqual({ status: 'rejected', reason: tooLate });
    expect(await count(`"link" WHERE "purpose" = 'never'`)).toBe(0);
    // SQLite takes them all in one transaction; PostgreSQL each in its own.
    expect(batches).toEqual(dialect === 'sqlite' ? [39] : oneTo(39).map(() => 1));
    const positions = (await eventsOf(database.read, audience)).map(({ position }) => position);
    expect(positions).toEqual(oneTo(before + 39));
    await expectIntact(database.read);
  });

  it('keeps no row of a change whose event cannot be written', async () => {
    const before = (await crowd()).length;
    const works = oneTo(5).map((number) => {
      const id = uuid();
      return activity.commit(system, { id, act: 'test' }, async (change) => {
        const result = await write(change, id, false);
        // Half of a character: it has no canonical form, so it has no hash.
        if (number === 3) change.record('channel.left', audience, { channelId: '\ud800' });
        return result;
      });
    });
    const outcomes = (await Promise.allSettled(works)).map(({ status }) => status);
    expect(outcomes).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((await crowd()).length).toBe(before + 4);
    await expectIntact(database.read);
  });

  it('refuses a change that tells nothing', async () => {
    const quiet = activity.commit(system, null, async (change) => {
      await change.sql('INSERT INTO "link" ("id", "tokenHash", "purpose", "expiresAt") VALUES (?, ?, ?, ?)', [
        uuid(),
        uuid(),
        'never',
        change.at,
      ]);
    });
    await expect(quiet).rejects.toThrow('has to record');
    expect(await count(`"link" WHERE "purpose" = 'never'`)).toBe(0);
  });

  it('tells the other readers when one of them fails', async () => {
    const heard: number[] = [];
    activity.follow((events) => {
      if (events.some(({ kind }) => kind === 'channel.left')) throw new Error('A reader that fails.');
    });
    activity.follow((events) => heard.push(events.length));
    const id = uuid();
    await activity.commit(system, { id, act: 'test' }, (change) => write(change, id, false));
    expect(heard).toEqual([1]);
  });

  (dialect === 'sqlite' ? it : it.skip)(
    'acknowledges nothing on a full disk and goes on when there is room',
    async () => {
      const [{ page_count: pages }] = await database.write.query('PRAGMA page_count');
      const room = async (more: number) => database.write.query(`PRAGMA max_page_count = ${pages + more}`);
      const acknowledged = await crowd();
      const outcomes = { done: 0, failed: 0 };
      const rush = (size: number) =>
        Promise.all(
          oneTo(size).map(async () => {
            const id = uuid();
            try {
              await activity.commit(system, { id, act: 'test' }, (change) => write(change, id, false));
              acknowledged.push(id);
              outcomes.done++;
            } catch {
              outcomes.failed++;
            }
          }),
        );
      await room(12);
      for (let round = 0; round < times(50); round++) await rush(20);
      expect(outcomes.failed).toBeGreaterThan(0);
      expect((await crowd()).sort()).toEqual(acknowledged.sort());
      await expectIntact(database.read);

      await room(100_000);
      outcomes.failed = 0;
      await rush(20);
      expect(outcomes.failed).toBe(0);
      expect((await crowd()).sort()).toEqual(acknowledged.sort());
      await expectIntact(database.read);
    },
  );
});
