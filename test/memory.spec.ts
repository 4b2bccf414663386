import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { limits } from '../src/contract/limits.js';
import type { MemoryMatches } from '../src/contract/memory.js';
import type { MessageView } from '../src/contract/messages.js';
import { caughtUp } from './followers.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { newWorld, type Somebody, type World } from './world.js';

const tmx = (pairs: readonly (readonly [string, string])[]) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="vi"/><body>\n${pairs
      .map(
        ([vi, zh]) =>
          `<tu><tuv xml:lang="vi"><seg>${vi}</seg></tuv><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv></tu>\n`,
      )
      .join('')}</body></tmx>`,
  );

describe('the memory of checked pairs', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const ask = (by: Somebody, text: string, source: 'vi' | 'zh' = 'vi', channelId = world.channel.id) =>
    by.call('POST /memory/matches', { body: { channelId, source, text } });
  const scores = ({ parts }: MemoryMatches) => parts.flatMap(({ matches }) => matches.map(({ score }) => score));
  /** What is offered once the memory has read what was told: it follows a moment later. */
  const found = async (by: Somebody, text: string, source: 'vi' | 'zh' = 'vi') => {
    await caughtUp(world.house, 'memory');
    return ask(by, text, source);
  };
  const verify = (message: MessageView, text: string) =>
    world.hekou.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: message.id },
      version: message.version,
      body: { id: uuid(), text },
    });
  async function checked(vi: string, zh: string): Promise<MessageView> {
    return verify(await world.laoCai.duty_officer.say(world.channel.id, vi), zh);
  }

  it('offers what was checked to the interpreters of both sides, in either direction, and says by whom', async () => {
    const { laoCai, hekou, channel } = world;
    const { postedAt } = await checked('Lô thanh long đã được kiểm dịch xong.', '该批火龙果已完成检疫。');
    const { parts } = await found(laoCai.interpreter, 'Lô thanh long đã được kiểm dịch xong.');
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ whole: true });
    expect(parts[0]?.matches).toHaveLength(1);
    expect(parts[0]?.matches[0]).toMatchObject({
      ...{ score: 100, source: 'vi', zh: '该批火龙果已完成检疫。', channelId: channel.id, place: 'message' },
      ...{ by: { id: hekou.interpreter.id }, termsVersion: 0 },
    });
    expect((parts[0]?.matches[0]?.at ?? '') >= postedAt).toBe(true);
    expect(scores(await ask(hekou.interpreter, '该批火龙果已完成检疫。', 'zh'))).toEqual([100]);
  });

  it('offers what is alike below what is the same, and nothing that is not alike', async () => {
    const { laoCai } = world;
    await checked('Đề nghị phía bạn cho biết lý do tạm giữ xe.', '请贵方说明扣车的原因。');
    await found(laoCai.interpreter, 'Đề nghị phía bạn cho biết lý do tạm giữ xe.');
    expect(scores(await ask(laoCai.interpreter, 'Đề nghị phía bạn cho biết lý do tạm giữ hàng.'))).toEqual([90]);
    expect(scores(await ask(laoCai.interpreter, 'Ngày mai hai bên nghỉ lễ.'))).toEqual([]);
  });

  it('puts other numbers in, and says 99; where the guard would object it leaves them alone', async () => {
    const { laoCai } = world;
    await checked('Hiện còn 46 xe chờ tại cầu.', '目前还有46辆车在桥头等候。');
    const { parts } = await found(laoCai.interpreter, 'Hiện còn 132 xe chờ tại cầu.');
    expect(parts[0]?.matches[0]).toMatchObject({ score: 99, filled: '目前还有132辆车在桥头等候。' });
    await checked('Cửa mở lúc 7 giờ (giờ Hà Nội).', '8时（北京时间）开门。');
    const { parts: other } = await found(laoCai.interpreter, 'Cửa mở lúc 9 giờ (giờ Hà Nội).');
    expect(other[0]?.matches[0]).toMatchObject({ score: 99 });
    expect(other[0]?.matches[0]).not.toHaveProperty('filled');
  });

  it('keeps a text sentence by sentence where both languages have equally many', async () => {
    const { laoCai } = world;
    await checked('Cầu số hai tạm đóng. Xe chuyển sang cầu số một.', '二号桥暂时关闭。车辆改走一号桥。');
    await found(laoCai.interpreter, 'Xe chuyển sang cầu số một.');
    const { parts } = await ask(laoCai.interpreter, 'Trời mưa to. Xe chuyển sang cầu số một.');
    expect(parts).toMatchObject([
      { text: 'Xe chuyển sang cầu số một.', whole: false, matches: [{ score: 100, zh: '车辆改走一号桥。' }] },
    ]);
  });

  it('keeps no draft, and no pair whose facts differ on purpose', async () => {
    const { laoCai, hekou, channel } = world;
    const draft = await laoCai.duty_officer.say(channel.id, 'Bãi xe phía tây đã đầy.');
    await hekou.interpreter.call('PUT /messages/:messageId/translation', {
      params: { messageId: draft.id },
      version: draft.version,
      body: { id: uuid(), text: '西侧停车场已满。' },
    });
    const meant = await laoCai.duty_officer.say(channel.id, 'Bãi xe phía đông còn 12 chỗ.');
    await hekou.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: meant.id },
      version: meant.version,
      body: { id: uuid(), text: '东侧停车场还有空位。', meant: 'left_out' },
    });
    await checked('Bãi xe phía nam đang sửa.', '南侧停车场正在维修。');
    await found(laoCai.interpreter, 'Bãi xe phía nam đang sửa.');
    expect(scores(await ask(laoCai.interpreter, 'Bãi xe phía tây đã đầy.'))).toEqual([]);
    expect(scores(await ask(laoCai.interpreter, 'Bãi xe phía đông còn 12 chỗ.'))).toEqual([]);
  });

  it('follows a better wording, and forgets what was retracted', async () => {
    const { laoCai } = world;
    const first = await checked('Máy soi ở làn ba bị hỏng.', '三号通道的X光机坏了。');
    await found(laoCai.interpreter, 'Máy soi ở làn ba bị hỏng.');
    await verify(first, '三号通道的查验设备发生故障。');
    const better = await found(laoCai.interpreter, 'Máy soi ở làn ba bị hỏng.');
    expect(better.parts[0]?.matches[0]?.zh).toBe('三号通道的查验设备发生故障。');
    expect(better.parts[0]?.matches).toHaveLength(1);
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: first.id },
      body: { id: uuid() },
    });
    expect(scores(await found(laoCai.interpreter, 'Máy soi ở làn ba bị hỏng.'))).toEqual([]);
  });

  it('offers less from another channel, and nothing of a room one does not read', async () => {
    const { laoCai, mengla, otherChannel } = world;
    await checked('Lối vào kho lạnh đã được mở.', '冷库入口已开放。');
    await found(laoCai.interpreter, 'Lối vào kho lạnh đã được mở.');
    expect(scores(await ask(laoCai.interpreter, 'Lối vào kho lạnh đã được mở.', 'vi', otherChannel.id))).toEqual([95]);
    expect(scores(await ask(mengla.interpreter, 'Lối vào kho lạnh đã được mở.', 'vi', otherChannel.id))).toEqual([]);
    expect(await outcome(ask(mengla.interpreter, 'Lối vào kho lạnh đã được mở.'))).toBe('channel.not_found');
  });

  it('brings in a file for one’s own side, marked, never as sure as what was checked here, and takes it back', async () => {
    const { laoCai, hekou, channel } = world;
    const params = { channelId: channel.id };
    const file = tmx([
      ['Nước sông đang lên nhanh.', '河水正在迅速上涨。'],
      ['Còn 46 xe.', '还有64辆车。'],
    ]);
    const preview = await laoCai.interpreter.call('POST /channels/:channelId/memory/imports/preview', {
      params,
      body: file,
    });
    expect(preview).toMatchObject({ units: 1, faults: [{ line: 4, fault: 'facts_differ' }], moreFaults: 0 });
    const query = { id: uuid(), name: 'cũ.tmx' };
    const brought = await laoCai.interpreter.call('POST /channels/:channelId/memory/imports', {
      params,
      query,
      body: file,
    });
    expect(brought).toMatchObject({ name: 'cũ.tmx', units: 1, withdrawn: null, by: { id: laoCai.interpreter.id } });
    const again = { params, query, body: file };
    expect(await laoCai.interpreter.call('POST /channels/:channelId/memory/imports', again)).toEqual(brought);

    const { parts } = await found(laoCai.interpreter, 'Nước sông đang lên nhanh.');
    expect(parts[0]?.matches[0]).toMatchObject({ score: 99, place: 'import', by: { id: laoCai.interpreter.id } });
    expect(scores(await ask(hekou.interpreter, 'Nước sông đang lên nhanh.'))).toEqual([]);
    const theirs = await hekou.coordinator.call('GET /channels/:channelId/memory', { params });
    expect(theirs.imports).toEqual([]);

    const undo = (by: Somebody) =>
      by.call('POST /memory-imports/:importId/withdraw', { params: { importId: brought.id }, body: { id: uuid() } });
    expect(await outcome(undo(hekou.coordinator))).toBe('memory.import_not_found');
    expect(await undo(laoCai.coordinator)).toMatchObject({ withdrawn: { by: { id: laoCai.coordinator.id } } });
    expect(scores(await ask(laoCai.interpreter, 'Nước sông đang lên nhanh.'))).toEqual([]);
    const nothing = { params, query: { id: uuid(), name: 'rỗng.tmx' }, body: tmx([]) };
    expect(await outcome(laoCai.interpreter.call('POST /channels/:channelId/memory/imports', nothing))).toBe(
      'memory.nothing_to_import',
    );
  });

  it('takes in only so many files of a side', async () => {
    const { mengla, otherChannel } = world;
    const bringIn = (index: number) =>
      mengla.interpreter.call('POST /channels/:channelId/memory/imports', {
        params: { channelId: otherChannel.id },
        query: { id: uuid(), name: `${index}.tmx` },
        body: tmx([['Một câu.', '一句话。']]),
      });
    for (let index = 0; index < limits.memoryImports; index++) await bringIn(index);
    expect(await outcome(bringIn(limits.memoryImports))).toBe('memory.too_many_imports');
  });

  it('hands out as TMX what it takes in again, without what one does not read', async () => {
    const { laoCai, hekou, channel, house } = world;
    await checked('Giá trị < 5 & hàng "khô" được miễn.', '价值＜5 & 的“干货”免检。');
    await found(laoCai.interpreter, 'Giá trị < 5 & hàng "khô" được miễn.');
    const file = async (by: Somebody) => {
      const answer = await fetch(`${house.url}/api/v1/channels/${channel.id}/memory/tmx`, {
        headers: { cookie: by.cookie },
      });
      expect(answer.headers.get('content-disposition')).toContain('.tmx');
      return Buffer.from(await answer.arrayBuffer());
    };
    const taken = await file(hekou.coordinator);
    expect(taken.toString()).toContain('Giá trị &lt; 5 &amp; hàng &quot;khô&quot; được miễn.');
    const { pairs } = await hekou.coordinator.call('GET /channels/:channelId/memory', {
      params: { channelId: channel.id },
    });
    const preview = await hekou.coordinator.call('POST /channels/:channelId/memory/imports/preview', {
      params: { channelId: channel.id },
      body: taken,
    });
    expect(preview).toMatchObject({ units: pairs, faults: [] });
  });
});
