import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Activity } from '../src/activity/activity.js';
import { FollowerRow } from '../src/activity/follower.entity.js';
import type { MessageView } from '../src/contract/messages.js';
import { Database } from '../src/database/database.js';
import { codeOf } from './borders/refused.js';
import { caughtUp } from './followers.js';
import { openHouse } from './house.js';
import { Issuer, stepOf } from './issues.js';
import { finds } from './search.js';
import { newWorld, type World } from './world.js';

const held = 'Danh sách xe bị tạm giữ tại bãi';
const heldZh = '被扣车辆清单';

describe('a search', () => {
  let world: World;
  let issues: Issuer;
  const said: Record<string, MessageView> = {};
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    const { laoCai, hekou, channel } = world;
    issues = new Issuer(channel.id);
    said['held'] = await laoCai.head.say(channel.id, held);
    said['list'] = await hekou.head.say(channel.id, heldZh);
    await laoCai.head.say(channel.id, 'Tạm dừng thông quan, giữ nguyên phương án');
    const file = await laoCai.head.upload(new TextEncoder().encode('một hai ba'), 'bien-lai-thu-phi.txt');
    await laoCai.head.say(channel.id, 'Gửi kèm theo đây', { files: [file.id] });
    await note('Xe bị tạm giữ: ý kiến của ta');
    await laoCai.head.say(channel.id, 'Xe 24C-678.90 thùng rỗng, xin qua');
    await hekou.head.say(channel.id, '越方货车在河口等候检疫');
    await issues.open(laoCai.head, {
      title: { source: 'vi', vi: 'Phương tiện ùn ứ' },
      fields: {
        plates: { kind: 'plates', plates: ['24C-123.45'] },
        place: { kind: 'place', text: { source: 'vi', vi: 'Bãi hàng Bắc Sơn' } },
      },
      turn: { side: 'cn', step: stepOf('vi', 'Xác minh nguyên nhân'), due: '2031-01-01T00:00:00.000Z' },
    });
    await caughtUp(world.house, 'search');
  });
  afterAll(() => world.close());

  const note = (vi: string) =>
    world.laoCai.head.call('POST /channels/:channelId/side/messages', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), text: { source: 'vi', vi } },
    });
  const search = (text: string) => world.hekou.head.call('GET /search', { query: { text } });

  it('crosses from one language to the other, however it is typed', async () => {
    for (const text of ['xe bi tam giu', 'XE BỊ TẠM GIỮ', '被扣車輛'])
      expect([text, await finds(world.hekou.head, text)]).toEqual([text, [heldZh, held]]);
    expect(await finds(world.hekou.head, '扣', { kinds: 'message' })).toEqual([heldZh]);
    expect(await finds(world.hekou.head, 'xe bi tam giu', { languages: 'one' })).toEqual([held]);
    expect(await finds(world.hekou.head, '"giữ nguyên phương"')).toEqual(['Tạm dừng thông quan, giữ nguyên phương án']);
    expect((await search('xe bi tam giu')).also).toContain('被扣车辆');
    for (const text of ['', ' ', '%', '"', '??', 'đ', 'nguyên giữ dừng tạm quan ô'])
      expect(await finds(world.hekou.head, text)).toEqual([]);
  });

  it('finds a name that stands nowhere as it is where something is in its midst', async () => {
    const { head } = world.hekou;
    expect(await finds(head, 'xe thung rong')).toEqual(['Xe 24C-678.90 thùng rỗng, xin qua']);
    expect(await finds(head, '"xe thung rong"')).toEqual([]);
    expect(await finds(head, '货车检疫')).toEqual(['越方货车在河口等候检疫']);
    expect(await finds(head, '检车')).toEqual([]);
  });

  it('marks what it found where it stands', async () => {
    const { hits } = await search('xe bi tam giu');
    const marked = hits.map(({ text }) => {
      const words = text?.[text.source];
      return words?.marks.map(([from, until]) => words.text.slice(from, until));
    });
    expect(marked).toEqual([['被扣车辆'], ['xe bị tạm giữ']]);
  });

  it('finds issues by their plates, fields and next steps, and messages by their files', async () => {
    const { head } = world.hekou;
    for (const text of ['24c12345', '24C 123.45', 'un u', 'bai hang bac son', 'xác minh nguyên nhân'])
      expect([text, await finds(head, text, { kinds: 'issue' })]).toEqual([text, ['Phương tiện ùn ứ']]);
    const { hits } = await head.call('GET /search', { query: { text: 'xac minh nguyen nhan' } });
    expect(hits[0]?.other?.vi?.marks).toEqual([[0, 20]]);
    expect(await finds(head, 'bien lai thu phi')).toEqual(['Gửi kèm theo đây']);
  });

  it('finds for each what they may read, and counts nothing else', async () => {
    const { laoCai, hekou, mengla } = world;
    expect(await finds(laoCai.head, 'xe bi tam giu')).toEqual(['Xe bị tạm giữ: ý kiến của ta', heldZh, held]);
    expect(await finds(mengla.head, 'xe bi tam giu')).toEqual([]);
    const counts = async (by = hekou.head) =>
      (await by.call('GET /search', { query: { text: 'xe bi tam giu' } })).counts;
    expect(await counts()).toMatchObject({ all: 2, kinds: { message: 2 }, sides: { vn: 1, cn: 1 } });
    expect(await counts(laoCai.head)).toMatchObject({ all: 3, sides: { vn: 2, cn: 1 } });
    expect(await counts(mengla.head)).toMatchObject({ all: 0, kinds: {}, channels: {}, sides: {} });
  });

  it('is narrowed by kind, channel, side, person, time and files', async () => {
    const { head } = world.laoCai;
    const { channel, otherChannel, hekou } = world;
    const text = 'xe bi tam giu';
    expect(await finds(head, text, { kinds: 'issue,meeting,minutes' })).toEqual([]);
    expect(await finds(head, text, { channels: otherChannel.id })).toEqual([]);
    expect(await finds(head, text, { channels: `${channel.id},${uuid()}` })).toHaveLength(3);
    expect(await finds(head, text, { side: 'cn' })).toEqual([heldZh]);
    expect(await finds(head, text, { person: hekou.head.id })).toEqual([heldZh]);
    expect(await finds(head, text, { since: said['list']?.postedAt ?? '' })).toHaveLength(2);
    expect(await finds(head, text, { until: said['list']?.postedAt ?? '' })).toEqual([held]);
    expect(await finds(head, text, { files: 'yes' })).toEqual([]);
    expect(await finds(head, 'gui kem', { files: 'yes' })).toHaveLength(1);
    for (const query of [{ kinds: 'person' }, { side: 'xx' }, { limit: 51 }, { after: 'x' }, { text: 'x'.repeat(201) }])
      expect(await codeOf(head.call('GET /search', { query: { text, ...query } as never }))).toBe('input.invalid');
  });

  it('is read page by page, newest or best first', async () => {
    const { head } = world.laoCai;
    for (const order of ['newest', 'best'] as const) {
      const all: string[] = [];
      for (let after: string | undefined; ; ) {
        const query = { text: 'xe bi tam giu', limit: 1, order, ...(after && { after }) };
        const page = await head.call('GET /search', { query });
        all.push(...page.hits.map(({ id }) => id));
        if (!page.next) break;
        after = page.next;
      }
      expect([order, new Set(all).size, all.length]).toEqual([order, 3, 3]);
    }
    expect(await codeOf(head.call('GET /search', { query: { text: 'xe', after: uuid() } }))).toBe('input.invalid');
  });

  it('knows terms, gates and people by any of their names', async () => {
    const { known } = await search('kim thanh');
    expect(known.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gate', 'channel']));
    expect((await search('hekou')).known.some(({ zh }) => zh?.includes('河口'))).toBe(true);
    expect((await search('nguyen head')).known).toMatchObject([{ kind: 'person', vi: 'Nguyễn head' }]);
    expect((await world.mengla.head.call('GET /search', { query: { text: '李interpreter' } })).known).toHaveLength(1);
  });

  it('follows what is said, worded anew and taken back', async () => {
    const { laoCai, hekou, channel } = world;
    const message = await laoCai.head.say(channel.id, 'Hoa quả tươi');
    const params = { messageId: message.id };
    await caughtUp(world.house, 'search');
    expect(await finds(hekou.head, 'hoa qua tuoi')).toHaveLength(1);
    const body = { id: uuid(), text: { source: 'vi' as const, vi: 'Nông sản khô' } };
    await laoCai.head.call('PATCH /messages/:messageId', { params, version: 1, body });
    await caughtUp(world.house, 'search');
    expect(await finds(hekou.head, 'hoa qua tuoi')).toEqual([]);
    expect(await finds(hekou.head, 'nong san kho')).toHaveLength(1);
    await laoCai.head.call('POST /messages/:messageId/retract', { params, version: 2, body: { id: uuid() } });
    expect(await finds(hekou.head, 'nong san kho')).toEqual([]);
    await caughtUp(world.house, 'search');
    expect((await search('nong san kho')).counts).toMatchObject({ all: 0 });
  });

  it('is made anew when its rule has changed', async () => {
    const rows = world.house.app.get(Database).read;
    const before = await finds(world.laoCai.head, 'xe bi tam giu');
    await world.house.app.get(Activity).mark((all) => all.update(FollowerRow, { name: 'search' }, { rule: 0 }));
    await world.laoCai.head.say(world.channel.id, 'Thêm một câu');
    for (let tries = 0; tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if ((await rows.findOneByOrFail(FollowerRow, { name: 'search' })).rule !== 0) break;
    }
    await caughtUp(world.house, 'search');
    expect(await finds(world.laoCai.head, 'xe bi tam giu')).toEqual(before);
    expect(await finds(world.laoCai.head, 'them mot cau')).toHaveLength(1);
  });
});

describe('a member who came later', () => {
  it('finds what was said since, and matters as a whole', async () => {
    const world = await newWorld(await openHouse());
    const { laoCai, hekou, channel } = world;
    const newcomer = hekou.observer;
    await new Issuer(channel.id).open(laoCai.head, { title: { source: 'vi', vi: 'Thanh long ùn ứ' } });
    await laoCai.head.say(channel.id, 'Thanh long ngày đầu');
    const params = { channelId: channel.id, personId: newcomer.id };
    await hekou.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params,
      body: { id: uuid() },
    });
    await caughtUp(world.house, 'search');
    expect(await finds(newcomer, 'thanh long')).toEqual([]);
    await hekou.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: newcomer.id },
    });
    await laoCai.head.say(channel.id, 'Thanh long ngày sau');
    await caughtUp(world.house, 'search');
    expect(await finds(newcomer, 'thanh long')).toEqual(['Thanh long ngày sau', 'Thanh long ùn ứ']);
    expect(await finds(laoCai.head, 'thanh long')).toHaveLength(3);
    await world.close();
  });
});
