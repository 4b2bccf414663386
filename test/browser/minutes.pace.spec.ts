import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../src/demo/caller.js';
import { openStage, pause, type Stage } from './stage.js';

describe('Minutes of two hundred rows', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(async () => stage?.close());

  const ha = () => stage.theCase.people.ha?.caller as Caller;

  it('open whole, take what is typed, and say how long both took', async () => {
    const channelId = stage.theCase.channels.KTBS?.id ?? '';
    const { minutes } = await ha().call('POST /channels/:channelId/minutes', {
      params: { channelId },
      body: {
        id: uuid(),
        form: 'minutes',
        title: { source: 'vi', vi: 'Biên bản dài', zh: '长篇纪要' },
        heldAt: '2026-11-24T02:00:00.000Z',
        place: { vi: 'Kim Thành', zh: '金城' },
        host: 'vn',
      },
    });
    for (let number = 0; number < 200; number++) {
      await ha().call('POST /minutes/:minutesId/rows', {
        params: { minutesId: minutes.id },
        body: {
          id: uuid(),
          part: 'views',
          kind: number % 10 === 0 ? 'heading' : 'paragraph',
          after: null,
          text: {
            source: 'vi',
            vi: `Hai bên thống nhất điểm ${number} về việc duy trì 3 luồng xe tại Kim Thành từ 7:00 đến 22:00 (giờ Hà Nội).`,
            zh: `双方就第${number}点达成一致：在金城保持3条车道，河内时间7:00至22:00。`,
          },
        },
      });
    }
    const { page } = await stage.seat('ha');
    await page.goto(`${stage.service.url}/minutes`);
    await page.locator('.ml-line').first().waitFor();
    await pause(500);
    const opened = await page.evaluate(async (path) => {
      const begun = performance.now();
      document.querySelector<HTMLElement>(`a[href="${path}"]`)?.click();
      while (document.querySelectorAll('[data-row]').length < 200) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    }, `/minutes/${minutes.id}`);
    const field = page.locator('#part-views [data-cell=vi]').nth(100);
    await field.click();
    const delays = await page.evaluate(async () => {
      const area = document.activeElement as HTMLTextAreaElement;
      const taken: number[] = [];
      for (let key = 0; key < 40; key++) {
        const begun = performance.now();
        document.execCommand('insertText', false, 'a');
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        taken.push(performance.now() - begun);
        if (!area.value.includes('a')) throw new Error('Nothing was typed.');
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return taken.sort((a, b) => a - b);
    });
    const median = delays[20] ?? 0;
    const most = delays[37] ?? 0;
    console.log(
      `200 rows open in ${Math.round(opened)} ms; a key is drawn after ${Math.round(median)} ms, 95 of 100 within ${Math.round(most)} ms`,
    );
    expect(await page.locator('[data-row]').count()).toBeGreaterThanOrEqual(200);
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toContain('a'.repeat(40));
  }, 120_000);
});
