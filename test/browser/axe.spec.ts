import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Language } from '../../src/contract/basics.js';
import { Authenticator } from '../../src/demo/authenticator.js';
import { demoPassword } from '../../src/demo/real-case.js';
import { long } from '../counts.js';
import { holdTalks, invitation, makeAllRound, openIssue, openMinutes, postFiles } from './furnish.js';
import { findings } from './rules.js';
import { officersScreens, operatorsScreens, type Screen, show } from './screens.js';
import { desktop, openStage, phone, type Seat, Service, type Stage } from './stage.js';

const languages = ['vi', 'zh'] as const;

/** All eight in a long run; else two in which no property is the same. Those of a language run side by side. */
const looks = languages
  .flatMap((language) => [false, true].flatMap((dark) => [false, true].map((small) => ({ language, dark, small }))))
  .filter(({ language, dark, small }) => long || (dark === (language === 'zh') && small === dark))
  .map(({ small, ...look }) => ({ ...look, viewport: small ? phone : desktop }));
type Looked = (typeof looks)[number];

let stage: Stage;
let fresh: Service;
let everybody: Record<Language, string>;
const coordinators = { vi: 'ha', zh: 'wang' };
const colleagues = { vi: 'son', zh: 'zhang' };
/** Where each of them has written last. */
const codes = { vi: 'KTBS', zh: 'LCHK' };
const issues = { vi: '', zh: '' };

beforeAll(async () => {
  [stage, fresh] = await Promise.all([openStage(), Service.start()]);
  everybody = await makeAllRound(stage.theCase);
  for (const language of languages) {
    await postFiles(stage.theCase, everybody[language], codes[language]);
    issues[language] = await openIssue(stage.theCase, everybody[language], codes[language]);
    await openMinutes(stage.theCase, everybody[language], codes[language]);
    await holdTalks(stage.theCase, everybody[language], codes[language]);
  }
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await fresh?.close();
});

const officers = (language: Language) =>
  officersScreens(stage.theCase.people[colleagues[language]]?.id ?? '', codes[language], issues[language]);

/** What is found in every look of a language. */
async function inAllLooks(language: Language, find: (look: Looked) => Promise<string[]>): Promise<string[]> {
  const all = looks.filter((look) => look.language === language);
  const found = all.map(async (look) => {
    const name = `${look.dark ? 'dark' : 'light'}, ${look.viewport.width} px`;
    return (await find(look)).map((finding) => `${name}: ${finding}`);
  });
  return (await Promise.all(found)).flat();
}

async function through({ page, context }: Seat, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await show(page, stage.service.url, screen);
    found.push(...(await findings(page, screen.name)));
    if (screen.name === 'paper') await page.emulateMedia({ media: null });
  }
  await context.close();
  return found;
}

/** An invitation that leads through the second step, to the recovery codes. */
async function enrolment(page: Page, link: string): Promise<string[]> {
  await show(page, stage.service.url, { name: 'invitation', address: link, ready: 'input[type=password]' });
  const found = await findings(page, 'invitation');
  await page.locator('input[autocomplete=new-password]').fill(demoPassword);
  await page.locator('main button[type=submit]').click();
  await page.locator('.enrolment code').waitFor();
  found.push(...(await findings(page, 'enrolment')));
  const secret = (await page.locator('.enrolment code').textContent())?.replaceAll(' ', '') ?? '';
  const authenticator = new Authenticator({ secret, at: new Date().toISOString() });
  await page.locator('input[autocomplete=one-time-code]').fill(await authenticator.code());
  await page.locator('main button[type=submit]').click();
  await page.locator('.recovery-codes').waitFor();
  return [...found, ...(await findings(page, 'recovery codes'))];
}

describe('The rules of WCAG 2 A and AA find nothing', () => {
  it.each(languages)('before the sign-in (%s)', async (language) => {
    const found = await inAllLooks(language, async (look) => {
      const { page, context } = await stage.stranger(look);
      const all: string[] = [];
      for (const [url, screen] of [
        [stage.service.url, { name: 'sign-in', address: '/login', ready: 'input[type=email]' }],
        [stage.service.url, { name: 'link that does not hold', address: '/link', ready: 'main' }],
        [fresh.url, { name: 'set-up', address: fresh.setUpLink, ready: 'input[type=email]' }],
      ] as const) {
        await show(page, url, screen);
        all.push(...(await findings(page, screen.name)));
      }
      all.push(...(await enrolment(page, await invitation(stage.theCase, coordinators[language], 'head'))));
      await context.close();
      return all;
    });
    expect(found).toEqual([]);
  });

  it.each(languages)(
    'behind the sign-in (%s)',
    async (language) => {
      // The first one signs in, the others go on with that session.
      await (await stage.seat(everybody[language])).context.close();
      const found = await inAllLooks(language, async (look) =>
        through(await stage.seat(everybody[language], look), officers(language)),
      );
      expect(found).toEqual([]);
    },
    240_000,
  );

  it.each(languages)(
    'at the operator’s (%s)',
    async (language) => {
      await stage.theCase.people.operator?.caller.call('PATCH /preferences', { body: { id: uuid(), language } });
      await (await stage.seat('operator')).context.close();
      const found = await inAllLooks(language, async (look) =>
        through(await stage.seat('operator', look), operatorsScreens),
      );
      expect(found).toEqual([]);
    },
    120_000,
  );
});

/** How wide the page has become, and by what. */
function widest(): [width: number, part: string] {
  const reach = (part: Element) => part.scrollWidth + part.getBoundingClientRect().x;
  const scrolled = [...document.querySelectorAll('main, dialog[open], .side-panel-body')].filter(
    (part) => part.scrollWidth > part.clientWidth,
  );
  const width = Math.max(document.documentElement.scrollWidth, ...scrolled.map(reach));
  const edge = (part: Element) => part.getBoundingClientRect().right;
  const farthest = [...document.querySelectorAll('body *')].sort((a, b) => edge(b) - edge(a))[0];
  return [width, farthest?.outerHTML.slice(0, 120) ?? ''];
}

describe('At 200 % and at 320 px', () => {
  it.each([
    { size: '200 % on 1366 px', language: 'vi', viewport: { width: 683, height: 384 } },
    { size: '320 px', language: 'vi', viewport: { width: 320, height: 640 } },
    { size: '320 px', language: 'zh', viewport: { width: 320, height: 640 } },
  ] as const)(
    'nothing has to be scrolled sideways ($size, $language)',
    async ({ language, viewport }) => {
      const wide: string[] = [];
      const measure = async ({ page, context }: Seat, screens: readonly Screen[]) => {
        for (const screen of screens.filter(({ name }) => name !== 'paper')) {
          await show(page, stage.service.url, screen);
          const [width, part] = await page.evaluate(widest);
          if (width > viewport.width) wide.push(`${screen.name}: ${width} px, ${part}`);
        }
        await context.close();
      };
      const look = { language, viewport, dark: false };
      await measure(await stage.seat(everybody[language], look), officers(language));
      await measure(await stage.seat('operator', look), operatorsScreens);
      expect(wide).toEqual([]);
    },
    120_000,
  );
});
