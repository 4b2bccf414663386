import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/real-case.js';
import { openStage, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'channel');

/** The row that carries these words. */
const row = (page: Page, text: string) => page.locator('article', { hasText: text });

/** What the focus is on, as a person would name it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: on } = document;
    const label = on?.getAttribute('aria-label') ?? (on as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return `${on?.tagName.toLowerCase()} ${label ?? on?.textContent ?? ''}`.trim();
  });

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, wanted: (name: string) => boolean, key = 'Tab'): Promise<number> {
  for (let presses = 1; presses <= 80; presses++) {
    await page.keyboard.press(key);
    if (wanted(await focused(page))) return presses;
  }
  throw new Error(`Not reached by ${key}; the focus is on ${await focused(page)}.`);
}

describe('By the keyboard alone', () => {
  let stage: Stage;
  let page: Page;
  const it = story();

  beforeAll(async () => {
    stage = await openStage();
    ({ page } = await stage.stranger({ language: 'vi' }));
  }, 120_000);
  afterAll(async () => stage?.close());

  it('one signs in', async () => {
    await page.goto(`${stage.service.url}/login`);
    // The field for the address has the focus already.
    await page.locator('input[type=email]:focus').waitFor();
    await page.keyboard.type(stage.theCase.people.ha?.email ?? '');
    await tabTo(page, (name) => name.startsWith('input'));
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.locator('input[autocomplete=one-time-code]:focus').waitFor();
    await page.keyboard.type((await stage.theCase.people.ha?.caller.authenticator?.code()) ?? '');
    await page.keyboard.press('Enter');
    await page.locator('.home-row').first().waitFor();
  });

  it('one skips to the content, and goes to a channel', async () => {
    await page.reload();
    await page.locator('.home-row').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain(words('vi', 'shell')('skip'));
    await page.keyboard.press('Enter');
    const presses = await tabTo(page, (name) => name.startsWith('a') && name.includes('Kim Thành – Bắc Sơn'));
    expect(presses).toBeLessThan(10);
    await page.keyboard.press('Enter');
    await page.locator('.ch-feed article').first().waitFor();
    expect(page.url()).toContain('/c/KTBS');
  });

  it('one writes and sends', async () => {
    await tabTo(page, (name) => name.startsWith('textarea'));
    await page.keyboard.type('Viết bằng bàn phím.');
    await page.keyboard.press('Enter');
    await row(page, 'Viết bằng bàn phím.').locator('visible=true').waitFor();
  });

  it('one sends a standard phrase', async () => {
    await page.locator('.cp textarea:focus').first().waitFor();
    await page.keyboard.press('/');
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('se tra loi phia ban truoc');
    await page.keyboard.press('Enter');
    await page.locator('.ph-input[type=time]').waitFor();
    for (let blank = 0; blank < 12 && !(await page.locator('.ph-input[type=time]:focus').count()); blank++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('1600');
    await page.locator('.ph-input[type=date]').focus();
    await page.locator('.ph-input[type=date]').fill('2026-11-26');
    await page.keyboard.press('Enter');
    await row(page, '2026年11月26日').last().waitFor();
    await page.locator('.cp textarea:focus').first().waitFor();
  });

  it('one answers a message', async () => {
    await tabTo(page, (name) => name.startsWith('article'), 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('r');
    await page.locator('.cp textarea:focus').first().waitFor();
    await page.keyboard.type('Trả lời bằng bàn phím.');
    await page.keyboard.press('Enter');
    const answer = row(page, 'Trả lời bằng bàn phím.');
    await answer.locator('.ch-quote').waitFor();
  });

  it('one changes what one wrote last', async () => {
    await page.keyboard.press('ArrowUp');
    await page.locator('article textarea:focus').first().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' Đã sửa.');
    await page.keyboard.press('Enter');
    await row(page, 'Trả lời bằng bàn phím. Đã sửa.').first().waitFor();
  });

  it('one takes it back', async () => {
    await row(page, 'Đã sửa.').getByText(vi('message.edited')).first().waitFor();
    // From wherever the focus came to rest, back to the messages.
    await page.locator('#main').focus();
    await tabTo(page, (name) => name.startsWith('article'));
    await tabTo(page, (name) => name === `button ${vi('action.retract')}`);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, (name) => name === `button ${vi('retract.do')}`);
    await page.keyboard.press('Enter');
    await page.locator('.ch-retracted').first().waitFor();
  });

  it('an interpreter verifies', async () => {
    const { page: screen, context } = await stage.seat('lan');
    await screen.goto(`${stage.service.url}/waiting`);
    await screen.locator('.dk-row').first().waitFor();
    const before = await screen.locator('.dk-row').count();
    await screen.locator('#main').focus();
    await screen.keyboard.press('Alt+ArrowDown');
    await screen.locator('textarea:focus').first().waitFor();
    await screen.keyboard.press('End');
    await screen.keyboard.type('。');
    await screen.keyboard.press('Control+Enter');
    await screen.waitForFunction((count) => document.querySelectorAll('.dk-row').length < count, before);
    await context.close();
  });
});
