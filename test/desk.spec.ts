import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { due, Issuer, newIssue, stepOf } from './issues.js';
import { Drafter } from './minutes.js';
import { outcome } from './refusals.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('the desk of an interpreter', () => {
  let world: World;
  let lan: Somebody;
  let mai: Somebody;
  let chen: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    lan = world.laoCai.interpreter;
    chen = world.hekou.interpreter;
    mai = await join(await newColleague(world, 'laoCai', 'interpreter'));
  });
  afterAll(() => world.close());

  async function join(person: Somebody): Promise<Somebody> {
    await world.laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), personId: person.id },
    });
    return person;
  }
  const desk = (by: Somebody, query = {}) => by.call('GET /desk', { query });
  const keysOf = async (by: Somebody, query = {}) => (await desk(by, query)).texts.map(({ key }) => key);
  const hand = (by: Somebody, key: string, from: Somebody | null, to: Somebody | null) =>
    by.call('PUT /desk/taker', { body: { id: uuid(), key, from: from?.id ?? null, to: to?.id ?? null } });
  const takerOf = async (by: Somebody, key: string) =>
    (await desk(by, { limit: 100 })).texts.find((text) => text.key === key)?.taken?.by.id ?? null;
  /** Once it stands in the list, which follows the log. */
  const said = async (text: string, more = {}) => {
    const { id } = await world.laoCai.duty_officer.say(world.channel.id, text, more);
    const key = `message:${id}`;
    expect(await keysOf(lan, { limit: 100 })).toContain(key);
    return key;
  };

  it('holds what waits in messages, subjects, issues and minutes, the most pressing first', async () => {
    const { laoCai, channel } = world;
    const params = { channelId: channel.id };
    const drafted = await said('Đã nhận công văn.');
    await chen.call('PUT /messages/:messageId/translation', {
      params: { messageId: drafted.slice('message:'.length) },
      version: 1,
      body: { id: uuid(), text: '公文收悉。' },
    });
    const plain = await said('Hiện còn 46 xe chờ tại cầu.');
    const topicId = uuid();
    await laoCai.head.call('POST /channels/:channelId/topics', {
      params,
      body: { id: topicId, subject: { source: 'vi', vi: 'Xe chở sầu riêng' } },
    });
    const drafter = new Drafter(channel.id);
    const { minutes } = await drafter.open(laoCai.head);
    const row = await drafter.row(laoCai.head, minutes.id, 'Hai bên trao đổi về giờ thông quan.');
    await drafter.row(laoCai.head, minutes.id, 'Hai bên nhất trí.', '双方同意。');
    const issuer = new Issuer(channel.id);
    const late = await issuer.open(laoCai.head, {
      type: 'other',
      fields: {},
      title: { ...newIssue().title, zh: '其他' },
      turn: { side: 'cn', step: stepOf('vi', 'Trả lời sau'), due: due(9) },
    });
    const held = await issuer.open(laoCai.head);
    const asked = await said('Đề nghị xác nhận giờ mở cửa.', { ask: { sides: ['cn'], due: due(1) } });
    const urgent = await said('Đề nghị cấp cứu người bị nạn.', { ask: { sides: ['cn'], urgent: true } });

    const { texts, counts, next } = await desk(chen);
    expect(texts.map(({ key }) => key)).toEqual([
      urgent,
      asked,
      ...['title', 'step', 'field:place'].map((part) => `issue:${held.id}:${part}`).sort(),
      ...(await keysOf(chen, { kind: 'issue' })).filter((key) => key.startsWith(`issue:${late.id}`)),
      plain,
      `topic:${topicId}`,
      `minutes:${minutes.id}:row:${row.id}`,
      // Older than the others, but it can be read already.
      drafted,
    ]);
    expect(texts.map(({ urgency }) => urgency)).toEqual([
      ...['urgent', 'asked', 'vehicles', 'vehicles', 'vehicles', 'due', 'due', 'age', 'age', 'age', 'age'],
    ]);
    expect(texts[2]).toMatchObject({ due: held.turn?.due, about: { number: held.number }, taken: null });
    expect(counts).toEqual({ message: 4, topic: 1, issue: 5, minutes: 1 });
    expect(next).toBeNull();
  });

  it('is read page by page, by kind and by channel, and of other channels nothing is counted', async () => {
    const all = await keysOf(chen);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await desk(chen, { limit: 3, ...(after && { after }) });
      paged.push(...page.texts.map(({ key }) => key));
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(await keysOf(chen, { kind: 'topic' })).toEqual(all.filter((key) => key.startsWith('topic:')));
    expect(await keysOf(lan, { channel: world.otherChannel.id })).toEqual([]);
    const none = { message: 0, topic: 0, issue: 0, minutes: 0 };
    expect(await desk(world.mengla.interpreter)).toEqual({ texts: [], next: null, counts: none });
    expect(await desk(chen, { channel: world.otherChannel.id })).toEqual({ texts: [], next: null, counts: none });
    expect((await desk(chen, { limit: 0 })).counts).toMatchObject({ minutes: 1 });
  });

  it('lets go of a text as soon as it is done, and of one that was taken back', async () => {
    const { laoCai, channel } = world;
    const done = await laoCai.duty_officer.say(channel.id, 'Đã rõ, sẽ mở cửa sớm.');
    const gone = await laoCai.duty_officer.say(channel.id, 'Nhầm kênh.');
    expect(await keysOf(chen)).toEqual(expect.arrayContaining([`message:${done.id}`, `message:${gone.id}`]));
    await chen.call('PUT /messages/:messageId/verification', {
      params: { messageId: done.id },
      version: 1,
      body: { id: uuid(), text: '明白，将提前开门。' },
    });
    const withdrawn = { params: { messageId: gone.id }, version: 1, body: { id: uuid() } };
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', withdrawn);
    const left = await keysOf(chen);
    expect(left).not.toContain(`message:${done.id}`);
    expect(left).not.toContain(`message:${gone.id}`);
  });

  it('lets go of a row that both languages say, and of all rows once the texts are frozen', async () => {
    const { laoCai, channel } = world;
    const drafter = new Drafter(channel.id);
    const { minutes } = await drafter.open(laoCai.head);
    const row = await drafter.row(laoCai.head, minutes.id, 'Hai bên duy trì liên lạc.', '双方保持联系。');
    const key = `minutes:${minutes.id}:row:${row.id}`;
    expect(await keysOf(chen)).not.toContain(key);
    const params = { minutesId: minutes.id, rowId: row.id };
    const of = row.text.vi?.hash ?? null;
    const body = { id: uuid(), language: 'vi' as const, text: 'Hai bên duy trì liên lạc hằng ngày.', of };
    await laoCai.head.call('PUT /minutes/:minutesId/rows/:rowId/words', { params, body });
    expect(await keysOf(chen)).toContain(key);
    const other = { id: uuid(), language: 'zh' as const, text: '双方每日保持联系。', of: row.text.zh?.hash ?? null };
    await chen.call('PUT /minutes/:minutesId/rows/:rowId/words', { params, body: other });
    expect(await keysOf(chen)).not.toContain(key);
  });

  it('shows who of one’s own side works on a text, at once, and the other side never', async () => {
    const key = await said('Đề nghị cho biết số xe chờ.');
    await Promise.all([mai.listen(), chen.listen()]);
    await hand(lan, key, null, lan);
    const [told] = await mai.hears('desk.taken');
    expect(told).toMatchObject({ audience: `channel:${world.channel.id}/vn` });
    expect(told?.payload).toMatchObject({ taking: { key, taken: { by: { id: lan.id } } } });
    expect(await takerOf(mai, key)).toBe(lan.id);
    expect(await takerOf(chen, key)).toBeNull();
    await hand(chen, key, null, chen);
    expect(await takerOf(lan, key)).toBe(lan.id);
    expect(await takerOf(chen, key)).toBe(chen.id);
    expect(chen.heard.filter(({ kind, audience }) => kind === 'desk.taken' && audience.endsWith('/vn'))).toEqual([]);
    for (const person of [mai, chen]) person.hangUp();
  });

  it('is divided among interpreters of one side: taken, handed on, given back, and nobody takes it unseen', async () => {
    const key = await said('Đề nghị thông báo lịch nghỉ lễ.');
    await hand(lan, key, null, lan);
    expect(await outcome(hand(mai, key, null, mai))).toBe('desk.taken_meanwhile');
    await hand(lan, key, lan, mai);
    expect(await takerOf(lan, key)).toBe(mai.id);
    await hand(mai, key, mai, null);
    expect(await takerOf(lan, key)).toBeNull();
    for (const other of [chen, world.laoCai.duty_officer, world.mengla.interpreter])
      expect(await outcome(hand(lan, key, null, other))).toBe('desk.colleague_unfit');
    const later = await join(await newColleague(world, 'laoCai', 'interpreter'));
    expect(await outcome(hand(lan, key, null, later))).toBe('desk.colleague_unfit');
    expect(await keysOf(later, { limit: 100 })).not.toContain(key);
    expect(await outcome(hand(later, key, null, later))).toBe('desk.text_not_found');
    expect(await outcome(hand(world.mengla.interpreter, key, null, world.mengla.interpreter))).toBe(
      'desk.text_not_found',
    );
  });

  it('takes back what somebody worked on who leaves, and what is done is nobody’s', async () => {
    const leaver = await join(await newColleague(world, 'laoCai', 'interpreter'));
    const message = await world.laoCai.duty_officer.say(world.channel.id, 'Xe chở thuốc đi trước.');
    const key = `message:${message.id}`;
    await keysOf(leaver);
    await hand(leaver, key, null, leaver);
    expect(await takerOf(lan, key)).toBe(leaver.id);
    await world.laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId: leaver.id },
      body: { id: uuid() },
    });
    expect(await takerOf(lan, key)).toBeNull();
    await hand(lan, key, null, lan);
    const verified = await lan.call('PUT /messages/:messageId/verification', {
      params: { messageId: message.id },
      version: 1,
      body: { id: uuid(), text: '运药车辆先行。' },
    });
    expect(await keysOf(lan)).not.toContain(key);
    const text = { source: 'vi' as const, vi: 'Xe chở thuốc đi trước lúc này.' };
    await world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: message.id },
      version: verified.version,
      body: { id: uuid(), text },
    });
    expect(await takerOf(lan, key)).toBeNull();
  });
});
