import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { openStage, phone, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const zh = words('zh', 'notices');

const composer = (page: Page) => page.locator('.cp-zone textarea').first();
const options = (page: Page) => page.getByRole('option');
const marks = (page: Page, text: string) => page.locator('article', { hasText: text }).locator('mark');

describe('somebody called in a message', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
    for (const { page } of [ha, wang]) await page.goto(`${stage.service.url}/c/KTBS`);
  }, 120_000);
  afterAll(() => stage?.close());

  it.each(['@Vương H', '@vuong h', '@王', '@wang', '@xiaomei'])('is found by %s, by keys alone', async (typed) => {
    const { page } = ha;
    await composer(page).fill('');
    await composer(page).pressSequentially(`Nhờ ${typed}`);
    const found = options(page).filter({ hasText: '王晓梅' });
    await found.waitFor();
    for (let step = 0; step < 5 && (await found.getAttribute('aria-selected')) !== 'true'; step++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await composer(page).inputValue()).toBe('Nhờ @Vương Hiểu Mai ');
    expect(await options(page).count()).toBe(0);
  });

  it('may also be a role or a side, and Esc leaves what was typed', async () => {
    const { page } = ha;
    await composer(page).fill('');
    await composer(page).pressSequentially('Nhờ @truc ban');
    expect(await options(page).allInnerTexts()).toHaveLength(2);
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await composer(page).inputValue()).toBe('Nhờ @truc ban');
    await composer(page).fill('');
    await composer(page).pressSequentially('@trung');
    await options(page)
      .filter({ hasText: /^phía Trung Quốc/ })
      .click();
    expect(await composer(page).inputValue()).toBe('@phía Trung Quốc ');
  });

  it('leaves the caret where one types on, on a screen that draws late', async () => {
    const { page } = ha;
    await page.evaluate(() => {
      const draw = window.requestAnimationFrame;
      window.requestAnimationFrame = (drawn) => window.setTimeout(() => drawn(performance.now()), 200);
      window.setTimeout(() => (window.requestAnimationFrame = draw), 1000);
    });
    await composer(page).fill('');
    await composer(page).pressSequentially('Nhờ @xiaomei');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    for (const letter of 'xem giúp') {
      await composer(page).pressSequentially(letter);
      await page.waitForTimeout(50);
    }
    expect(await composer(page).inputValue()).toBe('Nhờ @Vương Hiểu Mai xem giúp');
    await composer(page).fill('');
  });

  it('keeps the keys of an input method out of the list', async () => {
    const { page } = ha;
    await composer(page).fill('');
    const keys = await page.context().newCDPSession(page);
    await composer(page).pressSequentially('@');
    await keys.send('Input.imeSetComposition', { text: 'wang', selectionStart: 4, selectionEnd: 4 });
    await options(page).filter({ hasText: '王晓梅' }).waitFor();
    await composer(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await composer(page).inputValue()).toBe('@wang');
    await keys.send('Input.insertText', { text: '王' });
    await options(page).filter({ hasText: '王晓梅' }).waitFor();
    expect(await composer(page).inputValue()).toBe('@王');
    await composer(page).fill('');
  });

  it('is marked in both wordings, and more strongly for whom it calls', async () => {
    const { page } = ha;
    await composer(page).pressSequentially('Nhờ @xiaomei');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await composer(page).pressSequentially('xem giúp.');
    await page.locator('.cp-zone textarea').nth(1).fill('请王晓梅查看。');
    await composer(page).press('Enter');
    const [own, other] = [marks(page, 'xem giúp'), marks(wang.page, '请王晓梅查看')];
    await own.nth(1).waitFor();
    expect(await own.allTextContents()).toEqual(['@Vương Hiểu Mai', '王晓梅']);
    expect(await own.first().getAttribute('data-own')).toBe(null);
    await other.nth(1).waitFor();
    expect(await other.allTextContents()).toEqual(['王晓梅', '@Vương Hiểu Mai']);
    expect(await other.first().getAttribute('data-own')).toBe('true');
  });

  it('can be called when the words are changed, by keys alone', async () => {
    const { page } = wang;
    await composer(page).fill('');
    await composer(page).pressSequentially('请查看。');
    await composer(page).press('Enter');
    const row = page.locator('article', { hasText: '请查看。' });
    await row.locator('.ch-out').waitFor({ state: 'detached' });
    await composer(page).press('ArrowUp');
    const field = page.locator('.ch-edit textarea');
    await field.pressSequentially(' @thu ha');
    const found = options(page).filter({ hasText: 'Nguyễn Thị Thu Hà' });
    await found.waitFor();
    const { y = -1, height = 0 } = (await found.boundingBox()) ?? {};
    expect([y >= 0, y + height <= 768]).toEqual([true, true]);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('请查看。 @Nguyễn Thị Thu Hà ');
    await page.keyboard.press('Enter');
    await marks(page, '请查看。').waitFor();
    expect(await marks(page, '请查看。').allTextContents()).toEqual(['@Nguyễn Thị Thu Hà']);
    await marks(ha.page, '请查看。').waitFor();
    expect(await marks(ha.page, '请查看。').getAttribute('data-own')).toBe('true');
  });

  it('is told so behind the bell, in the title, and led to the message', async () => {
    const { page } = wang;
    const bell = page.getByRole('link', { name: zh('bell_other', { count: 1 }) });
    await bell.waitFor();
    await bell.press('Enter');
    const row = page.locator('.nt-row', { hasText: '请王晓梅查看' });
    await row.waitFor();
    expect(await row.innerText()).toContain(zh('kind.mentioned'));
    expect(await row.innerText()).toContain('Nguyễn Thị Thu Hà');
    expect(await row.locator('time').count()).toBe(1);
    await page.getByRole('link', { name: zh('title'), exact: true }).waitFor();
    const reloaded = await page.context().newPage();
    await reloaded.goto(`${stage.service.url}/`);
    await reloaded.getByRole('link', { name: zh('title'), exact: true }).waitFor();
    await reloaded.close();
    await row.press('Enter');
    await page.waitForURL(/\/c\/KTBS\?m=/);
    await page.locator('article[data-marked]', { hasText: '请王晓梅查看' }).waitFor();
  });

  it('sees the bell fill while at work, and loses the words that are taken back', async () => {
    const { page } = wang;
    await page.goto(`${stage.service.url}/gates`);
    await page.getByRole('link', { name: zh('title'), exact: true }).waitFor();
    const { caller } = stage.theCase.people.ha ?? {};
    const id = uuid();
    await caller?.call('POST /channels/:channelId/messages', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: {
        id,
        text: { source: 'vi', vi: 'Đề nghị @phía Trung Quốc cho biết.' },
        mentions: [{ what: 'side', side: 'cn', words: 'phía Trung Quốc' }],
      },
    });
    await page.getByRole('link', { name: zh('bell_other', { count: 1 }) }).click();
    const row = page.locator('.nt-row', { hasText: 'Đề nghị' });
    await row.waitFor();
    await caller?.call('POST /messages/:messageId/retract', { params: { messageId: id }, body: { id: uuid() } });
    await row.waitFor({ state: 'detached' });
  });

  it('is shown what a message of this service points to, if it is theirs to read, and nothing of other places', async () => {
    const { page } = wang;
    const { caller } = stage.theCase.people.ha ?? {};
    const params = { channelId: stage.theCase.channels.KTBS?.id ?? '' };
    const post = (place: 'messages' | 'side/messages', vi: string) =>
      caller?.call(`POST /channels/:channelId/${place}`, { params, body: { id: uuid(), text: { source: 'vi', vi } } });
    const [shared, inner] = [await post('messages', 'Lịch trực tuần tới'), await post('side/messages', 'Chỉ phía ta')];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${stage.service.url}/c/KTBS`);
    const at = (id = '') => `${stage.service.url}/c/KTBS?m=${id}`;
    await post('messages', `Ba nơi: ${at(shared?.id)}, ${at(inner?.id)}, ${at(uuid())}; https://example.org/a.`);
    const row = page.locator('article', { hasText: 'Ba nơi' });
    const card = row.locator('.ln-card');
    await card.first().waitFor();
    expect(await card.count()).toBe(1);
    expect(await card.textContent()).toContain('Lịch trực tuần tới');
    expect(await card.textContent()).toContain('Nguyễn Thị Thu Hà');
    const foreign = row.locator('a[href="https://example.org/a"]');
    expect(await foreign.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
    expect(await row.textContent()).not.toContain('Chỉ phía ta');
    await caller?.call('POST /messages/:messageId/retract', {
      params: { messageId: shared?.id ?? '' },
      body: { id: uuid() },
    });
    await card.filter({ hasText: words('zh', 'common')('message.retracted') }).waitFor();
    expect(await card.textContent()).not.toContain('Lịch trực');
    await post('messages', `Kênh: ${stage.service.url}/c/KTBS`);
    await page.locator('article', { hasText: 'Kênh:' }).locator('.ln-card').waitFor();
  });

  it('finds the words they began to write, in the room where they wrote them', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/c/KTBS`);
    await composer(page).fill('Đang viết dở @phía Trung Quốc');
    await page.reload();
    await composer(page).waitFor();
    expect(await composer(page).inputValue()).toBe('Đang viết dở @phía Trung Quốc');
    await page.goto(`${stage.service.url}/c/KTBS/side`);
    await composer(page).waitFor();
    expect(await composer(page).inputValue()).toBe('');
  });

  it('can be called by a finger', async () => {
    const { page } = await stage.seat('son', { viewport: phone });
    await page.goto(`${stage.service.url}/c/KTBS`);
    await composer(page).pressSequentially('@zhang');
    const choice = options(page).first();
    await choice.waitFor();
    const { height = 0, width = 0, x = -1, y = -1 } = (await choice.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    expect([x >= 0, y >= 0, x + width <= phone.width]).toEqual([true, true, true]);
    await choice.click();
    expect(await composer(page).inputValue()).toBe('@Trương Vĩ ');
  });
});
