import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { untilKept } from './kept.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'issue');
const zh = words('zh', 'issue');

/** The case of 8 June 2024: vehicles held without a word, this time with plates, place, a turn and an end. */
describe('Detained vehicles, from both sides', () => {
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

  const act = (page: Page, name: string) => page.locator(`.is-acts [data-act=${name}]`).click();
  const send = (page: Page) => page.locator('dialog[open] button[type=submit]').click();
  const entry = (page: Page, name: string) => page.locator(`.is-entry[data-act=${name}]`);
  const write = async (page: Page, text: string) => {
    await page.locator('.is-write textarea').first().fill(text);
    await page.locator('.is-write textarea').first().press('Enter');
  };
  const gone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

  it('are opened out of the channel in few presses, and the draft waits on the device', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.ch-tools a:has(.lucide-list-plus)').click();
    await page.getByLabel('Biển số xe').fill('24C-068.42\n24R-011.73, XE 1');
    await page.getByText(vi('doubt.plates', { which: 'XE 1' })).waitFor();
    await page.getByLabel('Biển số xe').fill('24C-068.42\n24R-011.73');
    await page.getByLabel('Nơi tạm giữ').fill('Bãi hàng Bắc Sơn');
    expect(await page.getByLabel(vi('new.name')).inputValue()).toBe(
      'Xe 24C-068.42, 24R-011.73 bị tạm giữ tại Bãi hàng Bắc Sơn',
    );

    await page.goto(`${stage.service.url}/issues/new?channel=KTBS`);
    expect(await page.getByLabel('Nơi tạm giữ').inputValue()).toBe('Bãi hàng Bắc Sơn');
    await page.getByRole('textbox', { name: /^暂扣地点/ }).fill('北山货场');
    const step = page.getByLabel(vi('turn.step.vi'));
    await page.locator('.is-new-foot button[type=submit]').click();
    await page.getByText(vi('wrong.required')).waitFor();
    expect(await step.evaluate((field) => field === document.activeElement)).toBe(true);
    await step.fill('Thông báo lý do tạm giữ');

    // A Sunday, when neither side works: the Monday after it is nearer than the Friday before.
    const date = page.getByLabel(vi('turn.date'));
    const proposed = await date.inputValue();
    await date.fill('2027-06-06');
    await page.locator('.is-resting li').nth(1).waitFor();
    await page.locator('.is-resting button').click();
    expect(await date.inputValue()).toBe('2027-06-07');
    expect(await page.locator('.is-resting').count()).toBe(0);
    await date.fill(proposed);
    await page.locator('.is-preview-title', { hasText: '24C-068.42、24R-011.73车辆在北山货场被暂扣' }).waitFor();
    await page.locator('.is-new-foot button[type=submit]').click();
    await page.waitForURL(/\/issues\/KTBS-\d{4}-V\d{4}$/);
    number = page.url().split('/').at(-1) ?? '';
    await entry(page, 'opened').waitFor();
    await page.locator('.is-pill', { hasText: vi('turn.cn') }).waitFor();
  });

  it('are read by the other side in its own language, and accepted with one press', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/issues/${number}`);
    await page.locator('.is-pill[data-ours]', { hasText: zh('turn.own') }).waitFor();
    expect(await page.locator('h1 [lang=zh-Hans]').textContent()).toContain('北山货场');
    expect(await page.locator('.is-plates b').allTextContents()).toEqual(['24C-068.42', '24R-011.73']);
    await act(page, 'accepted');
    await entry(page, 'status').getByText(zh('status.accepted')).waitFor();
    await entry(ha.page, 'status').getByText(vi('status.accepted')).waitFor();
  });

  it('ask for a paper and come back with the turn', async () => {
    const { page } = wang;
    await page.getByRole('button', { name: zh('papers.ask') }).click();
    await page.getByLabel(zh('papers.name.zh')).fill('原产地证书');
    await page.getByLabel(zh('papers.name.vi')).fill('Giấy chứng nhận xuất xứ');
    await send(page);
    await gone(page);
    await ha.page.locator('.is-papers [data-missing]', { hasText: 'Giấy chứng nhận xuất xứ' }).waitFor();

    await page.keyboard.press('p');
    await page.getByLabel(zh('turn.step.zh')).fill('补充原产地证书');
    await page.getByLabel(zh('turn.step.vi')).fill('Bổ sung giấy chứng nhận xuất xứ');
    await send(page);
    await gone(page);
    await ha.page.locator('.is-turn[data-ours] .is-step', { hasText: 'Bổ sung giấy chứng nhận' }).waitFor();
    await ha.page.locator('.is-held', { hasText: vi('status.waiting_for_papers') }).waitFor();
  });

  it('are put into the other language by an interpreter, step by step', async () => {
    const { page, context } = await stage.seat('lan');
    await page.goto(`${stage.service.url}/waiting`);
    const part = page.locator('.dk-row', { hasText: '补充原产地证书' });
    await part.locator('.dk-link').click();
    await page.locator('.dk-editor textarea').fill('Bổ sung giấy chứng nhận xuất xứ của hàng');
    await page.keyboard.press('Control+Enter');
    await part.waitFor({ state: 'detached' });
    await ha.page.locator('.is-step', { hasText: 'xuất xứ của hàng' }).waitFor();
    await context.close();
  });

  it('are noted inside each side, where the other does not see it', async () => {
    await ha.page.keyboard.press('i');
    await ha.page.locator('.is-timeline[data-writing=inner]').waitFor();
    await write(ha.page, 'HTX sẽ gửi bản gốc lúc 15 giờ.');
    await ha.page.locator('.is-note', { hasText: 'HTX sẽ gửi' }).getByText(vi('inner.only.vn')).waitFor();
    await wang.page.keyboard.press('i');
    await write(wang.page, '单证到齐后优先复核。');
    await wang.page.locator('.is-note', { hasText: '优先复核' }).waitFor();
    await ha.page.getByLabel(vi('inner.tags')).fill('hàng tươi, gấp');
    const kept = ha.page.waitForResponse('**/inner');
    await ha.page.getByLabel(vi('inner.tags')).press('Enter');
    await kept;
    for (const { page } of [ha, wang]) {
      await page.reload();
      await page.locator('.is-note').waitFor();
      expect(await page.locator('.is-note').count()).toBe(1);
    }
    expect(await ha.page.getByLabel(vi('inner.tags')).inputValue()).toBe('hàng tươi, gấp');
    expect(await wang.page.getByLabel(zh('inner.tags')).inputValue()).toBe('');
  });

  it('are written about as in the channel, and the paper is given', async () => {
    await write(ha.page, 'Giấy chứng nhận đã gửi kèm.');
    await wang.page.locator('.ch-feed article', { hasText: 'Giấy chứng nhận đã gửi kèm.' }).waitFor();
    const paper = ha.page.locator('.is-papers li', { hasText: 'Giấy chứng nhận xuất xứ' });
    await paper.getByRole('button', { name: vi('papers.give') }).click();
    await ha.page.getByLabel(vi('papers.words')).fill('Bản gốc đã giao tại cửa khẩu.');
    await send(ha.page);
    await gone(ha.page);
    await entry(wang.page, 'paper_given').waitFor();
    const given = wang.page.locator('.is-papers li:not([data-missing])', { hasText: '原产地证书' });
    await given.waitFor();
  });

  it('keep what is being typed while the other side acts', async () => {
    const { page } = ha;
    await act(page, 'turn');
    await page.getByLabel(vi('turn.step.vi')).fill('Thôi tạm giữ xe');
    await act(wang.page, 'verifying');
    await page.getByText(vi('moved')).waitFor();
    expect(await page.getByLabel(vi('turn.step.vi')).inputValue()).toBe('Thôi tạm giữ xe');
    await page.getByRole('button', { name: vi('moved_follow') }).click();
    await send(page);
    await gone(page);
    await wang.page.locator('.is-turn[data-ours]').waitFor();
  });

  it('are answered in a grade of its own name', async () => {
    const { page } = wang;
    await act(page, 'answered');
    await page.locator('.is-grades label', { hasText: zh('grade_says.agreed_in_part') }).click();
    await page.getByLabel(zh('words.answered')).fill('车辆已解除暂扣，货物明日交接。');
    await page.getByLabel(zh('passes')).uncheck();
    await send(page);
    await gone(page);
    await entry(ha.page, 'answered').getByText(vi('grade.agreed_in_part'), { exact: true }).waitFor();
    await ha.page.locator('.ch-feed article', { hasText: '货物明日交接' }).waitFor();
  });

  it('are read without a line, where an act says that it needs one and keeps what was typed', async () => {
    const { page, context } = wang;
    await untilKept(page);
    await context.setOffline(true);
    await page.locator('.line-banner-offline').waitFor();
    await act(page, 'proposed');
    await page.getByLabel(zh('words.proposed')).fill('车辆已交接。');
    await send(page);
    await page.locator('dialog .callout-error').waitFor();
    expect(await page.getByLabel(zh('words.proposed')).inputValue()).toBe('车辆已交接。');
    await page.keyboard.press('Escape');
    await gone(page);
    // From the list of channels to the issue and back nothing is asked for that is not there.
    await page.locator('.is-place a').nth(1).click();
    await page.locator('.ch-feed article').first().waitFor();
    await page.goBack();
    await page.locator('.is-plates', { hasText: '24C-068.42' }).waitFor();
    await entry(page, 'answered').waitFor();
    await context.setOffline(false);
    await page.locator('.line-banner-offline').waitFor({ state: 'detached' });
  });

  it('are closed with two keys only', async () => {
    await act(wang.page, 'proposed');
    // Nobody closes it without having read that the vehicles are still there.
    await wang.page.locator('dialog li', { hasText: zh('still_open.held_other', { count: 2 }) }).waitFor();
    await send(wang.page);
    await gone(wang.page);
    await act(ha.page, 'refused');
    await ha.page.getByLabel(vi('words.refused')).fill('Chưa bàn giao xe.');
    await send(ha.page);
    await gone(ha.page);
    await wang.page.locator('.is-refusal').waitFor();
    await wang.page.locator('.is-place .tag', { hasText: zh('status.disputed') }).waitFor();

    await ha.page.locator('.is-acts [data-act=confirmed]').waitFor();
    await act(ha.page, 'confirmed');
    await send(ha.page);
    for (const [seat, say] of [
      [ha, vi],
      [wang, zh],
    ] as const) {
      await seat.page.getByText(say('closed_says')).waitFor();
      await seat.page.locator('.is-place .tag', { hasText: say('status.closed') }).waitFor();
      expect(await seat.page.locator('.is-acts button').count()).toBe(1);
    }
  });

  it('are found again by their number in any text', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.cp textarea').first().fill(`Xem #${number}`);
    await page.locator('.cp textarea').first().press('Enter');
    const card = page.locator('.ln-card', { hasText: number });
    await card.getByText(vi('status.closed')).waitFor();
    await card.click();
    await page.waitForURL(`**/issues/${number}`);
    await entry(page, 'confirmed').waitFor();
  });

  it('a message becomes an issue with its words', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.cp textarea').first().fill('车辆云G12345昨日在金城被暂扣。');
    await page.locator('.cp textarea').first().press('Enter');
    const row = page.locator('.ch-feed article[id]', { hasText: '云G12345' });
    await row.hover();
    await row.locator('.ch-actions button:has(.lucide-list-plus)').click();
    expect(await page.getByLabel('车牌号').inputValue()).toBe('云G12345');
    expect(await page.getByLabel(zh('new.words')).inputValue()).toContain('昨日在金城被暂扣');
  });
});
