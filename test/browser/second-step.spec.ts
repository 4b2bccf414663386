import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Language } from '../../src/contract/basics.js';
import { Authenticator } from '../../src/demo/authenticator.js';
import { demoPassword } from '../../src/demo/real-case.js';
import { findings } from './rules.js';
import { desktop, openStage, phone, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

/** A head of each side, invited by their own coordinator, each on the screen their trade has at hand. */
const heads = [
  { language: 'vi', side: 'vn', by: 'ha', viewport: desktop, name: 'Đỗ Đức Thắng' },
  { language: 'zh', side: 'cn', by: 'wang', viewport: phone, name: '李建国' },
] as const;

describe.each(heads)('somebody new who decides for others ($language)', ({ language, side, by, viewport, name }) => {
  let stage: Stage;
  let page: Page;
  let authenticator: Authenticator;
  let recoveryCode = '';
  const it = story();
  const id = uuid();
  const email = `${id}@example.org`;
  const t = words(language, 'second-step');
  const profile = words(language, 'profile');

  beforeAll(async () => {
    stage = await openStage();
    ({ page } = await stage.stranger({ language, viewport }));
  }, 120_000);
  afterAll(() => stage?.close());

  const accessible = async () => {
    expect(await findings(page, 'second step')).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport.width);
  };
  const submit = () => page.locator('main button[type=submit]').click();
  const invite = async (): Promise<string> => {
    const coordinator = stage.theCase.people[by];
    if (!coordinator?.organisationId) throw new Error('A coordinator has an organisation.');
    const part = { text: name, status: 'given' as const };
    const { link } = await coordinator.caller.call('POST /people', {
      body: {
        id,
        organisationId: coordinator.organisationId,
        email,
        name: side === 'vn' ? { vi: part, zh: null } : { vi: null, zh: part },
        post: null,
        roles: ['head'],
        language: language as Language,
      },
    });
    return link;
  };
  /** In a browser that has forgotten the session; the page that had it would go to the sign-in by itself. */
  const withPassword = async () => {
    await page.goto('about:blank');
    await page.context().clearCookies();
    // The page that is still open may hear of it first, and be on its way there.
    await page.goto(`${stage.service.url}/login`).catch(() => undefined);
    await page.waitForURL(/\/login/);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[autocomplete=current-password]').fill(demoPassword);
    await submit();
  };

  it('chooses a password, scans the code, proves it, and sees the service only after putting the codes away', async () => {
    await page.goto(`${stage.service.url}${await invite()}`);
    await page.locator('input[autocomplete=new-password]').fill(demoPassword);
    await submit();
    await page.getByRole('img', { name: t('enrol.qr') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'vi');
    await accessible();
    const secret = (await page.locator('.enrolment code').textContent())?.replaceAll(' ', '') ?? '';
    authenticator = new Authenticator({ secret, at: new Date().toISOString() });
    await page.locator('input[autocomplete=one-time-code]').fill('000000');
    await submit();
    await page.getByText(t('enrol.wrong')).waitFor();
    await page.locator('input[autocomplete=one-time-code]').fill(await authenticator.code());
    await submit();

    await page.getByText(t('codes.once')).waitFor();
    await accessible();
    const codes = await page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    recoveryCode = codes[0] ?? '';
    const goOn = page.getByRole('button', { name: t('codes.go_on') });
    expect(await goOn.isDisabled()).toBe(true);
    await page.getByText(t('codes.kept')).click();
    await goOn.click();
    await page.waitForURL(`${stage.service.url}/`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('signs in again with the password and a code; a wrong one is explained', async () => {
    await withPassword();
    await page.getByText(t('code.says')).waitFor();
    await accessible();
    await page.locator('input[autocomplete=one-time-code]').fill('123 456');
    await submit();
    await page.getByRole('alert').waitFor();
    await page.locator('input[autocomplete=one-time-code]').fill(await authenticator.code());
    await submit();
    await page.waitForURL(`${stage.service.url}/`);
  });

  it('signs in with a recovery code when the telephone is not at hand', async () => {
    await withPassword();
    await page.getByRole('button', { name: t('code.use_recovery') }).click();
    await page.locator('main form input').fill(recoveryCode);
    await submit();
    await page.waitForURL(`${stage.service.url}/`);
  });

  it('finds all of it on the own page, and signs the other devices out there', async () => {
    await page.goto(`${stage.service.url}/profile`);
    await page.getByText(profile('history.second_step_code_used')).waitFor();
    await page.getByText(profile('history.failed_other', { count: 1 })).waitFor();
    expect(await page.locator('.devices li').count()).toBe(3);
    await accessible();
    await page.getByRole('button', { name: profile('sessions.end_others') }).click();
    await page.locator('.devices li').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.devices li').count()).toBe(1);
  });
});
