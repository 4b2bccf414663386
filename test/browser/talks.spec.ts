import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { MeetingView } from '../../src/contract/meetings.js';
import type { Caller } from '../../src/demo/caller.js';
import { begun, Convener, newItem } from '../meetings.js';
import { copied, hasWorker, until } from './kept.js';
import { Line } from './line.js';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'meetings');
const zh = words('zh', 'meetings');

/** An agenda is put in order by hand, shown to the room and timed; who was there is marked; minutes begin with it all. */
describe('Talks in the room', () => {
  const it = story();
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  let meeting: MeetingView;
  let line: Line;

  beforeAll(async () => {
    stage = await openStage();
    line = await Line.to(stage.service.port);
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
    const { people, channels } = stage.theCase;
    const by = people.ha?.caller as Caller;
    const convener = new Convener(channels.KTBS?.id ?? '');
    meeting = await convener.call(by, { time: begun, title: { source: 'vi', vi: 'Họp giao ban', zh: '例行会晤' } });
    for (const [section, text] of [
      ['review', 'Việc một'],
      ['exchange', 'Việc hai'],
      ['exchange', 'Việc ba'],
    ] as const) {
      const body = newItem({ section, minutes: 10, title: { source: 'vi', vi: text, zh: `${text} 中` } });
      await by.call('POST /meetings/:meetingId/items', { params: { meetingId: meeting.id }, body });
    }
  }, 120_000);
  afterAll(async () => {
    line?.close();
    await stage?.close();
  });

  const rows = (page: Page) => page.locator('.mt-main .mt-agenda > li[data-item] .is-both > span:first-child');
  const stand = async (page: Page, list: string[]) => {
    for (const [index, text] of list.entries()) await rows(page).nth(index).getByText(text).waitFor();
    expect(await rows(page).allInnerTexts()).toHaveLength(list.length);
  };
  const drag = async (page: Page, text: string, over: string, end: 'drop' | 'escape') => {
    const item = page.locator('.mt-agenda li[data-item]', { hasText: text });
    const target = await page.locator('.mt-agenda > li', { hasText: over }).first().boundingBox();
    const grip = await item.locator('.mt-grip').boundingBox();
    if (!grip || !target) throw new Error('They are on the screen.');
    await page.mouse.move(grip.x + 6, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(grip.x + 6, target.y + target.height - 3, { steps: 6 });
    await page.locator('.mt-agenda [data-drop]').waitFor();
    if (end === 'escape') await page.keyboard.press('Escape');
    await page.mouse.up();
  };

  it('have an agenda whose points are dragged, into another part as well, and the other side sees it', async () => {
    for (const { page } of [ha, wang]) await page.goto(`${stage.service.url}/meetings/${meeting.id}`);
    await stand(ha.page, ['Việc một', 'Việc hai', 'Việc ba']);
    await drag(ha.page, 'Việc ba', vi('agenda.section.exchange'), 'escape');
    await drag(ha.page, 'Việc ba', vi('agenda.section.exchange'), 'drop');
    await stand(ha.page, ['Việc một', 'Việc ba', 'Việc hai']);
    await drag(ha.page, 'Việc hai', vi('agenda.section.review'), 'drop');
    await stand(ha.page, ['Việc hai', 'Việc một', 'Việc ba']);
    await wang.page.locator('.mt-agenda > li').nth(1).getByText('Việc hai', { exact: true }).waitFor();
    expect(await wang.page.locator('.mt-agenda > li').nth(3).innerText()).toBe(zh('agenda.section.exchange'));
  });

  it('can be put in order by buttons alone, which keep the hand on them', async () => {
    const { page } = ha;
    const item = page.locator('.mt-agenda li[data-item]', { hasText: 'Việc hai' });
    await item.getByRole('button', { name: vi('down') }).focus();
    await page.keyboard.press('Enter');
    await stand(page, ['Việc một', 'Việc hai', 'Việc ba']);
    await page.keyboard.press('Enter');
    // The last of its part goes on to the part below.
    await page.locator('.mt-agenda > li').nth(3).getByText('Việc hai', { exact: true }).waitFor();
    await stand(page, ['Việc một', 'Việc hai', 'Việc ba']);
    const held = page.locator('[data-step=down]:focus');
    expect(await held.count()).toBe(1);
  });

  it('are shown to the room in both languages, turned by keys, and each point is timed', async () => {
    const { page } = ha;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.clock.install();
    await page.getByRole('link', { name: vi('present.open') }).click();
    const shown = page.locator('.pv-point h2');
    await shown.getByText('Việc một', { exact: true }).waitFor();
    await shown.getByText('Việc một 中').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: vi('present.pause') }).waitFor();
    await page.clock.fastForward(65_000);
    const times = page.locator('.pv-time b');
    await expect(times.first().innerText()).resolves.toMatch(/^1:\d\d$/);
    await page.keyboard.press('ArrowRight');
    await shown.getByText('Việc hai', { exact: true }).waitFor();
    await expect(times.first().innerText()).resolves.toMatch(/^0:\d\d$/);
    await expect(times.last().innerText()).resolves.toMatch(/^1:\d\d$/);
    await page.clock.fastForward(11 * 60_000);
    await page.locator('.pv-time[data-over]').first().waitFor();
    const wide = await page.evaluate(() => {
      const room = document.querySelector('.pv');
      return (room?.scrollWidth ?? 0) - innerWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
    // Drawn anew it goes on where it was.
    await page.reload();
    await shown.getByText('Việc hai', { exact: true }).waitFor();
    await page.locator('.pv-time[data-over]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.mt-head').waitFor();
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('have marks of who was there, and minutes that begin with what the meeting says', async () => {
    const { page } = ha;
    const by = stage.theCase.people.ha?.caller as Caller;
    const params = { meetingId: meeting.id };
    const { version } = (await by.call('GET /meetings/:meetingId', { params })).meeting;
    const name = { vi: 'Trần Văn Bình', zh: '陈文平' };
    const named = await by.call('PUT /meetings/:meetingId/delegation', {
      params,
      version,
      body: { id: uuid(), delegates: [{ name, post: null, part: 'head' }] },
    });
    await new Convener(meeting.channelId).hold(by, named);
    await page.getByLabel(vi('delegation.present_of', { name: 'Trần Văn Bình' })).check();
    await wang.page.locator('.mt-delegation').getByText(zh('delegation.present'), { exact: true }).waitFor();
    expect(await wang.page.locator('.mt-delegation input').count()).toBe(0);

    await page.getByRole('link', { name: vi('minutes') }).click();
    const form = page.locator('dialog[open]');
    await form.locator('textarea[lang=vi]').waitFor();
    expect(await form.locator('textarea[lang=vi]').inputValue()).toBe('Họp giao ban');
    expect(await form.locator('textarea[lang=zh-Hans]').inputValue()).toBe('例行会晤');
    expect(await form.locator('input[type=date]').inputValue()).toBe('2024-06-08');
    expect(await form.locator('input[type=time]').inputValue()).toBe('08:00');
    await form.locator('button[type=submit]').click();
    await page.waitForURL(/\/minutes\/0/);
    await page.getByText('Trần Văn Bình').first().waitFor();
  });

  it('are read without a line too: those of these two weeks, as they stood last', async () => {
    const by = stage.theCase.people.ha?.caller as Caller;
    const convener = new Convener(meeting.channelId);
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const time = { zone: 'vn' as const, start: `${day}T09:00`, end: `${day}T10:00` };
    const called = (title: string) => convener.call(by, { time, title: { source: 'vi', vi: title } });
    const before = await called('Gặp trước khi mở máy');
    const { page, context } = await stage.seat('li', { url: line.url });
    const kept = (id: string) => until(async () => (await copied(page)).includes(`["meeting","${id}"]`));
    await until(() => hasWorker(page));
    await kept(before.id);
    const after = await called('Gặp sau khi mở máy');
    await kept(after.id);
    const item = newItem({ title: { source: 'vi', vi: 'Luồng xe rỗng' } });
    await by.call('POST /meetings/:meetingId/items', { params: { meetingId: after.id }, body: item });
    await pause(2_000);
    expect(await copied(page)).not.toContain(`["meeting","${meeting.id}"]`);
    await page.close();
    line.cut();
    const again = await context.newPage();
    await again.goto(`${line.url}/meetings`);
    await again.getByText('Gặp trước khi mở máy').waitFor();
    await again.getByText('Gặp sau khi mở máy').click();
    await again.getByText('Luồng xe rỗng').waitFor();
    await context.close();
  });
});
