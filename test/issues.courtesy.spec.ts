import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { codeOf } from './borders/refused.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { Issuer, says, stepOf } from './issues.js';
import { newWorld, password, type World } from './world.js';

describe('a reminder to the other side', () => {
  let world: World;
  let issues: Issuer;
  // A Monday that both sides work; the Tuesday after it Viet Nam rests.
  const clock = new SetClock('2026-11-23T02:00:00.000Z');
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
    issues = new Issuer(world.channel.id);
  });
  afterAll(() => world.close());

  /** It is later now, and who was signed in signs in again. */
  const at = async (instant: string) => {
    clock.set(instant);
    const { laoCai, hekou } = world;
    for (const person of [laoCai.head, laoCai.duty_officer, hekou.head]) await person.signIn(person.email, password);
  };
  const to = (side: 'vn' | 'cn', text = 'Trả lời') => ({
    turn: { side, step: stepOf('vi', text), due: '2026-11-27T10:00:00.000Z' },
  });

  it('says the set phrase once on a working day of the side that is reminded', async () => {
    const { laoCai, hekou, channel } = world;
    await hekou.head.listen();
    const opened = await issues.open(laoCai.duty_officer, to('cn'));
    const once = await issues.act(laoCai.head, opened, 'reminder', {});
    expect(once).toMatchObject({
      status: 'new',
      turn: opened.turn,
      sides: [{ side: 'vn', remindedAt: '2026-11-23T02:00:00.000Z' }, { side: 'cn' }],
    });
    const [heard] = await hekou.head.hears('issue.changed');
    const { entries } = await hekou.head.call('GET /issues/:issueId/entries', { params: { issueId: opened.id } });
    const { messageId } = entries.at(-1) ?? {};
    expect(heard?.payload).toMatchObject({ entry: { act: 'reminded', version: 2, messageId } });
    const said = await hekou.head.call('GET /messages/:messageId', { params: { messageId: messageId ?? '' } });
    expect(said).toMatchObject({
      topicId: opened.id,
      channelId: channel.id,
      author: { id: laoCai.head.id },
      phrase: { phraseId: 'status-08' },
      text: { source: 'vi', vi: { status: 'original' }, zh: { status: 'phrase' } },
      waiting: false,
    });
    expect(said.text?.vi?.text).toContain(`Vụ việc mã ${opened.number} có hạn xử lý là 17 giờ 00 phút (giờ Hà Nội)`);
    expect(said.text?.zh?.text).toContain(`编号${opened.number}事项的办理期限为2026年11月27日18时00分（北京时间）`);

    expect(await codeOf(issues.act(laoCai.duty_officer, once, 'reminder', {}))).toBe('issue.reminded_today');
    expect(await codeOf(issues.act(hekou.head, once, 'reminder', {}))).toBe('issue.not_now');
    expect(await codeOf(issues.act(laoCai.observer, once, 'reminder', {}))).toBe('role.not_allowed');
    expect(await codeOf(issues.act(laoCai.head, opened, 'reminder', {}))).toBe('change.version_old');
    // The day ends by the clock of the side that is reminded: in Beijing an hour before Hà Nội.
    await at('2026-11-23T15:59:00.000Z');
    expect(await codeOf(issues.act(laoCai.head, once, 'reminder', {}))).toBe('issue.reminded_today');
    await at('2026-11-23T16:00:00.000Z');
    expect((await issues.act(laoCai.head, once, 'reminder', {})).sides[0]).toMatchObject({
      remindedAt: '2026-11-23T16:00:00.000Z',
    });
  });

  it('waits for the end of a day off of that side, and comes only while it is their turn', async () => {
    const { laoCai, hekou } = world;
    await at('2026-11-24T02:00:00.000Z');
    const issue = await issues.open(hekou.head, to('vn'));
    expect(await codeOf(issues.act(hekou.head, issue, 'reminder', {}))).toBe('issue.reminder_day_off');
    await at('2026-11-24T16:30:00.000Z');
    expect(await codeOf(issues.act(hekou.head, issue, 'reminder', {}))).toBe('issue.reminder_day_off');
    await at('2026-11-24T17:00:00.000Z');
    const reminded = await issues.act(hekou.head, issue, 'reminder', {});
    const passed = await issues.act(laoCai.head, reminded, 'turn', to('cn'));
    expect(await codeOf(issues.act(hekou.head, passed, 'reminder', {}))).toBe('issue.not_now');
    const inner = await issues.open(laoCai.head, {}, 'side/issues');
    expect(await codeOf(issues.act(laoCai.head, inner, 'reminder', {}))).toBe('issue.not_now');
    const solved = await issues.act(laoCai.head, inner, 'propose', {});
    expect(await codeOf(issues.act(laoCai.head, solved, 'reminder', {}))).toBe('issue.closed');
  });

  it('leaves alone what was referred upward, until the day the reminding side has set for itself', async () => {
    const { laoCai, hekou } = world;
    await at('2026-11-25T02:00:00.000Z');
    const opened = await issues.open(laoCai.duty_officer, to('cn'));
    // The day on which the answering side asks again itself is its own, whichever it is.
    const answer = { grade: 'referred_upward' as const, remindAt: '2026-11-23T01:00:00.000Z' };
    const issue = await issues.act(hekou.head, opened, 'answer', { ...answer, message: says('zh', '正在请示上级') });
    const refused = () => codeOf(issues.act(laoCai.head, issue, 'reminder', {}));
    expect(await refused()).toBe('issue.reminder_referred');
    const ownDay = (remindAt: string) =>
      laoCai.head.call('PATCH /issues/:issueId/inner', {
        params: { issueId: issue.id },
        body: { id: uuid(), remindAt },
      });
    await ownDay('2026-11-26T01:00:00.000Z');
    expect(await refused()).toBe('issue.reminder_referred');
    await at('2026-11-26T01:00:00.000Z');
    expect(await issues.act(laoCai.head, issue, 'reminder', {})).toMatchObject({ status: 'verifying' });
  });
});
