import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { Caller } from '../../src/demo/caller.js';
import { demoPassword } from '../../src/demo/real-case.js';
import { due, newIssue, stepOf } from '../issues.js';
import { Drafter } from '../minutes.js';
import { openStage, phone, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'desk');
const zh = words('zh', 'desk');

describe('An interpreter at the desk', () => {
  let stage: Stage;
  let lan: Seat;
  let mai: Seat;
  let minutesId = '';
  const it = story();

  beforeAll(async () => {
    stage = await openStage();
    const { theCase, service } = stage;
    const params = { channelId: theCase.channels.KTBS?.id ?? '' };
    const { ha, wang } = theCase.people;
    if (!ha || !wang) throw new Error('The case has its people.');
    await invite(params.channelId);
    const say = (zh: string, ask: { urgent?: true; due?: string }) =>
      wang.caller.call('POST /channels/:channelId/messages', {
        params,
        body: { id: uuid(), text: { source: 'zh', zh }, ask: { sides: ['vn'], ...ask } },
      });
    await say('请求紧急放行救护车。', { urgent: true });
    await say('请确认开关时间。', { due: due(1) });
    const place = { kind: 'place' as const, text: { source: 'zh' as const, zh: '北山货场' } };
    const title = { source: 'zh' as const, zh: '货车被暂扣' };
    const turn = { side: 'vn' as const, step: stepOf('zh', '请说明原因'), due: due(2) };
    const body = newIssue({ title, turn, fields: { ...newIssue().fields, place } });
    await wang.caller.call('POST /channels/:channelId/issues', { params, body });
    const drafter = new Drafter(params.channelId);
    const { minutes } = await drafter.open(ha.caller);
    minutesId = minutes.id;
    await drafter.row(ha.caller, minutesId, 'Hai bên trao đổi về giờ thông quan.');
    await ha.caller.call('PATCH /minutes/:minutesId', {
      params: { minutesId },
      version: (await drafter.read(ha.caller, minutesId)).minutes.version,
      body: { id: uuid(), signBy: due(3) },
    });
    lan = await stage.seat('lan');
    mai = await stage.seat('mai');
    for (const { page } of [lan, mai]) {
      await page.goto(`${service.url}/waiting`);
      await row(page, '救护车').waitFor();
    }
  }, 120_000);
  afterAll(() => stage?.close());

  /** A second interpreter of the Vietnamese side. */
  async function invite(channelId: string): Promise<void> {
    const { people } = stage.theCase;
    const { ha } = people;
    if (!ha) throw new Error('The case has its people.');
    const id = uuid();
    const email = `${id}@example.org`;
    const { organisationId } = ha;
    const name = { vi: { text: 'Hoàng Thị Mai', status: 'given' as const }, zh: null };
    const { link } = await ha.caller.call('POST /people', {
      body: {
        id,
        organisationId: organisationId ?? '',
        email,
        name,
        post: null,
        roles: ['interpreter'],
        language: 'vi',
      },
    });
    const caller = new Caller(stage.service.url, 'vi');
    await caller.useLink(link, demoPassword);
    await ha.caller.call('POST /channels/:channelId/members', {
      params: { channelId },
      body: { id: uuid(), personId: id },
    });
    people.mai = { id, email, side: 'vn', organisationId, caller };
  }

  const row = (page: Page, text: string) => page.locator('.dk-row', { hasText: text });
  const field = (page: Page) => page.locator('.dk-editor textarea:focus');
  /** Writes what is asked for beside these words, and goes on; no pointer is touched. */
  const write = async (source: string, text: string): Promise<void> => {
    const { page } = lan;
    await page.locator('.dk-source', { hasText: source }).waitFor();
    await field(page).waitFor();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
    await row(page, source).waitFor({ state: 'detached' });
  };

  it('hands a text to a colleague by keys, who sees it at once', async () => {
    const { page } = lan;
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.dk-source', { hasText: '救护车' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.dk-source', { hasText: '开关时间' }).waitFor();
    for (let presses = 0; !(await page.locator('.dk-hand select:focus').count()); presses++) {
      expect(presses).toBeLessThan(30);
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('ArrowDown');
    await row(mai.page, '开关时间').getByText(vi('taken.mine')).waitFor();
    await row(page, '开关时间').getByText('Hoàng Thị Mai').waitFor();
    await field(page).waitFor();
    const chen = await stage.seat('chen');
    await chen.page.goto(`${stage.service.url}/waiting`);
    await chen.page.locator('.dk-row').first().waitFor();
    expect(await chen.page.getByText(zh('taken.mine')).count()).toBe(0);
    await chen.context.close();
  });

  it('works through six texts of three kinds by keys alone', async () => {
    const { page } = lan;
    await page.keyboard.press('Alt+ArrowUp');
    await write('救护车', 'Đề nghị cho xe cứu thương đi ngay.');
    await write('开关时间', 'Đề nghị xác nhận giờ mở, đóng cửa.');
    for (const [source, text] of [
      ['北山货场', 'Bãi hàng Bắc Sơn'],
      ['请说明原因', 'Đề nghị nêu lý do'],
      ['货车被暂扣', 'Xe hàng bị tạm giữ'],
    ] as const)
      await write(source, text);
    await write('giờ thông quan', '双方就通关时间交换意见。');
    const { rows } = await new Drafter('').read(stage.theCase.people.ha?.caller as Caller, minutesId);
    expect(rows.map((one) => one.text.zh)).toContainEqual(
      expect.objectContaining({ text: '双方就通关时间交换意见。', status: 'verified' }),
    );
    await row(mai.page, '开关时间').waitFor({ state: 'detached' });
  });

  it('finds what was typed again, and is told when somebody else was quicker', async () => {
    const { page } = mai;
    const { wang, lan: other } = stage.theCase.people;
    const { id: messageId } = (await wang?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: { id: uuid(), text: { source: 'zh', zh: '请尽快回复。' }, ask: { sides: ['vn'], urgent: true } },
    })) ?? { id: '' };
    await row(page, '请尽快回复').locator('.dk-link').click();
    await field(page).fill('Đề nghị sớm');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('Đề nghị sớm');
    await other?.caller.call('PUT /messages/:messageId/verification', {
      params: { messageId },
      version: 1,
      body: { id: uuid(), text: 'Đề nghị trả lời sớm.' },
    });
    await page.locator('.dk-editor').getByText(vi('gone')).waitFor();
    expect(await page.locator('.dk-editor textarea').inputValue()).toBe('Đề nghị sớm');
  });

  it('has list and text one after the other on a telephone, nothing wider than the screen', async () => {
    const { page, context } = await stage.seat('chen', { viewport: phone });
    await page.goto(`${stage.service.url}/waiting`);
    await page.locator('.dk-link').first().click();
    await page.locator('.dk-editor textarea').waitFor();
    expect(await page.locator('.dk-list').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.getByRole('link', { name: zh('back') }).click();
    await page.locator('.dk-link').first().waitFor();
    await context.close();
  });
});
