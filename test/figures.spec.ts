import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenIssue } from '../src/contract/issue-acts.js';
import type { IssueView } from '../src/contract/issues.js';
import type { QueryOf } from '../src/contract/routes.js';
import { codeOf } from './borders/refused.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { Issuer, says, stepOf } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

const day = 86_400_000;
const october = { from: '2026-10-01', to: '2026-10-31', zone: 'vn' as const };

/** October 2026 at Kim Thành – Bắc Sơn, read on the 20th at midnight UTC; every number below is counted by hand. */
describe('the figures', () => {
  let world: World;
  let issues: Issuer;
  let solved: IssueView;
  const clock = new SetClock('2026-10-21T00:00:00.000Z');
  const at = (monthAndDay: string, time = '00:00') => clock.set(`2026-${monthAndDay}T${time}:00.000Z`);
  const turn = (side: 'vn' | 'cn', dueOn: string) => ({
    side,
    step: stepOf('vi', 'Trả lời'),
    due: `2026-${dueOn}T00:00:00.000Z`,
  });
  const plates = (...all: string[]): OpenIssue['fields'] => ({
    plates: { kind: 'plates', plates: all },
    place: { kind: 'place', text: { source: 'vi', vi: 'Bãi hàng Bắc Sơn' } },
  });
  const other = {
    type: 'other',
    fields: { subject: { kind: 'text', text: { source: 'vi', vi: 'Vệ sinh' } } },
  } as const;
  const read = (by: Somebody, more: Partial<QueryOf<'GET /figures'>> = {}) =>
    by.call('GET /figures', { query: { ...october, ...more } });

  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    const { laoCai, hekou, otherChannel } = world;
    issues = new Issuer(world.channel.id);
    const vn = laoCai.head;
    const cn = hekou.head;

    // Opened before October, closed in it: after 19 days.
    at('09-20');
    const early = await issues.open(vn, { fields: plates('24C-000.01'), turn: turn('cn', '09-25') });
    // 23:30 of 30 September in Ha Noi, half past midnight of 1 October in Beijing.
    at('09-30', '16:30');
    await issues.open(cn, { ...other, turn: turn('vn', '10-30') });
    // Accepted after a day, answered after two, within the three agreed; closed after five.
    at('10-01');
    solved = await issues.open(vn, { fields: plates('24C-000.02'), turn: turn('cn', '10-04') });
    at('10-02');
    solved = await issues.act(cn, solved, 'status', { status: 'accepted' });
    at('10-03');
    solved = await issues.act(cn, solved, 'answer', { grade: 'agreed', turn: turn('vn', '10-08') });
    at('10-05');
    solved = await issues.act(vn, solved, 'propose', {});
    at('10-06');
    solved = await issues.act(cn, solved, 'confirm', {});
    at('10-08');
    const proposed = await issues.act(vn, early, 'propose', {});
    at('10-09');
    await issues.act(cn, proposed, 'confirm', {});
    // Answered after six days, four days late; it stays with the Chinese side.
    at('10-10');
    const late = await issues.open(vn, {
      fields: plates('24C-000.03', '24C-000.04', '桂FD1234挂'),
      turn: turn('cn', '10-12'),
    });
    // Not accepted within a week, not due yet.
    at('10-12');
    await issues.open(cn, { ...other, turn: turn('vn', '10-30') });
    at('10-15');
    await new Issuer(otherChannel.id).open(vn, { ...other, turn: turn('cn', '10-30') });
    await issues.open(vn, { fields: plates('24C-000.05') }, 'side/issues');
    at('10-16');
    await issues.act(cn, late, 'answer', { grade: 'under_study' });
    at('10-20');
  });
  afterAll(() => world.close());

  it('count what was opened and closed in the period, and what is open now', async () => {
    const { total, at: readAt } = await read(world.hekou.observer);
    expect(readAt).toBe('2026-10-20T00:00:00.000Z');
    expect(total).toMatchObject({
      opened: 3,
      closed: 2,
      open: 3,
      vehicles: 3,
      oldest: '2026-09-30T16:30:00.000Z',
    });
  });

  it('say for each side how long it took and how long matters lay with it', async () => {
    const { total } = await read(world.hekou.head);
    expect(total.sides.cn).toEqual({
      asked: 2,
      firstAnswer: 4 * day,
      closing: 12 * day,
      accepted: { met: 2, of: 2 },
      answered: { met: 1, of: 2 },
      held: (3 + 10) * day,
    });
    expect(total.sides.vn).toEqual({
      asked: 1,
      firstAnswer: null,
      closing: null,
      accepted: { met: 0, of: 1 },
      answered: { met: 0, of: 0 },
      held: (2 + 8) * day,
    });
  });

  it('are told by week, in a longer period by month, in the calendar asked for', async () => {
    const { spans } = await read(world.hekou.head);
    expect(spans.map(({ from, to, opened, closed }) => [from.slice(8), to.slice(8), opened, closed])).toEqual([
      ['01', '04', 1, 0],
      ['05', '11', 1, 2],
      ['12', '18', 1, 0],
      ['19', '25', 0, 0],
      ['26', '31', 0, 0],
    ]);
    const year = await read(world.hekou.head, { from: '2026-01-15', to: '2026-12-20' });
    expect(year.spans).toHaveLength(12);
    expect(year.spans[0]).toMatchObject({ from: '2026-01-15', to: '2026-01-31', opened: 0 });
    expect(year.spans[8]).toMatchObject({ from: '2026-09-01', to: '2026-09-30', opened: 2 });
    expect((await read(world.hekou.head, { zone: 'cn' })).total.opened).toBe(4);
  });

  it('are the same for both sides, channel by channel; what a side keeps among itself is in none', async () => {
    const { laoCai, hekou, mengla, channel, otherChannel } = world;
    const own = await read(laoCai.head, { channel: channel.id });
    expect(own).toEqual(await read(hekou.head));
    const all = await read(laoCai.head);
    expect(all.total).toMatchObject({ opened: 4, open: 4, vehicles: 3 });
    expect(all.channels.map(({ channelId, opened, closed, open }) => [channelId, opened, closed, open])).toEqual([
      [channel.id, 3, 2, 3],
      [otherChannel.id, 1, 0, 1],
    ]);
    expect((await read(mengla.head)).total).toMatchObject({ opened: 1, open: 1, vehicles: 0 });
    expect((await read(mengla.head, { channel: channel.id })).total).toMatchObject({ opened: 0, open: 0 });
  });

  it('are told by type, with what has been open longest', async () => {
    const { types, oldest } = await read(world.hekou.head);
    expect(types.map(({ type, opened, closed, open, vehicles }) => [type, opened, closed, open, vehicles])).toEqual([
      ['detained-vehicles', 2, 2, 1, 3],
      ['other', 1, 0, 2, 0],
    ]);
    expect(oldest.map(({ number, turn: side }) => [number, side])).toEqual([
      ['KTBS-2026-C0001', 'vn'],
      ['KTBS-2026-V0003', 'cn'],
      ['KTBS-2026-C0002', 'vn'],
    ]);
    expect((await read(world.hekou.head, { type: 'other' })).total).toMatchObject({ opened: 1, vehicles: 0 });
  });

  it('take a closing back when the matter is opened again', async () => {
    at('10-19');
    await issues.act(world.laoCai.head, solved, 'reopen', { message: says('vi', 'Mở lại'), turn: turn('vn', '10-25') });
    at('10-20');
    const { total } = await read(world.hekou.head);
    expect(total).toMatchObject({ opened: 3, closed: 1, open: 4, vehicles: 4 });
    expect(total.sides.vn.held).toBe((2 + 8 + 1) * day);
    expect(total.sides.cn.firstAnswer).toBe(4 * day);
  });

  it('refuse a period that ends before it begins, or is longer than a year', async () => {
    for (const wrong of [{ to: '2026-09-30' }, { to: '2027-10-02' }, { from: '1999-12-31', to: '2000-01-05' }]) {
      expect(await codeOf(read(world.hekou.head, wrong))).toBe('input.invalid');
    }
  });
});
