import type { QueryClient } from '@tanstack/query-core';
import { allows } from '../../../src/contract/permissions.js';
import { gatesQuery } from '../api/gates.js';
import { issuesQuery, moreOpenIssues } from '../api/issue-list.js';
import { issueTypesQuery } from '../api/issue-types.js';
import { keys } from '../api/keys.js';
import { audienceOf, roomsOf, type Start } from '../api/start.js';
import { newestPage } from '../channel/useMessages.js';
import { topicsQuery } from '../channel/useTopics.js';
import { line } from '../live/line.js';
import { rest } from '../live/rest.js';
import { bookQuery } from '../phrases/book.js';

const between = 300;
/** More open issues than these pages hold are asked for when somebody looks for them. */
const issuePages = 4;

/** Brings what a person would look for without a line: phrases, gates, open issues, the end of each room with its topics, the shared ones first. */
export async function prefetch(cache: QueryClient, signal: AbortSignal): Promise<void> {
  const start = cache.getQueryData<Start>(keys.start);
  if (!start || signal.aborted) return;
  await cache.prefetchQuery(bookQuery);
  await cache.prefetchQuery(gatesQuery);
  if (allows(start.me.roles, 'issue.read')) await prefetchIssues(cache, signal);
  for (const room of roomsOf(start.me)) {
    for (const channel of start.channels) {
      await rest(between, signal);
      if (signal.aborted || line.get().state === 'offline') return;
      const audience = audienceOf(channel, room, start.me);
      const queryKey = keys.messages(audience);
      if (!cache.getQueryData(queryKey))
        await cache.prefetchQuery({ queryKey, queryFn: () => newestPage(cache, channel, room, start.me) });
      // Where nothing stands under a topic yet too: the log tells of the first one only who has the list.
      if (!cache.getQueryData(keys.topics(audience)))
        await cache.prefetchQuery(topicsQuery(cache, { audience, room, channel }));
    }
  }
}

/** The open issues, so that the list can be filtered and read without a line. */
async function prefetchIssues(cache: QueryClient, signal: AbortSignal): Promise<void> {
  await cache.prefetchQuery(issueTypesQuery);
  await cache.prefetchQuery(issuesQuery);
  for (let page = 1; page < issuePages && !signal.aborted; page++) {
    await rest(between, signal);
    if (line.get().state !== 'offline') await moreOpenIssues(cache).catch(() => undefined);
  }
}
