import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const zh = words('zh', 'memory');
const zhGuard = words('zh', 'guard');
const viChannel = words('vi', 'channel');
const zhChannel = words('zh', 'channel');

/** An officer writes, an interpreter of the other side checks: no engine is anywhere. */
describe('a sentence that was checked before', () => {
  let stage: Stage;
  let ha: Seat;
  let lin: Seat;
  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    lin = await stage.seat('chen');
    for (const { page } of [ha, lin]) await page.goto(`${stage.service.url}/c/KTBS`);
  }, 120_000);
  afterAll(() => stage?.close());

  const say = async (text: string): Promise<void> => {
    const { page } = ha;
    await page.locator('.cp-zone textarea').first().fill(text);
    await page
      .locator('.cp-zone')
      .getByRole('button', { name: viChannel('compose.send') })
      .click();
  };
  const translating = async (text: string): Promise<{ row: Locator; page: Page; field: Locator }> => {
    const { page } = lin;
    const row = page.locator('article', { hasText: text });
    await row
      .getByRole('button', { name: zhChannel('action.translate') })
      .first()
      .click();
    return { row, page, field: page.locator('.tr-mine textarea') };
  };
  const verify = (page: Page) => page.locator('.tr').getByRole('button', { name: zhChannel('translate.verify') });

  it('is offered for the next like one, with its numbers put in, and taken over by one key', async () => {
    await say('Hiện có 46 xe thanh long chờ tại bãi phía bắc.');
    const first = await translating('46 xe thanh long');
    await first.field.fill('目前有64辆火龙果车在北侧停车场等候。');
    await first.page.locator('.tr .guard').getByText(zhGuard('kind.number')).waitFor();
    expect(await verify(first.page).isDisabled()).toBe(true);
    await first.field.fill('目前有46辆火龙果车在北侧停车场等候。');
    await first.page.locator('.tr .guard li[data-severity="block"]').waitFor({ state: 'detached' });
    await verify(first.page).click();
    await first.row.getByText('目前有46辆火龙果车在北侧停车场等候。').waitFor();

    await say('Hiện có 75 xe thanh long chờ tại bãi phía bắc.');
    const { page, field, row } = await translating('75 xe thanh long');
    const offer = page.locator('.mm-offer').first();
    await offer.getByText('目前有75辆火龙果车在北侧停车场等候。').waitFor();
    await offer.getByText(zh('score', { score: 99 })).waitFor();
    expect(await offer.locator('del').innerText()).toBe('46');
    expect(await offer.locator('ins').innerText()).toBe('75');
    expect(await field.inputValue()).toBe('');
    await field.focus();
    await page.keyboard.press('Alt+Digit1');
    expect(await field.inputValue()).toBe('目前有75辆火龙果车在北侧停车场等候。');
    await verify(page).click();
    await row.getByText('目前有75辆火龙果车在北侧停车场等候。').waitFor();
  });

  it('never takes the place of what was typed without giving it back', async () => {
    await say('Hiện có 90 xe thanh long chờ tại bãi phía bắc.');
    const { page, field } = await translating('90 xe thanh long');
    await field.fill('写了一半');
    const take = page.locator('.mm-offer').first().getByRole('button');
    await take.click();
    expect(await field.inputValue()).toBe('目前有90辆火龙果车在北侧停车场等候。');
    await page.getByRole('button', { name: zh('put_back') }).click();
    expect(await field.inputValue()).toBe('写了一半');
  });
});
