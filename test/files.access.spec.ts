import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { FileView, Variant } from '../src/contract/files.js';
import type { MessageView, PostMessage } from '../src/contract/messages.js';
import { Refused } from '../src/demo/caller.js';
import { openHouse } from './house.js';
import { photo } from './samples/samples.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('the files of a message', () => {
  let world: World;
  let picture: Buffer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    picture = await photo({ width: 600, height: 400 }).jpeg().toBuffer();
  });
  afterAll(() => world.close());

  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.problem.code : String(error)),
    );
  /** What somebody gets who asks for the bytes: `done`, or the code of the refusal. */
  const reads = async (who: Somebody, { id }: { id: string }, variant: Variant = 'original'): Promise<string> => {
    const response = await who.fetch('GET /files/:fileId/:variant', { params: { fileId: id, variant } });
    return response.ok ? 'done' : ((await response.json()) as { code: string }).code;
  };
  type Place = 'messages' | 'side/messages' | 'organisation/messages' | 'held';
  const post = (by: Somebody, place: Place, files: string[], more: Partial<PostMessage> = {}): Promise<MessageView> =>
    by.call(`POST /channels/:channelId/${place}`, {
      params: { channelId: world.channel.id },
      body: { id: uuid(), files, ...more },
    });
  const only = ({ files }: MessageView): FileView => files?.[0] as FileView;

  it('are their uploader’s alone until they are posted, then every reader’s', async () => {
    const { laoCai, hekou, mengla, operator } = world;
    const file = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    const others = [laoCai.head, hekou.duty_officer, mengla.duty_officer];
    expect(await reads(laoCai.duty_officer, file)).toBe('done');
    for (const who of others) expect(await reads(who, file)).toBe('file.not_found');
    for (const who of others.slice(0, 2)) {
      expect(await code(who.call('GET /uploads/:uploadId', { params: { uploadId: file.id } }))).toMatch('not_found');
      expect(await code(post(who, 'messages', [file.id]))).toBe('file.not_found');
    }

    await hekou.duty_officer.listen();
    const message = await post(laoCai.duty_officer, 'messages', [file.id]);
    expect(message).toMatchObject({ text: null, phrase: null, waiting: false, files: [file] });
    const [event] = await hekou.duty_officer.hears('message.posted');
    expect(event?.payload).toEqual({ message });
    for (const variant of ['original', 'evidence', 'thumbnail'] as const) {
      expect(await reads(hekou.observer, file, variant)).toBe('done');
    }
    expect(await reads(mengla.duty_officer, file)).toBe('file.not_found');
    expect(await reads(operator, file)).toBe('role.not_allowed');
  });

  it('go out once: neither their uploader nor anybody else posts them again', async () => {
    const { laoCai } = world;
    const file = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    const body = { id: uuid() };
    const first = await post(laoCai.duty_officer, 'messages', [file.id], body);
    expect(await post(laoCai.duty_officer, 'messages', [file.id], body)).toEqual(first);
    expect(await code(post(laoCai.duty_officer, 'side/messages', [file.id]))).toBe('file.not_found');
    const both = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    const [one, other] = await Promise.all([1, 2].map(() => code(post(laoCai.duty_officer, 'messages', [both.id]))));
    expect(new Set([one, other])).toEqual(new Set(['done', 'file.not_found']));
    expect(await code(post(laoCai.duty_officer, 'messages', [uuid()]))).toBe('file.not_found');
    expect(await code(post(laoCai.duty_officer, 'messages', []))).toBe('input.invalid');
    expect(
      await code(
        post(
          laoCai.duty_officer,
          'messages',
          Array.from({ length: 11 }, () => uuid()),
        ),
      ),
    ).toBe('input.invalid');
  });

  it('stay inside the room they were posted in, though both sides hold the same picture', async () => {
    const { laoCai, hekou } = world;
    const ours = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    const theirs = await hekou.duty_officer.upload(picture, '车.jpg');
    expect(theirs.id).not.toBe(ours.id);
    expect(theirs.sha256).toBe(ours.sha256);
    await post(laoCai.duty_officer, 'organisation/messages', [ours.id]);
    await post(hekou.duty_officer, 'side/messages', [theirs.id]);
    expect(await reads(laoCai.observer, ours)).toBe('done');
    expect(await reads(hekou.head, ours)).toBe('file.not_found');
    expect(await reads(hekou.observer, theirs)).toBe('done');
    expect(await reads(laoCai.head, theirs)).toBe('file.not_found');
  });

  it('are read from the moment of joining, and no longer once one is taken out', async () => {
    const { laoCai, hekou, channel } = world;
    const file = await hekou.duty_officer.upload(picture, '车.jpg');
    await post(hekou.duty_officer, 'messages', [file.id]);
    const { coordinator, observer } = laoCai;
    const params = { channelId: channel.id, personId: observer.id };
    expect(await reads(observer, file)).toBe('done');
    await coordinator.call('POST /channels/:channelId/members/:personId/remove', { params, body: { id: uuid() } });
    expect(await reads(observer, file)).toBe('file.not_found');

    const body = { id: uuid(), personId: observer.id };
    await coordinator.call('POST /channels/:channelId/members', { params: { channelId: channel.id }, body });
    expect(await reads(observer, file)).toBe('file.not_found');
    const later = await hekou.duty_officer.upload(picture, '车.jpg');
    await post(hekou.duty_officer, 'messages', [later.id]);
    expect(await reads(observer, later)).toBe('done');
  });

  it('go back with the message, for everybody and its author', async () => {
    const { laoCai, hekou } = world;
    const { id: fileId } = await laoCai.duty_officer.upload(picture, 'nhầm.jpg');
    const { id } = await post(laoCai.duty_officer, 'messages', [fileId]);
    const retracted = await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    expect(retracted.files).toBeUndefined();
    for (const who of [laoCai.duty_officer, laoCai.head, hekou.head]) {
      for (const variant of ['original', 'evidence', 'thumbnail'] as const) {
        expect(await reads(who, { id: fileId }, variant)).toBe('file.not_found');
      }
    }
    const { events } = await hekou.head.catchUp({ [`channel:${world.channel.id}`]: 0 });
    expect(JSON.stringify(events)).not.toContain(fileId);
  });

  it('held with a message go out with it, as files of their own', async () => {
    const { laoCai, hekou, channel } = world;
    const file = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    expect(await code(post(laoCai.duty_officer, 'held', [file.id]))).toBe('message.without_text');
    const held = await post(laoCai.duty_officer, 'held', [file.id], { text: { source: 'vi', vi: 'Ảnh xe.' } });
    expect(await reads(hekou.head, file)).toBe('file.not_found');
    const inner = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: held.version,
      body: { id: uuid(), text: '车辆照片。' },
    });
    const messageId = inner.held?.sentAs ?? '';
    const sent = await hekou.head.call('GET /messages/:messageId', { params: { messageId } });
    expect(only(sent)).toEqual({ ...file, id: only(sent).id });
    expect(only(sent).id).not.toBe(file.id);
    expect(await reads(hekou.head, only(sent))).toBe('done');
    expect(await reads(hekou.head, file)).toBe('file.not_found');
    const { messages } = await hekou.head.call('GET /channels/:channelId/messages', {
      params: { channelId: channel.id },
    });
    expect(messages.at(-1)?.files).toEqual(sent.files);
  });

  it('may stand alone, be quoted, and be given words later', async () => {
    const { laoCai, hekou, channel } = world;
    const file = await laoCai.duty_officer.upload(picture, 'xe.jpg');
    const alone = await post(laoCai.duty_officer, 'messages', [file.id]);
    const answer = await hekou.duty_officer.say(channel.id, '收到。', { replyTo: alone.id });
    expect(answer.quote).toMatchObject({ messageId: alone.id, text: null, files: 1 });
    const translate = hekou.interpreter.call('PUT /messages/:messageId/translation', {
      params: { messageId: alone.id },
      version: 1,
      body: { id: uuid(), text: '车' },
    });
    expect(await code(translate)).toBe('message.without_text');
    const worded = await laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: alone.id },
      version: 1,
      body: { id: uuid(), text: { source: 'vi', vi: 'Xe ở bãi.' } },
    });
    expect(worded).toMatchObject({ waiting: true, text: { vi: { text: 'Xe ở bãi.' } }, files: [file] });
  });
});
