import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { MinutesRow } from '../../src/contract/minutes.js';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { WeakLine } from './weak-line.js';

/** Two people at the far ends of a line of 400 ms, of which one connection in twenty is cut. */
describe('Minutes on a weak line', () => {
  let stage: Stage;
  let line: WeakLine;
  let seats: { ha: Seat; wang: Seat };
  let minutesId: string;

  beforeAll(async () => {
    stage = await openStage();
    line = await WeakLine.to(stage.service.port);
    seats = { ha: await stage.seat('ha', { url: line.url }), wang: await stage.seat('wang', { url: line.url }) };
    const opened = await caller('ha').call('POST /channels/:channelId/minutes', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: {
        ...{ id: uuid(), form: 'minutes', host: 'vn', heldAt: '2026-11-24T02:00:00.000Z' },
        title: { source: 'vi', vi: 'Biên bản trên đường truyền yếu', zh: '弱网纪要' },
        place: { vi: 'Kim Thành', zh: '金城' },
      },
    });
    minutesId = opened.minutes.id;
    for (const { page } of Object.values(seats)) {
      await page.goto(`${line.url}/minutes/${minutesId}`);
      // The editor is open when the line becomes weak: what cuts the program short is another matter.
      await page.locator('main h1').waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    }
    line.weaken();
    await pause(1_500);
  }, 120_000);
  afterAll(async () => {
    line?.close();
    await stage?.close();
  });

  const caller = (key: string) => {
    const person = stage.theCase.people[key];
    if (!person) throw new Error(`Nobody is called ${key}.`);
    return person.caller;
  };
  const add = async (vi: string, zh: string): Promise<MinutesRow> => {
    const body = { id: uuid(), part: 'views' as const, kind: 'paragraph' as const, after: null };
    const row = await caller('ha').call('POST /minutes/:minutesId/rows', {
      params: { minutesId },
      body: { ...body, text: { source: 'vi', vi, zh } },
    });
    for (const { page } of Object.values(seats)) await cell(page, row.id, 'vi').waitFor({ timeout: 30_000 });
    return row;
  };
  const cell = (page: Page, rowId: string, language: 'vi' | 'zh') =>
    page.locator(`[data-row="${rowId}"] [data-cell=${language}]`);
  const rowOf = async (rowId: string): Promise<MinutesRow> => {
    const { rows } = await caller('wang').call('GET /minutes/:minutesId', { params: { minutesId } });
    const row = rows.find(({ id }) => id === rowId);
    if (!row) throw new Error('The row is there.');
    return row;
  };
  /** Types as a hand does, key by key, as long as the field takes it; answers what the field has shown in the end. */
  const type = async ({ page }: Seat, rowId: string, language: 'vi' | 'zh', text: string): Promise<string> => {
    const field = cell(page, rowId, language);
    await field.evaluate((area) => {
      area.addEventListener('input', () => {
        (window as unknown as { typed: string }).typed = (area as HTMLTextAreaElement).value;
      });
    });
    await field.click();
    await field.press('End');
    for (const sign of text) {
      await page.keyboard.insertText(sign);
      await pause(25);
      if ((await field.count()) === 0 || !(await field.evaluate((area) => area === document.activeElement))) break;
    }
    return page.evaluate(() => (window as unknown as { typed: string }).typed);
  };
  const until = async (what: string, holds: () => Promise<boolean>) => {
    for (const end = Date.now() + 60_000; !(await holds()); await pause(300))
      if (Date.now() > end) throw new Error(`Not in time: ${what}`);
  };

  it('keep what two people type in two rows at the same time, to the letter', async () => {
    const [one, two] = [await add('Dòng một.', '第一段。'), await add('Dòng hai.', '第二段。')];
    const own = ' Hai bên thống nhất duy trì đường dây nóng.';
    const theirs = '双方同意保持热线畅通。';
    const [vi, zh] = await Promise.all([type(seats.ha, one.id, 'vi', own), type(seats.wang, two.id, 'zh', theirs)]);
    expect([vi, zh]).toEqual([`Dòng một.${own}`, `第二段。${theirs}`]);
    await until('both rows', async () => {
      const [first, second] = [await rowOf(one.id), await rowOf(two.id)];
      return first.text.vi?.text === vi && second.text.zh?.text === zh;
    });
    expect([...(await rowOf(one.id)).suggestions, ...(await rowOf(two.id)).suggestions]).toEqual([]);
    for (const { page } of Object.values(seats)) {
      await page
        .locator(`[data-row="${one.id}"]`, { hasText: own.trim() })
        .or(cell(page, one.id, 'vi'))
        .first()
        .waitFor();
      await until('both screens', async () => (await shown(page, one.id, 'vi')) === vi);
      await until('both screens', async () => (await shown(page, two.id, 'zh')) === zh);
    }
  }, 180_000);

  it('keep what two people type in the same row at the same time: one is the text, the other beside it', async () => {
    const row = await add('Mở cửa khẩu.', '开放口岸。');
    const typed = await Promise.all([
      type(seats.ha, row.id, 'vi', ' Từ 7 giờ sáng.'),
      type(seats.wang, row.id, 'vi', ' Cả ngày lễ.'),
    ]);
    let kept: string[] = [];
    await until('what both typed', async () => {
      const { text, suggestions } = await rowOf(row.id);
      kept = [text.vi?.text ?? '', ...suggestions.map((one) => one.text)];
      return typed.every((words) => kept.includes(words));
    });
    for (const words of kept) {
      expect(['Mở cửa khẩu. Từ 7 giờ sáng.', 'Mở cửa khẩu. Cả ngày lễ.'].some((whole) => whole.startsWith(words))).toBe(
        true,
      );
    }
    expect(new Set(typed).size).toBe(2);
  }, 180_000);

  /** What stands in a cell, whether one may write there or not. */
  const shown = (page: Page, rowId: string, language: 'vi' | 'zh') =>
    page.evaluate(
      ([id, lang]) => {
        const words = document.querySelector(`[data-row="${id}"] [data-language=${lang}] .me-words`);
        return words instanceof HTMLTextAreaElement ? words.value : (words?.textContent ?? '');
      },
      [rowId, language],
    );
});
