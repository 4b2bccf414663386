import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Mention } from '../../src/contract/mentions.js';
import { clockOf } from '../../src/language/clocks.js';
import { openStage, pause, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const zh = words('zh', 'shell');
const asks = words('zh', 'asks');
const notices = words('zh', 'notices');

interface Heard {
  notes: number[];
  shown: { title: string; body: string; stays: boolean }[];
}

/** Hears what a page gives to the loudspeaker and shows outside its window, and may put it out of sight. */
function listen(): void {
  const own = window as unknown as { heard: Heard };
  own.heard = { notes: [], shown: [] };
  const hidden = () => sessionStorage.getItem('hidden') !== null;
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden() ? 'hidden' : 'visible') });
  document.hasFocus = () => !hidden();
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (this: OscillatorNode, ...when) {
    own.heard.notes.push(this.frequency.value);
    return start.apply(this, when);
  };
  const noted = (title: string, { body = '', requireInteraction = false }: NotificationOptions = {}) =>
    own.heard.shown.push({ title, body, stays: requireInteraction });
  const { showNotification } = ServiceWorkerRegistration.prototype;
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    noted(title, options);
    return showNotification.call(this, title, options);
  };
  window.Notification = new Proxy(Notification, {
    construct: (made, [title, options]: [string, NotificationOptions]) => {
      noted(title, options);
      return new made(title, options);
    },
  });
}

describe('A tab that is open and out of sight', () => {
  let stage: Stage;
  let wang: Seat;

  beforeAll(async () => {
    stage = await openStage();
    wang = await stage.seat('wang');
    const { page, context } = wang;
    await context.grantPermissions(['notifications'], { origin: stage.service.url });
    await page.addInitScript(listen);
    await page.goto(stage.service.url);
    await page.locator('.line-state-synced').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('.me-menu-button').click();
    await page.getByRole('button', { name: zh('alerts.content') }).click();
    await page.keyboard.press('Escape');
    await page.evaluate(() => sessionStorage.setItem('hidden', 'yes'));
  }, 120_000);
  afterAll(async () => stage?.close());

  const say = async (vi: string, more: object): Promise<string> => {
    const id = uuid();
    await stage.theCase.people.ha?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId: stage.theCase.channels.KTBS?.id ?? '' },
      body: { id, text: { source: 'vi', vi, zh: `（中文）${vi}` }, ...more },
    });
    return id;
  };
  const urgent = { ask: { sides: ['cn'], urgent: true } };
  const call: { mentions: Mention[] } = { mentions: [{ what: 'side', side: 'cn', words: 'phía Trung Quốc' }] };
  const confirm = (messageId: string) =>
    stage.theCase.people.wang?.caller.call('POST /messages/:messageId/acknowledge', {
      params: { messageId },
      body: { id: uuid() },
    });
  const quiet = (hours: { from: string; to: string } | null) =>
    stage.theCase.people.wang?.caller.call('PATCH /preferences', { body: { id: uuid(), quiet: hours } });
  /** What was heard since the last time, once there is something of both, or the time is over. */
  const heard = async (page: Page, patience = 10_000): Promise<Heard> => {
    const both = () => {
      const { notes, shown } = (window as unknown as { heard: Heard }).heard;
      return notes.length > 1 && shown.length > 0;
    };
    await page.waitForFunction(both, undefined, { timeout: patience }).catch(() => undefined);
    return page.evaluate(() => {
      const own = window as unknown as { heard: Heard };
      const all = own.heard;
      own.heard = { notes: [], shown: [] };
      return all;
    });
  };
  const unread = async (page: Page) => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);

  it('sounds and shows a notice that stays when an urgent confirmation is asked of its side', async () => {
    const { page } = wang;
    const id = await say('Khẩn: tạm dừng thông quan.', urgent);
    const { notes, shown } = await heard(page);
    expect(notes).toEqual([660, 880]);
    const [notice] = shown;
    expect(notice).toMatchObject({
      title: `北山—金城 · ${notices('kind.asked')}`,
      body: expect.stringContaining('（中文）Khẩn: tạm dừng thông quan.'),
      stays: true,
    });
    await page.locator('.urgent', { hasText: asks('alert.title') }).waitFor();
    await confirm(id);
    await page.locator('.urgent').waitFor({ state: 'detached' });
  }, 60_000);

  it('is silent in quiet hours, but for what is urgent', async () => {
    const { page } = wang;
    const at = (hours: number) => clockOf(new Date(Date.now() + hours * 3_600_000).toISOString(), 'cn').time;
    await quiet({ from: at(-2), to: at(2) });
    await pause(3_500);
    const before = await unread(page);
    await say('Nhờ @phía Trung Quốc xem.', call);
    await page.waitForFunction((count) => document.title.startsWith(`(${count})`), before + 1);
    expect(await heard(page, 1_500)).toEqual({ notes: [], shown: [] });
    const id = await say('Khẩn: mở lại luồng xe.', urgent);
    const { notes, shown } = await heard(page);
    expect(notes).toEqual([660, 880]);
    expect(shown).toHaveLength(1);
    await confirm(id);
    await page.locator('.urgent').waitFor({ state: 'detached' });
  }, 60_000);

  it('is heard again after quiet hours, when somebody calls', async () => {
    const { page } = wang;
    const at = (hours: number) => clockOf(new Date(Date.now() + hours * 3_600_000).toISOString(), 'cn').time;
    await quiet({ from: at(2), to: at(4) });
    await pause(3_500);
    await say('Nhờ @phía Trung Quốc cho biết.', call);
    const { notes, shown } = await heard(page);
    expect(notes).toEqual([660, 880]);
    expect(shown[0]).toMatchObject({ title: `北山—金城 · ${notices('kind.mentioned')}`, stays: false });
    await quiet(null);
  }, 60_000);
});
