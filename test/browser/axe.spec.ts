import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/contract/basics.js';
import { long } from '../house.js';
import { invitation, makeAllRound, type Screen, show, signedInScreens } from './screens.js';
import { desktop, openStage, phone, Service, type Stage } from './stage.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** All eight in a long run; else four in which any two properties still meet. */
const looks = (['vi', 'zh'] as const)
  .flatMap((language) => [false, true].flatMap((dark) => [false, true].map((small) => ({ language, dark, small }))))
  .filter(({ language, dark, small }) => long || (Number(language === 'zh') + Number(dark) + Number(small)) % 2 === 0);

const words = ({ language, dark, small }: (typeof looks)[number]) =>
  `${language}, ${dark ? 'dark' : 'light'}, ${small ? 'phone' : 'desktop'}`;

/** What the rules find on the screen, each with the place. */
async function findings(page: Page, name: string): Promise<string[]> {
  // No frames of others are on the screen, so one run in the page itself is all there is to look at.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${name}: ${id} at ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

let stage: Stage;
let fresh: Service;
let everybody: Record<Language, string>;
let link: string;

beforeAll(async () => {
  [stage, fresh] = await Promise.all([openStage(), Service.start()]);
  everybody = await makeAllRound(stage.theCase);
  link = await invitation(stage.theCase);
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await fresh?.close();
});

describe('The rules of WCAG 2 A and AA find nothing', () => {
  it.each(looks)('before the sign-in ($language, dark: $dark, phone: $small)', async ({ language, dark, small }) => {
    const context = await stage.browser.newContext({
      viewport: small ? phone : desktop,
      locale: language === 'vi' ? 'vi-VN' : 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const screens: (Screen & { url: string })[] = [
      { name: 'sign-in', url: stage.service.url, address: '/login', ready: 'input[type=email]' },
      { name: 'invitation', url: stage.service.url, address: link, ready: 'input[type=password]' },
      { name: 'link that does not hold', url: stage.service.url, address: '/link', ready: 'main' },
      { name: 'set-up', url: fresh.url, address: fresh.setUpLink, ready: 'input[type=email]' },
    ];
    const found: string[] = [];
    for (const screen of screens) {
      await show(page, screen.url, screen);
      found.push(...(await findings(page, screen.name)));
    }
    await context.close();
    expect(found).toEqual([]);
  });

  it.each(looks)(
    'behind the sign-in ($language, dark: $dark, phone: $small)',
    async (look) => {
      const { language, dark, small } = look;
      const { context, page } = await stage.seat(everybody[language], { viewport: small ? phone : desktop, dark });
      const found: string[] = [];
      const began = Date.now();
      for (const screen of signedInScreens) {
        await show(page, stage.service.url, screen);
        found.push(...(await findings(page, screen.name)));
      }
      console.log(`${words(look)}: ${signedInScreens.length} screens in ${Math.round((Date.now() - began) / 1000)} s`);
      await context.close();
      expect(found).toEqual([]);
    },
    180_000,
  );
});

describe('At 200 % and at 320 px', () => {
  it.each([
    { size: '200 % on 1366 px', language: 'vi', viewport: { width: 683, height: 384 } },
    { size: '320 px', language: 'vi', viewport: { width: 320, height: 640 } },
    { size: '320 px', language: 'zh', viewport: { width: 320, height: 640 } },
  ] as const)(
    'nothing has to be scrolled sideways ($size, $language)',
    async ({ language, viewport }) => {
      const { context, page } = await stage.seat(everybody[language], { viewport });
      const wide: string[] = [];
      for (const screen of signedInScreens) {
        await show(page, stage.service.url, screen);
        const width = await page.evaluate(() =>
          Math.max(
            document.documentElement.scrollWidth,
            ...[...document.querySelectorAll('main')].map((main) =>
              main.scrollWidth > main.clientWidth ? main.scrollWidth : 0,
            ),
          ),
        );
        if (width > viewport.width) wide.push(`${screen.name}: ${width} px`);
      }
      await context.close();
      expect(wide).toEqual([]);
    },
    120_000,
  );
});
