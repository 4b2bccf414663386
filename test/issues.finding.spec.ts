import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import type { QueryOf } from '../src/contract/routes.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { shown } from '../src/shown.js';
import { StillClock } from './clocks.js';
import { openHouse } from './house.js';
import { copyIssue, Issuer, stepOf } from './issues.js';
import { dialect } from './store.js';
import { afterTampering } from './tampering.js';
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

  it('finds words that were written, worded and referred to since, for whoever reads them', async () => {
    const { laoCai, hekou, mengla } = world;
    const title = { source: 'vi' as const, vi: 'Ùn ứ xe rỗng', zh: '空车滞留' };
    const turn = { side: 'cn' as const, step: stepOf('vi', 'Trả lời'), due: on(20) };
    let issue = await issues.open(laoCai.head, { title, turn });
    names.set(issue.id, 'x');
    for (const text of ['滞', '空车', '滞留 un u', '"xe rong"', issue.number, issue.number.slice(-4), 'un u xe ro']) {
      expect([text, await found(hekou.head, { text })]).toEqual([text, 'x']);
      expect(await found(mengla.head, { text })).toBe('');
    }
    for (const text of ['"rong xe"', '留空', 'VD-77', 'trống', '??'])
      expect(await found(hekou.head, { text })).toBe('');

    const { topicId } = issue;
    const worded = { id: uuid(), text: '空车积压' };
    await hekou.interpreter.call('PUT /topics/:topicId/translation', { params: { topicId }, version: 1, body: worded });
    expect(await found(laoCai.head, { text: '滞留' })).toBe('');
    expect(await found(laoCai.head, { text: '积压' })).toBe('x');

    const params = { issueId: issue.id };
    issue = (await laoCai.head.call('GET /issues/:issueId', { params })).issue;
    const { version } = issue;
    const body = { id: uuid(), reference: '77/VĐ-BQL' };
    await hekou.head.call('PUT /issues/:issueId/reference', { params, version, body });
    expect(await found(laoCai.head, { text: '77/vd' })).toBe('x');
  });

  it('finds what one side keeps among itself for that side alone', async () => {
    expect(await found(world.laoCai.head, { text: 'tam giu e' })).toBe('e');
    expect(await found(world.hekou.head, { text: 'tam giu e' })).toBe('');
  });

  it('pages through what is found, whether few have the words or many', async () => {
    const { head } = world.laoCai;
    const first = await head.call('GET /issues', { query: { text: 'tam giu', limit: 3 } });
    const second = await head.call('GET /issues', { query: { text: 'tam giu', limit: 3, after: first.next ?? '' } });
    expect([...first.issues, ...second.issues].map(({ id }) => names.get(id)).join('')).toBe('cebda');
    expect(second.next).toBe(null);
  });

  it('is verified: words that are gone from the index are missed', async () => {
    const database = world.house.app.get(Database);
    expect(await verifyShown(database.read, shown)).toEqual([]);
    const place = dialect === 'sqlite' ? 'rowid' : 'place';
    const faults = await afterTampering(
      database,
      (rows) => sql(rows, `DELETE FROM "issue_index" WHERE "${place}" IN (SELECT MIN("place") FROM "issue_words")`),
      (rows) => verifyShown(rows, shown),
    );
    expect(faults.map(({ what }) => what.replace(/ [0-9a-f-]{36} /, ' … '))).toEqual([
      'words of issue … is in the record and not shown',
    ]);
  });

  it('counts each side’s numbers by the year of its own calendar', async () => {
    const { hekou, laoCai } = world;
    const turn = { side: 'vn' as const, step: stepOf('zh', '答复'), due: on(9) };
    expect((await issues.open(hekou.head, { id: uuid(), turn })).number).toBe('KTBS-2027-C0001');
    expect((await issues.open(laoCai.head, { id: uuid(), turn })).number).toBe('KTBS-2026-V0008');
  });

  it('finds words that very many have in the order of the list, and with them what few have', async () => {
    const { head } = world.laoCai;
    const { issues: all } = await head.call('GET /issues', { query: { limit: 200 } });
    const like = all.find(({ id }) => names.get(id) === 'b');
    if (!like) throw new Error('It is open.');
    await copyIssue(world.house.app.get(Database), like, 4_100);
    const ids = async (query: QueryOf<'GET /issues'>) =>
      (await head.call('GET /issues', { query: { limit: 150, ...query } })).issues.map(({ id }) => id);
    const listed = await ids({ type: 'detained-vehicles', status: 'accepted' });
    expect(listed).toHaveLength(150);
    for (const text of ['tam giu', 'giữ xe', '"bị tạm giữ"', 'bac son 14h006']) {
      const found = await ids({ status: 'accepted', text });
      expect([text, found.length]).toEqual([text, 150]);
      expect(found.every((id) => listed.includes(id) || names.get(id) !== 'x')).toBe(true);
    }
    expect(await ids({ status: 'accepted', text: '"tạm giữ"' })).toEqual(listed.filter((id) => names.get(id) !== 'x'));
    expect(await found(head, { text: 'tam giu d' })).toBe('d');
    expect(await found(world.mengla.head, { text: 'tam giu' })).toBe('');
    const one = await head.call('GET /issues', { query: { text: 'tam giu', limit: 1 } });
    const next = await head.call('GET /issues', { query: { text: 'tam giu', limit: 1, after: one.next ?? '' } });
    expect([...one.issues, ...next.issues].map(({ id }) => names.get(id)).join('')).toBe('ce');
  });
});
