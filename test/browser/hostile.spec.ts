import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { listenIn, planted } from './alarm.js';
import { attack, type Outcome } from './attack.js';
import { naughty } from './naughty.js';
import { desktop, openStage, phone, type Seat, type Stage } from './stage.js';

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What a mark of direction looks like on the screen. */
const shown = (text: string) =>
  text.replace(direction, (mark) => `U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);

describe('texts that were written to do harm', () => {
  let stage: Stage;
  let wang: Seat;
  let alarms: string[];
  let outcome: Outcome;

  beforeAll(async () => {
    stage = await openStage();
    outcome = await attack(stage.theCase, naughty);
    wang = await stage.seat('wang');
    alarms = await listenIn(wang.page, stage.service.url);
  }, 300_000);
  afterAll(() => stage?.close());

  /** The page is drawn, nothing in it came alive, nothing reaches out of it, and it stands where it should. */
  async function expectCalm(page: Page, heard = alarms, { width } = desktop): Promise<void> {
    expect(await page.evaluate(planted)).toEqual([]);
    const { wide, scrolled } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      scrolled: document.documentElement.scrollTop,
    }));
    expect(wide).toBeLessThanOrEqual(width);
    expect(scrolled).toBe(0);
    expect(heard).toEqual([]);
  }

  it('are taken or refused with a reason, never a failure', () => {
    console.log(`${naughty.length} texts: ${outcome.taken} times taken, ${outcome.refused} times refused`);
    expect(outcome.failed).toEqual([]);
    expect(outcome.taken).toBeGreaterThan(naughty.length * 4);
  });

  it('stand in the other side’s feed as they were written, with marks of direction made visible', async () => {
    const { page } = wang;
    const caller = stage.theCase.people.wang?.caller;
    const channels = (await caller?.call('GET /channels')) ?? [];
    let read = 0;
    let marks = 0;
    for (const code of outcome.codes) {
      await page.goto(`${stage.service.url}/c/${code}`);
      await page.locator('article.ch-message').first().waitFor();
      await expectCalm(page);
      const params = { channelId: channels.find((channel) => channel.code === code)?.id ?? '' };
      const messages = (await caller?.call('GET /channels/:channelId/messages', { params }))?.messages ?? [];
      const written = new Map(messages.map(({ id, text }) => [id, shown(text?.zh?.text ?? '')]));
      const seen = await page.locator('article.ch-message').evaluateAll((rows) =>
        rows.map((row) => {
          const runs = [...row.querySelectorAll('p.ch-text[lang="zh-Hans"]')].map((run) => run.textContent);
          return [(row as HTMLElement).dataset.id ?? '', runs.join('')] as const;
        }),
      );
      for (const [id, text] of seen) if (written.has(id)) expect(text).toBe(written.get(id));
      read += seen.length;
      marks += await page.locator('.ch-text .direction-mark').count();
    }
    expect(read).toBeGreaterThan(naughty.length * 2);
    expect(marks).toBeGreaterThan(24);
  }, 180_000);

  it('do no harm in any list of channels, agencies or people, at a desk or on a telephone', async () => {
    const { page } = wang;
    const visit = async (on: Page, places: string[], check: () => Promise<void>) => {
      for (const place of places) {
        await on.goto(stage.service.url + place);
        await on.waitForLoadState('networkidle');
        await check();
      }
    };
    const [first, last] = [`/c/${outcome.codes[0]}`, `/c/${outcome.codes.at(-1)}`];
    await visit(page, ['/', '/channels', '/channels/new', '/people', '/gates', last], () => expectCalm(page));
    const others = { chen: ['/waiting', first], operator: ['/organisations', '/people', '/channels'] };
    for (const [key, places] of Object.entries(others)) {
      const seat = await stage.seat(key, { viewport: phone });
      const heard = await listenIn(seat.page, stage.service.url);
      await visit(seat.page, places, () => expectCalm(seat.page, heard, phone));
      await seat.context.close();
    }
  }, 180_000);

  it('leave the page as usable as before', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/c/${outcome.codes[0]}`);
    await page.locator('.cp textarea').first().click({ timeout: 5_000 });
    await page.locator('.cp textarea').first().fill('照常工作。');
    await page.locator('.cp textarea').first().press('Enter');
    await page.locator('article', { hasText: '照常工作。' }).waitFor();
    await expectCalm(page);
  }, 60_000);

  it('would have been heard, had one of them come alive', async () => {
    const { page } = wang;
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="probe()"><img src="//evil.example/x.png">');
    });
    await page.waitForTimeout(500);
    expect(alarms.join('\n')).toMatch(/policy: script-src-attr/);
    expect(alarms.join('\n')).toMatch(/policy: img-src|request: .*evil/);
    expect(await page.evaluate(planted)).toHaveLength(2);
  });
});
