import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { v7 as uuid } from 'uuid';
import writeXlsxFile from 'write-excel-file/node';
import { newIssue } from '../issues.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

describe('The figures', () => {
  let stage: Stage;
  let seat: Seat;
  const year = new Date().getFullYear();
  const address = `/figures?from=${year}-01-01&to=${year}-12-31`;
  const vi = words('vi', 'figures');
  const zh = words('zh', 'figures');

  beforeAll(async () => {
    stage = await openStage();
    const { caller } = stage.theCase.people.ha ?? {};
    const params = { channelId: stage.theCase.channels.KTBS?.id ?? '' };
    const title = { source: 'vi' as const, vi: '=HYPERLINK("https://example.org")', zh: '@车辆' };
    await caller?.call('POST /channels/:channelId/issues', { params, body: newIssue({ id: uuid(), title }) });
    seat = await stage.seat('ha');
  }, 240_000);
  afterAll(async () => stage?.close());

  const values = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
  const download = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };

  it('say in each table what the chart beside it shows', async () => {
    const { page } = seat;
    await page.goto(stage.service.url + address);
    await page.locator('.fg-table').first().waitFor();
    const cards = page.locator('.fg-card:has(.fg-chart)');
    expect(await cards.count()).toBe(4);
    for (let at = 0; at < 4; at++) {
      const card = `.fg-card:has(.fg-chart) >> nth=${at}`;
      const drawn = await values(page, `${card} >> .fg-bar[data-value]`);
      const written = await values(page, `${card} >> td[data-value]`);
      expect(drawn.length).toBeGreaterThan(0);
      for (const value of drawn) expect(written).toContain(value);
    }
    const opened = await values(page, '.fg-two .fg-card:first-child tbody td:nth-child(2)');
    const tile = await page.locator('[data-figure=opened]').innerText();
    expect(opened.reduce((sum, one) => sum + one, 0)).toBe(Number(tile));
    expect(Number(await page.locator('[data-figure=vehicles]').innerText())).toBeGreaterThanOrEqual(2);
  });

  it('keep period, gate and type in the address', async () => {
    const { page } = seat;
    await page.getByLabel(vi('filter.type'), { exact: true }).selectOption('detained-vehicles');
    await page.getByLabel(vi('filter.channel'), { exact: true }).selectOption('KTBS');
    await page.getByLabel(vi('filter.period'), { exact: true }).selectOption('month');
    await page.waitForURL(/type=detained-vehicles/);
    expect(page.url()).toMatch(/channel=KTBS/);
    await page.reload();
    expect(await page.getByLabel(vi('filter.channel'), { exact: true }).inputValue()).toBe('KTBS');
    await page.locator('.fg-table').first().waitFor();
    await page.goto(`${stage.service.url}/figures?from=2020-01-01&to=2020-12-31&type=other`);
    await page.locator('.fg-tiles').waitFor();
    expect(await page.locator('[data-figure=opened]').innerText()).toBe('0');
    await page.goto(`${stage.service.url}/figures?from=2020-01-02&to=2020-01-01`);
    await page.locator('.error-state').waitFor();
  });

  it('are handed out in both languages, as CSV and as a workbook', async () => {
    const { page } = seat;
    await page.goto(stage.service.url + address);
    const csv = await download(page, vi('export.csv'));
    const text = csv.bytes.toString('utf8');
    expect(csv.name).toMatch(/\.csv$/);
    expect(text.startsWith('\ufeff')).toBe(true);
    for (const word of [vi('opened'), zh('opened'), vi('sheet.oldest_cn'), zh('sheet.oldest_vn')]) {
      expect(text).toContain(word);
    }
    const xlsx = await download(page, vi('export.xlsx'));
    const rows = await readSheet(xlsx.bytes);
    expect(rows[0]?.[0]).toBe(vi('sheet.group'));
    expect(rows[0]?.[1]).toBe(zh('sheet.group'));
    expect(rows[1]?.slice(0, 2)).toEqual([vi('total'), zh('total')]);
    expect(rows[1]?.[4]).toBe(Number(await page.locator('[data-figure=opened]').innerText()));
    expect(text.split('\r\n')).toHaveLength(rows.length);
  });

  it('stand on paper without their choices', async () => {
    const { page } = seat;
    await page.emulateMedia({ media: 'print' });
    for (const apart of ['.sider', '.fg-filters']) expect(await page.locator(apart).isVisible()).toBe(false);
    expect(await page.locator('.fg-table').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('are made of issues that are handed out as a list too, in which nothing becomes a formula', async () => {
    const { page } = seat;
    const issues = words('vi', 'issues');
    await page.goto(`${stage.service.url}/issues?type=detained-vehicles`);
    await page.getByRole('heading', { name: issues('title') }).waitFor();
    const csv = (await download(page, vi('export.csv'))).bytes.toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")"`);
    expect(csv).toContain(`,'@车辆,`);
    expect(csv).toContain(vi('list.due_cn'));
    const rows = await readSheet((await download(page, vi('export.xlsx'))).bytes);
    const row = rows.find((cells) => String(cells[6]).includes('车辆'));
    expect(row?.slice(5, 7)).toEqual([`'=HYPERLINK("https://example.org")`, `'@车辆`]);
    expect(row?.at(-1)).toBe('24C-068.42 24R-011.73');
    for (const cell of rows.flat()) expect(String(cell ?? '')).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('A list of vehicles', () => {
  let stage: Stage;
  let page: Page;
  const vi = words('vi', 'import');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  beforeAll(async () => {
    stage = await openStage();
    ({ page } = await stage.seat('ha'));
    await page.goto(`${stage.service.url}/issues/new?type=detained-vehicles`);
    await page.getByRole('button', { name: vi('title.plates') }).click();
    await page.locator('dialog[open] input[type=file]').waitFor();
  }, 240_000);
  afterAll(async () => stage?.close());

  const take = () => page.locator('dialog[open] footer button').last();

  it('is shown with what is wrong in it by row and column, and not taken over by half', async () => {
    const list = 'STT;Biển số xe\n1;24C-068.42\n2;\n3;24C-068.42\n4;XE-MOI-1\n5;=1+1\n';
    await page.locator('dialog[open] input[type=file]').setInputFiles(file('xe.csv', list));
    await page.locator('dialog[open] tbody tr').first().waitFor();
    const rows = await page.locator('dialog[open] tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
      [vi('at', { row: 2, column: 'B' }), '24C-068.42', vi('found.fine')],
      [vi('at', { row: 3, column: 'B' }), '', vi('found.empty')],
      [vi('at', { row: 4, column: 'B' }), '24C-068.42', vi('found.twice')],
      [vi('at', { row: 5, column: 'B' }), 'XE-MOI-1', vi('found.doubt')],
      [vi('at', { row: 6, column: 'B' }), '=1+1', vi('found.signs')],
    ]);
    expect(await take().isDisabled()).toBe(true);
    await page.locator('dialog[open] input[type=file]').setInputFiles(file('xe.pdf', list));
    expect(await page.locator('dialog[open] [role=alert]').innerText()).toBe(vi('wrong_file.kind'));
    await page.locator('dialog[open] input[type=file]').setInputFiles(file('xe.xlsx', list));
    await page.getByText(vi('wrong_file.broken')).waitFor();
  });

  it('of three hundred out of a workbook stands in the form within ten seconds', async () => {
    const plates = Array.from({ length: 300 }, (_, at) => `24C-${String(100 + at)}.${String(10 + (at % 90))}`);
    const workbook = await writeXlsxFile([['Biển số xe'], ...plates.map((plate) => [plate])]).toBuffer();
    const begun = Date.now();
    await page
      .locator('dialog[open] input[type=file]')
      .setInputFiles({ name: 'xe.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
    await page.getByText(vi('fine', { count: 300 })).waitFor();
    await take().click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await page.locator('[data-kind=plates] textarea').first().inputValue()).toBe(plates.join('\n'));
  });
});
