import type { InfiniteData, QueryClient } from '@tanstack/query-core';
import type { DeskPage, DeskTaking, DeskText } from '../../../src/contract/desk.js';
import type { Event } from '../../../src/contract/events.js';
import { keys } from '../api/keys.js';

type Pages = InfiniteData<DeskPage>;

/** Says who of one's own side works on a text from now on, wherever the list of what waits is here. */
export function putTaking(cache: QueryClient, { key, taken }: DeskTaking): void {
  changePages(cache, (page) => ({
    ...page,
    texts: page.texts.map((text) => (text.key === key ? { ...text, taken } : text)),
  }));
}

/** After one's own change of an issue its other texts are sent with the version that it has now. */
export function putIssueVersion(cache: QueryClient, { id, version }: { id: string; version: number }): void {
  changePages(cache, (page) => ({
    ...page,
    texts: page.texts.map((text) =>
      text.about.kind === 'issue' && text.about.issueId === id && text.about.part !== null
        ? { ...text, about: { ...text.about, version } }
        : text,
    ),
  }));
}

/** Events after which something else may wait: what does only the server knows, and it is asked a moment later. Words that were taken back go at once. */
export function noteForDesk(cache: QueryClient, { payload }: Event): void {
  if ('message' in payload && payload.message.retracted)
    dropTexts(cache, ({ key }) => key === `message:${payload.message.id}`);
  if (['message', 'topic', 'issue', 'row', 'minutes'].some((name) => name in payload)) askForDesk(cache);
}

/** Has the list of what waits asked for again. */
export function askForDesk(cache: QueryClient): void {
  cache.setQueryData<number>(keys.deskHeard, (times = 0) => times + 1);
}

/** Nothing of a channel that is no longer mine. */
export function forgetDesk(cache: QueryClient, channelId: string): void {
  dropTexts(cache, (text) => text.channelId === channelId);
  askForDesk(cache);
}

function dropTexts(cache: QueryClient, gone: (text: DeskText) => boolean): void {
  changePages(cache, (page) =>
    page.texts.some(gone) ? { ...page, texts: page.texts.filter((one) => !gone(one)) } : page,
  );
}

function changePages(cache: QueryClient, change: (page: DeskPage) => DeskPage): void {
  cache.setQueryData<DeskPage>(keys.deskFirst, (page) => page && change(page));
  cache.setQueriesData<Pages>(
    { queryKey: keys.deskLists },
    (data) => data && { ...data, pages: data.pages.map(change) },
  );
}
