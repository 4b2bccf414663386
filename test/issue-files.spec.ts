import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { IssueView } from '../src/contract/issues.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { Issuer } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a field of files', () => {
  let world: World;
  let issues: Issuer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
  });
  afterAll(() => world.close());

  const fill = (by: Somebody, { id: issueId, version }: IssueView, files: string[] | null) =>
    by.call('PATCH /issues/:issueId', {
      params: { issueId },
      version,
      body: { id: uuid(), fields: { ground_document: files && { kind: 'file', files } } },
    });
  const upload = (by: Somebody, name: string) => by.upload(Buffer.from('暂扣依据'), name);
  const status = async (by: Somebody, fileId: string) =>
    (await by.fetch('GET /files/:fileId/:variant', { params: { fileId, variant: 'original' } })).status;

  it('takes one’s own finished uploads, which are then for everybody who reads the issue', async () => {
    const { laoCai, hekou, mengla } = world;
    const opened = await issues.open(laoCai.duty_officer);
    const [one, two] = [await upload(hekou.head, '依据.txt'), await upload(hekou.head, '补充.txt')];
    expect(await status(laoCai.observer, one.id)).toBe(404);
    let issue = await fill(hekou.head, opened, [one.id]);
    expect(issue.fields.ground_document).toMatchObject({ kind: 'file', files: [one], by: { id: hekou.head.id } });
    expect(await status(laoCai.observer, one.id)).toBe(200);
    expect(await status(mengla.head, one.id)).toBe(404);
    const { issues: found } = await laoCai.head.call('GET /issues', { query: { text: '依据' } });
    expect(found.map(({ id }) => id)).toContain(opened.id);

    // Whoever fills it anew says which ones stay; what was there before stays in what was done.
    issue = await fill(hekou.duty_officer, issue, [one.id, (await upload(hekou.duty_officer, '三.txt')).id]);
    expect(issue.fields.ground_document).toMatchObject({ files: [one, { name: '三.txt' }] });
    issue = await fill(hekou.head, issue, [two.id]);
    expect(issue.fields.ground_document).toMatchObject({ files: [two] });
    expect(await status(laoCai.observer, one.id)).toBe(200);
    issue = await fill(hekou.head, issue, null);
    expect(issue.fields.ground_document).toBeUndefined();
  });

  it('takes nothing else', async () => {
    const { laoCai, hekou } = world;
    const issue = await issues.open(laoCai.duty_officer);
    const theirs = await upload(laoCai.head, 'của người khác.txt');
    const used = await upload(hekou.head, '已用.txt');
    await hekou.head.say(world.channel.id, '请看', { files: [used.id] });
    for (const id of [theirs.id, used.id, uuid()]) {
      expect(await codeOf(fill(hekou.head, issue, [id]))).toBe('file.not_found');
    }
    expect(await codeOf(fill(hekou.head, issue, []))).toBe('input.invalid');
    expect(await codeOf(fill(laoCai.head, issue, [theirs.id]))).toBe('issue.fields_wrong');
    expect(await status(hekou.head, theirs.id)).toBe(404);
  });

  it('inside one side is that side’s alone', async () => {
    const { laoCai, hekou } = world;
    const inner = await issues.open(laoCai.duty_officer, {}, 'side/issues');
    const file = await upload(laoCai.head, 'nội bộ.txt');
    await fill(laoCai.head, inner, [file.id]);
    expect(await status(laoCai.observer, file.id)).toBe(200);
    expect(await status(hekou.observer, file.id)).toBe(404);
  });
});
