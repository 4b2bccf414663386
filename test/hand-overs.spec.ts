import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { HandOver, WriteHandOver } from '../src/contract/hand-overs.js';
import type { IssueView } from '../src/contract/issues.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { Issuer, newHandOver, says } from './issues.js';
import { photo } from './samples/samples.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('vehicles handed over', () => {
  let world: World;
  let issues: Issuer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
  });
  afterAll(() => world.close());

  const only = ({ handOvers }: IssueView, index = 0) => handOvers?.[index] as HandOver;
  const write = (by: Somebody, issue: IssueView, more: Partial<WriteHandOver> = {}) =>
    by.call('POST /issues/:issueId/hand-overs', {
      params: { issueId: issue.id },
      version: issue.version,
      body: newHandOver(more),
    });
  const confirm = (by: Somebody, issue: IssueView, handOverId = only(issue).id) =>
    by.call('POST /issues/:issueId/hand-overs/:handOverId/confirm', {
      params: { issueId: issue.id, handOverId },
      version: issue.version,
      body: { id: uuid() },
    });
  const refuse = (by: Somebody, issue: IssueView, handOverId = only(issue).id) =>
    by.call('POST /issues/:issueId/hand-overs/:handOverId/refuse', {
      params: { issueId: issue.id, handOverId },
      version: issue.version,
      body: { id: uuid(), message: says('vi', 'Thiếu một rơ moóc') },
    });
  const held = async (by: Somebody) => {
    const year = new Date().getUTCFullYear();
    const query = { from: `${year}-01-01`, to: `${year}-12-31`, zone: 'vn' as const };
    return (await by.call('GET /figures', { query })).total.vehicles;
  };

  it('are recorded by one side and confirmed by the other, and held no longer', async () => {
    const { laoCai, hekou } = world;
    await laoCai.observer.listen();
    const opened = await issues.open(laoCai.duty_officer);
    const before = await held(hekou.head);
    const picture = await photo().jpeg().toBuffer();
    const [one, two] = [
      await hekou.duty_officer.upload(picture, 'trước.jpg'),
      await hekou.duty_officer.upload(picture, 'sau.jpg'),
    ];
    let issue = await write(hekou.duty_officer, opened, {
      plates: ['24C06842'],
      before: [one.id],
      after: [two.id],
      remarks: { source: 'zh', zh: '随车单证齐全', vi: 'Giấy tờ theo xe đầy đủ' },
    });
    expect(only(issue)).toMatchObject({
      plates: ['24C-068.42'],
      place: { source: 'zh', zh: { status: 'original' }, vi: { status: 'draft' } },
      remarks: { vi: { text: 'Giấy tờ theo xe đầy đủ' } },
      before: [one],
      after: [two],
      written: { by: { id: hekou.duty_officer.id } },
      answer: null,
    });
    expect(await held(hekou.head)).toBe(before);
    expect(await codeOf(confirm(hekou.head, issue))).toBe('issue.hand_over_yours');
    expect(await codeOf(confirm(laoCai.observer, issue))).toBe('role.not_allowed');
    expect(await codeOf(confirm(world.mengla.head, issue))).toBe('issue.not_found');
    expect(await codeOf(confirm(laoCai.head, issue, uuid()))).toBe('issue.hand_over_not_found');

    issue = await confirm(laoCai.head, issue);
    expect(only(issue).answer).toMatchObject({ confirmed: true, by: { id: laoCai.head.id }, messageId: null });
    expect(await held(hekou.head)).toBe(before - 1);
    const heard = (await laoCai.observer.hears('issue.changed', 2)).map(({ payload }) => payload);
    expect(heard).toMatchObject([{ entry: { act: 'handed_over' } }, { entry: { act: 'hand_over_confirmed' }, issue }]);
    const read = (who: Somebody) =>
      who.fetch('GET /files/:fileId/:variant', { params: { fileId: one.id, variant: 'evidence' } });
    expect((await read(laoCai.observer)).status).toBe(200);
    expect((await read(world.mengla.head)).status).toBe(404);

    // A correction is a record of its own; the rest of the vehicles comes with a third one.
    expect(await codeOf(refuse(laoCai.head, issue))).toBe('issue.hand_over_settled');
    issue = await write(laoCai.head, issue, { plates: ['24C-068.42', '24R-011.73'] });
    issue = await confirm(hekou.head, issue, only(issue, 1).id);
    expect(await held(hekou.head)).toBe(before - 2);
    expect(issue.handOvers?.map(({ answer }) => answer?.confirmed)).toEqual([true, true]);
  });

  it('are not handed over because one side says so', async () => {
    const { laoCai, hekou, channel } = world;
    const before = await held(laoCai.head);
    let issue = await write(hekou.head, await issues.open(laoCai.duty_officer));
    issue = await refuse(laoCai.head, issue);
    expect(only(issue).answer).toMatchObject({ confirmed: false, by: { id: laoCai.head.id } });
    const { messages } = await hekou.head.call('GET /channels/:channelId/messages', {
      params: { channelId: channel.id },
      query: { topic: issue.id },
    });
    expect(messages.at(-1)).toMatchObject({
      id: only(issue).answer?.messageId,
      text: { vi: { text: 'Thiếu một rơ moóc' } },
    });
    expect(await codeOf(confirm(laoCai.head, issue))).toBe('issue.hand_over_settled');
    expect(await held(laoCai.head)).toBe(before + 2);
  });

  it('are confirmed in the wording of both languages, which nobody changes afterwards', async () => {
    const { laoCai, hekou } = world;
    let issue = await issues.open(laoCai.duty_officer);
    issue = await write(hekou.head, issue, { condition: { source: 'zh', zh: '车况良好' } });
    const { id: handOverId } = only(issue);
    expect(issue.waiting).toBe(true);
    expect(await codeOf(confirm(laoCai.head, issue))).toBe('issue.hand_over_one_language');
    const word = (words: 'condition' | 'remarks') =>
      laoCai.interpreter.call('PUT /issues/:issueId/translation', {
        params: { issueId: issue.id },
        version: issue.version,
        body: { id: uuid(), part: { of: 'hand_over', handOverId, words }, text: 'Xe trong tình trạng tốt' },
      });
    expect(await codeOf(word('remarks'))).toBe('issue.hand_over_not_found');
    issue = await word('condition');
    expect(only(issue).condition.vi).toMatchObject({ text: 'Xe trong tình trạng tốt', status: 'verified' });
    issue = await confirm(laoCai.head, issue);
    expect(await codeOf(word('condition'))).toBe('issue.hand_over_settled');
  });

  it('are those of the issue, of a type that knows hand-overs, between both sides, while it is open', async () => {
    const { laoCai, hekou } = world;
    const issue = await issues.open(laoCai.duty_officer);
    expect(await codeOf(write(laoCai.head, issue, { plates: ['29H-999.99'] }))).toBe('issue.fields_wrong');
    expect(await codeOf(write(laoCai.head, { ...issue, version: 9 }))).toBe('change.version_old');
    expect(await codeOf(write(laoCai.head, issue, { before: [uuid()] }))).toBe('file.not_found');
    expect(await codeOf(write(laoCai.observer, issue))).toBe('role.not_allowed');
    const inner = await issues.open(laoCai.duty_officer, {}, 'side/issues');
    expect(await codeOf(write(laoCai.head, inner))).toBe('issue.no_hand_over');
    const subject = { kind: 'text' as const, text: { source: 'vi' as const, vi: 'Vệ sinh' } };
    const other = await issues.open(laoCai.duty_officer, { type: 'other', fields: { subject } });
    expect(await codeOf(write(laoCai.head, other))).toBe('issue.no_hand_over');
    const proposed = await issues.act(laoCai.head, issue, 'propose', {});
    const closed = await issues.act(hekou.head, proposed, 'confirm', {});
    expect(await codeOf(write(laoCai.head, closed))).toBe('issue.closed');
  });
});
