import type { Page } from 'playwright-core';

/** A screen: where it is and what stands on it once it is drawn. */
export interface Screen {
  name: string;
  address: string;
  ready: string;
  /** What brings it up, when the address alone does not. */
  open?(page: Page): Promise<void>;
}

const listed = '.il-row, .il-card';
const press = (selector: string) => (page: Page) => page.locator(selector).last().click();

/** An act of the message that stands last, by its icon; on a phone it is behind the dots. */
const act = (icon: string) => async (page: Page) => {
  const row = page.locator('.ch-feed article[id]').last();
  await row.hover();
  if (await row.locator('.ch-more').count()) await row.locator('.ch-more').click();
  await page.locator(`.ch-actions button:has(${icon}), .ch-menu button:has(${icon})`).first().click();
};

/** The people of a channel stand beside it where there is room, else behind a button. */
const people = async (page: Page) => {
  await page.locator('.ch-feed article').first().waitFor();
  if (!(await page.locator('.ch-aside').count())) await page.locator('.ch-people-button').click();
};

/** One issue, its forms, and the form of a new one; on a phone its timeline stands behind a button. */
export const issueScreens = (address: string): readonly Screen[] => [
  { name: 'an issue', address, ready: '.is-facts' },
  {
    name: 'timeline of an issue',
    address,
    ready: '.is-entry',
    open: async (page) => {
      await page.locator('.is-turn').waitFor();
      const part = page.locator('.is-phone > .toggle button').nth(1);
      if (await part.count()) await part.click();
    },
  },
  {
    name: 'inner side of an issue',
    address: `${address}?`,
    ready: '.is-inner select',
    open: async (page) => {
      await page.locator('.is-place, .is-phone').first().waitFor();
      const part = page.locator('.is-phone > .toggle button').nth(2);
      if (await part.count()) await part.click();
    },
  },
  { name: 'new issue', address: '/issues/new?channel=KTBS', ready: '.is-types button' },
  { name: 'an answer', address, ready: 'dialog .is-grades label', open: press('.is-acts [data-act=answered]') },
  { name: 'facts of an issue', address, ready: 'dialog .is-fields', open: press('.is-side .lucide-pencil >> nth=0') },
];

/**
 * Every screen behind the sign-in, for somebody who coordinates and interprets: `colleague` is one of their people, and
 * in the channel `code` the last message is their own, with a photo; `issue` is the number of one they have opened.
 */
export const officersScreens = (colleague: string, code: string, issue: string): readonly Screen[] => [
  { name: 'home', address: '/', ready: '.home-row' },
  { name: 'channel, shared', address: `/c/${code}`, ready: '.ch-feed article .fl-photo' },
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
    open: (page) => page.locator('.ch-tools .icon-button:has(.lucide-pin)').click(),
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
  // The choice is kept, and the screens after this one are read as one stream.
  {
    name: 'stream again',
    address: '/c/KTBS/organisation',
    ready: '.ch[data-room=organisation] .cp textarea',
    open: (page) => page.locator('.ch-tools .toggle button').first().click(),
  },
  {
    name: 'files to be sent',
    address: '/c/KTBS/side',
    ready: '.fl-tray .fl-local[data-state=done]',
    open: async (page) => {
      await page.locator('.ch[data-room=side] .cp textarea').first().waitFor();
      const note = { name: 'ghi chú.txt', mimeType: 'text/plain', buffer: Buffer.from('Ghi chú') };
      await page.locator('.cp input[type=file]').first().setInputFiles(note);
    },
  },
  { name: 'a photo, large', address: `/c/${code}`, ready: 'dialog.vw img', open: press('.fl-photo') },
  { name: 'taking back', address: `/c/${code}`, ready: 'dialog.dialog', open: act('.lucide-message-square-x') },
  { name: 'people of the channel', address: '/c/KTBS', ready: '.ch-aside h2', open: people },
  { name: 'print', address: `/c/${code}/print`, ready: '.paper' },
  {
    name: 'paper',
    address: `/c/${code}/print`,
    ready: '.paper',
    open: (page) => page.emulateMedia({ media: 'print' }),
  },
  ...issueScreens(`/issues/${issue}`),
  { name: 'terms', address: '/terms', ready: '.terms-table tbody tr' },
  { name: 'a term', address: '/terms?term=gate-001', ready: '.terms-facts' },
  { name: 'a new term', address: '/terms?new=1', ready: '.tm-form' },
  {
    name: 'the card of a term',
    address: `/c/${code}?`,
    ready: '.tm-card',
    open: async (page) => {
      await page.locator('.tm').first().waitFor();
      // A card goes when what it belongs to is scrolled away, and a talk comes to rest at its end.
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await page.locator('.tm').last().scrollIntoViewIfNeeded();
      await page.locator('.tm').last().click();
    },
  },
  { name: 'phrases to take care of', address: '/phrases', ready: '.terms-table tbody tr' },
  { name: 'a phrase', address: '/phrases?phrase=ack-01', ready: '.terms-facts' },
  { name: 'a new phrase', address: '/phrases?new=1', ready: '.tm-form' },
  { name: 'waiting', address: '/waiting', ready: '.dk-row' },
  { name: 'notices', address: '/notices', ready: '.nt-row, .nt .empty-state' },
  { name: 'a text on the desk', address: '/waiting', ready: '.dk-editor textarea', open: press('.dk-link') },
  { name: 'search', address: '/search?q=xe', ready: '.sr-hit, .sr .empty-state' },
  { name: 'memory', address: '/memory', ready: '.mp .mp-file' },
  { name: 'channels', address: '/channels', ready: 'main h1' },
  { name: 'open a channel', address: '/channels/new', ready: 'main form, main input' },
  { name: 'people', address: '/people', ready: 'main table, main li' },
  { name: 'a colleague', address: `/people?person=${colleague}`, ready: '.side-panel form' },
  {
    name: 'removing a colleague',
    address: `/people?person=${colleague}`,
    ready: 'dialog.dialog',
    open: press('.side-panel button:has(.lucide-user-x)'),
  },
  { name: 'invite', address: '/people?invite=', ready: '.side-panel form' },
  { name: 'organisations', address: '/organisations', ready: 'main table, main li' },
  { name: 'figures', address: '/figures', ready: '.fg-tiles' },
  { name: 'gates', address: '/gates', ready: 'main table, main li' },
  { name: 'more', address: '/more', ready: '.more' },
  { name: 'sign-out', address: '/more', ready: 'dialog.dialog', open: press('.more > button') },
  { name: 'profile', address: '/profile', ready: '.devices li' },
  {
    name: 'a new authenticator',
    address: '/profile',
    ready: 'dialog .enrolment',
    open: (page) => page.locator('[aria-labelledby=profile-second_step] button').first().click(),
  },
  { name: 'issues', address: '/issues', ready: listed },
  { name: 'closed issues', address: '/issues?state=closed', ready: `${listed}, .il .empty-state` },
  {
    name: 'selected issues',
    address: '/issues?type=detained-vehicles',
    ready: '.il-bulk',
    open: (page) => page.locator('.il-pick input').first().check({ force: true }),
  },
  {
    name: 'naming a filter',
    address: '/issues?type=detained-vehicles',
    ready: 'dialog.dialog input',
    open: press('.il-saved button:has(.lucide-bookmark-plus)'),
  },
  { name: 'board', address: '/issues', ready: '.il-board', open: press('.il .toggle button:has(.lucide-columns-3)') },
  // The choice is kept, and the screens after this one are lists.
  { name: 'list again', address: '/issues', ready: listed, open: press('.il .toggle button:has(.lucide-rows-3)') },
  { name: 'talks', address: '/meetings', ready: '.mt-rows a' },
  { name: 'one of the talks', address: '/meetings', ready: '.mt-agenda li .mt-grip', open: press('.mt-rows a') },
  {
    name: 'talks in the room',
    address: '/meetings',
    ready: '.pv-point',
    open: async (page) => {
      await page.locator('.mt-rows a').last().click();
      await page.locator('.mt-head a:has(.lucide-presentation)').click();
    },
  },
  { name: 'minutes', address: '/minutes', ready: '.ml-line, .ml .empty-state' },
  { name: 'new minutes', address: '/minutes', ready: 'dialog.dialog input', open: press('.ml .page-header button') },
  { name: 'minutes, drafted', address: '/minutes', ready: '.me-row', open: press('.ml-list[data-inner] .ml-line') },
  { name: 'minutes, frozen', address: '/minutes', ready: '.mp', open: press('.ml-list:not([data-inner]) .ml-line') },
  {
    name: 'terms of minutes',
    address: '/minutes',
    ready: 'dialog.dialog input[type=date]',
    open: async (page) => {
      await page.locator('.ml-list[data-inner] .ml-line').last().click();
      await page.locator('.me-row').first().waitFor();
      // On a phone what stands beside the text is behind a choice.
      const parts = page.locator('main .toggle button');
      if (await parts.count()) await parts.last().click();
      await page.locator('#ag-terms button').click();
    },
  },
  { name: 'register of agreements', address: '/agreements', ready: '.ag-line, .ml .empty-state' },
  { name: 'a check', address: '/check', ready: '.mc-drop' },
  { name: 'not found', address: '/nowhere', ready: 'main h1' },
];

/** What only the operator has. */
export const operatorsScreens: readonly Screen[] = [
  { name: 'node', address: '/operator', ready: '.operator-numbers' },
  {
    name: 'adding a party',
    address: '/operator',
    ready: 'dialog.dialog',
    open: press('.operator-list button:has(.lucide-plus)'),
  },
  { name: 'a new organisation', address: '/organisations?new=', ready: '.side-panel form' },
  { name: 'inviting a coordinator', address: '/people?invite=', ready: '.side-panel form' },
];

/** Goes to a screen and waits until it stands still; from another one without loading everything anew. */
export async function show(page: Page, url: string, screen: Screen): Promise<void> {
  if (page.url().startsWith(url) && !screen.address.includes('#')) {
    const dialog = page.locator('dialog[open]');
    if (await dialog.count()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, screen.address);
  } else await page.goto(url + screen.address);
  await screen.open?.(page);
  await page.locator(screen.ready).first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}
