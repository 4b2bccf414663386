import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { QueryOf } from '../src/contract/routes.js';
import { StillClock } from './clocks.js';
import { openHouse } from './house.js';
import { Issuer, stepOf } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('the list of issues', () => {
  let world: World;
  let issues: Issuer;
  const names = new Map<string, string>();
  const on = (day: number) => `2031-05-${String(day).padStart(2, '0')}T03:00:00.000Z`;
  beforeAll(async () => {
    // Four turns of the year apart: in Beijing it is 2027 already.
    world = await newWorld(await openHouse({ clock: new StillClock(new Date('2026-12-31T16:30:00.000Z')) }));
    issues = new Issuer(world.channel.id);
    await open('a', 'cn', 4);
    await open('b', 'vn', 3);
    await open('c', 'vn', 1);
    await open('d', 'cn', 2, { plates: ['24C-123.45', '桂FD1234挂'] });
    await open('e', 'vn', 2, {}, 'side/issues');
    for (const name of ['f', 'g']) {
      const issue = await open(name, 'vn', 1);
      await issues.act(world.hekou.head, await issues.act(world.laoCai.head, issue, 'propose', {}), 'confirm', {});
    }
  });
  afterAll(() => world.close());

  const open = async (
    name: string,
    side: 'vn' | 'cn',
    day: number,
    { plates = ['14H-006.78'] }: { plates?: string[] } = {},
    place: 'issues' | 'side/issues' = 'issues',
  ) => {
    const place_ = { kind: 'place' as const, text: { source: 'vi' as const, vi: 'Bãi hàng Bắc Sơn' } };
    const issue = await issues.open(
      world.laoCai.head,
      {
        title: { source: 'vi', vi: `Xe bị tạm giữ ${name}` },
        fields: { place: place_, plates: { kind: 'plates', plates } },
        turn: { side, step: stepOf('vi', 'Trả lời'), due: on(day) },
      },
      place,
    );
    names.set(issue.id, name);
    return issue;
  };
  const found = async (by: Somebody, query: QueryOf<'GET /issues'> = {}) =>
    (await by.call('GET /issues', { query })).issues.map(({ id }) => names.get(id)).join('');

  it('begins with what one’s own side must act on, by due, and ends where one reads no further', async () => {
    expect(await found(world.laoCai.head)).toBe('cebda');
    expect(await found(world.hekou.head)).toBe('dacb');
    expect(await found(world.mengla.head)).toBe('');
    expect(await found(world.laoCai.head, { state: 'closed' })).toBe('gf');
  });

  it('is read page by page, each once', async () => {
    for (const state of ['open', 'closed'] as const) {
      let all = '';
      for (let after: string | undefined; ; ) {
        const query = { state, limit: 2, ...(after && { after }) };
        const page = await world.laoCai.head.call('GET /issues', { query });
        all += page.issues.map(({ id }) => names.get(id)).join('');
        if (!page.next) break;
        after = page.next;
      }
      expect(all).toBe(state === 'open' ? 'cebda' : 'gf');
    }
  });

  it('is narrowed by turn, status, due, type, channel, and words in any spelling', async () => {
    const { head } = world.laoCai;
    expect(await found(head, { turn: 'cn' })).toBe('da');
    expect(await found(head, { status: 'accepted' })).toBe('ceb');
    expect(await found(head, { due: on(3) })).toBe('ced');
    expect(await found(head, { type: 'other' })).toBe('');
    expect(await found(head, { channel: world.otherChannel.id })).toBe('');
    expect(await found(head, { channel: world.channel.id, turn: 'cn' })).toBe('da');
    for (const text of ['24c12345', '24C-123.45', 'bac son 桂FD1234挂', 'BÃI hàng 24C123', 'tam giu d']) {
      expect([text, await found(head, { text })]).toEqual([text, 'd']);
    }
    for (const text of ['%', '_', 'không có', '24C-999']) expect(await found(head, { text })).toBe('');
    expect(await found(head, { text: 'bắc sơn' })).toBe('cebda');
  });

  it('counts each side’s numbers by the year of its own calendar', async () => {
    const { hekou, laoCai } = world;
    const turn = { side: 'vn' as const, step: stepOf('zh', '答复'), due: on(9) };
    expect((await issues.open(hekou.head, { id: uuid(), turn })).number).toBe('KTBS-2027-C0001');
    expect((await issues.open(laoCai.head, { id: uuid(), turn })).number).toBe('KTBS-2026-V0007');
  });
});
