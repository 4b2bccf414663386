import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import { canonical, sha256 } from '../src/common/hash.js';
import type { Signature } from '../src/contract/statements.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { damageOf } from '../src/minutes/minutes.freezing.js';
import { shown } from '../src/shown.js';
import type { Drafter, Signer } from './minutes.js';
import { hashOf, refused, Table } from './minutes.table.js';
import { enrol } from './passkey.js';
import type { Somebody, World } from './world.js';

describe('what both have signed', () => {
  let table: Table;
  let world: World;
  let drafter: Drafter;
  let signer: Signer;
  let devices: Table['devices'];
  let id: string;
  beforeAll(async () => {
    table = await Table.open();
    ({ world, drafter, signer, devices } = table);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = await table.fresh();
  });

  it('goes on: actions become issues, a supplement is signed and stands at what it adds to', async () => {
    const { laoCai, hekou } = world;
    const action = await drafter.action(laoCai.head, id);
    const signed = await table.signedByBoth(id);
    const detail = await drafter.read(hekou.head, id);
    const issueId = detail.actions[0]?.issue?.id ?? '';
    const { issue } = await hekou.head.call('GET /issues/:issueId', { params: { issueId } });
    expect(issue).toMatchObject({ type: 'agreed-action', turn: { side: 'cn', due: action.due } });
    expect(detail.damage).toEqual([]);

    const title = { source: 'vi' as const, vi: 'Phụ lục điều chỉnh thời hạn', zh: '关于调整期限的补充纪要' };
    const first = id;
    const supplement = await hekou.duty_officer.call('POST /minutes/:minutesId/supplements', {
      params: { minutesId: first },
      body: { id: uuid(), title },
    });
    id = supplement.minutes.id;
    expect(supplement.minutes).toMatchObject({ number: `${signed.number}-PL1`, supplementTo: { minutesId: first } });
    const second = await table.signedByBoth(id);
    expect(second.frozen).toMatchObject({ statement: { supplementTo: { hash: hashOf(signed) } } });
    const { minutes } = await drafter.read(laoCai.head, first);
    expect(minutes.supplements).toEqual([{ minutesId: id, number: `${signed.number}-PL1` }]);
  });

  it('gives a bundle with the chain around the signatures', async () => {
    await drafter.action(world.laoCai.head, id);
    const hash = hashOf(await table.signedByBoth(id));
    const bundle = await world.hekou.interpreter.call('GET /minutes/:minutesId/bundle', { params: { minutesId: id } });
    expect(bundle).toMatchObject({ format: 'minutes-bundle/1', hash, signatures: [{ side: 'vn' }, { side: 'cn' }] });
    expect(bundle.chain[1]?.kind).toBe('minutes.frozen');
    expect(bundle.chain.at(-1)?.kind).toBe('minutes.signed');
    for (const [index, link] of bundle.chain.entries()) {
      const { payload, salt, hash: own, ...header } = link;
      expect(sha256(canonical(header))).toBe(own);
      if (index > 0) expect(link.previousHash).toBe(bundle.chain[index - 1]?.hash);
      if (payload !== undefined) expect(sha256(Buffer.from(salt ?? '', 'hex'), payload)).toBe(link.payloadHash);
    }
  });

  it('is found out when a byte of what was frozen is changed behind the program’s back', async () => {
    const hash = hashOf(await table.ready(id));
    const database = world.house.app.get(Database);
    const change = (table: string, column: string, from: string, to: string, where: string) =>
      sql(database.write.manager, `UPDATE "${table}" SET "${column}" = replace("${column}", ?, ?) WHERE ${where}`, [
        from,
        to,
      ]);
    await change('minutes', 'frozen', 'hữu nghị', 'hữu nghi', `"id" = '${id}'`);
    expect((await drafter.read(world.hekou.head, id)).damage).toEqual(['text_vi']);
    const sign = signer.sign(world.laoCai.head, id, hash, devices.vn.sign(hash));
    await expect(sign).rejects.toMatchObject(refused('minutes.damaged'));
    expect(await verifyShown(database.read, shown)).toHaveLength(1);
    await change('minutes', 'frozen', 'hữu nghi', 'hữu nghị', `"id" = '${id}'`);
    await change('minutes_row', 'text', '友好', '友善', `"minutesId" = '${id}'`);
    expect((await drafter.read(world.hekou.head, id)).damage).toEqual(['rows_zh']);
    await change('minutes_row', 'text', '友善', '友好', `"minutesId" = '${id}'`);
    expect(await verifyShown(database.read, shown)).toEqual([]);
    await change('minutes_version', 'texts', 'hữu nghị', 'hữu nghi', `"minutesId" = '${id}'`);
    expect(await verifyShown(database.read, shown)).toMatchObject([
      { what: expect.stringContaining('version of minutes') },
    ]);
    await change('minutes_version', 'texts', 'hữu nghi', 'hữu nghị', `"minutesId" = '${id}'`);
    expect(await verifyShown(database.read, shown)).toEqual([]);
  });

  it('is damaged when what stands under the texts is no signature that could', async () => {
    const signed = await table.signedByBoth(id);
    const content = await drafter.read(world.laoCai.head, id);
    const [first, second] = signed.signatures as [Signature, Signature];
    const under = (...signatures: Signature[]) => damageOf({ ...content, minutes: { ...signed, signatures } });
    expect(await under(first, second)).toEqual([]);
    const spoiled: Signature[][] = [
      [first],
      [first, first],
      [first, { ...second, passkey: null }],
      [first, { ...second, method: 'password' }],
      [first, { ...second, organisationId: world.mengla.id }],
      [first, { ...second, by: first.by }],
      [first, { ...second, passkey: first.passkey }],
    ];
    for (const signatures of spoiled) expect(await under(...signatures)).toEqual(['signature']);
  });

  it('is added to by one supplement at a time', async () => {
    const { laoCai, hekou } = world;
    await table.signedByBoth(id);
    const title = { source: 'vi' as const, vi: 'Biên bản bổ sung', zh: '补充纪要' };
    const supplement = (by: Somebody) =>
      by.call('POST /minutes/:minutesId/supplements', { params: { minutesId: id }, body: { id: uuid(), title } });
    const { minutes } = await supplement(laoCai.head);
    await expect(supplement(hekou.head)).rejects.toMatchObject(refused('minutes.supplement_open'));
    await table.signedByBoth(minutes.id);
    expect((await supplement(hekou.head)).minutes.number).toMatch(/-PL2$/);
  });

  it('is not signed for both sides by one key, whoever holds it', async () => {
    const { laoCai, hekou } = world;
    const { frozen } = await table.ready(id);
    const twin = devices.vn.twin();
    await enrol(hekou.head, twin);
    await signer.sign(laoCai.head, id, frozen.hash, devices.vn.sign(frozen.hash));
    const again = signer.sign(hekou.head, id, frozen.hash, twin.sign(frozen.hash));
    await expect(again).rejects.toMatchObject(refused('minutes.key_of_both'));
    await signer.sign(hekou.head, id, frozen.hash, devices.cn.sign(frozen.hash));
  });
});
