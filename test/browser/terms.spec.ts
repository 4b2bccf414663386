import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from './kept.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'terms');
const zh = words('zh', 'terms');
const profile = words('vi', 'profile');

/** A word one side marks in a message becomes a term of both. */
describe('Terms, from both sides', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  const open = (page: Page, address: string) => page.goto(`${stage.service.url}${address}`);
  const underlined = (page: Page, term: string) => page.locator('.tm', { hasText: term });

  /** Marks the first words of a message that is in sight, as a hand with a mouse would. */
  const mark = (page: Page) =>
    page.evaluate(() => {
      const inSight = [...document.querySelectorAll('.ch-text[lang=vi]')].find((text) => {
        const { top } = text.getBoundingClientRect();
        return top > 250 && top < 550;
      });
      const words = document.createTreeWalker(inSight as Node, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      range.setStart(words, 0);
      range.setEnd(words, Math.min(6, words.length));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return getSelection()?.toString().trim() ?? '';
    });

  it('are underlined in messages without moving a sign, and say in a card how sure they are', async () => {
    const { page } = ha;
    await open(page, '/c/KTBS');
    const term = page.locator('.tm').last();
    await term.waitFor();
    const still = await term.evaluate((element) => {
      // Where the signs before and after it stand, with the mark and without.
      const places = () => {
        const range = document.createRange();
        range.selectNodeContents(element.closest('[lang]') ?? element);
        return [...range.getClientRects()].map(({ right, bottom }) => `${right} ${bottom}`).sort();
      };
      const marked = new Set(places());
      const { className } = element;
      element.setAttribute('class', '');
      const bare = places();
      element.setAttribute('class', className);
      return bare.every((place) => marked.has(place));
    });
    expect(still).toBe(true);
    const card = page.getByRole('dialog', { name: vi('card.label') });
    // What is still on its way to the screen may move the words from under the pointer.
    await until(async () => {
      await term.click();
      return card.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    });
    expect(await card.textContent()).toContain(vi('unreviewed_says'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('are reached and opened by keyboard from the message one stands on', async () => {
    const { page } = ha;
    const message = page.locator('article.ch-message', { has: page.locator('.tm') }).last();
    await message.focus();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 12; step += 1) {
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-term'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.tm-card a:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-term'))).toBe(true);
  });

  it('are suggested from marked words in one step, and hold once the other side has agreed', async () => {
    const { page } = ha;
    await open(page, '/c/KTBS');
    await page.locator('.tm').first().waitFor();
    const marked = await mark(page);
    await page.getByRole('button', { name: vi('suggest') }).click();
    const form = page.locator('dialog[open] form');
    expect(await form.getByLabel(vi('field.vi'), { exact: false }).first().inputValue()).toBe(marked);
    await form.locator('input[lang=vi]').fill('bãi chờ số 9');
    await form.locator('input[lang="zh-Hans"]').fill('九号待检区');
    await form.locator('select').selectOption('infra');
    await form.getByRole('button', { name: vi('form.send') }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });

    const other = wang.page;
    await open(other, '/terms?status=waits');
    await other.getByRole('button', { name: '九号待检区' }).click();
    await other.getByRole('button', { name: zh('open.agree') }).click();
    await other.locator('.terms-outcome[data-outcome=agreed]').waitFor();

    await page.locator('.cp textarea').first().fill('Xe đã vào bãi chờ số 9.');
    await page.keyboard.press('Enter');
    await underlined(page, 'bãi chờ số 9').last().waitFor();
  });

  it('are not underlined for whoever wants none', async () => {
    const { page } = ha;
    await open(page, '/profile');
    const kept = page.waitForResponse('**/preferences');
    await page.getByLabel(profile('terms.on')).click();
    expect((await kept).ok()).toBe(true);
    expect(await page.getByLabel(profile('terms.on')).isChecked()).toBe(false);
    await open(page, '/c/KTBS');
    await page.locator('.ch-text').first().waitFor();
    await page.waitForTimeout(2_500);
    expect(await page.locator('.tm').count()).toBe(0);
  });
});
