import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Language } from '../../src/contract/basics.js';
import type { RealCase } from '../../src/demo/real-case.js';

/** A screen: where it is and what stands on it once it is drawn. */
export interface Screen {
  name: string;
  address: string;
  ready: string;
  /** What brings it up, when the address alone does not. */
  open?(page: Page): Promise<void>;
}

/** Every screen behind the sign-in, for somebody who coordinates and interprets. */
export const signedInScreens: readonly Screen[] = [
  { name: 'home', address: '/', ready: '.home-row' },
  { name: 'channel, shared', address: '/c/KTBS', ready: '.ch-feed article' },
  { name: 'channel, own side', address: '/c/KTBS/side', ready: '.cp textarea' },
  {
    name: 'phrases',
    address: '/c/KTBS',
    ready: '.ph',
    open: (page) => page.locator('.ch[data-room=shared] .cp textarea').first().pressSequentially('/'),
  },
  {
    name: 'pins',
    address: '/c/KTBS/side',
    ready: 'dialog[open] .empty-state',
    open: (page) => page.locator('.ch-tools > .icon-button').first().click(),
  },
  {
    name: 'calendar',
    address: '/c/KTBS?topic=none',
    ready: 'dialog[open] .cal button',
    open: (page) => page.locator('.ch-tools > .icon-button').last().click(),
  },
  {
    name: 'topics',
    address: '/c/KTBS/organisation',
    ready: '.tp .empty-state',
    open: (page) => page.locator('.ch-tools .toggle button').last().click(),
  },
  { name: 'print', address: '/c/KTBS/print', ready: '.paper' },
  { name: 'waiting', address: '/waiting', ready: '.wt-row' },
  { name: 'channels', address: '/channels', ready: 'main h1' },
  { name: 'open a channel', address: '/channels/new', ready: 'main form, main input' },
  { name: 'people', address: '/people', ready: 'main table, main li' },
  { name: 'organisations', address: '/organisations', ready: 'main table, main li' },
  { name: 'gates', address: '/gates', ready: 'main table, main li' },
  { name: 'more', address: '/more', ready: '.more' },
  { name: 'not found', address: '/nowhere', ready: 'main h1' },
];

/** Goes to a screen and waits until it stands still; from another one without loading everything anew. */
export async function show(page: Page, url: string, screen: Screen): Promise<void> {
  if (page.url().startsWith(url) && !screen.address.includes('#')) {
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, screen.address);
  } else await page.goto(url + screen.address);
  await screen.open?.(page);
  await page.locator(screen.ready).first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** An interpreter of each side who may do everything else there too, so that one person sees every screen. */
export async function makeAllRound({ people }: RealCase): Promise<Record<Language, string>> {
  for (const [by, who] of [
    ['ha', 'lan'],
    ['wang', 'chen'],
  ] as const) {
    const { caller } = people[by] ?? {};
    const start = await caller?.call('GET /start');
    const person = start?.people.find(({ id }) => id === people[who]?.id);
    await caller?.call('PATCH /people/:personId', {
      params: { personId: person?.id ?? '' },
      body: { id: uuid(), roles: ['coordinator', 'duty_officer', 'interpreter'] },
      version: person?.version ?? 0,
    });
  }
  return { vi: 'lan', zh: 'chen' };
}

/** A link for somebody who is invited. */
export async function invitation({ people }: RealCase): Promise<string> {
  const { link } =
    (await people.ha?.caller.call('POST /people', {
      body: {
        id: uuid(),
        organisationId: people.ha.organisationId ?? '',
        email: `${uuid()}@laocai.example`,
        name: { vi: { text: 'Hoàng Thị Mai', status: 'given' }, zh: null },
        post: null,
        roles: ['duty_officer'],
        language: 'vi',
      },
    })) ?? {};
  return new URL(link ?? '', 'http://localhost').href.replace(/^.*?(?=\/link)/, '');
}
