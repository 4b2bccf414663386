import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Mention } from '../src/contract/mentions.js';
import type { MessageView } from '../src/contract/messages.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

type Place = 'messages' | 'side/messages' | 'organisation/messages' | 'held';

describe('a mention', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const post = (by: Somebody, vi: string, mentions: Mention[], place: Place = 'messages') =>
    by.call(`POST /channels/:channelId/${place}`, {
      params: { channelId: world.channel.id },
      body: { id: uuid(), text: { source: 'vi', vi }, mentions },
    });
  const of = ({ id: personId }: Somebody, words: string): Mention => ({ what: 'person', personId, words });
  const duty = (side: 'vn' | 'cn'): Mention => ({
    what: 'role',
    role: 'duty_officer',
    side,
    words: `trực ban ${side}`,
  });
  const side = (which: 'vn' | 'cn'): Mention => ({ what: 'side', side: which, words: `phía ${which}` });
  const edit = ({ id: messageId, version }: MessageView, vi: string, mentions?: Mention[]) =>
    world.laoCai.duty_officer.call('PATCH /messages/:messageId', {
      params: { messageId },
      version,
      body: { id: uuid(), text: { source: 'vi', vi }, ...(mentions && { mentions }) },
    });

  it('of a person, a role and a side goes with the message, the person as both sides know them', async () => {
    const { laoCai, hekou } = world;
    await hekou.head.listen();
    const posted = await post(laoCai.duty_officer, 'Nhờ @李head, @trực ban cn và @phía vn xem.', [
      of(hekou.head, '李head'),
      duty('cn'),
      side('vn'),
    ]);
    expect(posted.mentions).toMatchObject([
      { what: 'person', person: { id: hekou.head.id, side: 'cn', name: { zh: { text: '李head' } } }, words: '李head' },
      { what: 'role', role: 'duty_officer', side: 'cn', words: 'trực ban cn' },
      { what: 'side', side: 'vn', words: 'phía vn' },
    ]);
    const [heard] = await hekou.head.hears('message.posted');
    expect(heard?.payload).toEqual({ message: posted });
    expect(JSON.stringify(posted.mentions)).not.toContain('@hekou.example');
  });

  it('calls nobody when its words do not stand there, and is absent when there is none', async () => {
    const { laoCai, hekou } = world;
    const posted = await post(laoCai.duty_officer, 'Nhờ 李head xem.', [of(hekou.head, '李head')]);
    expect(posted).not.toHaveProperty('mentions');
  });

  it('goes when an edit takes its words away, and stays while they stand', async () => {
    const { laoCai, hekou } = world;
    const two = [of(hekou.head, '李head'), side('cn')];
    const posted = await post(laoCai.duty_officer, '@李head, @phía cn', two);
    const edited = await edit(posted, 'Nhờ @phía cn');
    expect(edited.mentions).toEqual([two[1]]);
    expect(await edit(edited, 'Thôi')).not.toHaveProperty('mentions');
  });

  it('comes with an edit, beside those whose words stand, and is told to whom it calls', async () => {
    const { laoCai, hekou } = world;
    const posted = await post(laoCai.duty_officer, 'Nhờ @phía cn xem.', [side('cn')]);
    const both = [of(hekou.head, '李head'), side('cn')];
    const edited = await edit(posted, 'Nhờ @李head và @phía cn xem.', both);
    expect(edited.mentions).toMatchObject([side('cn'), { what: 'person', person: { id: hekou.head.id } }]);
    const { notices } = await hekou.head.call('GET /notices', { query: { limit: 1 } });
    expect(notices).toEqual([{ kinds: ['mentioned'], message: edited }]);
    // The longer words are those of another: who was called by the shorter is called no more.
    const third = await edit(edited, 'Nhờ @李head và @phía cnn', [{ ...side('vn'), words: 'phía cnn' }]);
    expect(third.mentions).toMatchObject([{ what: 'person' }, { what: 'side', side: 'vn' }]);
    expect(await edit(third, '@ai đó', [of(hekou.head, '李head')])).not.toHaveProperty('mentions');
  });

  it('of an edit is of those who read the room, or will read what is held', async () => {
    const { laoCai, hekou, mengla } = world;
    const by = laoCai.duty_officer;
    const inside = await post(by, 'Nội bộ', [], 'side/messages');
    const held = await post(by, 'Chờ', [], 'held');
    const called = of(hekou.head, '李head');
    expect(await codeOf(edit(inside, '@李head', [called]))).toBe('mention.not_found');
    expect(await codeOf(edit(held, '@ai', [of(mengla.head, 'ai')]))).toBe('mention.not_found');
    expect((await edit(held, '@李head', [called])).mentions).toHaveLength(1);
    const many = Array.from({ length: 21 }, () => side('cn'));
    expect(await codeOf(edit(await post(by, 'Nhiều', []), '@phía cn', many))).toBe('input.invalid');
  });

  it('of somebody who was taken out of the channel stays while the words stand', async () => {
    const { laoCai, hekou, channel } = world;
    const posted = await post(laoCai.duty_officer, 'Nhờ @李observer', [of(hekou.observer, '李observer')]);
    await hekou.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: channel.id, personId: hekou.observer.id },
      body: { id: uuid() },
    });
    const again = await edit(posted, 'Xin nhờ @李observer', [of(hekou.observer, '李observer')]);
    expect(again.mentions).toEqual(posted.mentions);
    expect(await codeOf(edit(await post(laoCai.duty_officer, 'Khác', []), '@a', [of(hekou.observer, 'a')]))).toBe(
      'mention.not_found',
    );
  });

  it('goes with the words when the message is taken back, for those who were away too', async () => {
    const { laoCai, hekou, channel } = world;
    const { after } = await hekou.head.start();
    const { id: messageId } = await post(laoCai.duty_officer, '@李head', [of(hekou.head, '李head')]);
    const gone = await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId },
      body: { id: uuid() },
    });
    expect(gone).not.toHaveProperty('mentions');
    const told = (await hekou.head.catchUp({ ...after })).events.filter(({ audience }) =>
      audience.endsWith(channel.id),
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('mentions');
  });

  it('of somebody who does not read the room is refused as if there were nobody', async () => {
    const { laoCai, hekou, mengla } = world;
    const by = laoCai.duty_officer;
    const code = (mention: Mention, place?: Place) => codeOf(post(by, `@${mention.words}`, [mention], place));
    expect(await code(of(mengla.head, 'ai đó'))).toBe('mention.not_found');
    expect(await code({ what: 'person', personId: uuid(), words: 'ai đó' })).toBe('mention.not_found');
    for (const place of ['side/messages', 'organisation/messages'] as const) {
      expect(await code(of(hekou.head, 'ai đó'), place)).toBe('mention.not_found');
      expect(await code(duty('cn'), place)).toBe('mention.not_found');
      expect(await code(side('cn'), place)).toBe('mention.not_found');
      expect(await code(of(laoCai.head, 'ai đó'), place)).toBe('done');
      expect(await code(duty('vn'), place)).toBe('done');
      expect(await code(side('vn'), place)).toBe('done');
    }
  });

  it('in a message that is held is of those who will read it, and goes out with it', async () => {
    const { laoCai, hekou } = world;
    const held = await post(laoCai.duty_officer, 'Nhờ @李head xem', [of(hekou.head, '李head')], 'held');
    expect(held.mentions).toHaveLength(1);
    const { held: inner } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: 1,
      body: { id: uuid(), text: '请@李head查看' },
    });
    const sent = await hekou.head.call('GET /messages/:messageId', { params: { messageId: inner?.sentAs ?? '' } });
    expect(sent.mentions).toEqual(held.mentions);
  });

  it('is one of at most twenty', async () => {
    const mentions = Array.from({ length: 21 }, () => side('cn'));
    expect(await codeOf(post(world.laoCai.duty_officer, '@phía cn', mentions))).toBe('input.invalid');
    expect(await codeOf(post(world.laoCai.duty_officer, '@phía cn', mentions.slice(1)))).toBe('done');
  });
});
