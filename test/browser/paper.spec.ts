import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { postFiles } from './furnish.js';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'shell');
const due = '2031-05-04T03:00:00.000Z';

describe('A day on paper', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(async () => stage?.close());

  it.each([
    { who: 'ha', language: 'vi', first: 'vi', second: 'zh-Hans', clocks: /\d\d:\d\d HN \/ \d\d:\d\d BK/ },
    { who: 'wang', language: 'zh', first: 'zh-Hans', second: 'vi', clocks: /\d\d:\d\d 北京 \/ \d\d:\d\d 河内/ },
  ] as const)('stands in two columns, the reader’s first ($language)', async ({ who, language, ...wanted }) => {
    const print = words(language, 'print');
    const { page, context } = await stage.seat(who);
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.getByRole('link', { name: print('open') }).click();
    await page.locator('.paper tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper tbody tr').count()).toBe(14);
    const texts = page.locator('.paper tbody tr').first().locator('td .paper-text');
    expect(await texts.nth(0).getAttribute('lang')).toBe(wanted.first);
    expect(await texts.nth(1).getAttribute('lang')).toBe(wanted.second);
    const [left, right] = [await texts.nth(0).boundingBox(), await texts.nth(1).boundingBox()];
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(await page.locator('.paper tfoot').innerText()).toMatch(wanted.clocks);
    expect(await page.locator('.paper tbody').innerText()).toContain(words(language, 'channel')('state.draft'));
    for (const apart of ['.sider', '.top-bar', '.print-bar']) expect(await page.locator(apart).isVisible()).toBe(false);
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g);
    expect(pages?.length).toBe(2);
    await context.close();
  });

  it.each([
    { who: 'ha', language: 'vi' },
    { who: 'wang', language: 'zh' },
  ] as const)('names what came with a message, and what a reply answers ($language)', async ({ who, language }) => {
    const channelId = stage.theCase.channels.BVBS?.id ?? '';
    const { caller } = stage.theCase.people[who] ?? {};
    await postFiles(stage.theCase, who, 'BVBS');
    await postFiles(stage.theCase, who, 'BVBS', { alone: true });
    const { messages } = (await caller?.call('GET /channels/:channelId/messages', { params: { channelId } })) ?? {};
    const [captioned, alone] = messages?.slice(-2) ?? [];
    for (const replyTo of [captioned?.id ?? '', alone?.id ?? '']) {
      const text = { source: 'vi' as const, vi: 'Đã xem.', zh: '已查看。' };
      const body = { id: uuid(), text, replyTo };
      await caller?.call('POST /channels/:channelId/messages', { params: { channelId }, body });
    }
    const { page, context } = await stage.seat(who);
    await page.goto(`${stage.service.url}/c/BVBS/print`);
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('.paper tbody tr');
    await rows.first().waitFor();
    const said = (await rows.allInnerTexts()).slice(-4);
    const [withCaption, withoutWords, answer, answerToFiles] = said;
    for (const text of [withCaption, withoutWords]) {
      expect(text).toContain(words(language, 'print')('files', { count: 2 }));
      expect(text).toMatch(/bãi xe\.jpg · JPEG · \d+ KB/);
      expect(text).toMatch(/danh sách xe\.txt · TXT · 1 KB/);
      expect(text).not.toContain(words(language, 'print')('retracted'));
    }
    for (const text of ['Ảnh bãi xe sáng nay.', '今早停车场的照片。']) {
      expect(withCaption).toContain(text);
      expect(answer).toContain(text);
    }
    expect(answerToFiles).toContain(words(language, 'files')('alone'));
    await context.close();
  });

  it.each([
    { who: 'ha', clocks: /\d\d:\d\d HN \/ \d\d:\d\d BK/, others: /\d\d:\d\d 河内 \/ \d\d:\d\d 北京/ },
    { who: 'wang', clocks: /\d\d:\d\d 北京 \/ \d\d:\d\d 河内/, others: /\d\d:\d\d BK \/ \d\d:\d\d HN/ },
  ] as const)('says in both languages which confirmation was asked and who gave it ($who)', async (wanted) => {
    const { who } = wanted;
    const away = who === 'ha' ? 'wang' : 'ha';
    const languages = who === 'ha' ? (['vi', 'zh'] as const) : (['zh', 'vi'] as const);
    const channelId = stage.theCase.channels.KTBS?.id ?? '';
    const said = `Đề nghị xác nhận (${who}).`;
    const body = { id: uuid(), text: { source: 'vi' as const, vi: said } };
    await stage.theCase.people[who]?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId },
      body: { ...body, ask: { sides: ['vn', 'cn'], due, urgent: true } },
    });
    await stage.theCase.people[away]?.caller.call('POST /messages/:messageId/acknowledge', {
      params: { messageId: body.id },
      body: { id: uuid() },
    });
    const { page, context } = await stage.seat(who);
    await page.goto(`${stage.service.url}/c/KTBS/print`);
    await page.emulateMedia({ media: 'print' });
    const asks = page.locator('.paper tbody tr', { hasText: said }).locator('.paper-ask');
    const [own, other] = who === 'ha' ? (['vn', 'cn'] as const) : (['cn', 'vn'] as const);
    for (const [index, language] of languages.entries()) {
      const column = asks.nth(index);
      const say = words(language, 'asks');
      await column.getByText(say('title')).waitFor();
      expect(await column.getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'vi');
      const text = await column.innerText();
      for (const part of [say('urgent'), say(`awaited.${own}`), say(`given.${other}`)]) expect(text).toContain(part);
      // When it is due, and when it was confirmed.
      expect(text.split(index === 0 ? wanted.clocks : wanted.others)).toHaveLength(3);
    }
    await context.close();
  });

  it('says so when nothing was written that day', async () => {
    const { page, context } = await stage.seat('ha');
    await page.goto(`${stage.service.url}/c/KTBS/print?d=2020-01-01`);
    await page.getByText(words('vi', 'print')('nothing')).waitFor();
    await context.close();
  });
});

describe('A window in the background', () => {
  let stage: Stage;
  let ha: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    await ha.page.addInitScript(() => {
      const hidden = () => sessionStorage.getItem('hidden') !== null;
      Object.defineProperty(document, 'visibilityState', { get: () => (hidden() ? 'hidden' : 'visible') });
    });
    await ha.page.goto(`${stage.service.url}/`);
    await ha.page.locator('.line-state-synced').waitFor();
  }, 120_000);
  afterAll(async () => stage?.close());

  const hide = (page: Page) => page.evaluate(() => sessionStorage.setItem('hidden', 'yes'));
  const show = (page: Page) => page.evaluate(() => sessionStorage.removeItem('hidden'));
  const say = (words: string) =>
    stage.theCase.people.wang?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: { id: uuid(), text: { source: 'zh', zh: words, vi: `Bản tiếng Việt: ${words.length}` } },
    });
  const notices = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body }) => `${title} | ${body}`);
    });
  const choose = async (page: Page, choice: 'off' | 'plain' | 'content') => {
    await page.locator('.me-menu-button').click();
    await page.getByRole('button', { name: vi(`alerts.${choice}`) }).click();
    await page.keyboard.press('Escape');
  };

  it('counts what is unread in its title and on its icon', async () => {
    const { page } = ha;
    const unread = async () => Number(/^\((\d+)\)/.exec(await page.title())?.[1]);
    const before = await unread();
    expect(before).toBeGreaterThan(0);
    // The icon is drawn a moment after the title.
    await page.locator('link[rel=icon][href^="data:image/png"]').waitFor({ state: 'attached' });
    await say('标题里的数字应当加一。');
    await page.waitForFunction((count) => document.title.startsWith(`(${count})`), before + 1);
  });

  it('says nothing, and asks for nothing, until it is told to', async () => {
    const { page } = ha;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await hide(page);
    await say('默认不提示。');
    await pause(1_000);
    expect(await notices(page)).toEqual([]);
    expect(await page.evaluate(() => Notification.permission)).not.toBe('granted');
  });

  it('announces one notice a channel, in the reader’s language, once it is switched on', async () => {
    const { page, context } = ha;
    await context.grantPermissions(['notifications'], { origin: stage.service.url });
    await show(page);
    await choose(page, 'content');
    await hide(page);
    await say('第一条。');
    await say('第二条消息。');
    let shown: string[] = [];
    for (let tries = 0; tries < 20 && !shown[0]?.endsWith('6'); tries++) {
      await pause(200);
      shown = await notices(page);
    }
    expect(shown).toEqual(['Kim Thành – Bắc Sơn | Vương Hiểu Mai: Bản tiếng Việt: 6']);
  });

  it('leaves out what is said for those who want it so', async () => {
    const { page } = ha;
    await show(page);
    await choose(page, 'plain');
    await hide(page);
    await say('不显示内容的消息。');
    await pause(1_500);
    expect(await notices(page)).toEqual([`Kim Thành – Bắc Sơn | ${vi('alerts.new')}`]);
  });
});
