import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { limits } from '../../src/contract/limits.js';
import { pdf, photo } from '../samples/samples.js';
import { Line } from './line.js';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'files');
const zh = words('zh', 'files');
const channel = words('vi', 'channel');

const row = (page: Page, text: string) => page.locator('article[id]', { hasText: text });
const tray = (page: Page) => page.locator('.fl-tray .fl-local');
const chooser = (page: Page) => page.locator('.cp input[type=file]').first();

async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 40_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not in time: ${what}`);
    await pause(50);
  }
}

describe('photos and documents', () => {
  let stage: Stage;
  let line: Line;
  let ha: Seat;
  let wang: Seat;
  let heavy: Buffer;

  beforeAll(async () => {
    stage = await openStage();
    line = await Line.to(stage.service.port);
    ha = await stage.seat('ha', { url: line.url });
    wang = await stage.seat('wang');
    await ha.page.goto(`${line.url}/c/KTBS`);
    await wang.page.goto(`${stage.service.url}/c/KTBS`);
    await wang.page.locator('article').first().waitFor();
    await ha.page.locator('article').first().waitFor();
    heavy = await photo({ width: 2_480, height: 1_640, noisy: true }).jpeg({ quality: 88 }).toBuffer();
  }, 120_000);
  afterAll(async () => {
    line?.close();
    await stage?.close();
  });

  const back = async ({ page }: Seat) => {
    line.mend();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
  };
  const say = async ({ page }: Seat, text: string) => {
    await page.locator('.cp textarea').first().fill(text);
    await page.locator('.cp textarea').first().press('Enter');
  };
  /** Copies a picture of this colour from elsewhere and pastes it. */
  const paste = ({ page }: Seat, colour: string) =>
    page.evaluate(async (fill) => {
      const canvas = new OffscreenCanvas(400, 300);
      const brush = canvas.getContext('2d');
      if (!brush) return;
      brush.fillStyle = fill;
      brush.fillRect(0, 0, 400, 300);
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
      const field = document.querySelector('.cp textarea');
      field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, colour);

  it('of 3 MB arrive over a line cut twice and a page loaded anew, without starting over', async () => {
    expect(heavy.length).toBeGreaterThan(3_000_000);
    const before = line.upward;
    line.cutAfter(900_000);
    await chooser(ha.page).setInputFiles({ name: 'bãi xe.jpg', mimeType: 'image/jpeg', buffer: heavy });
    await until('the first cut', () => line.down);
    await tray(ha.page)
      .filter({ hasText: vi('state.waiting', { percent: '' }).split(',')[0] ?? '' })
      .waitFor();

    line.cutAfter(1_100_000);
    await back(ha);
    await until('the second cut', () => line.down);
    await say(ha, 'Ảnh bãi xe sáng nay.');
    await ha.page.locator('.ch-pending .fl-local').waitFor();
    await ha.page.getByText(words('vi', 'outbox')('waiting')).first().waitFor();

    line.mend();
    await ha.page.reload();
    const seen = row(wang.page, 'Ảnh bãi xe sáng nay.');
    await seen.locator('.fl-photo img').waitFor({ timeout: 60_000 });
    expect(await seen.count()).toBe(1);
    await row(ha.page, 'Ảnh bãi xe sáng nay.').waitFor();
    expect(await ha.page.locator('.ch-pending').count()).toBe(0);

    const sent = line.upward - before;
    console.log(`${heavy.length} bytes of photo, ${sent} bytes on the line, two cuts`);
    expect(sent).toBeLessThan(heavy.length + 2 * limits.chunk + 100_000);
    const shown = seen.locator('.fl-photo img');
    await shown.scrollIntoViewIfNeeded();
    const size = () => shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    await until('the photo is drawn', async () => (await size())[1] !== 0);
    const drawn = await size();
    // It was lying on its side; it stands.
    expect(drawn[1]).toBe(limits.thumbnail);
  }, 180_000);

  it('are pasted and dropped, several at once, and a message may be of them alone', async () => {
    await paste(ha, '#1d4f91');
    await tray(ha.page).first().waitFor();
    const dropped = await ha.page.evaluateHandle(
      ({ bytes }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], 'Biên bản.pdf', { type: 'application/pdf' }));
        return transfer;
      },
      { bytes: pdf.toString('latin1') },
    );
    await ha.page.dispatchEvent('.ch-scroll', 'dragover', { dataTransfer: dropped });
    await ha.page.locator('.fl-drop').waitFor();
    await ha.page.dispatchEvent('.ch-scroll', 'drop', { dataTransfer: dropped });
    await until('two files in the tray', async () => (await tray(ha.page).count()) === 2);
    expect(await ha.page.locator('.fl-drop').count()).toBe(0);
    await ha.page.getByRole('button', { name: channel('compose.send'), exact: true }).click();
    const seen = wang.page.locator('article[id]', { has: wang.page.locator('a', { hasText: 'Biên bản.pdf' }) });
    await seen.locator('.fl-photo').waitFor();
    const [download] = await Promise.all([
      wang.page.waitForEvent('download'),
      seen.locator('a', { hasText: 'Biên bản.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Biên bản.pdf');
    await row(wang.page, 'Ảnh bãi xe sáng nay.').waitFor();
  });

  it('that the service does not take say why, and the others still go', async () => {
    await chooser(ha.page).setInputFiles([
      { name: 'sơ đồ.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      { name: 'ghi chú.txt', mimeType: 'text/plain', buffer: Buffer.from('Còn 46 xe.') },
    ]);
    await ha.page.getByRole('alert').filter({ hasText: 'JPEG, PNG, WebP, HEIC' }).waitFor();
    expect(await ha.page.getByRole('button', { name: channel('compose.send'), exact: true }).isDisabled()).toBe(true);
    await ha.page.getByRole('button', { name: vi('remove', { name: 'sơ đồ.svg' }) }).click();
    await tray(ha.page)
      .filter({ hasText: vi('state.done') })
      .waitFor();
    await say(ha, 'Ghi chú kèm theo.');
    await row(wang.page, 'Ghi chú kèm theo.').locator('.fl-file').waitFor();
  });

  it('are looked at closely with the keys, from one to the next, and Esc leads back', async () => {
    const { page } = wang;
    const first = row(page, 'Ảnh bãi xe sáng nay.').locator('.fl-photo');
    await first.focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog', { name: 'bãi xe.jpg' });
    await viewer.waitFor();
    await viewer.getByText('Ảnh bãi xe sáng nay.').waitFor();
    await viewer.getByText(zh('viewer.hashes')).click();
    await viewer.getByText(createHash('sha256').update(heavy).digest('hex')).waitFor();
    const scale = () => viewer.locator('output').textContent();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await scale()).toBe('196%');
    await page.keyboard.press('-');
    expect(await scale()).toBe('140%');
    await viewer.locator('.vw-stage').hover();
    await page.mouse.wheel(0, -400);
    await until('the wheel', async () => Number.parseInt((await scale()) ?? '', 10) > 300);
    await until(
      'the full size',
      async () => (await viewer.locator('img').getAttribute('src'))?.endsWith('/original') ?? false,
    );
    await page.keyboard.press('0');
    expect(await scale()).toBe('100%');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'image.png' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await viewer.waitFor();
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('go away with the message that is taken back', async () => {
    const mine = ha.page.locator('article[id]', { hasText: 'Ghi chú kèm theo.' });
    await mine.hover();
    await mine.getByRole('button', { name: channel('action.retract') }).click();
    await ha.page
      .getByRole('dialog')
      .getByRole('button', { name: channel('retract.do') })
      .click();
    await until(
      'the file is gone',
      async () => (await wang.page.locator('a', { hasText: 'ghi chú.txt' }).count()) === 0,
    );
  });
});
