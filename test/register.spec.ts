import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { RegisterQuery } from '../src/contract/agreements.js';
import type { SetTerms } from '../src/contract/clauses.js';
import { clausesOf } from '../src/language/clauses.js';
import { dayKey } from '../src/language/clocks.js';
import { Issuer } from './issues.js';
import { refused, Table } from './minutes.table.js';
import type { Somebody, World } from './world.js';

type Asked = Omit<Partial<RegisterQuery>, 'before'> & { before?: string };

describe('the register of agreements', () => {
  let table: Table;
  let world: World;
  beforeAll(async () => {
    table = await Table.open();
    ({ world } = table);
  });
  afterAll(() => world.close());

  const days = (count: number) => dayKey(new Date(Date.now() + count * 86_400_000).toISOString(), 'vn');
  const read = (by: Somebody, query: Asked = {}) => by.call('GET /register', { query });
  const numbersOf = async (by: Somebody, query: Asked = {}) =>
    (await read(by, query)).agreements.map(({ minutes }) => minutes.number);
  const set = async (by: Somebody, minutesId: string, terms: SetTerms) => {
    const { minutes } = await table.drafter.read(by, minutesId);
    const body = { id: uuid(), terms };
    return by.call('PATCH /minutes/:minutesId', { params: { minutesId }, version: minutes.version, body });
  };
  const withRow = async (vi: string, zh: string) => {
    const minutesId = await table.fresh();
    const row = await table.drafter.row(world.laoCai.head, minutesId, vi, zh);
    return { minutesId, row };
  };
  const whole = (minutesId: string) => ({ minutesId, clauseId: null });

  it('names what both signed to both, with when it begins and ends, in the words they signed', async () => {
    const { laoCai, hekou, mengla } = world;
    const id = await table.fresh();
    await set(hekou.head, id, { from: days(1), until: days(40), supersedes: [] });
    const { frozen } = await table.ready(id);
    expect(frozen.texts.vi).toMatch(/\n\nVăn bản này có hiệu lực từ ngày .* đến hết ngày .*\.\n$/);
    expect(frozen.texts.zh).toMatch(/\n\n本文件自.*日起生效，有效期至.*日止（含当日）。\n$/);
    await table.signer.reopen(hekou.head, id);
    const signed = await table.signedByBoth(id);
    expect(dayKey(signed.force?.from ?? '', 'vn')).toBe(days(1));
    expect(dayKey(signed.force?.until ?? '', 'vn')).toBe(days(41));
    for (const by of [laoCai.observer, hekou.observer]) expect(await numbersOf(by)).toContain(signed.number);
    expect(await numbersOf(laoCai.head, { standing: 'coming' })).toEqual([signed.number]);
    expect(await numbersOf(laoCai.head, { standing: 'in_force' })).toEqual([]);
    expect(await numbersOf(mengla.head)).toEqual([]);
    const open = await table.fresh();
    expect((await read(laoCai.head)).agreements.map(({ minutes }) => minutes.id)).not.toContain(open);
  });

  it('says of an earlier text which later one took its place, whole or a clause of it', async () => {
    const { laoCai, hekou } = world;
    const { minutesId: first, row } = await withRow('Mở cửa khẩu 12 giờ mỗi ngày.', '口岸每日开放12小时。');
    const one = await table.signedByBoth(first);
    const [second, third] = [await table.fresh(), await table.fresh()];
    await set(laoCai.head, second, {
      ...{ from: null, until: null },
      supersedes: [{ minutesId: first, clauseId: row.id }],
    });
    const two = await table.signedByBoth(second);
    const { minutes } = await table.drafter.read(hekou.head, first);
    expect(minutes.supersededBy).toMatchObject([{ minutesId: second, number: two.number, clause: { id: row.id } }]);
    expect(two.frozen?.texts.vi).toMatch(/thay thế mục \d, đoạn 1 của văn bản số/);
    expect(await numbersOf(hekou.head, { standing: 'in_force' })).toEqual([two.number, one.number]);

    await set(laoCai.head, third, { from: null, until: null, supersedes: [whole(first)] });
    const three = await table.signedByBoth(third);
    expect(await numbersOf(hekou.head, { standing: 'superseded' })).toEqual([one.number]);
    const after = (await table.drafter.read(hekou.head, first)).minutes;
    expect(after.force?.until).toBe(three.force?.from);
    expect((await table.drafter.read(hekou.head, first)).damage).toEqual([]);
  });

  it('takes no term that names what is not signed, not there, or ends before it begins', async () => {
    const { laoCai } = world;
    const [id, open] = [await table.fresh(), await table.fresh()];
    const terms = { from: null, until: null, supersedes: [whole(open)] };
    await expect(set(laoCai.head, id, terms)).rejects.toMatchObject(refused('minutes.not_found'));
    await table.signedByBoth(open);
    const nowhere = { ...terms, supersedes: [{ minutesId: open, clauseId: uuid() }] };
    await expect(set(laoCai.head, id, nowhere)).rejects.toMatchObject(refused('minutes.row_not_found'));
    const before = { from: days(2), until: days(1), supersedes: [] };
    await expect(set(laoCai.head, id, before)).rejects.toMatchObject({
      problem: { code: 'input.invalid', errors: [{ code: 'force_ends_before' }] },
    });
    await table.ready(id);
    const late = { from: days(1), until: null, supersedes: [] };
    await expect(set(laoCai.head, id, late)).rejects.toMatchObject(refused('minutes.frozen'));
  });

  it('is searched by gate, by part and by words of either language, page by page', async () => {
    const { laoCai, hekou } = world;
    const { minutesId, row } = await withRow('Bố trí điện thoại trực đường dây nóng.', '设置热线电话值班。');
    const signed = await table.signedByBoth(minutesId);
    for (const words of ['duong day NONG', '热线电话']) {
      const { agreements } = await read(hekou.head, { words });
      expect(agreements).toMatchObject([
        { minutes: { number: signed.number }, clauses: [{ id: row.id, kind: 'paragraph' }] },
      ]);
    }
    expect(await numbersOf(hekou.head, { words: '热线', part: 'views' })).toEqual([]);
    expect(await numbersOf(hekou.head, { words: signed.number?.toLowerCase() ?? '' })).toEqual([signed.number]);
    expect(await numbersOf(hekou.head, { gateId: 'nowhere' })).toEqual([]);
    const all = await numbersOf(laoCai.head);
    expect(await numbersOf(laoCai.head, { gateId: 'kim-thanh-bac-son' })).toEqual(all);
    const paged: (string | null)[] = [];
    let before: string | null = '';
    while (before !== null) {
      const query = { limit: 2, ...(before && { before }) };
      const page = await read(laoCai.head, query);
      paged.push(...page.agreements.map(({ minutes }) => minutes.number));
      before = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('lets an issue rest on a clause, which both read, and an inner one which its side reads alone', async () => {
    const { laoCai, hekou } = world;
    const { minutesId } = await withRow('Hai bên thông báo trước 3 ngày.', '双方提前3天通报。');
    await table.drafter.action(hekou.head, minutesId);
    await table.signedByBoth(minutesId);
    const clauses = clausesOf(await table.drafter.read(hekou.head, minutesId));
    const clause = clauses.find(({ text }) => text.vi?.text.includes('3 ngày'));
    const action = clauses.find(({ kind }) => kind === 'action');
    const issuer = new Issuer(world.channel.id);
    const [shared, inner] = [await issuer.open(laoCai.head), await issuer.open(laoCai.head, {}, 'side/issues')];
    const give = (by: Somebody, issueId: string, clauseId = clause?.id ?? '') =>
      by.call('POST /issues/:issueId/grounds', { params: { issueId }, body: { id: uuid(), minutesId, clauseId } });
    const ground = await give(laoCai.duty_officer, shared.id);
    expect(await give(hekou.duty_officer, shared.id)).toEqual(ground);
    await give(laoCai.head, inner.id, action?.id);
    const resting = (by: Somebody) => by.call('GET /minutes/:minutesId/grounds', { params: { minutesId } });
    expect((await resting(laoCai.observer)).map(({ issue }) => issue.number)).toEqual([shared.number, inner.number]);
    expect(await resting(hekou.observer)).toEqual([ground]);
    expect(ground.text).toEqual(clause?.text);
    const of = { params: { issueId: shared.id, groundId: ground.id }, body: { id: uuid() } };
    const theirs = hekou.head.call('POST /issues/:issueId/grounds/:groundId/remove', of);
    await expect(theirs).rejects.toMatchObject(refused('ground.other_side'));
    await laoCai.head.call('POST /issues/:issueId/grounds/:groundId/remove', of);
    expect(await hekou.head.call('GET /issues/:issueId/grounds', { params: { issueId: shared.id } })).toEqual([]);
    await expect(give(laoCai.head, shared.id, uuid())).rejects.toMatchObject(refused('minutes.row_not_found'));
  });
});
