import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Line } from './line.js';
import { openStage, pause, phone, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const outbox = words('vi', 'outbox');
const zh = words('zh', 'channel');
const viPhrases = words('vi', 'phrases');

/** The row that carries these words. */
const row = (page: Page, text: string) => page.locator('article', { hasText: text });

/** What a screen shows of the shared room, without what differs between the two readers. */
async function roomAsRead(page: Page, language: 'vi' | 'zh-Hans'): Promise<string[]> {
  return page.locator('article.ch-message').evaluateAll((rows, lang) => {
    return rows.map((one) => [...one.querySelectorAll(`p[lang="${lang}"]`)].map((run) => run.textContent).join(' '));
  }, language);
}

describe('two officers at Kim Thành – Bắc Sơn', () => {
  let stage: Stage;
  let line: Line;
  let ha: Seat;
  let wang: Seat;

  beforeAll(async () => {
    mkdirSync(images, { recursive: true });
    stage = await openStage();
    line = await Line.to(stage.service.port);
    ha = await stage.seat('ha', { url: line.url });
    wang = await stage.seat('wang');
    await ha.page.goto(`${line.url}/c/KTBS`);
    await wang.page.goto(`${stage.service.url}/c/KTBS`);
    await row(wang.page, '加强配合').first().waitFor();
  }, 120_000);
  afterAll(async () => {
    line?.close();
    await stage?.close();
  });

  const write = async ({ page }: Seat, text: string) => {
    await page.locator('.cp textarea').first().fill(text);
    await page.locator('.cp textarea').first().press('Enter');
  };

  it('read the press article’s session, each in their own language first', async () => {
    const own = row(wang.page, '河口—老街口岸进出口业务').locator('.ch-text').first();
    expect(await own.getAttribute('lang')).toBe('zh-Hans');
    expect(await row(ha.page, 'Hoạt động và kim ngạch').locator('.ch-text').first().getAttribute('lang')).toBe('vi');
    expect(await wang.page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  });

  it('exchange a standard phrase that the other side reads in Chinese, with both clocks', async () => {
    const { page } = ha;
    await page.getByRole('button', { name: viPhrases('open') }).click();
    await page.getByRole('searchbox').fill('se tra loi phia ban truoc');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.ph-input[type=time]').fill('16:00');
    await page.locator('.ph-input[type=date]').fill('2026-11-26');
    await page.locator('.ph-input[type=date]').press('Enter');
    const seen = row(wang.page, '2026年11月26日17时00分（北京时间）');
    await seen.waitFor();
    expect(await seen.locator('.ch-text').first().textContent()).toContain('北京时间');
    expect(await seen.textContent()).toContain('16 giờ 00 phút (giờ Hà Nội)');
    await seen.getByText(zh('state.phrase')).waitFor();
  });

  it('see free text at once, and the interpreter’s verified Chinese as soon as it is there', async () => {
    await write(ha, 'Hiện còn 46 xe thùng rỗng tồn đọng.');
    await row(wang.page, 'Hiện còn 46 xe').getByText(zh('state.missing')).first().waitFor();

    const lan = await stage.seat('lan');
    await lan.page.goto(`${stage.service.url}/waiting`);
    await lan.page.locator('.dk-link', { hasText: 'Hiện còn 46 xe' }).click();
    const field = lan.page.locator('textarea[lang="zh-Hans"]').first();
    await field.fill('目前仍有46辆空车滞留。');
    await field.press('Control+Enter');
    const verified = row(wang.page, '目前仍有46辆空车滞留。');
    await verified.getByText(zh('state.verified')).waitFor();
    expect(await verified.locator('.ch-text').first().getAttribute('lang')).toBe('zh-Hans');
    await lan.context.close();
    await ha.page.screenshot({ path: `${images}channel.png` });
    await wang.page.screenshot({ path: `${images}channel.zh.png` });
  });

  it('mark all that is new as read by one press', async () => {
    const { page } = await stage.seat('son');
    await page.goto(`${stage.service.url}/c/KTBS`);
    const divider = page.locator('.ch-unread');
    await divider.getByRole('button', { name: words('vi', 'channel')('feed.read_all') }).click();
    await divider.waitFor({ state: 'detached' });
    const audience = `channel:${stage.theCase.channels.KTBS?.id}`;
    await page.waitForFunction(async (room) => {
      const { reads } = (await (await fetch('/api/v1/start')).json()) as {
        reads: { audience: string; unread: number }[];
      };
      return reads.find((read) => read.audience === room)?.unread === 0;
    }, audience);
  });

  it('find the same on a phone', async () => {
    const son = await stage.seat('son', { viewport: phone });
    await son.page.goto(`${stage.service.url}/c/KTBS`);
    await row(son.page, 'Hiện còn 46 xe').first().waitFor();
    const wide = await son.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(phone.width);
    await son.page.screenshot({ path: `${images}channel.phone.png` });
    await son.context.close();
  });

  it('are told that the verified text is stale once the author rewords the original', async () => {
    const { page } = ha;
    await page.locator('.cp textarea').first().press('ArrowUp');
    const field = page.locator('article textarea').first();
    await field.fill('Hiện còn 64 xe thùng rỗng tồn đọng.');
    await field.press('Enter');
    await row(wang.page, 'Hiện còn 64 xe').getByText(zh('state.stale')).waitFor();
  });

  it('lose nothing when the line is cut in the middle of three sends', async () => {
    const { page } = ha;
    await write(ha, 'Tin thứ nhất trước khi mất mạng.');
    line.cut();
    await write(ha, 'Tin thứ hai khi đang mất mạng.');
    await write(ha, 'Tin thứ ba khi đang mất mạng.');
    await page.getByText(outbox('waiting')).first().waitFor({ timeout: 30_000 });
    await pause(500);
    line.mend();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    for (const text of ['Tin thứ nhất', 'Tin thứ hai', 'Tin thứ ba']) {
      await row(wang.page, text).first().waitFor({ timeout: 45_000 });
      expect(await row(wang.page, text).count()).toBe(1);
    }
  }, 120_000);

  it('lose nothing when the server is killed and started again', async () => {
    await stage.service.kill();
    await write(ha, 'Viết khi máy chủ tắt.');
    await write(wang, '服务器关闭时写的。');
    await pause(500);
    await stage.service.start();
    for (const { page } of [ha, wang]) {
      await row(page, 'Viết khi máy chủ tắt.').first().waitFor({ timeout: 60_000 });
      await row(page, '服务器关闭时写的。').first().waitFor({ timeout: 60_000 });
    }
  }, 180_000);

  it('end with the same channel', async () => {
    for (const lang of ['vi', 'zh-Hans'] as const) {
      const wait = Date.now() + 20_000;
      for (;;) {
        const [left, right] = await Promise.all([roomAsRead(ha.page, lang), roomAsRead(wang.page, lang)]);
        if (JSON.stringify(left) === JSON.stringify(right) && !(await ha.page.locator('.ch-pending').count())) break;
        if (Date.now() > wait) expect(left).toEqual(right);
        await pause(300);
      }
    }
  }, 60_000);
});
