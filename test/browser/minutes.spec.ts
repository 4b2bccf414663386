import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { demoPassword } from '../../src/demo/real-case.js';
import { tamperedText } from './minutes.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { words } from './words.js';

const vi = words('vi', 'minutes');
const zh = words('zh', 'minutes');
const profile = words('vi', 'profile');

/** The talks of 2017 on longer opening hours: drafted from both sides, mended, frozen, signed by both, and kept. */
describe('Minutes, from both sides', () => {
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;
  let address = '';
  const idOf = () => address.split('/').at(-1) ?? '';

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  const caller = (key: string) => {
    const person = stage.theCase.people[key];
    if (!person) throw new Error(`Nobody is called ${key}.`);
    return person.caller;
  };
  const gone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
  const submit = (page: Page) => page.locator('dialog[open] button[type=submit]').click();
  const part = (page: Page, name: string) => page.locator(`#part-${name}`);
  const row = (page: Page, at = 0) => part(page, 'views').locator('[data-row]').nth(at);
  const written = (page: Page) =>
    page.waitForResponse((response) => response.url().endsWith('/words') && response.ok());
  /** Whoever stays in a row holds it. */
  const leave = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).blur());
  /** Writes a wording, waits until it is taken, and lets the row go. */
  const word = async (page: Page, at: number, language: 'vi' | 'zh', text: string) => {
    const taken = written(page);
    await row(page, at).locator(`textarea[data-cell=${language}]`).fill(text);
    await taken;
    await leave(page);
  };
  const addRow = async (page: Page, name: string, own: string, other: string) => {
    await part(page, name).locator('header .me-add').click();
    await page.locator('.me-new textarea').nth(0).fill(own);
    if (other) await page.locator('.me-new textarea').nth(1).fill(other);
    await page.locator('.me-new textarea').nth(0).press('Control+Enter');
    await page.locator('.me-new').waitFor({ state: 'detached' });
  };

  it('begin as a draft of one side, which the other side does not see', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/minutes`);
    await page.getByRole('button', { name: vi('new.button') }).click();
    await page.locator('dialog select').first().selectOption({ index: 0 });
    await page.getByLabel(vi('field.title')).fill('Hội đàm định kỳ về thời gian thông quan');
    await page.locator('dialog textarea').nth(1).fill('关于通关时间的定期会谈');
    await page.getByLabel(vi('field.place_in.vi')).fill('Lào Cai');
    await page.getByLabel(vi('field.place_in.zh')).fill('老街');
    await submit(page);
    await page.waitForURL(/\/minutes\/[0-9a-f-]{36}$/);
    await addRow(
      page,
      'views',
      'Hai bên đánh giá cao kết quả hợp tác thời gian qua.',
      '双方高度评价前一阶段的合作成果。',
    );
    await row(page).waitFor();
    await wang.page.goto(`${stage.service.url}/minutes`);
    await wang.page.locator('.ml .empty-state').waitFor();
    const draft = page.url();

    await page.getByRole('button', { name: vi('send.button.cn') }).click();
    await page.locator('dialog[open] button.ant-btn-primary').click();
    await page.getByRole('button', { name: vi('freeze.button') }).waitFor();
    address = new URL(page.url()).pathname;

    // The draft says where it went on.
    await page.goto(draft);
    await page.getByText(vi('handed.says')).waitFor();
    await page.getByRole('link', { name: vi('handed.list') }).click();
    await page.locator('.ml-line').first().waitFor();
    await page.goto(`${stage.service.url}${address}`);
    await page.getByRole('button', { name: vi('freeze.button') }).waitFor();
  });

  it('are written from both sides, each in their own row', async () => {
    await wang.page.locator('.ml-line').click();
    await wang.page.waitForURL(`**${address}`);
    const hours = 'Hai bên thống nhất thí điểm kéo dài thời gian thông quan từ 7:00 đến 22:00 (giờ Hà Nội).';
    await addRow(ha.page, 'views', hours, '');
    await addRow(wang.page, 'upward', '双方将及时通报情况。', 'Hai bên sẽ kịp thời thông báo tình hình.');
    const missing = row(wang.page, 1);
    await missing.locator('.me-mark[data-state=missing]').waitFor();
    await word(wang.page, 1, 'zh', '双方同意试行延长通关时间，每日北京时间8:00至22:00。');
    await row(ha.page, 1).locator('.me-mark[data-state=agreed]').waitFor();
  });

  it('are held row by row while somebody writes in them', async () => {
    await row(ha.page, 0).locator('[data-cell=vi]').click();
    const held = row(wang.page, 0);
    await held.locator('.me-note-held').first().waitFor();
    expect(await held.locator('textarea').count()).toBe(0);
    await wang.page.locator('.me-writers li').waitFor();
    await leave(ha.page);
    await held.locator('textarea').first().waitFor();
  });

  it('show where the facts differ while one types, and where a wording is out of step', async () => {
    const facts = row(ha.page, 1).locator('.guard [data-severity=block]');
    await facts.first().waitFor();
    await wang.page.locator('.me-checks', { hasText: zh('check.facts_differ_other', { count: 1 }) }).waitFor();
    await word(wang.page, 1, 'zh', '双方同意试行延长通关时间，每日北京时间8:00至23:00。');
    await facts.first().waitFor({ state: 'detached' });

    // The language that was worked on last leads: the other one is out of step until it follows.
    await row(ha.page, 1).locator('.me-mark[data-state=out_of_step]').waitFor();
    await row(ha.page, 1).locator('.me-note-behind').waitFor();
    const longer = 'Hai bên thống nhất thí điểm kéo dài giờ thông quan từ 7:00 đến 22:00 (giờ Hà Nội).';
    await word(ha.page, 1, 'vi', longer);
    for (const { page } of [ha, wang]) await row(page, 1).locator('.me-mark[data-state=agreed]').waitFor();
  });

  it('take a suggestion of the other side with one press', async () => {
    await row(wang.page, 0).locator('[data-cell=zh]').press('Control+m');
    await wang.page.locator('.me-suggest textarea').fill('双方积极评价前一阶段的合作成果。');
    await wang.page.getByRole('button', { name: zh('suggest.send') }).click();
    await row(wang.page, 0)
      .getByRole('button', { name: zh('suggestion.take_back') })
      .waitFor();
    const offered = row(ha.page, 0);
    await offered.locator('.me-diff ins').waitFor();
    expect(await offered.locator('.me-diff del').first().textContent()).not.toBe('');
    await offered.getByRole('button', { name: vi('suggestion.accept'), exact: true }).click();
    await offered.locator('.me-diff').waitFor({ state: 'detached' });
    await offered.getByRole('button', { name: vi('act.in_step') }).click();
    await offered.locator('.me-mark[data-state=agreed]').waitFor();
  });

  it('lose nothing that is typed without a line: it becomes a suggestion by itself', async () => {
    await ha.context.setOffline(true);
    await ha.page.locator('.line-banner-offline').waitFor();
    await row(ha.page, 0).locator('[data-cell=vi]').fill('Hai bên ghi nhận kết quả hợp tác thời gian qua.');
    await row(ha.page, 0).getByText(vi('note.waits')).waitFor();
    await word(wang.page, 0, 'vi', 'Hai bên đánh giá tích cực kết quả hợp tác thời gian qua.');
    await ha.context.setOffline(false);
    const kept = row(wang.page, 0).locator('.me-diff ins');
    await kept.first().waitFor({ timeout: 45_000 });
    await row(wang.page, 0)
      .getByRole('button', { name: zh('suggestion.refuse') })
      .click();
    await kept.first().waitFor({ state: 'detached' });
    const mend = row(wang.page, 0).getByRole('button', { name: zh('act.in_step') });
    await mend.click();
    await row(ha.page, 0).locator('.me-mark[data-state=agreed]').waitFor();
  }, 90_000);

  it('go on with agreed actions, and are frozen when nothing is left to mend', async () => {
    const { page } = ha;
    await page.getByRole('button', { name: vi('action.add') }).click();
    await page.locator('dialog textarea').nth(0).fill('Thông báo danh sách cán bộ đầu mối');
    await page.locator('dialog textarea').nth(1).fill('通报联络人名单');
    await page.getByLabel(vi('action.lead')).selectOption('cn');
    await page.getByLabel(vi('action.due')).and(page.locator('[type=date]')).fill('2027-01-15');
    await submit(page);
    await gone(page);
    await wang.page.locator('.me-actions tr', { hasText: '通报联络人名单' }).waitFor();
    await page.getByRole('button', { name: vi('freeze.button') }).click();
    await page.locator('dialog[open] button.ant-btn-primary').click();
    await page.locator('.ms-verdict[data-verdict=ok]').waitFor();
    await wang.page.locator('.ms-verdict[data-verdict=ok]').waitFor();
    const [here, there] = await Promise.all([page, wang.page].map((one) => one.locator('.mp footer b').textContent()));
    expect(here).toBe(there);
    expect(here).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('are signed with the key of a device for one side', async () => {
    const { minutes } = await caller('lan').call('GET /minutes/:minutesId', { params: { minutesId: idOf() } });
    for (const key of ['lan', 'chen']) {
      await caller(key).call('POST /minutes/:minutesId/approvals/:step', {
        params: { minutesId: idOf(), step: 'interpreter' },
        body: { id: uuid(), hash: minutes.frozen?.hash ?? '' },
      });
    }
    // Keys of devices belong to a name, and an address in figures is none.
    const url = stage.service.url.replace('127.0.0.1', 'localhost');
    const quoc = await stage.seat('quoc', { url });
    const { page } = quoc;
    const device = await quoc.context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${url}/profile`);
    await page.getByRole('button', { name: profile('passkey.add') }).click();
    await page.getByLabel(profile('passkey.name')).fill('Máy tính cơ quan');
    await page.locator('dialog input[autocomplete=current-password]').fill(demoPassword);
    await page
      .locator('dialog input[autocomplete=one-time-code]')
      .fill((await caller('quoc').authenticator?.code()) ?? '');
    await submit(page);
    await gone(page);
    await page.locator('.devices li', { hasText: 'Máy tính cơ quan' }).waitFor();

    await page.goto(`${url}${address}`);
    await page.locator('button[data-step=leader]').click();
    await page.locator('.me-approvals li[data-given]').nth(1).waitFor();
    await page
      .locator('.ms-acts')
      .getByRole('button', { name: vi('sign.button') })
      .click();
    await page.getByLabel(vi('sign.read')).check();
    await page.getByText(vi('sign.passkey_says')).waitFor();
    await submit(page);
    await gone(page);
    await page.locator('.mp-signature[data-side=vn][data-signed]').getByText(vi('method.passkey')).waitFor();
    await wang.page.locator('.mp-signature[data-side=vn][data-signed]').waitFor();
    await quoc.context.close();
  }, 60_000);

  it('are signed by password and code for the other, and locked', async () => {
    const { page, context } = await stage.seat('ma');
    await page.goto(`${stage.service.url}${address}`);
    await page.locator('button[data-step=leader]').click();
    await page.locator('.me-approvals li[data-given]').nth(1).waitFor();
    await page
      .locator('.ms-acts')
      .getByRole('button', { name: zh('sign.button') })
      .click();
    await page.getByLabel(zh('sign.read')).check();
    await page.locator('dialog input[autocomplete=current-password]').fill(demoPassword);
    await page
      .locator('dialog input[autocomplete=one-time-code]')
      .fill((await caller('ma').authenticator?.code()) ?? '');
    await submit(page);
    await gone(page);
    for (const one of [page, ha.page, wang.page]) {
      await one.locator('.ms-bar[data-tone=ok]').waitFor();
      expect(await one.locator('.mp-signature[data-signed]').count()).toBe(2);
    }
    await context.close();
  }, 60_000);

  it('go on in issues, whose progress stands beside the signed text', async () => {
    await ha.page.locator('.ms-progress li a', { hasText: /^[A-Z]{4}-\d{4}-/ }).waitFor();
  });

  it('are checked out of a file, in the browser alone', async () => {
    const { page } = ha;
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: vi('seal.bundle') }).click();
    const path = await (await saved).path();
    const fingerprint = await page.locator('.mp footer b').textContent();
    await page.goto(`${stage.service.url}/check#${fingerprint}`);
    await page.locator('.callout-ok').waitFor();
    await page.locator('input[type=file]').setInputFiles(path);
    await page.locator('.mc-verdict[data-holds=true]').waitFor();
  });

  it('are corrected by a supplement only', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}${address}`);
    await page.getByRole('button', { name: vi('supplement.button') }).click();
    await submit(page);
    await page.waitForURL((url) => url.pathname.startsWith('/minutes/') && url.pathname !== address);
    await page.locator('.is-place a', { hasText: vi('supplement.to') }).waitFor();
  });

  it('show red when a byte of the text was changed behind the back of the service', async () => {
    await tamperedText(stage.service.store, idOf());
    for (const { page } of [ha, wang]) {
      await page.goto(`${stage.service.url}${address}`);
      await page.locator('.ms-bar[data-tone=error]').waitFor();
      await page.locator('.ms-verdict[data-verdict=broken]').waitFor();
      expect(await page.locator('.ms-bar .link-button').count()).toBe(0);
    }
  });
});
