import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Refused } from '../src/demo/caller.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('a message', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.problem.code : String(error)),
    );

  it('is heard by the other side, in the words and language of its author', async () => {
    const { laoCai, hekou, channel } = world;
    await hekou.duty_officer.listen();
    const posted = await laoCai.duty_officer.say(channel.id, 'Xe chở hàng đã qua cầu.');
    const [event] = await hekou.duty_officer.hears('message.posted');
    expect(event?.payload).toEqual({ message: posted });
    expect(posted.text).toMatchObject({ source: 'vi', vi: { text: 'Xe chở hàng đã qua cầu.', status: 'original' } });
    expect(posted.waiting).toBe(true);
  });

  it('sent twice under one id is one message; another text under that id is refused', async () => {
    const { laoCai, channel } = world;
    const id = uuid();
    const first = await laoCai.duty_officer.say(channel.id, 'Một lần', { id });
    expect(await laoCai.duty_officer.say(channel.id, 'Một lần', { id })).toEqual(first);
    expect(await code(laoCai.duty_officer.say(channel.id, 'Lần khác', { id }))).toBe('change.id_used');
    expect(await code(laoCai.head.say(channel.id, 'Một lần', { id }))).toBe('change.id_used');
  });

  it('is verified by an interpreter of either side, and is stale as soon as its author rewords it', async () => {
    const { laoCai, hekou, channel } = world;
    const { id, version } = await laoCai.duty_officer.say(channel.id, 'Còn 46 xe.');
    const verified = await hekou.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: id },
      version,
      body: { id: uuid(), text: '还有46辆车。' },
    });
    expect(verified).toMatchObject({ waiting: false, text: { zh: { status: 'verified', by: { side: 'cn' } } } });

    const edited = await laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: id },
      version: verified.version,
      body: { id: uuid(), text: { source: 'vi', vi: 'Còn 64 xe.' } },
    });
    expect(edited.waiting).toBe(true);
    expect(edited.text?.zh?.of).not.toBe(edited.text?.vi?.hash);

    const history = await hekou.observer.call('GET /messages/:messageId/history', { params: { messageId: id } });
    expect(history.map(({ act }) => act)).toEqual(['edited', 'verified', 'posted']);
    expect(history[2]?.text?.vi?.text).toBe('Còn 46 xe.');
  });

  it('cannot be overwritten by who has not seen its present wording', async () => {
    const { laoCai, hekou, channel } = world;
    const { id } = await laoCai.duty_officer.say(channel.id, 'Trước');
    const translate = (version: number | undefined) =>
      hekou.interpreter.call('PUT /messages/:messageId/translation', {
        params: { messageId: id },
        ...(version !== undefined && { version }),
        body: { id: uuid(), text: '之前' },
      });
    expect(await code(translate(undefined))).toBe('change.version_missing');
    expect(await code(translate(7))).toBe('change.version_old');
    expect(await code(translate(1))).toBe('done');
  });

  it('held for an interpreter stays inside until it is verified, then stands anew for both sides', async () => {
    const { laoCai, hekou, channel } = world;
    const held = await laoCai.duty_officer.call('POST /channels/:channelId/held', {
      params: { channelId: channel.id },
      body: { id: uuid(), text: { source: 'vi', vi: 'Đề nghị xác minh.' } },
    });
    expect(await code(hekou.head.call('GET /messages/:messageId', { params: { messageId: held.id } }))).toBe(
      'message.not_found',
    );
    expect(
      await code(
        hekou.interpreter.call('PUT /messages/:messageId/verification', {
          params: { messageId: held.id },
          version: 1,
          body: { id: uuid(), text: '请核实。' },
        }),
      ),
    ).toBe('message.not_found');

    const inner = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: held.version,
      body: { id: uuid(), text: '请核实。' },
    });
    const messageId = inner.held?.sentAs ?? '';
    const sent = await hekou.head.call('GET /messages/:messageId', { params: { messageId } });
    expect(sent).toMatchObject({
      author: { id: laoCai.duty_officer.id },
      waiting: false,
      audience: `channel:${channel.id}`,
    });
    expect(sent.text).toMatchObject({
      vi: { text: 'Đề nghị xác minh.' },
      zh: { text: '请核实。', status: 'verified' },
    });
    expect(sent.id).not.toBe(held.id);
  });

  it('from a standard phrase is written by the server in both languages', async () => {
    const { laoCai, channel } = world;
    const post = (values: Record<string, unknown>) =>
      laoCai.duty_officer.call('POST /channels/:channelId/messages', {
        params: { channelId: channel.id },
        body: { id: uuid(), phrase: { phraseId: 'ack-02', source: 'vi', values: values as never } },
      });
    const message = await post({ deadline: { type: 'datetime', at: '2026-11-26T09:00:00.000Z' } });
    expect(message.text?.vi?.text).toContain('16 giờ 00 phút (giờ Hà Nội)');
    expect(message.text?.zh).toMatchObject({ status: 'phrase' });
    expect(message.text?.zh?.text).toContain('17时00分（北京时间）');
    expect(message.waiting).toBe(false);
    expect(await code(post({}))).toBe('phrase.values_wrong');
  });

  it('is taken back by its author alone, and both sides see that something was', async () => {
    const { laoCai, hekou, channel } = world;
    const { id } = await laoCai.duty_officer.say(channel.id, 'Nhầm kênh');
    const retract = (by: typeof laoCai.head) =>
      by.call('POST /messages/:messageId/retract', { params: { messageId: id }, body: { id: uuid() } });
    expect(await code(retract(laoCai.head))).toBe('message.not_yours');
    await retract(laoCai.duty_officer);
    const seen = await hekou.observer.call('GET /messages/:messageId', { params: { messageId: id } });
    expect(seen).toMatchObject({ text: null, retracted: { by: { id: laoCai.duty_officer.id } } });
    const history = await hekou.observer.call('GET /messages/:messageId/history', { params: { messageId: id } });
    expect(JSON.stringify(history)).not.toContain('Nhầm kênh');
  });

  it('quotes what it answers', async () => {
    const { laoCai, hekou, channel } = world;
    const asked = await laoCai.duty_officer.say(channel.id, 'Mấy giờ mở?');
    const answer = await hekou.duty_officer.say(channel.id, '九点。', { replyTo: asked.id });
    expect(answer.quote).toMatchObject({ messageId: asked.id, text: { vi: { text: 'Mấy giờ mở?' } } });
  });
});
