import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'issue');
const zh = words('zh', 'issue');
const viRelations = words('vi', 'relations');
const zhRelations = words('zh', 'relations');

/** A matter that turns out to be two, and two that turn out to be one. */
describe('Issues that belong together, from both sides', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  let whole = '';
  let part = '';

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  const gone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
  const send = (page: Page) => page.locator('dialog[open] button[type=submit]').click();
  const relation = (page: Page, kind: string, number: string) =>
    page.locator('.is-relations li', { hasText: `${kind} ${number}` });
  const openedAs = async (page: Page): Promise<string> => {
    await page.locator('.is-new-foot button[type=submit]').click();
    await page.waitForURL(/\/issues\/KTBS-\d{4}-[VC]\d{4}$/);
    return page.url().split('/').at(-1) ?? '';
  };

  it('split one into two: room, type and facts are carried over, and both say so', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/issues/new?channel=KTBS`);
    await page.getByLabel('Biển số xe').fill('24C-068.42\n24R-011.73');
    await page.getByLabel('Nơi tạm giữ').fill('Bãi hàng Bắc Sơn');
    await page.getByLabel(vi('turn.step.vi')).fill('Thông báo lý do tạm giữ');
    whole = await openedAs(page);
    await wang.page.goto(`${stage.service.url}/issues/${whole}`);
    await wang.page.locator('.is-entry[data-act=opened]').waitFor();

    await page.getByRole('button', { name: viRelations('split.open') }).click();
    await page.waitForURL(`**/issues/new?from=${whole}`);
    const plates = page.getByLabel('Biển số xe');
    expect(await plates.inputValue()).toBe('24C-068.42\n24R-011.73');
    expect(await page.getByLabel('Nơi tạm giữ').inputValue()).toBe('Bãi hàng Bắc Sơn');
    expect(await page.locator('.is-fields select').first().isDisabled()).toBe(true);
    expect(await page.getByRole('group', { name: vi('new.room') }).count()).toBe(0);
    // The proposed title still follows the facts, and what was changed waits on the device.
    await plates.fill('24R-011.73');
    await page.reload();
    expect(await plates.inputValue()).toBe('24R-011.73');
    expect(await page.getByLabel(vi('new.name')).inputValue()).toBe('Xe 24R-011.73 bị tạm giữ tại Bãi hàng Bắc Sơn');
    await page.getByLabel(vi('turn.step.vi')).fill('Kiểm tra rơ moóc');
    part = await openedAs(page);

    await relation(page, vi('relation.split_from'), whole).waitFor();
    await page.locator('.is-entry[data-act=opened]', { hasText: whole }).waitFor();
    await relation(wang.page, zh('relation.split_into'), part).waitFor();
    await wang.page.locator('.is-entry[data-act=related]', { hasText: part }).waitFor();
    await relation(wang.page, zh('relation.split_into'), part).getByRole('link').click();
    await relation(wang.page, zh('relation.split_from'), whole).waitFor();
  });

  it('split what the other side raised, too', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/issues/new?from=${whole.toLowerCase()}`);
    expect(await page.locator('textarea', { hasText: '24C-068.42' }).inputValue()).toBe('24C-068.42\n24R-011.73');
    await page.getByText(zhRelations('split.says', { number: whole })).waitFor();
    await page.goto(`${stage.service.url}/issues/new?from=KTBS-2026-V9999`);
    await page.getByText(zh('not_found.title')).waitFor();
  });

  it('are found to be one: the other is named, and to end this one is proposed, never done', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/issues/new?channel=KTBS`);
    await page.locator('.is-fields textarea').first().fill('24C-068.42');
    await page
      .getByRole('textbox', { name: /^暂扣地点/ })
      .first()
      .fill('北山货场');
    await page.getByLabel(zh('turn.step.zh')).fill('核实车辆情况');
    const twice = await openedAs(page);

    await page.getByRole('button', { name: zhRelations('duplicate.open') }).click();
    await page.getByText(zhRelations('duplicate.says')).waitFor();
    await page.getByLabel(zh('relate.number')).fill('KTBS-2026-V9999');
    await send(page);
    await page.locator('dialog .callout-error').waitFor();
    await page.getByLabel(zh('relate.number')).fill(`#${whole}`);
    await send(page);
    await gone(page);
    await relation(page, zh('relation.duplicate_of'), whole).waitFor();
    await page.getByText(zhRelations('duplicate.offer', { number: whole })).waitFor();

    await ha.page.goto(`${stage.service.url}/issues/${whole}`);
    await relation(ha.page, vi('relation.has_duplicate'), twice).getByRole('link').click();
    await relation(ha.page, vi('relation.duplicate_of'), whole).waitFor();

    await page.locator('[data-offer=proposed]').click();
    expect(await page.getByLabel(zh('words.proposed')).inputValue()).toBe(
      zhRelations('duplicate.words', { number: whole }),
    );
    expect(await page.locator('dialog textarea[lang=vi]').inputValue()).toBe(
      viRelations('duplicate.words', { number: whole }),
    );
    await send(page);
    await gone(page);
    await page.locator('[data-offer=proposed]').waitFor({ state: 'detached' });
    expect(await page.locator('.is-acts [data-act=confirmed]').count()).toBe(0);

    // The other key is the other side's.
    await ha.page.locator('.is-timeline', { hasText: 'Vụ việc này trùng với vụ việc' }).waitFor();
    await ha.page.locator(`.is-timeline .ch-feed article a[href="/issues/${whole}"]`).first().waitFor();
    await ha.page.locator('.is-acts [data-act=confirmed]').click();
    await send(ha.page);
    await gone(ha.page);
    await page.locator('.is-place .tag', { hasText: zh('status.closed') }).waitFor();
    await page.goto(`${stage.service.url}/issues/${whole}`);
    await relation(page, zh('relation.has_duplicate'), twice).waitFor();
    await page.locator('.is-place .tag', { hasText: zh('status.new') }).waitFor();
  });
});
