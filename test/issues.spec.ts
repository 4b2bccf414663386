import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import type { IssueView } from '../src/contract/issues.js';
import type { PostMessage } from '../src/contract/messages.js';
import { Database } from '../src/database/database.js';
import { Issue } from '../src/issues/issue.entity.js';
import { shown } from '../src/shown.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { due, Issuer, newIssue, says, stepOf } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('an issue', () => {
  let world: World;
  let issues: Issuer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
  });
  afterAll(() => world.close());

  const entries = async (by: Somebody, { id: issueId }: IssueView) =>
    (await by.call('GET /issues/:issueId/entries', { params: { issueId } })).entries;
  const one = (by: Somebody, issueId: string) => by.call('GET /issues/:issueId', { params: { issueId } });
  const say = (text: string): PostMessage => ({ id: uuid(), text: { source: 'vi', vi: text } });

  it('of detained vehicles goes from opening to a closing both sides agree on', async () => {
    const { laoCai, hekou, channel } = world;
    await hekou.duty_officer.listen();
    const message = says('vi', 'Đề nghị thông báo lý do tạm giữ');
    let issue = await issues.open(laoCai.duty_officer, { message });
    const year = new Date().getUTCFullYear();
    expect(issue.number).toMatch(new RegExp(`^KTBS-${year}-V\\d{4}$`));
    expect(issue).toMatchObject({ status: 'new', raisedBy: 'vn', turn: { side: 'cn' }, topicId: issue.id });
    expect(issue.fields.plates).toEqual({ kind: 'plates', plates: ['24C-068.42', '24R-011.73'] });
    expect(issue.papers.map(({ id, from }) => [id, from])).toEqual([
      ['declaration', 'vn'],
      ['detention_record', 'cn'],
      ['handover_record', 'cn'],
    ]);
    const [opened] = await hekou.duty_officer.hears('issue.opened');
    expect(opened?.payload).toMatchObject({ issue, entry: { act: 'opened', version: 1, messageId: message.id } });
    // What is said about it stands under its topic, whose subject is its title.
    const params = { channelId: channel.id };
    const { topics } = await hekou.duty_officer.call('GET /channels/:channelId/topics', { params });
    expect(topics.find(({ topic }) => topic.id === issue.id)).toMatchObject({
      topic: { subject: issue.title, issue: issue.number },
      messages: 1,
    });

    issue = await issues.act(hekou.duty_officer, issue, 'status', { status: 'accepted' });
    expect(issue.status).toBe('accepted');
    const name = { source: 'zh' as const, zh: '原产地证书' };
    issue = await issues.act(hekou.duty_officer, issue, 'papers', { name, from: 'vn' });
    const [, , , asked] = issue.papers;
    const back = { side: 'vn' as const, step: stepOf('zh', '请补充原产地证书'), due: due(1) };
    issue = await issues.act(hekou.duty_officer, issue, 'turn', { turn: back, message: says('zh', '请补充材料') });
    expect(issue).toMatchObject({ status: 'waiting_for_papers', turn: { side: 'vn' } });

    const given = await laoCai.duty_officer.call('POST /issues/:issueId/papers/:paperId/give', {
      params: { issueId: issue.id, paperId: asked?.id ?? '' },
      version: issue.version,
      body: { id: uuid(), message: say('Gửi giấy chứng nhận xuất xứ') },
    });
    expect(given).toMatchObject({ status: 'accepted' });
    expect(given.papers[3]).toMatchObject({ given: { by: { id: laoCai.duty_officer.id } } });
    const on = { side: 'cn' as const, step: stepOf('vi', 'Xác minh và trả lời'), due: due(2) };
    issue = await issues.act(laoCai.duty_officer, given, 'turn', { turn: on });
    issue = await issues.act(hekou.head, issue, 'answer', { grade: 'agreed', message: says('zh', '同意放行') });
    expect(issue).toMatchObject({ status: 'answered', sides: [{}, { answer: { grade: 'agreed' } }] });

    issue = await issues.act(hekou.head, issue, 'propose', {});
    expect(issue).toMatchObject({ closedAt: null, turn: { side: 'vn', step: { zh: { status: 'original' } } } });
    issue = await issues.act(laoCai.head, issue, 'refuse', { message: say('Xe chưa về đến bãi') });
    expect(issue).toMatchObject({ status: 'disputed', refusal: { side: 'vn' }, turn: { side: 'cn' } });
    issue = await issues.act(hekou.head, issue, 'propose', {});
    expect(issue).toMatchObject({ status: 'accepted', refusal: null });
    issue = await issues.act(laoCai.head, issue, 'confirm', {});
    expect(issue).toMatchObject({ status: 'closed', turn: null });
    expect((await entries(laoCai.observer, issue)).map(({ act }) => act)).toEqual(
      'opened status paper_asked turn paper_given turn answered proposed refused proposed confirmed'.split(' '),
    );
    const held = issue.sides.reduce((sum, party) => sum + party.held, 0);
    expect(held).toBe(Date.parse(issue.closedAt ?? '') - Date.parse(issue.openedAt));

    // Nothing is added to what is closed; whoever has a reason opens it again.
    expect(await codeOf(issues.act(laoCai.head, issue, 'status', { status: 'verifying' }))).toBe('issue.closed');
    expect(await codeOf(laoCai.head.say(channel.id, 'Thêm', { topicId: issue.id }))).toBe('topic.closed');
    const turn = { side: 'cn' as const, step: stepOf('vi', 'Kiểm tra lại'), due: due(1) };
    const reopened = await issues.act(laoCai.head, issue, 'reopen', { message: say('Xe lại bị giữ'), turn });
    expect(reopened).toMatchObject({ status: 'accepted', closedAt: null, turn: { side: 'cn' } });
    await laoCai.head.say(channel.id, 'Thêm', { topicId: issue.id });
  });

  it('is acted on by the side whose turn it is, and by nobody who has not seen it', async () => {
    const { laoCai, hekou } = world;
    const issue = await issues.open(laoCai.duty_officer);
    const turn = { side: 'cn' as const, step: stepOf('vi', 'Trả lời'), due: due(1) };
    expect(await codeOf(issues.act(laoCai.head, issue, 'turn', { turn }))).toBe('issue.not_your_turn');
    expect(await codeOf(issues.act(laoCai.head, issue, 'confirm', {}))).toBe('issue.not_now');
    expect(await codeOf(issues.act(laoCai.head, issue, 'reopen', { turn, message: say('Nhầm') }))).toBe(
      'issue.not_closed',
    );
    const old = { ...issue, version: 7 };
    expect(await codeOf(issues.act(hekou.head, old, 'status', { status: 'accepted' }))).toBe('change.version_old');
    expect(await codeOf(issues.act(hekou.observer, issue, 'status', { status: 'accepted' }))).toBe('role.not_allowed');
    expect(await codeOf(issues.act(world.mengla.head, issue, 'status', { status: 'accepted' }))).toBe(
      'issue.not_found',
    );
    expect(await codeOf(one(world.mengla.head, issue.number))).toBe('issue.not_found');
  });

  it('keeps what one side keeps about it inside that side', async () => {
    const { laoCai, hekou, channel } = world;
    const issue = await issues.open(laoCai.duty_officer);
    const before = await one(hekou.head, issue.id);
    const params = { issueId: issue.id };
    await laoCai.interpreter.listen();
    await laoCai.duty_officer.call('PATCH /issues/:issueId/inner', {
      params,
      body: { id: uuid(), assigneeId: laoCai.head.id, priority: 'urgent', tags: ['sầu riêng'] },
    });
    const note = await laoCai.head.call('POST /issues/:issueId/notes', { params, body: say('Chủ hàng đã gọi') });
    const second = await laoCai.head.call('POST /issues/:issueId/notes', { params, body: say('Gọi lại lúc 15 giờ') });
    const { inner } = await one(laoCai.observer, issue.number);
    expect(inner).toMatchObject({ assignee: { id: laoCai.head.id }, priority: 'urgent', topicId: note.topicId });
    expect([note.audience, second.topicId]).toEqual([`channel:${channel.id}/vn`, note.topicId]);
    expect(await laoCai.interpreter.hears('issue.inner', 2)).toHaveLength(2);
    expect(await one(hekou.head, issue.id)).toEqual(before);
    expect(before.inner).toBeNull();

    // The same on the other side is its own; whoever handles it reads the channel on that side.
    const assign = (by: Somebody, assigneeId: string) =>
      by.call('PATCH /issues/:issueId/inner', { params, body: { id: uuid(), assigneeId } });
    expect(await codeOf(assign(hekou.head, laoCai.head.id))).toBe('person.not_found');
    const outside = await newColleague(world, 'hekou', 'head');
    expect(await codeOf(assign(hekou.head, outside.id))).toBe('person.not_found');
    expect(await assign(hekou.head, hekou.duty_officer.id)).toMatchObject({ priority: 'normal', version: 1 });
    const found = async (by: Somebody, person: string) =>
      (await by.call('GET /issues', { query: { person } })).issues.map(({ id }) => id);
    expect(await found(laoCai.head, laoCai.head.id)).toEqual([issue.id]);
    expect(await found(hekou.head, laoCai.head.id)).toEqual([]);

    const referred = await issues.act(hekou.head, before.issue, 'answer', {
      grade: 'referred_upward',
      remindAt: due(7),
      message: says('zh', '已请示上级'),
    });
    expect(referred.status).toBe('verifying');
    expect(JSON.stringify(referred)).not.toContain('remindAt');
    expect((await one(hekou.observer, issue.id)).inner?.remindAt).toBeTruthy();
    expect((await one(laoCai.observer, issue.id)).inner?.remindAt).toBeNull();
  });

  it('inside one side is counted apart, closed with one key, and not there for the other', async () => {
    const { laoCai, hekou, channel } = world;
    const shared = await issues.open(laoCai.duty_officer);
    const inner = await issues.open(laoCai.duty_officer, {}, 'side/issues');
    const next = await issues.open(laoCai.duty_officer);
    expect(inner.number).toMatch(/^KTBS-\d{4}-VN-0001$/);
    expect(Number(next.number.slice(-4))).toBe(Number(shared.number.slice(-4)) + 1);
    const theirs = await issues.open(hekou.duty_officer, {
      turn: { side: 'vn', step: stepOf('zh', '答复'), due: due(1) },
    });
    expect(theirs.number).toMatch(/^KTBS-\d{4}-C0001$/);
    expect(inner).toMatchObject({ audience: `channel:${channel.id}/vn`, sides: [{ side: 'vn' }], status: 'accepted' });
    for (const ref of [inner.id, inner.number]) expect(await codeOf(one(hekou.head, ref))).toBe('issue.not_found');
    const turn = { side: 'cn' as const, step: stepOf('vi', 'Trả lời'), due: due(1) };
    expect(await codeOf(issues.act(laoCai.head, inner, 'turn', { turn }))).toBe('issue.turn_side');
    expect(await issues.act(laoCai.head, inner, 'propose', {})).toMatchObject({ status: 'closed' });
  });

  it('is filled in as its type asks, each field by its side', async () => {
    const { laoCai, hekou } = world;
    const wrong = (fields: object) => codeOf(issues.open(laoCai.head, { fields: fields as never }));
    expect(await wrong({})).toBe('issue.fields_wrong');
    const place = { kind: 'place', text: { source: 'vi', vi: 'Bắc Sơn' } };
    const plates = { kind: 'plates', plates: ['xe lạ'] };
    for (const extra of [
      { colour: place },
      { reason: { kind: 'choice', option: 'none' } },
      { since: place },
      { ground: { kind: 'text', text: { source: 'vi', vi: 'Căn cứ' } } },
      { gate: { kind: 'gate', gateId: 'nowhere' } },
    ]) {
      expect(await wrong({ place, plates, ...extra })).toBe('issue.fields_wrong');
    }
    expect(await codeOf(issues.open(laoCai.head, { type: 'nothing' }))).toBe('issue.type_not_found');

    const issue = await issues.open(laoCai.head, { fields: { place, plates } as never });
    const edit = (by: Somebody, seen: IssueView, fields: object) =>
      by.call('PATCH /issues/:issueId', {
        params: { issueId: seen.id },
        version: seen.version,
        body: { id: uuid(), fields: fields as never },
      });
    const ground = { kind: 'text', text: { source: 'zh', zh: '待核实' } };
    expect(await codeOf(edit(laoCai.head, issue, { ground }))).toBe('issue.fields_wrong');
    expect(await codeOf(edit(hekou.head, issue, { plates }))).toBe('issue.fields_wrong');
    expect(await codeOf(edit(laoCai.head, issue, { plates: null }))).toBe('issue.fields_wrong');
    const told = await edit(hekou.head, issue, { ground });
    expect(told.fields.ground).toMatchObject({ text: { zh: { text: '待核实' } } });
    const emptied = await edit(hekou.head, told, { ground: null });
    expect(emptied.fields).toEqual(issue.fields);
  });

  it('waits for an interpreter in its words until they are verified, and its title where topics are', async () => {
    const { laoCai, hekou } = world;
    const issue = await issues.open(laoCai.duty_officer);
    const waiting = async () => {
      const query = { kind: 'issue' as const, limit: 100 };
      const { texts } = await hekou.interpreter.call('GET /desk', { query });
      return texts.map(({ key }) => key).filter((key) => key.startsWith(`issue:${issue.id}`));
    };
    const title = `issue:${issue.id}:title`;
    expect((await waiting()).sort()).toEqual([`issue:${issue.id}:field:place`, `issue:${issue.id}:step`, title]);
    const params = { issueId: issue.id };
    let seen = issue;
    for (const part of [{ of: 'step' as const }, { of: 'field' as const, key: 'place' }]) {
      seen = await hekou.interpreter.call('PUT /issues/:issueId/translation', {
        params,
        version: seen.version,
        body: { id: uuid(), part, text: '北山', meant: 'author_asked' },
      });
    }
    expect(seen).toMatchObject({ waiting: false, turn: { step: { zh: { text: '北山', status: 'verified' } } } });
    expect(await waiting()).toEqual([title]);
    const body = { id: uuid(), text: '车辆被暂扣', meant: 'left_out' as const };
    await hekou.interpreter.call('PUT /topics/:topicId/translation', {
      params: { topicId: issue.id },
      version: 1,
      body,
    });
    expect((await one(laoCai.head, issue.id)).issue).toMatchObject({
      title: { zh: { text: '车辆被暂扣', status: 'verified' } },
      version: seen.version + 1,
    });
    const close = laoCai.head.call('POST /topics/:topicId/close', {
      params: { topicId: issue.id },
      body: { id: uuid() },
    });
    expect(await codeOf(close)).toBe('issue.keeps_topic');
  });

  it('is shown as the record says, to whoever verifies it', async () => {
    const { laoCai, house } = world;
    const issue = await issues.open(laoCai.head, {}, 'side/issues');
    const { read, write } = house.app.get(Database);
    expect(await verifyShown(read, shown)).toEqual([]);
    await write.manager.update(Issue, { id: issue.id }, { status: 'answered' });
    expect(await verifyShown(read, shown)).toMatchObject([{ audience: issue.audience }]);
    await write.manager.update(Issue, { id: issue.id }, { status: issue.status });
    expect(await verifyShown(read, shown)).toEqual([]);
  });

  it('goes over to the heir of whoever handled it, in the channel where it lies', async () => {
    const { laoCai, channel } = world;
    const { coordinator } = laoCai;
    const leaver = await newColleague(world, 'laoCai', 'duty_officer');
    const body = { id: uuid(), personId: leaver.id };
    await coordinator.call('POST /channels/:channelId/members', { params: { channelId: channel.id }, body });
    const issue = await issues.open(laoCai.head);
    const kept = { id: uuid(), assigneeId: leaver.id };
    await leaver.call('PATCH /issues/:issueId/inner', { params: { issueId: issue.id }, body: kept });
    const params = { personId: leaver.id };
    expect(await coordinator.call('GET /people/:personId/belongings', { params })).toMatchObject({
      heirNeeded: true,
      belongings: [{ code: 'KTBS', issues: 1 }],
    });
    const remove = (heirId?: string) =>
      coordinator.call('POST /people/:personId/remove', { params, body: { id: uuid(), ...(heirId && { heirId }) } });
    expect(await codeOf(remove())).toBe('person.heir_needed');
    await remove(laoCai.duty_officer.id);
    expect((await one(laoCai.head, issue.id)).inner?.assignee?.id).toBe(laoCai.duty_officer.id);
  });

  it('belongs to another of its room, and carries each side’s own number', async () => {
    const { laoCai, hekou } = world;
    const [first, second] = [await issues.open(laoCai.head), await issues.open(laoCai.head)];
    const inner = await issues.open(laoCai.head, {}, 'side/issues');
    const relate = (issueId: string) => issues.act(laoCai.head, second, 'relations', { kind: 'duplicate_of', issueId });
    expect(await codeOf(relate(inner.id))).toBe('issue.not_found');
    expect(await codeOf(relate(second.id))).toBe('issue.related_already');
    expect((await relate(first.id)).relations).toEqual([
      { kind: 'duplicate_of', issueId: first.id, number: first.number },
    ]);
    expect((await one(hekou.head, first.id)).issue.relations).toMatchObject([{ kind: 'has_duplicate' }]);
    const numbered = await hekou.head.call('PUT /issues/:issueId/reference', {
      params: { issueId: second.id },
      version: second.version + 1,
      body: { id: uuid(), reference: '河口〔2026〕12号' },
    });
    expect(numbered.sides.map(({ reference }) => reference)).toEqual([null, '河口〔2026〕12号']);
  });

  it('is split from another of its room as it is opened, or not opened at all', async () => {
    const { laoCai, hekou } = world;
    const whole = await issues.open(laoCai.head);
    const inner = await issues.open(laoCai.head, {}, 'side/issues');
    const id = uuid();
    expect(await codeOf(issues.open(laoCai.head, { id, splitFrom: inner.id }))).toBe('issue.not_found');
    expect(await codeOf(issues.open(laoCai.head, { id, splitFrom: whole.id }, 'side/issues'))).toBe('issue.not_found');
    const body = newIssue({ id: uuid(), splitFrom: whole.id });
    const open = () =>
      hekou.head.call('POST /channels/:channelId/issues', { params: { channelId: issues.channelId }, body });
    const part = await open();
    // Sent again it is neither opened nor related twice.
    expect(await open()).toEqual(part);
    const from = { kind: 'split_from', issueId: whole.id, number: whole.number };
    const into = { kind: 'split_into', issueId: part.id, number: part.number };
    expect((await one(laoCai.head, part.id)).issue.relations).toEqual([from]);
    expect((await one(laoCai.head, whole.id)).issue.relations).toEqual([into]);
    expect(await entries(laoCai.head, part)).toMatchObject([{ act: 'opened', relation: from }]);
    expect((await entries(laoCai.head, whole)).at(-1)).toMatchObject({ act: 'related', relation: into });
  });
});
