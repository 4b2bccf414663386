import { hashKey, type QueryClient } from '@tanstack/query-core';
import { allows } from '../../../src/contract/permissions.js';
import { gatesQuery } from '../api/gates.js';
import { issuesQuery, moreOpenIssues } from '../api/issue-list.js';
import { issueTypesQuery } from '../api/issue-types.js';
import { keys } from '../api/keys.js';
import { meetingsQuery, overMeetingsQuery } from '../api/meetings.js';
import { audienceOf, roomsOf, type Start } from '../api/start.js';
import { termSeedQuery, termsQuery } from '../api/terms.js';
import { newestPage } from '../channel/useMessages.js';
import { topicsQuery } from '../channel/useTopics.js';
import { line } from '../live/line.js';
import { rest } from '../live/rest.js';
import { meetingQuery } from '../meetings/useMeeting.js';
import { bookQuery, phraseWordingsQuery } from '../phrases/book.js';
import { isNear } from './kept.js';

const between = 300;
/** More open issues than these pages hold are asked for when somebody looks for them. */
const issuePages = 4;
const mostMeetings = 30;

/** Brings what a person would look for without a line: phrases, gates, terms, open issues, talks that are near, the end of each room with its topics, the shared ones first. */
export async function prefetch(cache: QueryClient, signal: AbortSignal): Promise<void> {
  const start = cache.getQueryData<Start>(keys.start);
  if (!start || signal.aborted) return;
  await cache.prefetchQuery(bookQuery);
  await cache.prefetchQuery(gatesQuery);
  await cache.prefetchQuery(termSeedQuery);
  if (allows(start.me.roles, 'term.read')) {
    await cache.prefetchQuery(termsQuery);
    await cache.prefetchQuery(phraseWordingsQuery);
  }
  if (allows(start.me.roles, 'issue.read')) await prefetchIssues(cache, signal);
  if (allows(start.me.roles, 'meeting.read')) await prefetchMeetings(cache, signal);
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

/** The talks of these weeks with what is on their tables, and those that are called while the page is open. */
async function prefetchMeetings(cache: QueryClient, signal: AbortSignal): Promise<void> {
  await cache.prefetchQuery(meetingsQuery);
  await cache.prefetchInfiniteQuery(overMeetingsQuery);
  await bringTables(cache, signal);
  const stop = cache.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryHash === hashKey(keys.meetings)) void bringTables(cache, signal);
  });
  signal.addEventListener('abort', stop);
}

/** What is not here yet of the talks that the lists name. */
async function bringTables(cache: QueryClient, signal: AbortSignal): Promise<void> {
  const open = cache.getQueryData(meetingsQuery.queryKey)?.meetings ?? [];
  const over = cache.getQueryData(overMeetingsQuery.queryKey)?.pages.flatMap(({ meetings }) => meetings) ?? [];
  for (const { id } of [...open, ...over].filter(isNear).slice(0, mostMeetings)) {
    if (cache.getQueryData(keys.meeting(id))) continue;
    await rest(between, signal);
    if (signal.aborted || line.get().state === 'offline') return;
    await cache.prefetchQuery(meetingQuery(cache, id));
  }
}
