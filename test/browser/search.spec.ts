import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { openStage, phone, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'search');
const zh = words('zh', 'search');
const viShell = words('vi', 'shell');

const held = 'Danh sách xe bị tạm giữ tại bãi ngày 8/6';
const heldZh = '金城货场被扣车辆清单';

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const hit = (page: Page, text: string) => page.locator('.sr-hit', { hasText: text });

describe('The search', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  const tell = story();

  const say = async (key: string, source: 'vi' | 'zh', text: string) => {
    const person = stage.theCase.people[key];
    await person?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId: stage.theCase.channels['KTBS']?.id ?? '' },
      body: { id: uuid(), text: { source, [source]: text } },
    });
  };

  beforeAll(async () => {
    stage = await openStage();
    await say('ha', 'vi', held);
    await say('wang', 'zh', heldZh);
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  tell('finds in both languages what is typed without tone marks, and marks it', async () => {
    const { page } = ha;
    await page.goto(stage.service.url);
    await page.getByRole('link', { name: viShell('search.field') }).waitFor();
    await page.keyboard.press('Control+k');
    await field(page, vi('field')).fill('xe bi tam giu');
    await hit(page, heldZh).waitFor();
    await hit(page, held).waitFor();
    expect(await hit(page, held).locator('mark').allTextContents()).toEqual(['xe bị tạm giữ']);
    expect(await hit(page, heldZh).locator('mark').allTextContents()).toEqual(['被扣车辆']);
    await page.waitForURL(/q=xe\+bi\+tam\+giu/);
  });

  tell('finds a single sign for the other side, and the plates of an issue', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/search`);
    await field(page, zh('field')).fill('扣');
    await hit(page, heldZh).waitFor();
    await field(page, zh('field')).fill('"货场被扣"');
    await page.locator('.sr-hit').nth(1).waitFor({ state: 'detached' });
    await field(page, zh('field')).fill('没有这样的词语');
    await page.getByText(zh('none')).waitFor();
  });

  tell('is gone through by keys, with a view beside and the way to the place', async () => {
    const { page } = ha;
    await field(page, vi('field')).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('complementary', { name: vi('beside_title') })
      .locator('li[data-hit]')
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.sr-beside').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/c\/KTBS\?m=/);
    await page.locator('.ch-feed article', { hasText: heldZh }).first().waitFor();
    await page.goBack();
    await hit(page, held).waitFor();
  });

  tell('is narrowed, and says so in the address', async () => {
    const { page } = ha;
    await page.getByRole('radio', { name: words('vi', 'common')('side.cn') }).click();
    await hit(page, held).waitFor({ state: 'detached' });
    await page.waitForURL(/side=cn/);
    await page.reload();
    await hit(page, heldZh).waitFor();
    await page.getByRole('checkbox', { name: vi('kind.message') }).click();
    await page.getByRole('button', { name: vi('clear') }).click();
    await hit(page, held).waitFor();
  });

  tell('works on a phone', async () => {
    const { page } = wang;
    await page.setViewportSize(phone);
    await page.goto(`${stage.service.url}/search?q=xe bi tam giu`);
    await hit(page, heldZh)
      .getByRole('button', { name: zh('beside') })
      .click();
    await page.getByRole('button', { name: zh('close') }).click();
    await page.getByRole('button', { name: zh('filters') }).click();
    await page.getByRole('radio', { name: words('zh', 'common')('side.cn') }).click();
    await hit(page, held).waitFor({ state: 'detached' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
