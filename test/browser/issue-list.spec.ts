import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Side } from '../../src/contract/basics.js';
import type { OpenIssue } from '../../src/contract/issue-acts.js';
import type { IssueView } from '../../src/contract/issues.js';
import { newIssue } from '../issues.js';
import { openStage, phone, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'issues');
const zh = words('zh', 'issues');
const viIssue = words('vi', 'issue');
const viHome = words('vi', 'home');

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const title = (text: string, zhText: string) => ({ source: 'vi' as const, vi: text, zh: zhText });
const rows = (page: Page) => page.locator('[data-issue] a.il-title');
const titles = (page: Page) => rows(page).allTextContents();
const row = (page: Page, text: string) => page.locator('[data-issue]', { hasText: text });

describe('The list of issues', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  const known: Record<string, IssueView> = {};
  const tell = story();

  const person = (key: string) => {
    const found = stage.theCase.people[key];
    if (!found) throw new Error(`Nobody is called ${key}.`);
    return found;
  };
  const open = async (name: string, code: string, side: Side, due: string, more: Partial<OpenIssue>) => {
    known[name] = await person('ha').caller.call('POST /channels/:channelId/issues', {
      params: { channelId: stage.theCase.channels[code]?.id ?? '' },
      body: newIssue({
        turn: { side, step: { source: 'vi', vi: 'Thông báo kết quả', zh: '通报结果' }, due },
        ...more,
      }),
    });
  };
  const other = { type: 'other', fields: {} };
  const pass = async (by: string, name: string, side: Side, due: string) => {
    const { id, version } = known[name] as IssueView;
    known[name] = await person(by).caller.call('POST /issues/:issueId/turn', {
      params: { issueId: id },
      version,
      body: { id: uuid(), turn: { side, step: { source: 'vi', vi: 'Xem xét', zh: '研究' }, due } },
    });
  };

  beforeAll(async () => {
    stage = await openStage();
    await open('detained', 'KTBS', 'vn', hours(30), {
      title: title('Xe 24C-068.42 bị tạm giữ', '24C-068.42号货车被暂扣'),
    });
    await open('signs', 'LCHK', 'vn', hours(150), {
      ...other,
      title: title('Biển chỉ dẫn luồng xe', '完善车道指引标识'),
    });
    await open('empty', 'KTBS', 'cn', hours(7), { ...other, title: title('Xe rỗng tồn đọng', '空车滞留') });
    await open('reopen', 'MKKD', 'cn', hours(50), {
      ...other,
      title: title('Khôi phục trao đổi hàng hóa', '恢复边民互市'),
    });
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
    for (const { page } of [ha, wang]) {
      await page.goto(`${stage.service.url}/issues`);
      await rows(page).nth(3).waitFor();
    }
  }, 120_000);
  afterAll(async () => stage?.close());

  tell('has what one’s own side must act on first, then by due, in the reader’s language', async () => {
    expect(await titles(ha.page)).toEqual([
      'Xe 24C-068.42 bị tạm giữ',
      'Biển chỉ dẫn luồng xe',
      'Xe rỗng tồn đọng',
      'Khôi phục trao đổi hàng hóa',
    ]);
    expect(await titles(wang.page)).toEqual(['空车滞留', '恢复边民互市', '24C-068.42号货车被暂扣', '完善车道指引标识']);
    await row(wang.page, '空车滞留').getByText('Xe rỗng tồn đọng').waitFor();
    await ha.page.locator('.sider-nav a[href="/issues"] .count', { hasText: '2' }).waitFor();
  });

  tell('is filtered by what stands in the address, also after a reload', async () => {
    const { page } = ha;
    await page.getByRole('combobox', { name: vi('filter.channel') }).selectOption('KTBS');
    await page.waitForURL(/\?channel=KTBS$/);
    await rows(page).nth(2).waitFor({ state: 'detached' });
    expect(await titles(page)).toEqual(['Xe 24C-068.42 bị tạm giữ', 'Xe rỗng tồn đọng']);
    await page.getByRole('button', { name: vi('tab.own') }).click();
    await page.waitForURL(/turn=vn/);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await titles(page)).toEqual(['Xe 24C-068.42 bị tạm giữ']);

    await page.getByRole('button', { name: vi('saved.save') }).click();
    await page.getByLabel(vi('saved.name')).fill('Kim Thành, phía ta');
    await page.getByLabel(vi('saved.name')).press('Enter');
    await page.getByRole('button', { name: vi('filter.clear') }).click();
    await page.getByRole('button', { name: vi('tab.open') }).click();
    await rows(page).nth(3).waitFor();
    await page.getByRole('link', { name: 'Kim Thành, phía ta' }).click();
    await page.waitForURL(/turn=vn&channel=KTBS/);
    await page.reload();
    await page.getByRole('button', { name: vi('saved.remove', { name: 'Kim Thành, phía ta' }) }).click();
    await page.goto(`${stage.service.url}/issues`);
  });

  tell('is searched without tone marks, by title, number and plate', async () => {
    const { page } = ha;
    const find = page.getByRole('textbox', { name: vi('filter.text') });
    for (const [typed, count] of [
      ['bien chi dan', 1],
      [known.reopen?.number ?? '', 1],
      ['24R-011.73', 1],
      ['khong co gi', 0],
    ] as const) {
      await find.fill(typed);
      await page.waitForURL((url) => url.searchParams.get('q') === typed);
      if (count === 0) await page.getByText(vi('none.title')).waitFor();
      else await rows(page).nth(1).waitFor({ state: 'detached' });
      expect(await rows(page).count()).toBe(count);
    }
    await find.fill('');
    await rows(page).nth(3).waitFor();
  });

  tell('is gone through, selected from and opened by keys', async () => {
    const { page } = ha;
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Biển chỉ dẫn luồng xe');
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    const bar = page.getByRole('group', { name: vi('select.count_other', { count: 2 }) });
    await bar.getByRole('combobox', { name: vi('bulk.priority') }).selectOption('urgent');
    await page.getByText(vi('bulk.done_other', { count: 2 })).waitFor();
    await bar.getByRole('combobox', { name: vi('bulk.assignee') }).selectOption(person('son').id);
    await bar.getByLabel(vi('bulk.tag')).fill('theo dõi');
    await bar.getByLabel(vi('bulk.tag')).press('Enter');
    for (const text of ['24C-068.42', 'Biển chỉ dẫn']) {
      const marks = row(page, text).locator('.il-inner');
      await marks.getByText('theo dõi').waitFor();
      expect(await marks.textContent()).toContain(viIssue('priority.urgent'));
      expect(await marks.textContent()).toContain('Lò Văn Sơn');
    }
    // None of it is the other side's to see.
    expect(await wang.page.locator('.il-inner').count()).toBe(0);
    await page.getByRole('combobox', { name: vi('filter.person'), exact: true }).selectOption(person('son').id);
    await rows(page).nth(2).waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(2);
    await page.getByRole('button', { name: vi('filter.clear') }).click();

    await page.keyboard.press('f');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('j');
    await page.waitForURL(/q=j$/);
    await page.keyboard.press('Backspace');
    await rows(page).nth(3).waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/issues/${known.detained?.number}`);
    await page.goBack();
    await rows(page).nth(3).waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('c');
    await page.waitForURL('**/issues/new');
    await page.goBack();
    await rows(page).nth(3).waitFor();
  });

  tell('changes without a reload while nobody points at it', async () => {
    await ha.page.mouse.move(5, 400);
    await ha.page.locator('h1').click();
    await pass('wang', 'empty', 'vn', hours(3));
    await ha.page.locator('[data-group=own] [data-issue]').nth(2).waitFor();
    expect((await titles(ha.page))[0]).toBe('Xe rỗng tồn đọng');
    await ha.page.locator('.sider-nav a[href="/issues"] .count', { hasText: '3' }).waitFor();
  });

  tell('stands still under the pointer, and says what waits', async () => {
    const { page } = ha;
    const before = await titles(page);
    await row(page, '24C-068.42').hover();
    await pass('ha', 'empty', 'cn', hours(9));
    await open('new', 'KTBS', 'vn', hours(1), { ...other, title: title('Mất điện tại bãi xe', '停车场停电') });
    const waiting = page.getByRole('button', { name: vi('waiting_other', { count: 2 }) });
    await waiting.waitFor();
    expect(await titles(page)).toEqual(before);
    await waiting.click();
    await row(page, 'Mất điện tại bãi xe').waitFor();
    expect((await titles(page))[0]).toBe('Mất điện tại bãi xe');
    // What changes no place is shown at once.
    const { id, version } = known.detained as IssueView;
    await row(page, '24C-068.42').hover();
    known.detained = await person('ha').caller.call('POST /issues/:issueId/status', {
      params: { issueId: id },
      version,
      body: { id: uuid(), status: 'verifying' },
    });
    await row(page, '24C-068.42').getByText(viIssue('status.verifying')).waitFor();
    // Whoever leaves the list finds it true on coming back.
    await pass('ha', 'new', 'cn', hours(2));
    await page.getByRole('button', { name: vi('waiting_other', { count: 1 }) }).waitFor();
    await page.locator('h1').click();
    await page.locator('[data-group=other] [data-issue]', { hasText: 'Mất điện' }).waitFor();
  });

  tell('is a board by status too, and stays one', async () => {
    const { page } = ha;
    await page.getByRole('button', { name: vi('view.board') }).click();
    await page.reload();
    const column = page.getByRole('region', { name: viIssue('status.verifying') });
    await column.getByText('Xe 24C-068.42 bị tạm giữ').waitFor();
    await page.getByRole('button', { name: vi('view.list') }).click();
    await page.locator('.il-table').waitFor();
  });

  tell('shows what is closed, last closed first', async () => {
    const { page } = wang;
    for (const [by, route] of [
      ['wang', 'POST /issues/:issueId/propose'],
      ['ha', 'POST /issues/:issueId/confirm'],
    ] as const) {
      const { id, version } = known.new as IssueView;
      known.new = await person(by).caller.call(route, { params: { issueId: id }, version, body: { id: uuid() } });
    }
    await page.locator('h1').click();
    await row(page, '停车场停电').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: zh('tab.closed') }).click();
    await row(page, '停车场停电').waitFor();
    expect(page.url()).toContain('state=closed');
  });

  tell('is made of cards on a phone', async () => {
    const { page, context } = await stage.seat('ha', { viewport: phone });
    await page.locator('.phone-tabs a[href="/issues"]').click();
    await page.locator('.il-card').nth(3).waitFor();
    expect(await page.locator('.il-table').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.getByRole('button', { name: vi('filter.title') }).click();
    await page.getByRole('combobox', { name: vi('filter.channel') }).selectOption('MKKD');
    await page.locator('.il-card').nth(1).waitFor({ state: 'detached' });
    await context.close();
  });

  tell('is read and filtered without a line', async () => {
    const { page, context } = ha;
    await context.setOffline(true);
    await page.getByRole('combobox', { name: vi('filter.channel') }).selectOption('LCHK');
    await row(page, 'Biển chỉ dẫn').waitFor();
    await page.getByRole('textbox', { name: vi('filter.text') }).fill('bien');
    await page.getByText(vi('kept')).waitFor();
    await row(page, 'Biển chỉ dẫn').waitFor();
    await context.setOffline(false);
  });

  tell('tells home whose turn it is, and what lies with the other side longest', async () => {
    const { page } = ha;
    await page.goto(stage.service.url);
    const own = page.getByRole('region', { name: viIssue('turn.own') });
    await own.getByText('Xe 24C-068.42 bị tạm giữ').waitFor();
    expect(await own.locator('li').count()).toBe(2);
    const longest = page.getByRole('region', { name: viHome('issues.longest.cn') });
    expect(await longest.locator('li a').first().textContent()).toBe('Khôi phục trao đổi hàng hóa');
    await own.getByRole('link', { name: viHome('issues.all') }).click();
    await rows(page).first().waitFor();
  });
});
