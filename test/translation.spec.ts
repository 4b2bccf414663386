import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MessageView } from '../src/contract/messages.js';
import type { Engine } from '../src/contract/translation.js';
import { Database } from '../src/database/database.js';
import { evaluateTranslation } from '../src/evaluate-translation.js';
import { EngineUse, KeptRendering, TranslationJob } from '../src/translation/translation.entity.js';
import { libre, type StandIn, say, standIn, throughLibre } from './engines.js';
import { caughtUp } from './followers.js';
import { openHouse } from './house.js';
import { Terminologist } from './terms.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('texts put into the other language by a machine', () => {
  let world: World;
  let engine: StandIn;
  let asked: Engine;
  const saidTo = () => engine.asked.flatMap(({ body }) => (body as { q?: string[] } | undefined)?.q ?? []);
  const plain = libre((text) => `译${text}`);
  beforeAll(async () => {
    engine = await standIn(plain);
    asked = { provider: 'libretranslate', host: engine.host };
    const environment = throughLibre(engine, { TRANSLATION_TIMEOUT_SECONDS: '1' });
    world = await newWorld(await openHouse({ environment }));
  });
  afterAll(async () => {
    await world.close();
    await engine.close();
  });
  beforeEach(async () => {
    engine.answer(plain);
    engine.asked.length = 0;
    for (const side of [world.laoCai, world.hekou]) await wants(side.coordinator, asked);
  });

  const wants = (by: Somebody, wanted: Engine | null) =>
    by.call('PUT /channels/:channelId/translation', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), engine: wanted },
    });
  const look = (messageId: string) => world.laoCai.observer.call('GET /messages/:messageId', { params: { messageId } });
  const jobs = async () => {
    await caughtUp(world.house, 'translation');
    return world.house.app.get(Database).read.find(TranslationJob);
  };
  async function until<T>(read: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
    for (const end = Date.now() + 20_000; ; ) {
      const found = await read();
      if (holds(found)) return found;
      if (Date.now() > end) throw new Error(`It did not come to it: ${JSON.stringify(found)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  const worded = (id: string): Promise<MessageView> =>
    until(
      () => look(id),
      ({ text }) => text?.zh !== undefined,
    );
  const done = () => until(jobs, (left) => left.length === 0);
  const say1 = (text: string) => world.laoCai.duty_officer.say(world.channel.id, text);
  const verify = ({ id, version }: MessageView, text: string) =>
    world.hekou.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: id },
      version,
      body: { id: uuid(), text },
    });

  it('stand beside the original as what they are: from which engine, when, and checked by nobody', async () => {
    const { id } = await say1('Bãi xe số ba đã đầy. Cảm ơn.');
    const message = await worded(id);
    expect(message.text?.zh).toMatchObject({
      text: '译Bãi xe số ba đã đầy.译Cảm ơn.',
      status: 'machine',
      by: { name: { vi: { text: 'Hệ thống' } } },
      machine: { provider: 'libretranslate', model: null, termsVersion: 0 },
      of: message.text?.vi?.hash,
    });
    expect(message.waiting).toBe(true);
    expect(message.version).toBe(2);
    expect(await jobs()).toEqual([]);
    const verified = await verify(message, '三号停车场已满。谢谢。');
    expect(verified.text?.zh).toMatchObject({ status: 'verified', text: '三号停车场已满。谢谢。' });
    expect(verified.text?.zh?.machine).toBeUndefined();
  });

  it('are made only while both sides want it, and of nothing that was said before', async () => {
    for (const [off, on] of [
      [world.laoCai, world.hekou],
      [world.hekou, world.laoCai],
    ] as const) {
      const state = await wants(off.coordinator, null);
      expect(state.translation.consents.map(({ side }) => side)).toEqual([on.coordinator.side]);
      engine.asked.length = 0;
      const { id } = await say1('Không gửi đi đâu.');
      await done();
      await wants(off.coordinator, asked);
      // Whoever touches an older text sends it nowhere.
      await off.coordinator.call('POST /messages/:messageId/pin', { params: { messageId: id }, body: { id: uuid() } });
      const later = await say1(`Gửi đi được, ${off.id}`);
      await worded(later.id);
      expect((await look(id)).text?.zh).toBeUndefined();
      expect(saidTo()).toHaveLength(1);
      expect(saidTo()[0]).toContain('Gửi đi được');
    }
  });

  it('stop at once when one side takes its word back, even while the engine is at it', async () => {
    let letGo: () => void = () => undefined;
    engine.answer(async (one, response) => {
      if (one.path !== '/languages') await new Promise<void>((resolve) => (letGo = resolve));
      await plain(one, response);
    });
    const { id } = await say1('Đang dịch dở.');
    await until(
      async () => saidTo(),
      (said) => said.includes('Đang dịch dở.'),
    );
    await wants(world.hekou.coordinator, null);
    letGo();
    await done();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await look(id)).text?.zh).toBeUndefined();
  });

  it('go to no engine that nobody agreed to', async () => {
    const other = { provider: 'deepl', host: 'api.deepl.com' };
    await expect(wants(world.laoCai.coordinator, other)).rejects.toThrow('translation.other_engine');
    const { translation } = await wants(world.laoCai.coordinator, asked);
    expect(translation.consents).toHaveLength(2);
    const { version } = (await wants(world.laoCai.coordinator, asked)).translation;
    expect(version).toBe(translation.version);
  });

  it('are never made of what stays inside a side, of phrases, or of what a person has worded', async () => {
    const { channel, laoCai } = world;
    const params = { channelId: channel.id };
    const text = { source: 'vi' as const, vi: 'Chỉ trong phía ta.' };
    for (const room of ['side/messages', 'organisation/messages', 'held'] as const)
      await laoCai.duty_officer.call(`POST /channels/:channelId/${room}`, { params, body: { id: uuid(), text } });
    const both = { source: 'vi' as const, vi: 'Đã rõ rồi.', zh: '知道了。' };
    await laoCai.duty_officer.call('POST /channels/:channelId/messages', { params, body: { id: uuid(), text: both } });
    await worded((await say1('Sau cùng.')).id);
    expect(saidTo()).toEqual(['Sau cùng.']);
  });

  it('give way to an interpreter who was quicker, and to the author’s new words', async () => {
    const waiting: (() => void)[] = [];
    engine.answer(async (one, response) => {
      if (one.path !== '/languages' && waiting.length < 2) await new Promise<void>((resolve) => waiting.push(resolve));
      await plain(one, response);
    });
    const first = await say1('Xe đã qua.');
    const second = await say1('Xe chưa qua.');
    await until(
      async () => waiting.length,
      (count) => count === 2,
    );
    await verify(first, '车已通过。');
    const text = { source: 'vi' as const, vi: 'Xe sắp qua.' };
    await world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: second.id },
      version: 1,
      body: { id: uuid(), text },
    });
    for (const go of waiting) go();
    const edited = await worded(second.id);
    expect(edited.text?.zh?.text).toBe('译Xe sắp qua.');
    await done();
    expect((await look(first.id)).text?.zh).toMatchObject({ status: 'verified', text: '车已通过。' });
    // Worded by the machine, it is worded anew when the original changes; worded by a person, it waits for people.
    await world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId: second.id },
      version: edited.version,
      body: { id: uuid(), text: { ...text, vi: 'Xe vừa qua.' } },
    });
    await until(
      () => look(second.id),
      (message) => message.text?.zh?.text === '译Xe vừa qua.',
    );
  });

  it('keep plates, times, files and whom they call, whatever the engine does to words', async () => {
    engine.answer(libre((text) => `前${text.replace(/[^⟦⟧\d]/g, '')}后`));
    const { channel, laoCai, hekou } = world;
    const words = 'Xe 24C-123.45 đến lúc 14:30, xem danh-sach.pdf, gọi @anh Lý';
    const mentions = [{ what: 'person' as const, personId: hekou.head.id, words: 'anh Lý' }];
    const { id } = await laoCai.duty_officer.say(channel.id, words, { mentions });
    const { text } = await worded(id);
    for (const kept of ['24C-123.45', '14:30', 'danh-sach.pdf', '@李head']) expect(text?.zh?.text).toContain(kept);
    expect(saidTo()).toEqual(['Xe ⟦1⟧ đến lúc ⟦2⟧, xem ⟦3⟧, gọi ⟦4⟧']);
  });

  it('are asked for once more without marks when the engine has lost one', async () => {
    engine.answer(libre((text) => (text.includes('⟦') ? '车牌没了' : `译${text}`)));
    const { text } = await worded((await say1('Xe 24C-543.21 hỏng.')).id);
    expect(text?.zh?.text).toBe('译Xe 24C-543.21 hỏng.');
    expect(saidTo()).toEqual(['Xe ⟦1⟧ hỏng.', 'Xe 24C-543.21 hỏng.']);
  });

  it('use the agreed terms and count them', async () => {
    const { laoCai, hekou, channel, house } = world;
    const terms = new Terminologist(channel.id);
    const content = { vi: 'bãi kiểm hóa', zh: '查验场' };
    await terms.agree(hekou.interpreter, await terms.propose(laoCai.interpreter, { content }));
    const { text } = await worded((await say1('Đưa xe vào bãi kiểm hóa.')).id);
    expect(text?.zh?.machine?.termsVersion).toBe(1);
    expect(await house.app.get(Database).read.count(KeptRendering)).toBeGreaterThan(0);
  });

  it('come from what was checked before without asking the engine, and from what it said before', async () => {
    const first = await worded((await say1('Cân điện tử đang được hiệu chỉnh.')).id);
    await verify(first, '电子地磅正在校准。');
    await caughtUp(world.house, 'memory');
    engine.asked.length = 0;
    const { text } = await worded((await say1('Cân điện tử đang được hiệu chỉnh.')).id);
    expect(text?.zh).toMatchObject({
      text: '电子地磅正在校准。',
      status: 'machine',
      machine: { provider: 'memory', model: null },
    });
    await worded((await say1('Chưa ai nói câu này.')).id);
    await worded((await say1('Chưa ai nói câu này.')).id);
    expect(saidTo()).toEqual(['Chưa ai nói câu này.']);
  });

  it('do not count as checked while their facts differ', async () => {
    engine.answer(libre(() => '今天放行四百五十车。'));
    const message = await worded((await say1('Hôm nay thông quan 45 xe.')).id);
    await expect(verify(message, message.text?.zh?.text ?? '')).rejects.toThrow('text.facts_differ');
    expect((await verify(message, '今天放行45辆车。')).text?.zh?.status).toBe('verified');
  });

  it('can be measured against what interpreters wrote, as long as both sides want the engine', async () => {
    const { house, laoCai, hekou, channel } = world;
    const message = await worded((await say1('Đề nghị cho biết số xe chờ.')).id);
    await verify(message, '译请告知候车数。');
    await caughtUp(house, 'memory');
    const environment = { ...house.store.environment, ...throughLibre(engine) };
    const [vi, zh] = await evaluateTranslation(environment, channel.code, 1);
    // One sign of all those it answers with is also in what the person wrote.
    expect(vi).toMatchObject({ provider: 'libretranslate', from: 'vi', pairs: 1, failed: 0, chrf: expect.any(Number) });
    expect(vi?.chrf).toBeGreaterThan(0);
    expect(vi?.chrf).toBeLessThan(10);
    expect(zh).toMatchObject({ from: 'zh', pairs: 0 });
    engine.asked.length = 0;
    await wants(hekou.coordinator, null);
    await expect(evaluateTranslation(environment, channel.code, 1)).rejects.toThrow('Not both sides');
    expect(engine.asked).toEqual([]);
    await wants(laoCai.coordinator, asked);
  });

  it('are forgotten with the text', async () => {
    const { read } = world.house.app.get(Database);
    const { id } = await say1('Câu này sẽ thu hồi.');
    await worded(id);
    const kept = () => read.findBy(KeptRendering, { thing: `message:${id}` });
    expect(await kept()).toHaveLength(1);
    await world.laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    await until(kept, (left) => left.length === 0);
  });

  it('are tried again when the engine fails, and left to people when it goes on failing', async () => {
    let failures = 2;
    engine.answer((one, response) => {
      if (one.path !== '/languages' && failures-- > 0) return say(response, {}, 503);
      return plain(one, response);
    });
    expect((await worded((await say1('Thử lại hai lần.')).id)).text?.zh?.text).toBe('译Thử lại hai lần.');
    engine.answer((_, response) => say(response, {}, 413));
    const { id } = await say1('Không bao giờ được.');
    await done();
    expect((await look(id)).waiting).toBe(true);
  });

  it('cost no more than was allowed for a day', async () => {
    const { read } = world.house.app.get(Database);
    const [used] = await read.find(EngineUse);
    expect(used).toMatchObject({ provider: 'libretranslate', day: new Date().toISOString().slice(0, 10) });
    expect(used?.characters).toBeGreaterThan(100);
  });
});
