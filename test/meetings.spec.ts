import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import { limits } from '../src/contract/limits.js';
import type { SetDelegation } from '../src/contract/meeting-acts.js';
import type { MeetingView, Proposal } from '../src/contract/meetings.js';
import { Database } from '../src/database/database.js';
import { Refused } from '../src/demo/caller.js';
import { shown } from '../src/shown.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { begun, Convener, gradeOf, lateSpring, newItem, newMeeting, newNote } from './meetings.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a meeting', () => {
  let world: World;
  let meetings: Convener;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    meetings = new Convener(world.channel.id);
  });
  afterAll(() => world.close());

  const refusal = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Refused)) throw new Error('It was not refused.');
    return error.problem;
  };
  const reply = (by: Somebody, { id: meetingId, version }: MeetingView, body: object) =>
    by.call('PUT /meetings/:meetingId/reply', {
      params: { meetingId },
      version,
      body: { id: uuid(), ...body } as never,
    });
  const delegation = (by: Somebody, { id: meetingId, version }: MeetingView, delegates: SetDelegation['delegates']) =>
    by.call('PUT /meetings/:meetingId/delegation', { params: { meetingId }, version, body: { id: uuid(), delegates } });

  it('of 8 June 2024 closes only once every request of both sides has an outcome', async () => {
    const { laoCai, hekou } = world;
    const [vn, cn] = [laoCai.duty_officer, hekou.duty_officer];
    await cn.listen();
    let meeting = await meetings.call(vn, { time: begun });
    expect(meeting).toMatchObject({
      startsAt: '2024-06-08T01:00:00.000Z',
      replies: { vn: { answer: 'accept' }, cn: null },
      state: 'called',
    });
    meeting = await reply(cn, meeting, { answer: 'accept' });

    for (const side of ['vn', 'cn'] as const) {
      const told = lateSpring.participants.filter((one) => one.side === side);
      const named = told.map(({ name, position }, index) => ({
        name: name ? { vi: name.vi, zh: name.zh } : position,
        post: name && position,
        part: index === 0 ? ('head' as const) : ('member' as const),
      }));
      const interpreter = side === 'vn' ? laoCai.interpreter : hekou.interpreter;
      const people = [{ personId: interpreter.id, part: 'interpreter' as const }, ...named];
      meeting = await delegation(side === 'vn' ? vn : cn, meeting, people);
    }
    expect(meeting.delegations.vn.map(({ part }) => part)).toEqual(['head', 'member', 'member', 'interpreter']);
    expect(meeting.delegations.cn[0]?.name).toEqual({ vi: 'Mã Tuấn', zh: expect.any(String) });
    expect(meeting.delegations.cn.at(-1)).toMatchObject({ personId: hekou.interpreter.id, part: 'interpreter' });

    const items = new Map<string, string>();
    for (const { id, title } of lateSpring.agenda) {
      const point = await vn.call('POST /meetings/:meetingId/items', {
        params: { meetingId: meeting.id },
        body: newItem({ title: { source: 'vi', ...title } }),
      });
      items.set(id, point.id);
    }
    meeting = await meetings.hold(cn, (await meetings.read(cn, meeting)).meeting);
    expect(meeting.agenda).toEqual([...items.values()]);

    const ledger: [Proposal, (typeof lateSpring.proposals)[number]][] = [];
    for (const told of lateSpring.proposals) {
      const by = told.side === 'vn' ? vn : cn;
      const proposal = await by.call('POST /meetings/:meetingId/proposals', {
        params: { meetingId: meeting.id },
        body: {
          id: uuid(),
          kind: told.kind,
          itemId: items.get(told.agenda) ?? null,
          text: { source: by.language, ...told.text },
        },
      });
      ledger.push([proposal, told]);
    }
    expect(ledger).toHaveLength(18);

    const asked = ledger.filter(([, { kind }]) => kind !== 'statement');
    const refused = await refusal(meetings.close(vn, meeting));
    expect(refused).toMatchObject({ code: 'meeting.proposals_open', status: 409 });
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(asked.map(([{ id }]) => `/proposals/${id}`));
    expect(refused.errors?.[0]?.message).toContain('Tổng kết kinh nghiệm');

    for (const [proposal, { side, answer, answer_kind }] of asked) {
      const other = side === 'vn' ? cn : vn;
      if (answer && answer_kind) await meetings.end(other, proposal, gradeOf[answer_kind] ?? 'took_note', answer);
    }
    const unanswered = asked.filter(([, { answer }]) => !answer);
    const still = await refusal(meetings.close(cn, meeting));
    expect(still.errors?.map(({ pointer }) => pointer)).toEqual(unanswered.map(([{ id }]) => `/proposals/${id}`));

    for (const [proposal] of unanswered) await meetings.end(vn, proposal, 'no_answer_yet');
    meeting = await meetings.close(cn, meeting);
    expect(meeting).toMatchObject({ state: 'closed', closedAt: expect.any(String) });
    await cn.hears('meeting.proposal', 18 + 13);
    expect(await codeOf(meetings.propose(vn, meeting, { vi: 'Thêm một đề nghị' }))).toBe('meeting.not_now');

    const over = await vn.call('GET /meetings', { query: { when: 'over' } });
    expect(over.meetings.map(({ id }) => id)).toContain(meeting.id);
    const open = await vn.call('GET /meetings');
    expect(open.meetings.map(({ id }) => id)).not.toContain(meeting.id);

    // What was left unanswered comes back by itself, with its age, before the next talks.
    const next = await meetings.call(vn);
    const params = { meetingId: next.id };
    const suggested = await cn.call('GET /meetings/:meetingId/suggestions', { params });
    expect(suggested.map(({ title }) => title.vi?.text)).toEqual(unanswered.map(([, { text }]) => text.vi));
    const [first] = suggested;
    if (!first) throw new Error('Something was left unanswered.');
    const item = newItem({ title: { source: 'vi', vi: first.title.vi?.text ?? '' }, source: first.source });
    await vn.call('POST /meetings/:meetingId/items', { params, body: item });
    expect(await vn.call('GET /meetings/:meetingId/suggestions', { params })).toHaveLength(unanswered.length - 1);

    // An answer may come later, and then it stands.
    const [late] = (await meetings.read(cn, meeting)).proposals.filter(({ id }) => id === unanswered.at(-1)?.[0].id);
    if (!late) throw new Error('It is there.');
    const asking = late.side === 'vn' ? cn : vn;
    const answered = await meetings.end(asking, late, 'agreed', { vi: 'Đồng ý', zh: '同意' });
    expect(answered.outcome).toMatchObject({ grade: 'agreed', words: { source: 'vi' } });
    expect(await codeOf(meetings.end(asking, answered, 'not_agreed', { zh: '不同意' }))).toBe('meeting.not_now');
    expect(await vn.call('GET /meetings/:meetingId/suggestions', { params })).toHaveLength(unanswered.length - 2);
  });

  it('is answered for by each side alone', async () => {
    const { laoCai, hekou } = world;
    const meeting = await meetings.call(laoCai.head, { time: begun });
    const asked = await meetings.propose(laoCai.head, meeting, { vi: 'Đề nghị khôi phục' });
    expect(await codeOf(meetings.end(laoCai.head, asked, 'agreed', { vi: 'Đồng ý' }))).toBe('meeting.not_asked');
    expect(await codeOf(meetings.end(hekou.head, asked, 'agreed'))).toBe('input.invalid');
    const word = (by: Somebody, { id: proposalId, version }: Proposal) =>
      by.call('PATCH /meetings/:meetingId/proposals/:proposalId', {
        params: { meetingId: meeting.id, proposalId },
        version,
        body: { id: uuid(), text: { source: 'vi', vi: 'Đề nghị sớm khôi phục' } },
      });
    expect(await codeOf(word(hekou.head, asked))).toBe('meeting.other_side');
    const worded = await word(laoCai.head, asked);
    expect(worded.text.vi?.text).toBe('Đề nghị sớm khôi phục');
    expect(await codeOf(meetings.end(hekou.head, asked, 'took_note', { zh: '已了解' }))).toBe('change.version_old');
    const none = await meetings.end(laoCai.head, worded, 'no_answer_yet');
    const noted = await meetings.end(hekou.head, none, 'took_note', { zh: '已了解' });
    expect(noted.outcome).toMatchObject({ grade: 'took_note', by: { id: hekou.head.id } });
    expect(await codeOf(meetings.end(laoCai.head, noted, 'no_answer_yet'))).toBe('meeting.answered');
    expect(await codeOf(word(laoCai.head, noted))).toBe('meeting.answered');
    const statement = await meetings.propose(hekou.head, meeting, { zh: '通报情况' }, 'statement');
    expect(await codeOf(meetings.end(laoCai.head, statement, 'took_note', { vi: 'Ghi nhận' }))).toBe(
      'meeting.not_asked',
    );
    const translation = {
      params: { meetingId: meeting.id },
      version: noted.version,
      body: { id: uuid(), part: { of: 'outcome' as const, proposalId: noted.id }, text: 'Đã ghi nhận' },
    };
    await laoCai.interpreter.call('PUT /meetings/:meetingId/translation', translation);
    const { proposals } = await meetings.read(hekou.observer, meeting);
    const words = proposals.find(({ id }) => id === noted.id)?.outcome?.words;
    expect(words?.vi).toMatchObject({ text: 'Đã ghi nhận', status: 'verified' });
    const taken = await meetings.propose(hekou.head, meeting, { zh: '撤回' });
    await hekou.head.call('POST /meetings/:meetingId/proposals/:proposalId/withdraw', {
      params: { meetingId: meeting.id, proposalId: taken.id },
      version: taken.version,
      body: { id: uuid() },
    });
    const held = await meetings.hold(laoCai.head, (await meetings.read(laoCai.head, meeting)).meeting);
    expect(await codeOf(meetings.close(laoCai.head, held))).toBe('done');
  });

  it('has room for what each side says, which the other one cannot use up', async () => {
    const { laoCai, hekou } = world;
    const meeting = await meetings.call(laoCai.head);
    const said = Array.from({ length: limits.proposalsPerSide }, (_, index) =>
      meetings.propose(hekou.head, meeting, { zh: `意见${index}` }, 'statement'),
    );
    const [first] = await Promise.all(said);
    if (!first) throw new Error('Something was said.');
    const more = () => meetings.propose(hekou.head, meeting, { zh: '另一条意见' }, 'statement');
    expect(await codeOf(more())).toBe('meeting.full');
    expect(await codeOf(meetings.propose(laoCai.head, meeting, { vi: 'Đề nghị trả lời' }))).toBe('done');
    await hekou.head.call('POST /meetings/:meetingId/proposals/:proposalId/withdraw', {
      params: { meetingId: meeting.id, proposalId: first.id },
      version: first.version,
      body: { id: uuid() },
    });
    expect(await codeOf(more())).toBe('done');
    expect(await codeOf(more())).toBe('meeting.full');
  });

  it('is asked for anew when its time, place or host changes, and not when its title does', async () => {
    const { laoCai, hekou } = world;
    let meeting = await meetings.call(laoCai.duty_officer);
    const change = (by: Somebody, body: object) =>
      by.call('PATCH /meetings/:meetingId', {
        params: { meetingId: meeting.id },
        version: meeting.version,
        body: { id: uuid(), ...body },
      });
    const time = { zone: 'cn', start: '2031-06-11T09:00', end: '2031-06-11T11:00' };
    const words = { source: 'zh', zh: '请改期' };
    expect(await codeOf(reply(hekou.head, meeting, { answer: 'other_time' }))).toBe('input.invalid');
    meeting = await reply(hekou.head, meeting, { answer: 'other_time', time, words });
    expect(meeting.replies.cn).toMatchObject({ answer: 'other_time', time, words: { zh: { text: '请改期' } } });
    meeting = await change(laoCai.duty_officer, { time });
    expect(meeting).toMatchObject({
      startsAt: '2031-06-11T01:00:00.000Z',
      replies: { vn: { answer: 'accept' }, cn: null },
    });
    meeting = await reply(hekou.head, meeting, { answer: 'accept' });
    meeting = await change(laoCai.duty_officer, { title: { source: 'vi', vi: 'Tên mới' } });
    expect(meeting.replies.cn).toMatchObject({ answer: 'accept' });
    expect(await codeOf(change(laoCai.head, { gateId: 'nowhere' }))).toBe('gate.not_found');
    expect(await codeOf(change(laoCai.head, { time: { ...time, start: '2031-02-30T09:00' } }))).toBe('input.invalid');

    const arrange = (by: Somebody, state: 'asked' | 'arranged' | null) =>
      by.call('PUT /meetings/:meetingId/arrangement', {
        params: { meetingId: meeting.id },
        version: meeting.version,
        body: { id: uuid(), state, reference: '12/SNgV' },
      });
    meeting = await arrange(laoCai.head, 'arranged');
    expect(meeting.arrangements).toMatchObject({ vn: { state: 'arranged', reference: '12/SNgV' }, cn: null });
    meeting = await laoCai.head.call('POST /meetings/:meetingId/cancel', {
      params: { meetingId: meeting.id },
      version: meeting.version,
      body: { id: uuid(), reason: { source: 'vi', vi: 'Bão' } },
    });
    expect(meeting).toMatchObject({ state: 'cancelled', cancelled: { reason: { vi: { text: 'Bão' } } } });
    expect(await codeOf(reply(hekou.head, meeting, { answer: 'accept' }))).toBe('meeting.not_now');
  });

  it('of a series is followed by the next one, with the other side as host', async () => {
    const { laoCai, hekou } = world;
    const series = { every: 'quarter' as const, week: 2 as const, weekday: 3, rotates: true };
    const talks = await meetings.call(laoCai.head, { kind: 'periodic_talks', ordinal: 12, series });
    const next = await hekou.head.call('POST /meetings/:meetingId/next', {
      params: { meetingId: talks.id },
      body: { id: uuid() },
    });
    expect(next).toMatchObject({
      ordinal: 13,
      host: 'cn',
      calledSide: 'cn',
      previousId: talks.id,
      time: { zone: 'vn', start: '2031-09-10T08:00', end: '2031-09-10T11:30' },
    });
    const again = hekou.head.call('POST /meetings/:meetingId/next', {
      params: { meetingId: talks.id },
      body: { id: uuid() },
    });
    expect(await codeOf(again)).toBe('meeting.not_now');
    const single = await meetings.call(laoCai.head);
    const none = { params: { meetingId: single.id }, body: { id: uuid() } };
    expect(await codeOf(laoCai.head.call('POST /meetings/:meetingId/next', none))).toBe('meeting.no_series');
  });

  it('on the telephone is one side’s word until the other one accepts it', async () => {
    const { laoCai, hekou, channel } = world;
    const params = { channelId: channel.id };
    const note = await laoCai.duty_officer.call('POST /channels/:channelId/call-notes', { params, body: newNote() });
    expect(note).toMatchObject({
      kind: 'phone_talk',
      state: 'closed',
      time: { zone: 'vn', start: '2026-11-20T09:30', end: '2026-11-20T09:35' },
      title: {
        vi: { text: 'Trao đổi qua điện thoại về ùn tắc, luồng xe' },
        zh: { text: '关于拥堵和车道的通话', status: 'phrase' },
      },
      note: { result: 'informed', words: { vi: { text: 'Đã báo việc dừng làn số ba.' } } },
      replies: { vn: { answer: 'accept' }, cn: null },
    });
    const waiting = async () => (await hekou.head.call('GET /meetings')).meetings.map(({ id }) => id);
    expect(await waiting()).toContain(note.id);
    expect(await codeOf(meetings.propose(hekou.head, note, { zh: '请答复' }))).toBe('meeting.not_now');
    const time = { zone: 'cn', start: '2026-11-21T09:00', end: '2026-11-21T10:00' };
    expect(await codeOf(reply(hekou.head, note, { answer: 'other_time', time }))).toBe('meeting.not_now');
    const words = { source: 'zh', zh: '应为四号车道' };
    const corrected = await reply(hekou.head, note, { answer: 'decline', words });
    expect(corrected.replies.cn).toMatchObject({ answer: 'decline', words: { zh: { text: '应为四号车道' } } });
    const worded = await hekou.interpreter.call('PUT /meetings/:meetingId/translation', {
      params: { meetingId: note.id },
      version: corrected.version,
      body: { id: uuid(), part: { of: 'note' }, text: '已通报三号车道停用。' },
    });
    expect(worded.note?.words?.zh).toMatchObject({ status: 'verified' });
    const accepted = await reply(hekou.head, worded, { answer: 'accept' });
    expect(await waiting()).not.toContain(note.id);
    expect(await codeOf(reply(hekou.head, accepted, { answer: 'decline', words }))).toBe('meeting.not_now');
  });

  it('is called once, however often the call is sent', async () => {
    const { laoCai, channel } = world;
    const sent = { params: { channelId: channel.id }, body: newMeeting() };
    const one = await laoCai.head.call('POST /channels/:channelId/meetings', sent);
    expect(await laoCai.head.call('POST /channels/:channelId/meetings', sent)).toEqual(one);
  });

  it('leaves every row as the record last told of it', async () => {
    expect(await verifyShown(world.house.app.get(Database).read, shown)).toEqual([]);
  });
});
