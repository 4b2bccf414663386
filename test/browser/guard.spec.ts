import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'guard');
const zh = words('zh', 'guard');
const viChannel = words('vi', 'channel');
const zhChannel = words('zh', 'channel');

describe('two texts that do not say the same', () => {
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

  const own = (page: Page) => page.locator('.cp-zone textarea').nth(0);
  const other = (page: Page) => page.locator('.cp-zone textarea').nth(1);
  const send = (page: Page) => page.locator('.cp-zone').getByRole('button', { name: viChannel('compose.send') });

  it('are held while they are written, with the words of both that are meant', async () => {
    const { page } = ha;
    await own(page).fill('Còn 46 xe chờ, mở lại lúc 7 giờ (giờ Hà Nội).');
    await other(page).fill('尚有64辆车等待，7时（北京时间）恢复。');
    const found = page.locator('.guard li[data-severity="block"]');
    await found.first().waitFor();
    const said = (await found.allInnerTexts()).join('\n');
    expect(said).toContain(vi('kind.number'));
    expect(said).toContain(vi('kind.time'));
    expect(said).toContain('64');
    await send(page).click();
    await page.getByText(vi('hold')).waitFor();
    expect(await own(page).inputValue()).toContain('46');
  });

  it('go out with a reason, which the other side reads in its own language', async () => {
    const { page } = ha;
    await page.getByLabel(vi('meant.ask')).selectOption({ label: vi('meant.converted') });
    await send(page).click();
    const row = lin.page.locator('article', { hasText: '尚有64辆车等待' });
    await row.getByText(`${zh('told')} ${zh('meant.converted')}`).waitFor();
  });

  it('are not checked by an interpreter until they agree', async () => {
    await own(ha.page).fill('Xe 24C-123.45 đã được thả.');
    await send(ha.page).click();
    const { page } = lin;
    const row = page.locator('article', { hasText: '24C-123.45' });
    await row
      .getByRole('button', { name: zhChannel('action.translate') })
      .first()
      .click();
    const field = page.locator('.tr-mine textarea');
    const verify = page.locator('.tr').getByRole('button', { name: zhChannel('translate.verify') });
    await field.fill('24C-123.54号车已放行。');
    await page.locator('.tr .guard').getByText(zh('kind.plate')).waitFor();
    expect(await verify.isDisabled()).toBe(true);
    await field.fill('24C-123.45号车已放行。');
    await page.locator('.tr .guard li[data-severity="block"]').waitFor({ state: 'detached' });
    await verify.click();
    await row.getByText('24C-123.45号车已放行。').waitFor();
  });
});
