import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { hashHeader, hashPayload } from '../src/activity/chain.js';
import type { EventRow } from '../src/activity/event.entity.js';
import { type Fault, verifyLog } from '../src/activity/verifier.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { entities } from '../src/entities.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { expectIntact, patience } from './log.js';
import { ensureBuilt, runProgram } from './server.js';
import { dialect } from './store.js';
import { afterTampering, mixedDay } from './tampering.js';
import { newWorld, type World } from './world.js';

jest.setTimeout(patience);

it('says so where there is no record, and makes none', async () => {
  await ensureBuilt();
  const dataDir = join(tmpdir(), `nowhere-${uuid()}`);
  const { code, output } = await runProgram('verify.js', { DATA_DIR: dataDir });
  expect([code, output]).toEqual([1, 'There is no record here.\n']);
  expect(existsSync(dataDir)).toBe(false);
});

describe('verifying the record', () => {
  let world: World;
  let database: Database;
  let audience: string;
  beforeAll(async () => {
    await ensureBuilt();
    world = await newWorld(await openHouse());
    database = world.house.app.get(Database);
    audience = `channel:${world.channel.id}`;
    await mixedDay(world);
  });
  afterAll(() => world.close());

  const faultsAfter = (tamper: (rows: EntityManager) => Promise<unknown>) =>
    afterTampering(database, tamper, async (rows) => (await verifyLog(rows)).faults);

  const eventAt = async (rows: EntityManager, position: number) => {
    const [event] = await sql<EventRow>(rows, 'SELECT * FROM "event" WHERE "audience" = ? AND "position" = ?', [
      audience,
      position,
    ]);
    return event as EventRow;
  };
  const last = async () => {
    const [head] = await sql<{ position: number }>(database.read, 'SELECT "position" FROM "audience" WHERE "id" = ?', [
      audience,
    ]);
    return head?.position ?? 0;
  };
  const set = (rows: EntityManager, column: string, value: unknown, position: number) =>
    sql(rows, `UPDATE "event" SET "${column}" = ? WHERE "audience" = ? AND "position" = ?`, [
      value,
      audience,
      position,
    ]);

  it('finds nothing wrong after a day of everything', async () => {
    const { audiences, events, faults } = await verifyLog(database.read);
    expect(faults).toEqual([]);
    expect(audiences).toBeGreaterThan(15);
    const [row] = await sql<{ count: number | string }>(database.read, 'SELECT count(*) AS "count" FROM "event"');
    expect(events).toBe(Number(row?.count));
  });

  it('names an event whose content was changed', async () => {
    const said = '"text":"Số 1"';
    const [event] = await sql<EventRow>(database.read, 'SELECT * FROM "event" WHERE "payload" LIKE ? LIMIT 1', [
      `%${said}%`,
    ]);
    const { position = 0, payload = '' } = event ?? {};
    const faults = await faultsAfter((rows) => set(rows, 'payload', payload.replace(said, '"text":"Số 7"'), position));
    expect(faults).toEqual([{ audience, position, what: 'its content was changed' }]);
  });

  it.each([
    ['actorId', uuid()],
    ['organisationId', null],
    ['at', '2026-01-01T00:00:00.000Z'],
    ['kind', 'message.edited'],
    ['origin', uuid()],
    ['id', uuid()],
  ])('names an event whose %s was changed', async (column, value) => {
    const faults = await faultsAfter((rows) => set(rows, column, value, 5));
    expect(faults).toEqual([{ audience, position: 5, what: 'its header was changed' }]);
  });

  it('names the place where an event was taken out', async () => {
    const faults = await faultsAfter((rows) =>
      sql(rows, 'DELETE FROM "event" WHERE "audience" = ? AND "position" = 5', [audience]),
    );
    expect(faults).toContainEqual({ audience, position: 5, what: 'an event is missing' });
  });

  it('names two events that changed places', async () => {
    const faults = await faultsAfter(async (rows) => {
      await set(rows, 'position', 900_000, 5);
      await set(rows, 'position', 5, 6);
      await set(rows, 'position', 6, 900_000);
    });
    for (const position of [5, 6]) {
      expect(faults).toContainEqual({ audience, position, what: 'its header was changed' });
      expect(faults).toContainEqual({ audience, position, what: 'does not follow from the event before it' });
    }
  });

  it('names an audience whose end was cut off', async () => {
    const end = await last();
    const faults = await faultsAfter((rows) =>
      sql(rows, 'DELETE FROM "event" WHERE "audience" = ? AND "position" > ?', [audience, end - 2]),
    );
    expect(faults).toEqual([{ audience, position: end, what: 'the audience ends elsewhere than its head says' }]);
  });

  it('names an audience that was hidden with its head', async () => {
    const faults = await faultsAfter((rows) => sql(rows, 'DELETE FROM "audience" WHERE "id" = ?', [audience]));
    expect(faults).toEqual([{ audience, position: 0, what: 'the audience has no head' }]);
  });

  /** Rewrites an event with all its own hashes right. */
  async function forge(rows: EntityManager, position: number): Promise<void> {
    const event = await eventAt(rows, position);
    const payload = event.payload.replace('"vi"', '"zh"');
    const payloadHash = hashPayload(event.salt, payload);
    const hash = hashHeader({ ...event, payloadHash });
    for (const [column, value] of Object.entries({ payload, payloadHash, hash })) {
      await set(rows, column, value, position);
    }
  }

  it('names the successor of an event that was written anew with fresh hashes', async () => {
    const faults = await faultsAfter((rows) => forge(rows, 5));
    expect(faults).toEqual([{ audience, position: 6, what: 'does not follow from the event before it' }]);
  });

  it('names the last event when that one was written anew', async () => {
    const end = await last();
    const faults = await faultsAfter((rows) => forge(rows, end));
    expect(faults).toEqual([{ audience, position: end, what: 'the audience ends elsewhere than its head says' }]);
  });

  it('finds every single bit that was turned, wherever in an event it stands', async () => {
    const columns =
      'id origin audience position kind actorId organisationId at payload salt payloadHash previousHash hash';
    const all = await sql<EventRow>(database.read, 'SELECT * FROM "event"');
    const missed: string[] = [];
    for (let flips = 0; flips < times(2_000); ) {
      const event = all[randomInt(all.length)] as EventRow;
      const column = columns.split(' ')[randomInt(13)] as keyof EventRow;
      const turned = withOneBitTurned(event[column]);
      if (turned === undefined) continue;
      const value = dialect === 'sqlite' && Buffer.isBuffer(turned) ? 'CAST(? AS TEXT)' : '?';
      let faults: Fault[] = [];
      try {
        faults = await faultsAfter((rows) =>
          sql(rows, `UPDATE "event" SET "${column}" = ${value} WHERE "seq" = ?`, [
            dialect === 'postgres' && Buffer.isBuffer(turned) ? turned.toString() : turned,
            event.seq,
          ]),
        );
      } catch {
        continue; // The database itself does not take it: a position that is taken, a text too long.
      }
      flips++;
      if (faults.length === 0) missed.push(`${event.audience} ${event.position} ${column}`);
    }
    expect(missed).toEqual([]);
    await expectIntact(database.read);
  });

  it('ends with 0 when the record holds and with 1, naming the place, when it does not', async () => {
    await world.house.stop();
    const { environment } = world.house.store;
    expect(await runProgram('verify.js', environment)).toMatchObject({
      code: 0,
      output: expect.stringContaining('The record holds'),
    });

    const own = await Database.open(world.house.store, entities);
    await set(own.write.manager, 'at', '2026-01-01T00:00:00.000Z', 5);
    await own.onApplicationShutdown();
    const { code, output } = await runProgram('verify.js', environment);
    expect(code).toBe(1);
    expect(output).toContain(`${audience} at 5: its header was changed`);
  });
});

/** A number, or a text as bytes, with one bit turned; `undefined` when it would be no text any more. */
function withOneBitTurned(value: unknown): Buffer | number | undefined {
  if (typeof value === 'number') return value ^ (1 << randomInt(20));
  if (typeof value !== 'string' || value === '') return undefined;
  const bytes = Buffer.from(value);
  const at = randomInt(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
  const isText = !bytes.includes(0) && Buffer.from(bytes.toString()).equals(bytes);
  return isText ? bytes : undefined;
}
