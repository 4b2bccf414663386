import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { limits } from '../src/contract/limits.js';
import { codeOf } from './borders/refused.js';
import { Table } from './minutes.table.js';
import type { Somebody, World } from './world.js';

describe('files of minutes', () => {
  let table: Table;
  let world: World;
  beforeAll(async () => {
    table = await Table.open();
    ({ world } = table);
  });
  afterAll(() => world.close());

  const most = limits.minutesFilesPerSide;
  const uploaded = async (by: Somebody, count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++)
      ids.push((await by.upload(Buffer.from(`Phụ lục ${index}\n`), `phụ lục ${index}.txt`)).id);
    return ids;
  };
  const attach = async (by: Somebody, minutesId: string, files: string[]) => {
    const { version } = (await table.drafter.read(by, minutesId)).minutes;
    const body = { id: uuid(), files };
    return by.call('POST /minutes/:minutesId/attachments', { params: { minutesId }, version, body });
  };
  const scan = (by: Somebody, minutesId: string, files: string[]) =>
    by.call('POST /minutes/:minutesId/scans', { params: { minutesId }, body: { id: uuid(), files } });
  /** One side, several people of it, fills its room; the other side's is as it was. */
  const fill = async (minutesId: string, put: typeof attach) => {
    const { laoCai, hekou } = world;
    const people = [hekou.head, hekou.duty_officer];
    for (let there = 0; there < most; there += limits.filesPerMessage) {
      const by = people[(there / limits.filesPerMessage) % 2] ?? hekou.head;
      await put(by, minutesId, await uploaded(by, limits.filesPerMessage));
    }
    expect(await codeOf(put(hekou.head, minutesId, await uploaded(hekou.head, 1)))).toBe('minutes.full');
    return put(laoCai.head, minutesId, await uploaded(laoCai.head, 2));
  };

  it('have room for each side’s attachments, which the other one cannot use up', async () => {
    const id = await table.fresh();
    expect((await fill(id, attach)).attachments).toHaveLength(most + 2);
  });

  it('have room for each side’s scans of what was signed', async () => {
    const id = await table.fresh();
    await table.signedByBoth(id);
    expect((await fill(id, scan)).scans).toHaveLength(most + 2);
  });
});
