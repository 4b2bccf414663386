import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { IssueView } from '../src/contract/issues.js';
import type { MeetingView } from '../src/contract/meetings.js';
import type { MessageView } from '../src/contract/messages.js';
import { TimelyReminders } from '../src/reminders/timely.service.js';
import { codeOf } from './borders/refused.js';
import { SetClock } from './clocks.js';
import { openHouse } from './house.js';
import { Issuer, stepOf } from './issues.js';
import { Convener } from './meetings.js';
import { Drafter, Signer } from './minutes.js';
import { enrol } from './passkey.js';
import { newWorld, password, type Somebody, type World } from './world.js';

/** Of the days used here both sides work on all but the weekends, and on the 24th of November Viet Nam rests. */
describe('the clock reminds', () => {
  let world: World;
  const clock = new SetClock('2026-11-16T02:00:00.000Z');
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
  });
  afterAll(() => world.close());

  const at = (day: string, time = '02:00') => clock.set(`2026-${day}T${time}:00.000Z`);
  const enter = async (...people: Somebody[]) => {
    for (const person of people) await person.signIn(person.email, password);
  };
  /** What was said by the clock just now. */
  async function said(): Promise<MessageView[]> {
    const { observer } = world.laoCai;
    await enter(observer);
    const params = { channelId: world.channel.id };
    const read = async () =>
      (await observer.call('GET /channels/:channelId/messages', { params, query: { limit: 100 } })).messages;
    const before = await read();
    const count = await world.house.app.get(TimelyReminders).sweep();
    const fresh = (await read()).filter(({ id }) => !before.some((one) => one.id === id));
    expect(fresh).toHaveLength(count);
    return fresh;
  }
  const told = async () =>
    (await said()).map(({ reminds, phrase }) => `${phrase?.phraseId} ${reminds?.sides.join('+')}`);

  describe('of talks', () => {
    let meeting: MeetingView;
    const reply = (by: Somebody) =>
      by.call('PUT /meetings/:meetingId/reply', {
        params: { meetingId: meeting.id },
        version: meeting.version,
        body: { id: uuid(), answer: 'accept' },
      });
    beforeAll(async () => {
      const time = { zone: 'vn' as const, start: '2026-11-25T09:00', end: '2026-11-25T11:00' };
      meeting = await new Convener(world.channel.id).call(world.laoCai.head, { time });
    });

    it('whoever was invited and has not answered, on the last three working days, once a day and in working hours', async () => {
      expect(await told()).toEqual([]);
      at('11-19');
      expect(await told()).toEqual([]);
      at('11-20');
      const [message] = await said();
      expect(message).toMatchObject({
        author: { name: { vi: { text: 'Hệ thống' } }, side: null },
        reminds: { sides: ['cn'], of: 'meeting', id: meeting.id },
        text: { source: 'zh', zh: { status: 'original' }, vi: { status: 'phrase' } },
        waiting: false,
      });
      expect(message?.text?.vi?.text).toContain('9 giờ 00 phút');
      expect(await told()).toEqual([]);
      at('11-20', '15:00');
      expect(await told()).toEqual([]);
      at('11-21');
      expect(await told()).toEqual([]);
      at('11-23', '00:30');
      expect(await told()).toEqual([]);
      at('11-23', '01:00');
      expect(await told()).toEqual(['meeting-09 cn']);

      const { laoCai, hekou } = world;
      await enter(laoCai.head, hekou.head);
      const [first] = (await hekou.head.call('GET /notices')).notices;
      expect(first).toMatchObject({ kinds: ['reminded'], message: { reminds: { id: meeting.id } } });
      expect((await laoCai.head.call('GET /notices')).notices).toEqual([]);
    });

    it('both sides that they are near, each on its own last working day before', async () => {
      at('11-23', '01:30');
      await enter(world.hekou.head);
      await reply(world.hekou.head);
      expect(await told()).toEqual(['meeting-10 vn']);
      at('11-24');
      expect(await told()).toEqual(['meeting-10 cn']);
      at('11-25', '01:30');
      expect(await told()).toEqual([]);
    });
  });

  it('of a signature that is missing, as the other side may do by hand, and not twice between them', async () => {
    const { laoCai, hekou, channel } = world;
    const drafter = new Drafter(channel.id);
    const signer = new Signer(drafter);
    at('11-18');
    await enter(laoCai.head, laoCai.interpreter, hekou.head, hekou.interpreter);
    const { device } = await enrol(laoCai.head);
    const signBy = '2026-11-25T10:00:00.000Z';
    const open = async (place: 'minutes' | 'side/minutes') => {
      const { minutes } = await drafter.open(laoCai.head, {}, place);
      const params = { minutesId: minutes.id };
      return laoCai.head.call('PATCH /minutes/:minutesId', {
        params,
        version: minutes.version,
        body: { id: uuid(), signBy },
      });
    };
    await open('side/minutes');
    const { id } = await open('minutes');
    expect(await told()).toEqual([]);
    at('11-23');
    expect(await told()).toEqual(['minutes-17 vn']);

    at('11-18', '03:00');
    const { frozen } = await signer.freeze(laoCai.head, id);
    await signer.approveAll(laoCai, id);
    await signer.sign(laoCai.head, id, frozen?.hash ?? '', device.sign(frozen?.hash ?? ''));
    at('11-23', '03:00');
    expect(await told()).toEqual([]);
    at('11-24');
    expect(await told()).toEqual(['minutes-16 cn']);
    await enter(laoCai.duty_officer);
    const remind = () =>
      laoCai.duty_officer.call('POST /minutes/:minutesId/remind', {
        params: { minutesId: id },
        body: { id: uuid() },
      });
    expect(await codeOf(remind())).toBe('minutes.reminded_today');
    at('11-25', '01:00');
    await enter(laoCai.duty_officer);
    await remind();
    expect(await told()).toEqual([]);
    at('11-26');
    expect(await told()).toEqual(['minutes-16 cn']);
    at('11-18', '04:00');
    await signer.reopen(laoCai.head, id);
  });

  it('both sides of an agreed action that is overdue, once a week and in its own topic', async () => {
    const { laoCai, hekou, channel } = world;
    const issues = new Issuer(channel.id);
    at('11-18');
    await enter(laoCai.duty_officer, laoCai.head, laoCai.interpreter, hekou.head, hekou.interpreter);
    const turn = { side: 'vn' as const, step: stepOf('vi', 'Mở thêm luồng'), due: '2026-11-23T09:00:00.000Z' };
    const open = (place: 'issues' | 'side/issues') =>
      issues.open(laoCai.duty_officer, { type: 'agreed-action', fields: {}, turn }, place);
    // What is only called an agreed action was agreed on by nobody.
    await open('issues');
    await open('side/issues');
    const action = await signedAction(turn.due);
    at('11-23', '10:00');
    expect((await told()).filter((one) => one.startsWith('status'))).toEqual([]);
    at('11-24');
    expect((await told()).filter((one) => one.startsWith('status'))).toEqual([]);
    at('11-25');
    const [message] = (await said()).filter(({ phrase }) => phrase?.phraseId === 'status-09');
    expect(message).toMatchObject({ topicId: action.topicId, reminds: { sides: ['vn', 'cn'], of: 'issue' } });
    expect(message?.text?.vi?.text).toContain(action.number);
    at('11-26');
    expect((await told()).filter((one) => one.startsWith('status'))).toEqual([]);
    at('12-02');
    expect((await told()).filter((one) => one.startsWith('status'))).toEqual(['status-09 vn+cn']);
  });

  /** The issue of an action that both sides signed. */
  async function signedAction(due: string): Promise<IssueView> {
    const { laoCai, hekou, channel } = world;
    const drafter = new Drafter(channel.id);
    const signer = new Signer(drafter);
    const { minutes } = await drafter.open(laoCai.head);
    await drafter.action(laoCai.head, minutes.id, { due });
    const hash = (await signer.freeze(laoCai.head, minutes.id)).frozen?.hash ?? '';
    for (const staff of [laoCai, hekou]) {
      await signer.approveAll(staff, minutes.id);
      await signer.sign(staff.head, minutes.id, hash, (await enrol(staff.head)).device.sign(hash));
    }
    const [action] = (await drafter.read(laoCai.head, minutes.id)).actions;
    const params = { issueId: action?.issue?.id ?? '' };
    return (await laoCai.head.call('GET /issues/:issueId', { params })).issue;
  }
});
