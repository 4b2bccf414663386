import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const phrases = words('vi', 'phrases');

/** Presses and keys as a person gives them, counted. */
class Hands {
  clicks = 0;
  constructor(private readonly page: Page) {}

  async click(...[role, options]: Parameters<Page['getByRole']>): Promise<void> {
    await this.page.getByRole(role, options).first().click();
    this.clicks++;
  }
}

/** A machine that runs all tests is busier than one in an office: the figures are printed, and this much more is let pass. */
const busy = 3;
const since = (began: number) => Date.now() - began;

describe('The daily jobs', () => {
  let stage: Stage;
  let ha: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    await ha.page.locator('.home-row').first().waitFor();
  }, 120_000);
  afterAll(async () => stage?.close());

  it('see what is new: without a press, within 3 s', async () => {
    const { page } = ha;
    const began = Date.now();
    await page.goto(stage.service.url);
    await page.locator('.home-row .count').first().waitFor();
    const took = since(began);
    console.log(`See what is new: 0 clicks, ${took} ms`);
    expect(took).toBeLessThan(3_000 * busy);
  });

  it('read it in one’s own language: within 1 s of opening', async () => {
    const { page } = ha;
    const row = page.locator('.home-row', { hasText: 'Kim Thành' }).first();
    await row.waitFor();
    const began = Date.now();
    await row.click();
    const own = page.locator('article .ch-text[lang=vi]').first();
    await own.waitFor();
    const took = since(began);
    console.log(`Read in one’s own language: 1 click, ${took} ms`);
    expect(took).toBeLessThan(1_000 * busy);
  });

  it('send a set phrase: two presses and the blanks, within 15 s', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.cp textarea').first().waitFor();
    const hands = new Hands(page);
    const began = Date.now();
    await hands.click('button', { name: phrases('open') });
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('se tra loi phia ban truoc', { delay: 60 });
    await page.keyboard.press('Enter');
    // Each blank says which one comes next; the first has the focus.
    await page.locator('.ph-input[type=time]').waitFor();
    await page.locator('.ph-input[type=time]').fill('16:00');
    await page.locator('.ph-input[type=date]').fill('2026-11-26');
    await hands.click('button', { name: new RegExp(`^${phrases('send')}`) });
    await page.locator('article', { hasText: '2026年11月26日' }).last().waitFor();
    const took = since(began);
    console.log(`Send a set phrase: ${hands.clicks} clicks, ${took} ms`);
    expect(hands.clicks).toBeLessThanOrEqual(2);
    expect(took).toBeLessThan(15_000);
  });
});
