import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { FollowerRow } from '../src/activity/follower.entity.js';
import type { IssueView } from '../src/contract/issues.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { Masking } from '../src/issues/masking.service.js';
import { MemoryEntry } from '../src/memory/memory.entity.js';
import { newColleague } from './borders/whos.js';
import { caughtUp } from './followers.js';
import { type House, openHouse } from './house.js';
import { Issuer, newIssue, person, stepOf } from './issues.js';
import { Drafter, Signer } from './minutes.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('what the memory follows', () => {
  let world: World;
  let again: House | undefined;
  beforeAll(async () => {
    world = await newWorld(await openHouse({ environment: { MASK_AFTER_DAYS: '0' } }));
  });
  afterAll(() => again?.close());

  const offers = async (by: Somebody, text: string): Promise<string[]> => {
    const { parts } = await by.call('POST /memory/matches', {
      body: { channelId: world.channel.id, source: 'vi', text },
    });
    return parts.flatMap(({ matches }) => matches.map(({ place, score, zh }) => `${place} ${score} ${zh}`));
  };
  async function soon(by: Somebody, text: string, expected: string[]): Promise<void> {
    await caughtUp(world.house, 'memory');
    expect(await offers(by, text)).toEqual(expected);
  }
  const verified = async (vi: string, zh: string) => {
    const { id, version } = await world.laoCai.duty_officer.say(world.channel.id, vi);
    return world.hekou.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: id },
      version,
      body: { id: uuid(), text: zh },
    });
  };

  it('is the words of an issue, until it is masked', async () => {
    const { laoCai, hekou, channel } = world;
    const issues = new Issuer(channel.id);
    const fields = { ...newIssue().fields, driver: person('Đỗ Văn Tùng') };
    const turn = {
      side: 'cn' as const,
      step: stepOf('vi', 'Cho biết bãi nào còn trống.'),
      due: '2031-05-04T03:00:00.000Z',
    };
    let issue: IssueView = await issues.open(laoCai.duty_officer, { fields, turn });
    issue = await hekou.interpreter.call('PUT /issues/:issueId/translation', {
      params: { issueId: issue.id },
      version: issue.version,
      body: { id: uuid(), part: { of: 'step' }, text: '请告知哪个停车场还有空位。' },
    });
    await soon(laoCai.interpreter, 'Cho biết bãi nào còn trống.', ['issue 100 请告知哪个停车场还有空位。']);
    issue = await issues.act(hekou.head, issue, 'turn', {
      turn: { side: 'vn', step: stepOf('zh', '请确认'), due: '2031-05-05T03:00:00.000Z' },
    });
    // The step is behind them; its wording is as right as it was.
    await verified('Bãi xe số hai mở lại.', '二号停车场重新开放。');
    await soon(laoCai.interpreter, 'Bãi xe số hai mở lại.', ['message 100 二号停车场重新开放。']);
    expect(await offers(laoCai.interpreter, 'Cho biết bãi nào còn trống.')).toHaveLength(1);
    await issues.act(hekou.head, await issues.act(laoCai.head, issue, 'propose', {}), 'confirm', {});
    await world.house.app.get(Masking).sweep();
    await soon(laoCai.interpreter, 'Cho biết bãi nào còn trống.', []);
  });

  it('is the subject of a topic, and of minutes what both have signed', async () => {
    const { laoCai, hekou, channel } = world;
    const topic = await laoCai.duty_officer.call('POST /channels/:channelId/topics', {
      params: { channelId: channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi: 'Giờ mở cầu vào mùa mưa' } },
    });
    await hekou.interpreter.call('PUT /topics/:topicId/translation', {
      params: { topicId: topic.id },
      version: topic.version,
      body: { id: uuid(), text: '雨季开桥时间' },
    });
    await soon(laoCai.interpreter, 'Giờ mở cầu vào mùa mưa', ['topic 100 雨季开桥时间']);

    const drafter = new Drafter(channel.id);
    const signer = new Signer(drafter);
    const { minutes } = await drafter.open(laoCai.head);
    const row = 'Hai bên cùng nạo vét cống dưới cầu.';
    await drafter.row(laoCai.head, minutes.id, row, '双方共同清理桥下涵洞。');
    await drafter.action(laoCai.head, minutes.id);
    const { frozen } = await signer.freeze(laoCai.coordinator, minutes.id);
    const hash = frozen?.hash ?? '';
    for (const staff of [laoCai, hekou]) await signer.approveAll(staff, minutes.id);
    await signer.signByCode(laoCai.head, minutes.id, hash);
    await verified('Kho ngoại quan vừa được sơn lại.', '保税仓库刚刚重新粉刷。');
    await soon(laoCai.interpreter, 'Kho ngoại quan vừa được sơn lại.', ['message 100 保税仓库刚刚重新粉刷。']);
    expect(await offers(laoCai.interpreter, row)).toEqual([]);
    await signer.signByCode(hekou.head, minutes.id, hash);
    await soon(laoCai.interpreter, row, ['minutes 100 双方共同清理桥下涵洞。']);
  });

  it('is not offered to who came later and may not read it', async () => {
    const { laoCai, channel } = world;
    await verified('Trạm cân đã hiệu chỉnh xong.', '地磅已校准完毕。');
    await soon(laoCai.interpreter, 'Trạm cân đã hiệu chỉnh xong.', ['message 100 地磅已校准完毕。']);
    const late = await newColleague(world, 'laoCai', 'interpreter');
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: late.id },
    });
    expect(await offers(late, 'Trạm cân đã hiệu chỉnh xong.')).toEqual([]);
    expect(await offers(late, 'Giờ mở cầu vào mùa mưa')).toHaveLength(1);
    const { pairs } = await late.call('GET /channels/:channelId/memory', { params: { channelId: channel.id } });
    const { pairs: all } = await laoCai.interpreter.call('GET /channels/:channelId/memory', {
      params: { channelId: channel.id },
    });
    expect(pairs).toBeLessThan(all);
  });

  it('is read anew where it was kept by an earlier rule, and what was taken back stays forgotten', async () => {
    const { laoCai, house } = world;
    const message = await verified('Camera cổng số chín đã lắp.', '九号门摄像头已安装。');
    await soon(laoCai.interpreter, 'Camera cổng số chín đã lắp.', ['message 100 九号门摄像头已安装。']);
    await laoCai.duty_officer.call('POST /messages/:messageId/retract', {
      params: { messageId: message.id },
      body: { id: uuid() },
    });
    await soon(laoCai.interpreter, 'Camera cổng số chín đã lắp.', []);
    const { read, write } = house.app.get(Database);
    const texts = () =>
      read.find(MemoryEntry, { select: { thing: true, part: true, vi: true, zh: true }, order: { vi: 'ASC' } });
    const before = await texts();
    expect(before.length).toBeGreaterThan(3);
    await sql(write.manager, 'UPDATE "follower" SET "rule" = 0');
    await sql(write.manager, `UPDATE "memory_entry" SET "zh" = 'x'`);
    await house.stop();
    again = await openHouse({ store: house.store, environment: { MASK_AFTER_DAYS: '0' } });
    const rows = again.app.get(Database).read;
    for (let tries = 0; tries < 200; tries++) {
      const row = await rows.findOneBy(FollowerRow, { name: 'memory' });
      if (row?.rule === 1 && row.seq > 0 && (await rows.count(MemoryEntry)) === before.length) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const found = await rows.find(MemoryEntry, {
      select: { thing: true, part: true, vi: true, zh: true },
      order: { vi: 'ASC' },
    });
    expect(found).toEqual(before);
  });
});
