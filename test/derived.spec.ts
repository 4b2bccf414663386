import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyShown } from '../src/activity/shown.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { shown } from '../src/shown.js';
import { SetClock } from './clocks.js';
import { type House, openHouse } from './house.js';
import { Issuer, says, stepOf } from './issues.js';
import { newWorld, type World } from './world.js';

/** What follows from issues that were written before it was kept, or by an earlier rule. */
describe('what follows from the record', () => {
  let world: World;
  let again: House | undefined;
  const clock = new SetClock('2026-10-21T00:00:00.000Z');
  const at = (day: number) => clock.set(`2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`);
  const turn = (side: 'vn' | 'cn') => ({ side, step: stepOf('vi', 'Trả lời'), due: '2026-10-25T00:00:00.000Z' });
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    const { laoCai, hekou, channel } = world;
    const issues = new Issuer(channel.id);
    const [vn, cn] = [laoCai.head, hekou.head];
    at(1);
    let one = await issues.open(vn, { turn: turn('vn') });
    at(2);
    one = await issues.act(vn, one, 'papers', { name: stepOf('vi', 'Phiếu đóng gói'), from: 'cn' });
    at(3);
    one = await issues.act(vn, one, 'turn', { turn: turn('cn') });
    at(5);
    one = await issues.act(cn, one, 'answer', { grade: 'referred_upward', turn: turn('vn') });
    at(6);
    one = await issues.act(vn, one, 'propose', {});
    at(8);
    one = await issues.act(cn, one, 'refuse', { message: says('zh', '尚未解决') });
    at(9);
    one = await issues.act(vn, one, 'propose', {});
    at(11);
    one = await issues.act(cn, one, 'confirm', {});
    at(12);
    one = await issues.act(vn, one, 'reopen', { message: says('vi', 'Mở lại'), turn: turn('cn') });
    at(14);
    await issues.open(cn, { turn: turn('cn') });
    await issues.open(vn, { turn: turn('vn') }, 'side/issues');
    at(15);
    await issues.act(cn, await issues.open(vn), 'status', { status: 'verifying' });
  });
  afterAll(async () => {
    await again?.close();
  });

  const measures = (house: House) =>
    sql(house.app.get(Database).read, 'SELECT * FROM "issue_measure" ORDER BY "issueId"');

  it('is made at the next start as it was kept, and found again', async () => {
    const before = await measures(world.house);
    expect(before).toHaveLength(3);
    const { write } = world.house.app.get(Database);
    for (const table of ['issue_measure', 'issue_index', 'issue_words', 'derived']) {
      await sql(write.manager, `DELETE FROM "${table}"`);
    }
    const missing = await verifyShown(write.manager, shown);
    expect(missing.map(({ what }) => what.split(' ')[0])).toEqual(['words', 'words', 'words', 'words']);

    await world.house.stop();
    again = await openHouse({ store: world.house.store, clock });
    expect(await measures(again)).toEqual(before);
    expect(await verifyShown(again.app.get(Database).read, shown)).toEqual([]);
  });

  it('is made anew where it stands by an earlier rule', async () => {
    if (!again) throw new Error('There is no house.');
    const before = await measures(again);
    const { write } = again.app.get(Database);
    await sql(write.manager, 'UPDATE "issue_measure" SET "vehicles" = 9, "heldVn" = 1, "acceptedAt" = NULL');
    await sql(write.manager, 'UPDATE "derived" SET "rule" = 0');
    await again.stop();
    again = await openHouse({ store: world.house.store, clock });
    expect(await measures(again)).toEqual(before);
  });
});
