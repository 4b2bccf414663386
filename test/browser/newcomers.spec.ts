import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { makeAllRound } from './furnish.js';
import { Line } from './line.js';
import { openBrowser, openStage, Service, type Stage } from './stage.js';
import { words } from './words.js';

const common = words('vi', 'common');
const home = words('vi', 'home');
const people = words('vi', 'people');

describe('Somebody new to it', () => {
  let stage: Stage;
  let line: Line | undefined;

  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(async () => {
    line?.close();
    await stage?.close();
  });

  it('is told that there is no line, and the page opens by itself once there is', async () => {
    line = await Line.to(stage.service.port);
    const { context: signedIn } = await stage.seat('son');
    const context = await stage.browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block' });
    await context.addCookies(await signedIn.cookies());
    const page = await context.newPage();
    await page.goto(`${line.url}/`);
    await page.locator('.home-row').first().waitFor();
    line.cut();
    await page.locator('.line-banner-offline').waitFor();
    await page.getByRole('link', { name: words('vi', 'shell')('place.gates') }).click();
    await page.getByText(common('error.comes_back')).waitFor();
    line.mend();
    await page.locator('main table').waitFor({ timeout: 30_000 });
    expect(page.url()).toBe(`${line.url}/gates`);
    for (const each of [context, signedIn]) await each.close();
  }, 90_000);

  it('sees which channels they were put into', async () => {
    const { page, context } = await stage.seat('son');
    const notice = page.locator('.home-joined');
    await notice.waitFor();
    expect(await notice.innerText()).toContain(home('joined'));
    await notice.getByRole('link', { name: 'Kim Thành – Bắc Sơn' }).click();
    await page.waitForURL('**/c/KTBS');
    await context.close();
  });

  it('sees in the lists whose name the other side cannot write yet', async () => {
    const { page, context } = await stage.seat('son');
    await page.goto(`${stage.service.url}/people`);
    const row = (name: string) => page.locator('tbody tr', { hasText: name });
    await row('Nguyễn Thị Thu Hà').getByText(people('mark.missing.zh')).waitFor();
    await row('Vương Hiểu Mai').getByText(people('mark.unconfirmed.vi')).waitFor();
    await context.close();
  });

  it('finds what is held for checking first, and goes to it from home', async () => {
    const everybody = await makeAllRound(stage.theCase);
    await stage.theCase.people.son?.caller.call('POST /channels/:channelId/held', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: { id: uuid(), text: { source: 'vi', vi: 'Đề nghị kiểm tra trước khi gửi.' } },
    });
    const { page, context } = await stage.seat(everybody.vi);
    await page.locator('[aria-labelledby=home-waiting] .home-row').first().click();
    await page.waitForURL('**/waiting?t=message:*');
    const first = page.locator('.dk-row').first();
    await first.getByText('Đề nghị kiểm tra trước khi gửi.').waitFor();
    await page.locator('.dk-editor textarea').first().waitFor();
    await context.close();
  });

  it('sees as the operator what comes next', async () => {
    const { page, context } = await stage.seat('operator');
    await page.locator('.home-steps [data-done]').nth(2).waitFor();
    await stage.theCase.people.operator?.caller.call('POST /organisations', {
      body: {
        id: uuid(),
        side: 'cn',
        level: 'county',
        name: { vi: null, zh: '勐腊口岸管理委员会' },
        shortName: { vi: null, zh: null },
      },
    });
    const next = page.locator('.home-steps [aria-current=step]');
    await next.getByText(home('step.coordinator'), { exact: true }).waitFor();
    await next.getByRole('link', { name: home('step.coordinator_do') }).click();
    // Why the button does not work yet, and the language of the side.
    const form = page.locator('.side-panel form');
    await form
      .getByText(common('form.missing', { what: `${common('person.name')}, ${common('person.email')}` }))
      .waitFor();
    expect(await form.locator('button[aria-pressed=true][lang=zh-Hans]').count()).toBe(1);
    await page.goto(`${stage.service.url}/organisations`);
    await page.getByText(people('mark.term_missing.vi')).waitFor();
    await context.close();
  });
});

describe('The set-up', () => {
  let fresh: Service;
  let stage: { page: Page; close(): Promise<void> };

  beforeAll(async () => {
    fresh = await Service.start();
    const browser = await openBrowser();
    const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
    stage = { page, close: () => browser.close() };
  }, 60_000);
  afterAll(async () => {
    await stage?.close();
    await fresh?.close();
  });

  it('gives the coordinator the language of the organisation’s side', async () => {
    const { page } = stage;
    await page.goto(fresh.url + fresh.setUpLink);
    await page.getByRole('button', { name: common('side.cn') }).click();
    const coordinator = page.locator('fieldset').nth(2);
    await coordinator.locator('button[aria-pressed=true][lang=zh-Hans]').waitFor();
    await page.getByText(common('form.missing', { what: '' }).split(':')[0] ?? '').waitFor();
  });
});
