import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'asks');
const zh = words('zh', 'asks');
const vr = words('vi', 'receipts');
const zr = words('zh', 'receipts');
const zhHome = words('zh', 'home');
const asked = 'Đề nghị phía Trung Quốc cho biết đã nhận danh sách xe';

async function until(so: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await so()); tries++) {
    if (tries > 50) throw new Error(`It was not so: ${String(so)}`);
    await pause(100);
  }
}

describe('A confirmation asked of the other side', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
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
    await page.locator('.cp textarea').first().press('Enter');
    const row = page.locator('article[data-id]', { hasText: asked });
    await row.getByText(vi('awaited.cn')).waitFor();
    expect(await row.locator('.ask-by .two-clocks').innerText()).toContain('16:00');
    expect(await row.getByRole('button', { name: vi('do') }).count()).toBe(0);
    expect(await page.locator('.ask-panel').count()).toBe(0);
  });

  it('waits on the other side’s first screen and is given there with one press', async () => {
    const { page } = wang;
    await page.goto(stage.service.url);
    const row = page.locator('.ask-row', { hasText: asked });
    await row.waitFor();
    expect(await row.locator('.ask-by .two-clocks').innerText()).toContain('17:00');
    await row.getByRole('button', { name: zh('do') }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('is seen at once by who asked', async () => {
    const row = ha.page.locator('article[data-id]', { hasText: asked });
    const word = row.locator('.ask-word', { hasText: vi('given.cn') });
    await word.waitFor();
    expect(await word.locator('.two-clocks').count()).toBe(1);
  });

  it('is asked on a small phone too, with the conversation still in sight', async () => {
    const { page, context } = await stage.seat('son', { viewport: { width: 360, height: 740 } });
    await page.goto(`${stage.service.url}/c/KTBS`);
    await page.locator('.ch-feed article').first().waitFor();
    await page.locator('.cp-plus').click();
    await page.getByRole('button', { name: vi('title_short'), exact: true }).click();
    const panel = await page.locator('.ask-panel').boundingBox();
    const header = await page.locator('.ch-tools').boundingBox();
    expect(header?.y).toBeGreaterThan(0);
    expect((panel?.y ?? 0) - ((header?.y ?? 0) + (header?.height ?? 0))).toBeGreaterThan(150);
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThan(740);
    await page.locator('.cp-plus').click();
    expect(await page.locator('.ask-panel').count()).toBe(0);
    await context.close();
  });

  it('makes itself heard above every page while it is urgent', async () => {
    const { page } = ha;
    const urgent = 'Khẩn: tạm dừng thông quan';
    await page.locator('.cp textarea').first().fill(urgent);
    await page.getByRole('button', { name: vi('title_short'), exact: true }).click();
    await page.getByLabel(vi('urgent_says')).check();
    await page.locator('.cp textarea').first().press('Enter');
    const banner = wang.page.locator('.urgent', { hasText: urgent });
    await banner.waitFor();
    // Said again while nobody confirms it: which window last spoke, and when, is kept for all of them.
    const told = () => wang.page.evaluate(() => Number(localStorage.getItem('urgent-told')?.split('|')[0]));
    const first = await told();
    expect(first).toBeGreaterThan(0);
    await wang.page.clock.install();
    await wang.page.reload();
    await banner.waitFor();
    expect(await told()).toBe(first);
    await wang.page.clock.fastForward('04:00');
    await until(async () => (await told()) > first);
    await wang.page.clock.resume();
    await banner.getByRole('button', { name: zh('do') }).click();
    await banner.waitFor({ state: 'detached' });
    await page.locator('article[data-id]', { hasText: urgent }).getByText(vi('given.cn')).waitFor();
  }, 60_000);

  it('shows its author how many of each side have received and read it, and names them', async () => {
    const { page } = ha;
    const row = page.locator('article[data-id]', { hasText: asked });
    const line = row.locator('.rc-line');
    const says = (key: string) => new RegExp(vr(key, { read: '1', delivered: '1', people: '\\d+' }));
    await line.getByText(says('delivered.cn')).waitFor();

    await wang.page.goto(stage.service.url);
    await wang.page.getByRole('button', { name: zhHome('unread.read_all') }).click();
    await line.getByText(says('read.cn')).waitFor({ timeout: 30_000 });
    await line.click();
    const dialog = page.getByRole('dialog');
    const theirs = dialog.locator('.rc-side').last();
    await theirs.getByRole('heading', { name: vr('group.read'), exact: true }).waitFor();
    await theirs.getByText('王晓梅').waitFor();
    await theirs.getByRole('heading', { name: vr('group.missing'), exact: true }).waitFor();
    await page.keyboard.press('Escape');

    // Somebody else may look who has it, but not who has not.
    await wang.page.goto(`${stage.service.url}/c/KTBS`);
    const other = wang.page.locator('article[data-id]', { hasText: asked });
    await other.hover();
    expect(await other.locator('.rc-line').count()).toBe(0);
    await other.getByRole('button', { name: words('zh', 'channel')('action.receipts') }).click();
    await wang.page.locator('.rc-missing').first().waitFor();
    expect(await wang.page.getByRole('heading', { name: zr('group.missing'), exact: true }).count()).toBe(0);
  }, 60_000);
});
