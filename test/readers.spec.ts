import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Activity } from '../src/activity/activity.js';
import { Heads } from '../src/activity/heads.js';
import { Log } from '../src/activity/log.js';
import { system } from '../src/common/actor.js';
import type { Event } from '../src/contract/events.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { times } from './counts.js';
import { type House, openHouse } from './house.js';
import { inOrder, oneTo, patience, turn } from './log.js';
import { dialect } from './store.js';
import { newWorld, type Somebody, type World } from './world.js';

jest.setTimeout(patience);

describe('a reader of the log', () => {
  let world: World;
  /** On PostgreSQL several servers write one log; SQLite has one. */
  const houses: House[] = [];
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    houses.push(world.house);
    for (let more = 0; dialect === 'postgres' && more < 2; more++) {
      houses.push(await openHouse({ store: world.house.store }));
    }
  });
  afterAll(async () => {
    for (const house of houses.slice(1)) await house.stop();
    await world.close();
  });

  const order = async () =>
    (
      await sql<{ seq: number }>(houses[0]?.app.get(Database).read as never, 'SELECT "seq" FROM "event" ORDER BY "seq"')
    ).map(({ seq }) => seq);

  it('who goes on from its cursor skips nothing and reads nothing twice, whoever writes meanwhile', async () => {
    let writing = true;
    const reading = houses.flatMap(({ app }) => {
      const log = app.get(Log);
      return [1_000, 7].map(async (limit) => {
        const read: { seq: number; event: Event }[] = [];
        for (;;) {
          const last = !writing;
          const page = await log.since(read.at(-1)?.seq ?? 0, limit);
          read.push(...page);
          if (last && page.length === 0 && (await log.since(read.at(-1)?.seq ?? 0, 1)).length === 0) return read;
          await turn();
        }
      });
    });
    // Eight writers; each change tells one to four events, to audiences shared with others or its own.
    const each = Math.ceil(times(3_200) / 8);
    const writers = oneTo(8).map(async (writer) => {
      const activity = houses[writer % houses.length]?.app.get(Activity) as Activity;
      for (let count = 0; count < each; count++) {
        await activity.commit(system, { id: uuid(), act: 'test' }, async (change) => {
          for (let told = 0; told <= (count + writer) % 4; told++) {
            const audience = told === 0 ? `test:${writer}` : `test:shared-${(count * told) % 5}`;
            change.record('channel.left', audience, { channelId: uuid() });
          }
          return {};
        });
      }
    });
    await Promise.all(writers).finally(() => (writing = false));
    const all = await order();
    expect(all.length).toBeGreaterThan(times(3_200) * 2);
    for (const read of await Promise.all(reading)) {
      expect(read.map(({ seq }) => seq)).toEqual(all);
      expect(inOrder(read.map(({ event }) => event))).toBe(true);
    }
  });

  (dialect === 'postgres' ? it : it.skip)('waits below an event that is numbered but not yet committed', async () => {
    const [house] = houses as [House];
    const database = house.app.get(Database);
    const log = house.app.get(Log);
    /** A change held open between its last write and its commit. */
    const open = async (audience: string) => {
      const runner = database.write.createQueryRunner();
      await runner.startTransaction();
      const heads = new Heads(runner.manager, uuid());
      const payload = { channelId: uuid() };
      await heads.append([{ audience, kind: 'channel.left', actor: system, at: new Date().toISOString(), payload }]);
      await heads.save();
      return { commit: () => runner.commitTransaction().then(() => runner.release()) };
    };
    const begin = (await order()).at(-1) ?? 0;
    while ((await log.since(begin - 1, 10)).length === 0) await turn();
    const heard = async (after: number) => (await log.since(after, 10)).map(({ event }) => event.audience);

    for (let round = 0; round < times(50); round++) {
      const after = (await order()).at(-1) ?? 0;
      const [early, late] = [await open(`test:early-${round}`), await open(`test:late-${round}`)];
      expect(await heard(after)).toEqual([]);
      await late.commit();
      expect([...(await heard(after)), ...(await heard(after)), ...(await heard(after))]).toEqual([]);
      await early.commit();
      await heard(after);
      await heard(after);
      expect(await heard(after)).toEqual([`test:early-${round}`, `test:late-${round}`]);
    }
  });

  describe('who was away', () => {
    const audienceOf = (w: World) => `channel:${w.channel.id}`;

    /** Goes on saying numbered things until told to stop. */
    async function keepTalking(person: Somebody, channelId: string, going: () => boolean): Promise<string[]> {
      const said: string[] = [];
      while (going()) said.push((await person.say(channelId, `Tiếp theo ${said.length}`)).id);
      return said;
    }

    it('has everything in order when it is back, live and page by page, while more arrives', async () => {
      const { laoCai, hekou, channel } = world;
      const reader = hekou.observer;
      const left = (await reader.start()).after;
      const speakers = [laoCai.head, laoCai.duty_officer, hekou.head, hekou.duty_officer];
      const missed: string[] = [];
      await Promise.all(
        speakers.map(async (person) => {
          for (let number = 0; number < times(10_000) / speakers.length; number++) {
            missed.push((await person.say(channel.id, `Khi vắng ${number}`)).id);
          }
        }),
      );

      let going = true;
      const talking = Promise.all([
        keepTalking(laoCai.coordinator, channel.id, () => going),
        keepTalking(hekou.coordinator, channel.id, () => going),
      ]);
      const page = await reader.listen(left);
      const fetched = [...page.events];
      const rest = page.more ? await reader.catchUp(page.after) : { events: [], after: page.after };
      fetched.push(...rest.events);
      await new Promise((resolve) => setTimeout(resolve, 100));
      going = false;
      const said = (await talking).flat();
      const after = (await laoCai.head.start()).after[audienceOf(world)] ?? 0;
      while ((reader.heard.at(-1)?.position ?? 0) < after) await turn();
      reader.hangUp();

      expect(said.length).toBeGreaterThan(0);
      expect(inOrder(fetched)).toBe(true);
      expect(inOrder(reader.heard)).toBe(true);
      // What was fetched and what was heard overlap, and together they leave no gap.
      const all = new Map([...fetched, ...reader.heard].map((event) => [`${event.audience} ${event.position}`, event]));
      const shared = [...all.values()]
        .filter(({ audience }) => audience === audienceOf(world))
        .sort((a, b) => a.position - b.position);
      expect(shared.map(({ position }) => position)).toEqual(
        oneTo(missed.length + said.length).map((number) => number + (left[audienceOf(world)] ?? 0)),
      );
      const ids = shared.map(({ payload }) => (payload as { message?: { id: string } }).message?.id);
      expect(new Set(ids)).toEqual(new Set([...missed, ...said]));
      expect(ids).toHaveLength(missed.length + said.length);
      // Each is the same whichever way it came.
      for (const event of reader.heard) expect(all.get(`${event.audience} ${event.position}`)).toEqual(event);
    });

    it('is woken by the first thing that happens when it waits over plain HTTP', async () => {
      const { laoCai, hekou, channel } = world;
      const { after } = await hekou.head.start();
      const waiting = hekou.head.call('GET /events', { query: { after: JSON.stringify(after), wait: '20' } as never });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const began = Date.now();
      const { id } = await laoCai.head.say(channel.id, 'Có tin');
      const { events } = await waiting;
      expect(Date.now() - began).toBeLessThan(5_000);
      expect(events.map(({ payload }) => (payload as { message: { id: string } }).message.id)).toEqual([id]);
    });
  });
});
