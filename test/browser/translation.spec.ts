import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { libre, type StandIn, standIn, throughLibre } from '../engines.js';
import { findings } from './rules.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'translation');
const zh = words('zh', 'translation');
const zhGuard = words('zh', 'guard');
const zhMemory = words('zh', 'memory');
const viChannel = words('vi', 'channel');
const zhChannel = words('zh', 'channel');

/** An engine that says another number than it was told. */
const wrong = libre((text, to) =>
  to === 'zh-Hans' && text.includes('45')
    ? '今天放行54辆荔枝车。'
    : to === 'vi'
      ? `Bản dịch thử: ${text}`
      : `（机译）${text}`,
);

describe('a text that a machine put into the other language', () => {
  let stage: Stage;
  let engine: StandIn;
  const seats: Record<string, Seat> = {};
  beforeAll(async () => {
    engine = await standIn(wrong);
    stage = await openStage(throughLibre(engine));
    for (const key of ['ha', 'chen', 'wang']) {
      const seat = await stage.seat(key);
      await seat.page.goto(`${stage.service.url}/c/KTBS`);
      seats[key] = seat;
    }
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await engine?.close();
  });

  const pageOf = (key: string) => (seats[key] as Seat).page;
  const say = async (text: string): Promise<void> => {
    const zone = pageOf('ha').locator('.cp-zone');
    await zone.locator('textarea').first().fill(text);
    await zone.getByRole('button', { name: viChannel('compose.send') }).click();
  };
  const seenBy = (key: string, text: string): Locator => pageOf(key).locator('article', { hasText: text });
  const section = (key: string, title: string): Locator => pageOf(key).locator('.pp-section', { hasText: title });

  it('is made only after a coordinator of each side has read where it goes and agreed; everybody sees that', async () => {
    await say('Chưa bên nào đồng ý gửi câu này đi.');
    await section('ha', vi('title')).getByText(vi('off')).waitFor();
    await section('chen', zh('title')).getByText(zh('off')).waitFor();
    expect(await section('chen', zh('title')).getByRole('button').count()).toBe(0);
    for (const [key, t] of [
      ['ha', vi],
      ['wang', zh],
    ] as const) {
      await section(key, t('title'))
        .getByRole('button', { name: t('agree') })
        .click();
      const dialog = pageOf(key).getByRole('dialog');
      await dialog.getByText(engine.host).waitFor();
      expect(await findings(pageOf(key), `agreeing, ${key}`)).toEqual([]);
      await dialog.getByRole('button', { name: t('agree') }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await section('ha', vi('title')).getByText(vi('on')).waitFor();
    await section('chen', zh('title')).getByText(zh('on')).waitFor();
    expect(engine.asked).toEqual([]);
  });

  it('shows a wrong number, is not verified with it, and once corrected is offered for the next like it', async () => {
    await say('Hôm nay cho qua 45 xe vải.');
    const row = seenBy('chen', '今天放行54辆荔枝车。');
    await row.waitFor();
    await row.getByText(zhChannel('state.machine')).first().waitFor();
    await row.locator('.ch-machine').getByText('LibreTranslate').waitFor();
    for (const key of ['chen', 'ha', 'wang'])
      await seenBy(key, '今天放行54辆荔枝车。')
        .locator('.ch-machine .guard li[data-severity="block"]')
        .first()
        .waitFor();

    for (const key of ['chen', 'ha']) expect(await findings(pageOf(key), `a machine’s text, ${key}`)).toEqual([]);

    const { page: found } = seats.wang as Seat;
    await found.goto(`${stage.service.url}/search?q=${encodeURIComponent('荔枝车')}`);
    await found.locator('.sr-texts .machine-mark').first().waitFor();
    await found.goto(`${stage.service.url}/c/KTBS`);

    const { page } = seats.chen as Seat;
    // What may be done with a row comes when the pointer is on it.
    await row.hover();
    await row
      .getByRole('button', { name: zhChannel('action.verify') })
      .first()
      .click();
    const panel = page.locator('.tr');
    await panel.locator('.guard').getByText(zhGuard('kind.number')).waitFor();
    const verify = panel.getByRole('button', { name: zhChannel('translate.verify') });
    expect(await verify.isDisabled()).toBe(true);
    await panel.locator('.tr-mine textarea').fill('今天放行45辆荔枝车。');
    await panel.locator('.guard li[data-severity="block"]').first().waitFor({ state: 'detached' });
    await verify.click();
    const checked = seenBy('ha', '今天放行45辆荔枝车。');
    await checked.getByText(viChannel('state.verified')).first().waitFor();
    expect(await checked.locator('.ch-machine').count()).toBe(0);

    await say('Hôm nay cho qua 68 xe vải.');
    const next = seenBy('chen', 'Hôm nay cho qua 68 xe vải.');
    await next.locator('.ch-machine').waitFor();
    await next.hover();
    await next
      .getByRole('button', { name: zhChannel('action.verify') })
      .first()
      .click();
    const offer = page.locator('.mm-offer').first();
    await offer.getByText('今天放行68辆荔枝车。').waitFor();
    await offer.getByText(zhMemory('score', { score: 99 })).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is taken as it was checked before, without the engine', async () => {
    const before = engine.asked.length;
    await say('Hôm nay cho qua 45 xe vải.');
    const last = pageOf('chen').locator('article', { hasText: '今天放行45辆荔枝车。' }).last();
    await last.locator('.ch-machine').getByText(zh('provider.memory')).waitFor();
    expect(engine.asked.length).toBe(before);
  });

  it('ends at once when one side takes its word back', async () => {
    await section('wang', zh('title'))
      .getByRole('button', { name: zh('withdraw') })
      .click();
    await section('ha', vi('title')).getByText(vi('off')).waitFor();
    await say('Sau khi tắt thì không dịch nữa.');
    const row = seenBy('chen', 'Sau khi tắt thì không dịch nữa.');
    await row.getByText(zhChannel('state.missing')).first().waitFor();
  });
});
