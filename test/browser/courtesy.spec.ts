import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { worksToday } from '../issues.js';
import { openStage, phone, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'issue');
const zh = words('zh', 'issue');

/** What keeps a matter moving without offending anybody: a reminder, a higher level, the turn passed with a word. */
describe('Courtesy between two sides', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  let number = '';

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  const send = (page: Page) => page.locator('dialog[open] button[type=submit]').click();
  const gone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
  const open = async (page: Page) => {
    await page.goto(`${stage.service.url}/issues/${number}`);
    await page.locator('.is-entry[data-act=opened]').waitFor();
  };

  it('reminds the other side in the set phrase, once a day, or says why not today', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/issues/new?channel=KTBS`);
    await page.getByLabel('Biển số xe').fill('24C-068.42');
    await page.getByLabel('Nơi tạm giữ').fill('Bãi hàng Bắc Sơn');
    await page.getByLabel(vi('turn.step.vi')).fill('Thông báo lý do tạm giữ');
    await page.locator('.is-new-foot button[type=submit]').click();
    await page.waitForURL(/\/issues\/KTBS-\d{4}-V\d{4}$/);
    number = page.url().split('/').at(-1) ?? '';

    await open(wang.page);
    expect(await wang.page.locator('.is-acts [data-act=reminded]').count()).toBe(0);
    await page.locator('.is-acts [data-act=reminded]').click();
    if (!worksToday('cn')) {
      await page.locator('dialog[open]', { hasText: vi('reminder.why.day_off') }).waitFor();
      expect(await page.locator('dialog[open] button[type=submit]').isDisabled()).toBe(true);
      await page.keyboard.press('Escape');
      await gone(page);
      return;
    }
    await page.locator('dialog[open] blockquote[lang=zh-Hans]', { hasText: `编号${number}事项` }).waitFor();
    await send(page);
    await gone(page);
    await page.locator('.is-reminded', { hasText: vi('reminder.last') }).waitFor();
    await wang.page.locator('.is-entry[data-act=reminded]').waitFor();
    await wang.page.locator('.is-timeline', { hasText: '谨请贵方予以关注' }).waitFor();
    await page.locator('.is-acts [data-act=reminded]').click();
    await page.locator('dialog[open]', { hasText: vi('reminder.why.today') }).waitFor();
    expect(await page.locator('dialog[open] button[type=submit]').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('puts a matter before a higher level of one side, of which the other sees nothing', async () => {
    const { page } = wang;
    await page.getByRole('button', { name: zh('escalation.do') }).click();
    await page.getByLabel(zh('escalation.reason')).fill('超出口岸权限');
    await send(page);
    await gone(page);
    await page.locator('.is-escalated', { hasText: '超出口岸权限' }).waitFor();
    await page.locator('.is-note', { hasText: '报请@云南省口岸办' }).waitFor();

    const ma = await stage.seat('ma');
    await open(ma.page);
    await ma.page.locator('.is-escalated', { hasText: '云南省人民政府口岸办公室' }).waitFor();
    await ma.page.goto(`${stage.service.url}/notices`);
    await ma.page.getByText('超出口岸权限').first().waitFor();
    await ma.context.close();

    await open(ha.page);
    expect(await ha.page.locator('.is-escalated, .is-note').count()).toBe(0);
    expect(await ha.page.content()).not.toContain('超出口岸权限');
    await page.getByRole('button', { name: zh('escalation.end') }).click();
    await page.locator('.is-escalated').waitFor({ state: 'detached' });
  });

  it('sends a message and passes the turn with it, and loses nothing typed on the way', async () => {
    const { page } = wang;
    const field = page.locator('.is-write textarea').first();
    await field.fill('请补充原产地证书。');
    await page.getByRole('button', { name: zh('send_turn.title') }).click();
    await page.locator('dialog[open] blockquote', { hasText: '请补充原产地证书。' }).waitFor();
    await page.getByLabel(zh('turn.step.zh')).fill('补充原产地证书');
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await field.inputValue()).toBe('请补充原产地证书。');
    await page.getByRole('button', { name: zh('send_turn.title') }).click();
    expect(await page.getByLabel(zh('turn.step.zh')).inputValue()).toBe('补充原产地证书');
    await send(page);
    await gone(page);
    expect(await field.inputValue()).toBe('');
    await page.locator('.is-pill', { hasText: zh('turn.vn') }).waitFor();
    await ha.page.locator('.is-turn[data-ours] .is-step', { hasText: '补充原产地证书' }).waitFor();
    await ha.page.locator('.is-timeline', { hasText: '请补充原产地证书。' }).waitFor();
    // Whoever has not the turn has none to pass.
    expect(await page.locator('.cp-along').count()).toBe(0);
  });

  it('opens an issue of a standard phrase, with its words in both languages', async () => {
    const { page } = await stage.seat('ha');
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.cp-phrases').click();
    await page.getByRole('searchbox').fill('tiến độ xử lý vụ việc mã');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.ph-edit input').first().fill('KTBS-7');
    await page.locator('.ph-foot button:has(.lucide-list-plus)').click();
    await page.waitForURL(/\/issues\/new/);
    const said = page.getByLabel(vi('new.words'));
    expect(await said.inputValue()).toBe('Đề nghị phía Bạn cho biết tiến độ xử lý vụ việc mã KTBS-7.');
    expect(await page.locator('textarea[lang=zh-Hans]').last().inputValue()).toBe(
      '请贵方告知编号KTBS-7事项的办理进展。',
    );
    await page.context().close();
  });

  it('keeps a filter with the person, and lets no single letter act where that was switched off', async () => {
    const { page, context } = await stage.seat('ha');
    await page.goto(`${stage.service.url}/issues`);
    await page.locator('[data-issue]').first().waitFor();
    await page.evaluate(() =>
      fetch('/api/v1/preferences', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: '019a0000-0000-7000-8000-000000000001',
          keys: 'off',
          filters: [{ name: 'Xe bị giữ', query: 'type=detained-vehicles' }],
        }),
      }),
    );
    // Both come to this window by themselves.
    await page.locator('.il-saved', { hasText: 'Xe bị giữ' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('.il-keys kbd').first().waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${stage.service.url}/issues`);
    await context.close();
  });

  it('passes the turn with a message on a phone too', async () => {
    const { page, context } = await stage.seat('ha', { viewport: phone });
    await page.goto(`${stage.service.url}/issues/${number}`);
    await page.getByRole('button', { name: vi('part.timeline'), exact: true }).click();
    await page.locator('.is-write textarea').first().fill('Đã gửi giấy chứng nhận.');
    await page.locator('.cp-plus').click();
    await page.locator('.cp-more .cp-along').click();
    await page.getByLabel(vi('turn.step.vi')).fill('Kiểm tra giấy chứng nhận');
    await send(page);
    await gone(page);
    await wang.page.locator('.is-turn[data-ours] .is-step', { hasText: 'Kiểm tra giấy chứng nhận' }).waitFor();
    expect(await page.locator('.is-write textarea').first().inputValue()).toBe('');
    await context.close();
  });
});
