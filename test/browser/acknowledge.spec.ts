import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'asks');
const zh = words('zh', 'asks');
const asked = 'Đề nghị phía Trung Quốc cho biết đã nhận danh sách xe';

describe('A confirmation asked of the other side', () => {
  let stage: Stage;
  let ha: Seat;
  let mai: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    mai = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  it('is asked beside the field, by when', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.cp textarea').first().fill(asked);
    await page.getByRole('button', { name: vi('title_short'), exact: true }).click();
    await page.locator('.ask-panel input[type=time]').fill('16:00');
    await page.locator('.ask-panel input[type=date]').fill('2031-05-04');
    await page.locator('.ask-panel .two-clocks').waitFor();
    await page.screenshot({ path: '/tmp/rshots/a1.png' });
    await page.locator('.cp textarea').first().press('Enter');
    const row = page.locator('article[data-id]', { hasText: asked });
    await row.getByText(vi('awaited.cn')).waitFor();
    expect(await row.locator('.ask-by .two-clocks').innerText()).toContain('16:00');
    expect(await row.getByRole('button', { name: vi('do') }).count()).toBe(0);
    expect(await page.locator('.ask-panel').count()).toBe(0);
  });

  it('waits on the other side’s first screen and is given there with one press', async () => {
    const { page } = mai;
    await page.goto(stage.service.url);
    const row = page.locator('.ask-row', { hasText: asked });
    await row.waitFor();
    expect(await row.locator('.ask-by .two-clocks').innerText()).toContain('17:00');
    await page.screenshot({ path: '/tmp/rshots/a2.png' });
    await row.getByRole('button', { name: zh('do') }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('is seen at once by who asked', async () => {
    const row = ha.page.locator('article[data-id]', { hasText: asked });
    const word = row.locator('.ask-word', { hasText: vi('given.cn') });
    await word.waitFor();
    expect(await word.locator('.two-clocks').count()).toBe(1);
  });

  it('makes itself heard above every page while it is urgent', async () => {
    const { page } = ha;
    const urgent = 'Khẩn: tạm dừng thông quan';
    await page.locator('.cp textarea').first().fill(urgent);
    await page.getByRole('button', { name: vi('title_short'), exact: true }).click();
    await page.getByLabel(vi('urgent_says')).check();
    await page.locator('.cp textarea').first().press('Enter');
    const banner = mai.page.locator('.urgent', { hasText: urgent });
    await banner.waitFor();
    await mai.page.screenshot({ path: '/tmp/rshots/a3.png' });
    await ha.page.screenshot({ path: '/tmp/rshots/a4.png' });
    await banner.getByRole('button', { name: zh('do') }).click();
    await banner.waitFor({ state: 'detached' });
    await page.locator('article[data-id]', { hasText: urgent }).getByText(vi('given.cn')).waitFor();
  });
});
