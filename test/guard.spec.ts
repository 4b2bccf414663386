import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MeantReason } from '../src/contract/text.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { newWorld, type World } from './world.js';

describe('the guard of two texts', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const wording = async (vi: string, zh: string, meant?: MeantReason, as = 'verification') => {
    const { laoCai, hekou, channel } = world;
    const { id, version } = await laoCai.duty_officer.say(channel.id, vi);
    const key = as === 'translation' ? 'PUT /messages/:messageId/translation' : 'PUT /messages/:messageId/verification';
    return hekou.interpreter.call(key, {
      params: { messageId: id },
      version,
      body: { id: uuid(), text: zh, ...(meant && { meant }) },
    });
  };

  it.each([
    ['Còn 46 xe chờ thông quan.', '尚有64辆车等待通关。'],
    ['Mở cửa lúc 7 giờ (giờ Hà Nội).', '7时（北京时间）开关。'],
    ['Phía Việt Nam ghi nhận đề nghị này.', '越方同意此建议。'],
    ['Xe 24C-123.45 bị tạm giữ.', '24C-123.54号车被暂扣。'],
    ['Không cho phép xe qua cầu.', '允许车辆过桥。'],
  ])('holds back a verification of “%s” as “%s” until somebody says why', async (vi, zh) => {
    expect(await outcome(wording(vi, zh))).toBe('text.facts_differ');
    const { text } = await wording(vi, zh, 'author_asked');
    expect(text?.zh).toMatchObject({ status: 'verified', meant: 'author_asked' });
  });

  it('lets pass what says the same on either clock and in either way of writing numbers, and keeps no reason', async () => {
    const { text } = await wording(
      'Từ 7 giờ (giờ Hà Nội) có 4.850 tấn hàng.',
      '8时（北京时间）起有4850吨货物。',
      'converted',
    );
    expect(text?.zh).toMatchObject({ status: 'verified' });
    expect(text?.zh).not.toHaveProperty('meant');
  });

  it('keeps a draft that differs as a draft: whoever checks it has to decide', async () => {
    const { text } = await wording('Còn 46 xe.', '还有64辆车。', undefined, 'translation');
    expect(text?.zh).toMatchObject({ status: 'draft', text: '还有64辆车。' });
  });

  it('keeps why an author means both of their wordings so, for both sides to read', async () => {
    const { laoCai, hekou, channel } = world;
    const id = uuid();
    await laoCai.duty_officer.call('POST /channels/:channelId/messages', {
      params: { channelId: channel.id },
      body: { id, text: { source: 'vi', vi: 'Chờ khoảng 2 ngày.', zh: '需等待48小时左右。', meant: 'converted' } },
    });
    const { messages } = await hekou.head.call('GET /channels/:channelId/messages', {
      params: { channelId: channel.id },
    });
    expect(messages.find((one) => one.id === id)?.text?.zh?.meant).toBe('converted');
  });

  it('holds back the subject of a topic as well', async () => {
    const { laoCai, hekou, channel } = world;
    const topic = await laoCai.duty_officer.call('POST /channels/:channelId/topics', {
      params: { channelId: channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi: 'Ba xe thùng rỗng tại cầu số 2' } },
    });
    const word = (text: string) =>
      hekou.interpreter.call('PUT /topics/:topicId/translation', {
        params: { topicId: topic.id },
        version: topic.version,
        body: { id: uuid(), text },
      });
    expect(await outcome(word('2号桥四辆空车'))).toBe('text.facts_differ');
    expect(await outcome(word('2号桥三辆空车'))).toBe('done');
  });
});
