import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { FieldInput } from '../src/contract/issue-fields.js';
import type { IssueView } from '../src/contract/issues.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { Issuer, says } from './issues.js';
import { newWorld, type World } from './world.js';

describe('what an issue says already', () => {
  let world: World;
  let issues: Issuer;
  let issue: IssueView;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
    issue = await issues.open(world.laoCai.head, { reference: '45/QĐ' });
  });
  afterAll(() => world.close());

  const events = async () => {
    const [row] = await sql<{ count: number | string }>(
      world.house.app.get(Database).read,
      'SELECT count(*) AS "count" FROM "event"',
    );
    return Number(row?.count);
  };
  const edit = (fields: Record<string, FieldInput | null>, id = uuid()) =>
    world.laoCai.head.call('PATCH /issues/:issueId', {
      params: { issueId: issue.id },
      version: issue.version,
      body: { id, fields },
    });

  it('is answered and not said again: no version, no entry, no event', async () => {
    const before = await events();
    const { head } = world.laoCai;
    const params = { issueId: issue.id };
    const place = { kind: 'place', text: { source: 'vi', vi: 'Bãi hàng Bắc Sơn' } } as const;
    const plates = { kind: 'plates', plates: ['24C-068.42', '24R-011.73'] } as const;
    expect(await edit({})).toEqual(issue);
    expect(await edit({ place, plates: { ...plates, plates: [...plates.plates] } })).toEqual(issue);
    expect(await edit({ goods: null })).toEqual(issue);
    expect(await issues.act(head, issue, 'status', { status: 'accepted' })).toEqual(issue);
    const body = { id: uuid(), reference: '45/QĐ' };
    expect(await head.call('PUT /issues/:issueId/reference', { params, version: issue.version, body })).toEqual(issue);
    expect(await events()).toBe(before);
    const { entries } = await head.call('GET /issues/:issueId/entries', { params, query: {} });
    expect(entries.map(({ act }) => act)).toEqual(['opened']);
  });

  it('is answered again under the same id, and refused when another version was seen', async () => {
    const id = uuid();
    expect(await edit({}, id)).toEqual(issue);
    expect(await edit({}, id)).toEqual(issue);
    const stale = { ...issue, version: issue.version + 1 };
    expect(await codeOf(issues.act(world.laoCai.head, stale, 'status', { status: 'accepted' }))).toBe(
      'change.version_old',
    );
  });

  it('is said again with words, and changes where it differs', async () => {
    const { head } = world.laoCai;
    const message = says('vi', 'Vẫn đang xử lý');
    const spoken = await issues.act(head, issue, 'status', { status: 'accepted', message });
    expect(spoken.version).toBe(issue.version + 1);
    issue = spoken;
    issue = await edit({
      plates: { kind: 'plates', plates: ['24C-068.42'] },
      place: { kind: 'place', text: { source: 'vi', vi: 'Bãi hàng Bắc Sơn' } },
    });
    const params = { issueId: issue.id };
    const { entries } = await head.call('GET /issues/:issueId/entries', { params, query: {} });
    expect(Object.keys(entries.at(-1)?.fields ?? {})).toEqual(['plates']);
  });
});
