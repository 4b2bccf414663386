import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { shown } from '../src/shown.js';
import { openHouse } from './house.js';
import { afterTampering, mixedDay } from './tampering.js';
import { newWorld, type World } from './world.js';

describe('verifying what is shown', () => {
  let world: World;
  let database: Database;
  let audience: string;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    database = world.house.app.get(Database);
    audience = `channel:${world.channel.id}`;
    await mixedDay(world);
  });
  afterAll(() => world.close());

  /** What it says when rows are changed behind the record's back. */
  const shownAfter = (statement: string, ...values: unknown[]) =>
    afterTampering(
      database,
      (rows) => sql(rows, statement, values),
      (rows) => verifyShown(rows, shown),
    );

  it('finds that everything is shown as the record last told of it', async () => {
    expect(await verifyShown(database.read, shown)).toEqual([]);
  });

  it('names what is shown otherwise: the words, the names, the roles, who is in a channel', async () => {
    const { laoCai, hekou, channel } = world;
    const [topic] = await sql<{ id: string }>(database.read, 'SELECT "id" FROM "topic"');
    const other = JSON.stringify({ vi: 'Khác', zh: null });
    const shownOtherwise: [key: string, audience: string, statement: string, ...values: unknown[]][] = [
      [`organisation ${hekou.id}`, 'node', 'UPDATE "organisation" SET "name" = ? WHERE "id" = ?', other, hekou.id],
      [
        `person ${laoCai.observer.id}`,
        `organisation:${laoCai.id}`,
        'UPDATE "person" SET "email" = ? WHERE "id" = ?',
        'khac@example.org',
        laoCai.observer.id,
      ],
      [
        `preferences of ${laoCai.head.id}`,
        `user:${laoCai.head.id}`,
        'UPDATE "person" SET "theme" = ? WHERE "id" = ?',
        'light',
        laoCai.head.id,
      ],
      [
        `channel ${channel.id}`,
        audience,
        'DELETE FROM "channel_member" WHERE "channelId" = ? AND "personId" = ?',
        channel.id,
        hekou.observer.id,
      ],
      [`topic ${topic?.id}`, audience, 'UPDATE "topic" SET "closedAt" = NULL WHERE "id" = ?', topic?.id],
    ];
    for (const [key, where, statement, ...values] of shownOtherwise) {
      const faults = await shownAfter(statement, ...values);
      expect(faults).toEqual([
        { audience: where, position: expect.any(Number), what: `${key} as shown is not what the record says` },
      ]);
    }
    // A role is shown in the channels somebody is in, too.
    const roles = 'UPDATE "person" SET "roles" = ? WHERE "id" = ?';
    const raised = await shownAfter(roles, '["head"]', laoCai.observer.id);
    expect(raised.map(({ what }) => what.split(' ')[0])).toEqual(['channel', 'channel', 'person']);
  });

  it('names what was taken away, and what nobody was ever told of', async () => {
    const { mengla, otherChannel } = world;
    const gone = await shownAfter('DELETE FROM "topic"');
    expect(gone).toEqual([
      {
        audience,
        position: expect.any(Number),
        what: expect.stringMatching(/^topic .* is in the record and not shown$/),
      },
    ]);
    const id = uuid();
    const copied = `INSERT INTO "organisation" SELECT ?, "side", "level", "name", "shortName", "version", "letterhead" FROM "organisation" WHERE "id" = ?`;
    expect(await shownAfter(copied, id, mengla.id)).toEqual([
      { audience: 'node', position: 0, what: `organisation ${id} as shown is not what the record says` },
    ]);
    const into = 'INSERT INTO "channel_party" ("channelId", "organisationId", "since") VALUES (?, ?, ?)';
    expect(await shownAfter(into, otherChannel.id, world.hekou.id, '2026-01-01T00:00:00.000Z')).toHaveLength(1);
  });
});
