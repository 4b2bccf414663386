import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'topics');
const zh = words('zh', 'topics');
const viChannel = words('vi', 'channel');
const viHome = words('vi', 'home');

const row = (page: Page, text: string) => page.locator('article', { hasText: text });

describe('Topics of a channel', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
    for (const { page } of [ha, wang]) {
      await page.goto(`${stage.service.url}/c/KTBS`);
      await page.locator('.ch-feed article').first().waitFor();
    }
  }, 120_000);
  afterAll(async () => stage?.close());

  const write = async ({ page }: Seat, text: string) => {
    await page.locator('.cp textarea').first().fill(text);
    await page.locator('.cp textarea').first().press('Enter');
  };
  const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('are opened by one side and seen by the other at once', async () => {
    await view(wang.page, zh('view.topics'));
    await wang.page.getByText(zh('empty')).waitFor();
    await view(ha.page, vi('view.topics'));
    await ha.page.getByRole('button', { name: vi('task.title.open') }).click();
    await ha.page.getByLabel(vi('subject.vi')).fill('Xe chở sầu riêng');
    await ha.page.getByLabel(vi('subject.vi')).press('Enter');
    await ha.page.locator('.tp-bar', { hasText: 'Xe chở sầu riêng' }).waitFor();
    expect(ha.page.url()).toContain('?topic=');
    await write(ha, 'Hôm nay có 12 xe.');
    const seen = wang.page.locator('.tp-row', { hasText: 'Xe chở sầu riêng' });
    await seen.getByText(zh('unread_other', { count: 1 })).waitFor();
    expect(await seen.locator('[lang=vi]').textContent()).toBe('Xe chở sầu riêng');
  });

  it('are put into the other language by an interpreter', async () => {
    const { page, context } = await stage.seat('lan');
    await page.goto(ha.page.url());
    await page.getByRole('button', { name: vi('task.title.translate') }).click();
    await page.getByLabel(vi('subject.zh')).fill('榴莲货车');
    await page.getByLabel(vi('subject.zh')).press('Enter');
    await wang.page.locator('.tp-row [lang=zh-Hans]', { hasText: '榴莲货车' }).waitFor();

    // What its author words anew waits for them on their page.
    await ha.page.getByRole('button', { name: vi('task.title.rename') }).click();
    await ha.page.getByLabel(vi('subject.vi')).fill('Xe chở sầu riêng, thanh long');
    await ha.page.getByLabel(vi('subject.vi')).press('Enter');
    await page.goto(`${stage.service.url}/waiting`);
    const waits = page.locator('.dk-row', { hasText: 'thanh long' });
    await waits.locator('.dk-link').click();
    await page.locator('.dk-editor textarea').fill('榴莲货车、火龙果');
    await page.locator('.dk-editor textarea').press('Control+Enter');
    await waits.waitFor({ state: 'detached' });
    await wang.page.locator('.tp-row [lang=zh-Hans]', { hasText: '火龙果' }).waitFor();
    await context.close();
  });

  it('show their own messages and no others, and are written to', async () => {
    const { page } = wang;
    await page.locator('.tp-row', { hasText: '榴莲货车' }).click();
    await row(page, 'Hôm nay có 12 xe.').waitFor();
    expect(await page.locator('.ch-feed article').count()).toBe(1);
    await write(wang, '收到，感谢。');
    await row(ha.page, '收到，感谢。').waitFor();
    expect(await ha.page.locator('.ch-feed article').count()).toBe(2);

    // In the stream both stand among the rest, each with the way to its topic.
    await view(ha.page, vi('view.stream'));
    await row(ha.page, '收到，感谢。').locator('.ch-topic', { hasText: 'Xe chở sầu riêng' }).waitFor();
    expect(await ha.page.locator('.ch-feed article').count()).toBeGreaterThan(2);
  });

  it('count who has read them, though more of the room is left', async () => {
    const { caller } = stage.theCase.people.ha ?? {};
    const params = { channelId: stage.theCase.channels.KTBS?.id ?? '' };
    const topicId = new URL(wang.page.url()).searchParams.get('topic') ?? '';
    const post = (vi: string, under: object) =>
      caller?.call('POST /channels/:channelId/messages', {
        params,
        body: { id: uuid(), text: { source: 'vi', vi }, ...under },
      });
    await post('Tin ngoài chủ đề.', {});
    await post('Thêm 3 xe.', { topicId });
    await row(wang.page, 'Thêm 3 xe.').waitFor();
    const line = (text: string) => row(ha.page, text).locator('.rc-line');
    await line('Thêm 3 xe.')
      .getByText(/Phía Trung Quốc: (1\/\d+ người|tất cả) đã đọc/)
      .waitFor();
    await line('Tin ngoài chủ đề.')
      .getByText(/Phía Trung Quốc:.*(đã nhận, chưa đọc|chưa ai nhận)/)
      .waitFor();
  });

  it('are closed, and then only read', async () => {
    await wang.page.getByRole('button', { name: zh('close') }).click();
    await wang.page.getByText(zh('closed_says')).waitFor();
    await row(ha.page, '收到，感谢。').locator('.ch-topic').click();
    await ha.page.getByText(vi('closed_says')).waitFor();
    await ha.page.getByRole('button', { name: vi('reopen') }).click();
    await wang.page.locator('.cp textarea').first().waitFor();
    await view(ha.page, vi('view.stream'));
  });

  it('a message is pinned by one side, found by the other and gone to', async () => {
    const { page } = ha;
    const first = page.locator('.ch-feed article').first();
    await first.hover();
    const text = (await first.locator('.ch-text').first().textContent()) ?? '';
    await first.getByRole('button', { name: viChannel('action.pin') }).click();
    await first.getByText(vi('pins.by')).waitFor();
    await wang.page.getByRole('button', { name: zh('pins.title') }).click();
    await wang.page.locator('.tp-pins a').first().click();
    await wang.page.locator('article[data-marked]', { hasText: text.slice(0, 20) }).waitFor();
    expect(wang.page.url()).toContain('?m=');
  });

  it('a day with messages is chosen in the calendar and gone to', async () => {
    const { page } = ha;
    await page.getByRole('button', { name: vi('day.title') }).click();
    await page.locator('.cal button').last().click();
    await page.waitForURL(/\?d=\d{4}-\d\d-\d\d$/);
    await page.locator('.ch-feed article').first().waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('are told apart on the first screen, until everything is marked as read', async () => {
    const { page } = ha;
    await page.goto(stage.service.url);
    await view(wang.page, zh('view.topics'));
    await wang.page.locator('.tp-row', { hasText: '榴莲货车' }).click();
    await write(wang, '还有三辆。');
    const unread = page.locator('.home-topic', { hasText: 'Xe chở sầu riêng' });
    await unread.locator('.count').waitFor();
    await page.getByRole('button', { name: viHome('unread.read_all') }).click();
    await unread.waitFor({ state: 'detached' });
    await page.getByText(viHome('nothing.title')).waitFor();
  });
});
