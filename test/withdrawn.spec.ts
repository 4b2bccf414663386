import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Activity } from '../src/activity/activity.js';
import { verifyShown } from '../src/activity/shown.js';
import { Database } from '../src/database/database.js';
import { shown } from '../src/shown.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('what is not for everybody', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  it('is no longer handed out once it was retracted, neither to who was away nor in a quote', async () => {
    const { laoCai, hekou, channel } = world;
    const { after } = await hekou.observer.start();
    const { id } = await laoCai.duty_officer.say(channel.id, 'Chuyện nội bộ gửi nhầm');
    const answer = await hekou.duty_officer.say(channel.id, '收到', { replyTo: id });
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    const { events } = await hekou.observer.catchUp(after);
    expect(JSON.stringify(events)).not.toContain('gửi nhầm');
    const quoting = await hekou.observer.call('GET /messages/:messageId', { params: { messageId: answer.id } });
    expect(quoting.quote).toMatchObject({ messageId: id, text: null });
    expect(quoting.text?.zh?.text).toBe('收到');
  });

  it('is not told again to who sends the same change again', async () => {
    const { laoCai, hekou, channel } = world;
    const { id, version } = await laoCai.duty_officer.say(channel.id, 'Số điện thoại gửi nhầm');
    const { text } = await hekou.interpreter.call('GET /messages/:messageId', { params: { messageId: id } });
    expect(text?.vi?.text).toContain('gửi nhầm');
    const translation = { params: { messageId: id }, body: { id: uuid(), text: '发错的电话号码' }, version };
    await hekou.interpreter.call('PUT /messages/:messageId/translation', translation);
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    const again = await hekou.interpreter.call('PUT /messages/:messageId/translation', translation);
    expect(again).toMatchObject({ id, text: null });
    expect(JSON.stringify(again)).not.toMatch(/gửi nhầm|发错/);
  });

  it('does not move the shared record when a colleague gets a link or sets a password', async () => {
    const { laoCai, hekou, channel } = world;
    const shared = `channel:${channel.id}`;
    const head = async () => (await hekou.observer.start()).after[shared];
    const before = await head();
    const { link } = await laoCai.coordinator.call('POST /people/:personId/link', {
      params: { personId: laoCai.observer.id },
      body: { id: uuid() },
    });
    await laoCai.observer.call('POST /links/use', {
      body: { token: link.split('#')[1] ?? '', password: 'một-mật-khẩu-khác-河口-2' },
    });
    expect(await head()).toBe(before);
  });

  it('was told before somebody joined, though it was written to disk together with their joining', async () => {
    const { laoCai, channel, hekou } = world;
    const personId = hekou.observer.id;
    await hekou.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: channel.id, personId },
      body: { id: uuid() },
    });
    hekou.observer.hangUp();
    await hekou.observer.listen();
    // Sent in one breath: on SQLite they share a transaction and a batch.
    const said = laoCai.duty_officer.say(channel.id, 'Trước khi vào');
    const joined = hekou.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId },
    });
    await Promise.all([said, joined]);
    await laoCai.duty_officer.say(channel.id, 'Sau khi vào');
    await hekou.observer.hears('message.posted');
    const from = hekou.observer.heard.find((event) => event.kind === 'channel.joined');
    const heard = JSON.stringify(hekou.observer.heard);
    expect(heard).toContain('Sau khi vào');
    expect(from).toBeDefined();
    const { position } = await said;
    const { messages } = await hekou.observer.call('GET /channels/:channelId/messages', {
      params: { channelId: channel.id },
    });
    // Whoever came first, what the live line said is what the record gives them.
    expect(heard.includes('Trước khi vào')).toBe(messages.some((message) => message.position === position));
  });

  it('is one act under one id: the same id for another act is refused', async () => {
    const { hekou, channel } = world;
    const id = uuid();
    const input = { params: { channelId: channel.id, personId: hekou.head.id }, body: { id, personId: hekou.head.id } };
    await hekou.coordinator.call('POST /channels/:channelId/members', input as never);
    const response = await hekou.coordinator.fetch('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: channel.id, personId: hekou.head.id },
      body: { id },
    });
    expect(response.status).toBe(422);
  });

  it('is found out when a shown message is changed behind the record’s back', async () => {
    const { laoCai, channel, house } = world;
    const { id } = await laoCai.duty_officer.say(channel.id, 'Nguyên văn');
    const database = house.app.get(Database);
    expect(await verifyShown(database.read, shown)).toEqual([]);
    await house.app.get(Activity).mark(async (rows) => {
      const [row] = (await rows.query(`SELECT "text" FROM "message" WHERE "id" = '${id}'`)) as { text: string }[];
      const changed = row?.text.replace('Nguyên văn', 'Nguyên vẹn') ?? '';
      await rows.query(`UPDATE "message" SET "text" = '${changed}' WHERE "id" = '${id}'`);
    });
    expect(await verifyShown(database.read, shown)).toHaveLength(1);
  });
});
