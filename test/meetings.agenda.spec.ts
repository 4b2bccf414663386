import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { SetDelegation } from '../src/contract/meeting-acts.js';
import type { MeetingView } from '../src/contract/meetings.js';
import { codeOf } from './borders/refused.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { Issuer } from './issues.js';
import { begun, Convener, newItem } from './meetings.js';
import { Drafter, Signer } from './minutes.js';
import { enrol } from './passkey.js';
import { newWorld, password, type Somebody, type World } from './world.js';

describe('preparing a meeting', () => {
  let world: World;
  let meetings: Convener;
  const clock = new SetClock('2026-11-16T02:00:00.000Z');
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    meetings = new Convener(world.channel.id);
  });
  afterAll(() => world.close());

  const delegation = (by: Somebody, { id: meetingId, version }: MeetingView, delegates: SetDelegation['delegates']) =>
    by.call('PUT /meetings/:meetingId/delegation', { params: { meetingId }, version, body: { id: uuid(), delegates } });

  it('names delegations, each side its own', async () => {
    const { laoCai, hekou } = world;
    const meeting = await meetings.call(laoCai.duty_officer);
    const part = 'member' as const;
    const stranger = [{ personId: hekou.head.id, part }];
    expect(await codeOf(delegation(laoCai.head, meeting, stranger))).toBe('person.not_found');
    expect(await codeOf(delegation(laoCai.head, meeting, [{ personId: uuid(), part }]))).toBe('person.not_found');
    const heads = [laoCai.head.id, laoCai.coordinator.id].map((personId) => ({ personId, part: 'head' as const }));
    expect(await codeOf(delegation(laoCai.head, meeting, heads))).toBe('input.invalid');
    const named = await delegation(hekou.head, meeting, stranger);
    expect(named.delegations).toMatchObject({ vn: [], cn: [{ personId: hekou.head.id }] });
    expect(await codeOf(delegation(laoCai.head, meeting, []))).toBe('change.version_old');
  });

  it('leaves marks of who was there, which each side sets for its own people and both see', async () => {
    const { laoCai, hekou } = world;
    const called = await meetings.call(laoCai.duty_officer, { time: begun });
    const mark = (by: Somebody, { id: meetingId, version }: MeetingView, present: (boolean | null)[]) =>
      by.call('PUT /meetings/:meetingId/attendance', { params: { meetingId }, version, body: { id: uuid(), present } });
    const typed = { name: { vi: 'Nguyễn Văn A', zh: null }, post: null, part: 'member' as const };
    const people = [{ personId: laoCai.head.id, part: 'head' as const }, typed];
    const named = await delegation(laoCai.head, called, people);
    expect(await codeOf(mark(laoCai.head, named, [true, false]))).toBe('meeting.not_now');
    const held = await meetings.hold(hekou.head, named);
    expect(await codeOf(mark(laoCai.head, held, [true]))).toBe('input.invalid');
    expect(await codeOf(mark(hekou.head, held, [true, false]))).toBe('input.invalid');
    expect(await codeOf(mark(laoCai.observer, held, [true, false]))).toBe('role.not_allowed');
    await hekou.observer.listen();
    const marked = await mark(laoCai.head, held, [true, false]);
    const [heard] = await hekou.observer.hears('meeting.changed');
    expect(heard?.payload).toMatchObject({
      meeting: { delegations: { vn: [{ present: true }, { present: false }], cn: [] } },
    });
    const unsaid = await mark(laoCai.head, marked, [null, false]);
    expect(unsaid.delegations.vn.map(({ present }) => present)).toEqual([undefined, false]);
    const remarked = await mark(laoCai.head, unsaid, [true, false]);
    const again = await delegation(laoCai.head, remarked, [
      ...people,
      { personId: laoCai.interpreter.id, part: 'interpreter' },
    ]);
    expect(again.delegations.vn.map(({ present }) => present)).toEqual([true, false, undefined]);
    const opened = await new Drafter(world.channel.id).open(hekou.head, { meetingId: called.id });
    expect(opened.minutes.delegations.vn.map(({ part }) => part)).toEqual(['head', 'interpreter']);
    expect(await codeOf(delegation(laoCai.head, marked, []))).toBe('change.version_old');
  });

  it('makes an agenda that is drafted inside, shared, put in order and carried over', async () => {
    const { laoCai, hekou } = world;
    const [meeting, later] = [await meetings.call(laoCai.head), await meetings.call(laoCai.head)];
    const params = { meetingId: meeting.id };
    const draft = await laoCai.duty_officer.call('POST /meetings/:meetingId/side/items', {
      params,
      body: newItem({ title: { source: 'vi', vi: 'Điều chưa nói ra' } }),
    });
    expect(JSON.stringify(await meetings.read(hekou.head, meeting))).not.toContain('Điều chưa nói ra');
    const at = (itemId: string) => ({ params: { ...params, itemId }, body: { id: uuid() } });
    const share = (by: typeof hekou.head, version: number) =>
      by.call('POST /meetings/:meetingId/items/:itemId/share', { ...at(draft.id), version });
    expect(await codeOf(share(hekou.head, draft.version))).toBe('meeting.item_not_found');
    const { version } = await laoCai.duty_officer.call('PATCH /meetings/:meetingId/items/:itemId', {
      params: { ...params, itemId: draft.id },
      version: draft.version,
      body: { id: uuid(), minutes: 20 },
    });
    expect(await codeOf(share(laoCai.head, draft.version))).toBe('change.version_old');
    const one = await share(laoCai.head, version);
    expect(one).toMatchObject({ minutes: 20, title: { vi: { by: { id: laoCai.head.id } } } });
    const told = JSON.stringify((await meetings.read(hekou.head, meeting)).items);
    for (const inside of [draft.id, laoCai.duty_officer.id]) expect(told).not.toContain(inside);
    const two = await hekou.head.call('POST /meetings/:meetingId/items', { params, body: newItem() });
    const now = async () => (await meetings.read(hekou.head, meeting)).meeting;
    const order = async (list: string[]) =>
      hekou.head.call('PUT /meetings/:meetingId/agenda', {
        params,
        version: (await now()).version,
        body: { id: uuid(), order: list },
      });
    expect(await codeOf(order([two.id]))).toBe('input.invalid');
    expect((await order([two.id, one.id])).agenda).toEqual([two.id, one.id]);
    const changed = await laoCai.head.call('PATCH /meetings/:meetingId/items/:itemId', {
      params: { ...params, itemId: two.id },
      version: two.version,
      body: { id: uuid(), presenter: 'cn', minutes: 45, section: 'review' },
    });
    expect(changed).toMatchObject({ presenter: 'cn', minutes: 45, section: 'review', title: two.title });
    const carried = await laoCai.head.call('POST /meetings/:meetingId/items/:itemId/carry', {
      params: { ...params, itemId: two.id },
      body: { id: uuid(), meetingId: later.id },
    });
    expect(carried).toMatchObject({ meetingId: later.id, minutes: 45, version: 1 });
    expect((await now()).agenda).toEqual([one.id]);
    await laoCai.head.call('POST /meetings/:meetingId/items/:itemId/remove', at(one.id));
    expect((await now()).agenda).toEqual([]);
    const inner = await new Issuer(world.channel.id).open(laoCai.head, {}, 'side/issues');
    const source = { kind: 'issue' as const, issueId: inner.id, number: inner.number };
    const named = laoCai.head.call('POST /meetings/:meetingId/items', { params, body: newItem({ source }) });
    expect(await codeOf(named)).toBe('meeting.item_not_found');
  });

  it('suggests open issues of its channel, and none that stand inside one side', async () => {
    const { laoCai, hekou, channel } = world;
    const issuer = new Issuer(channel.id);
    const [shared, inner] = [await issuer.open(laoCai.head), await issuer.open(hekou.head, {}, 'side/issues')];
    const { id: meetingId } = await meetings.call(hekou.head);
    const found = await hekou.head.call('GET /meetings/:meetingId/suggestions', { params: { meetingId } });
    const mine = found.flatMap(({ source, since }) => (source.kind === 'issue' ? [{ ...source, since }] : []));
    expect(mine).toContainEqual({ kind: 'issue', issueId: shared.id, number: shared.number, since: shared.openedAt });
    expect(mine.map(({ issueId }) => issueId)).not.toContain(inner.id);
  });

  it('begins with what earlier talks left: agreed actions, unanswered requests, issues, each with its age', async () => {
    const { laoCai, hekou, channel } = world;
    const drafter = new Drafter(channel.id);
    const signer = new Signer(drafter);
    const [vn, cn] = [await enrol(laoCai.head), await enrol(hekou.head)];
    const at = async (instant: string) => {
      clock.set(instant);
      for (const head of [laoCai.head, hekou.head]) await head.signIn(head.email, password);
    };
    const due = '2026-11-27T09:00:00.000Z';
    const { minutes } = await drafter.open(laoCai.head);
    const [done, left] = [
      await drafter.action(laoCai.head, minutes.id, { due }),
      await drafter.action(laoCai.head, minutes.id, { due, lead: 'vn' }),
    ];
    const { frozen } = await signer.freeze(laoCai.head, minutes.id);
    const hash = frozen?.hash ?? '';
    await signer.approveAll(laoCai, minutes.id);
    await signer.approveAll(hekou, minutes.id);
    await signer.sign(laoCai.head, minutes.id, hash, vn.device.sign(hash));
    await signer.sign(hekou.head, minutes.id, hash, cn.device.sign(hash));
    const { actions } = await drafter.read(hekou.head, minutes.id);
    const issueOf = (id: string) => actions.find((action) => action.id === id)?.issue?.id ?? '';
    const issues = new Issuer(channel.id);
    const read = async (issueId: string) =>
      (await laoCai.head.call('GET /issues/:issueId', { params: { issueId } })).issue;
    await issues.act(
      hekou.head,
      await issues.act(laoCai.head, await read(issueOf(done.id)), 'propose', {}),
      'confirm',
      {},
    );

    await at('2026-11-17T02:00:00.000Z');
    const earlier = await meetings.call(laoCai.head);
    const asked = await meetings.propose(laoCai.head, earlier, {
      vi: 'Đề nghị kéo dài giờ thông quan',
      zh: '建议延长通关时间',
    });
    await meetings.end(hekou.head, asked, 'no_answer_yet');
    const answered = await meetings.propose(laoCai.head, earlier, { vi: 'Đề nghị đã được trả lời' });
    await meetings.end(hekou.head, answered, 'agreed', { zh: '同意' });
    await at('2026-11-18T02:00:00.000Z');
    const issue = await issues.open(laoCai.head);

    await at('2026-12-02T02:00:00.000Z');
    const { id: meetingId } = await meetings.call(hekou.head);
    const found = async () =>
      (await hekou.head.call('GET /meetings/:meetingId/suggestions', { params: { meetingId } })).filter(
        ({ since }) => since > '2026-11-16T02',
      );
    const wanted = [
      {
        source: { kind: 'action', minutesId: minutes.id, actionId: left.id },
        since: '2026-11-16T02:00:00.000Z',
        due,
        side: 'vn',
      },
      { source: { kind: 'proposal', proposalId: asked.id }, since: '2026-11-17T02:00:00.000Z', due: null, side: 'vn' },
      { source: { kind: 'issue', issueId: issue.id }, since: '2026-11-18T02:00:00.000Z', due: issue.turn?.due },
    ];
    const suggested = await found();
    expect(suggested.filter(({ source }) => !('issueId' in source) || source.issueId === issue.id)).toMatchObject(
      wanted,
    );
    const ids = suggested.flatMap(({ source }) => ('issueId' in source ? [source.issueId] : []));
    for (const { id } of [done, left]) expect(ids).not.toContain(issueOf(id));

    const [first] = suggested;
    if (!first) throw new Error('Something was left.');
    const body = newItem({ source: first.source });
    await hekou.head.call('POST /meetings/:meetingId/items', { params: { meetingId }, body });
    expect(await found()).toHaveLength(suggested.length - 1);
  });
});
