import type { QueryClient } from '@tanstack/query-core';
import { gatesQuery } from '../api/gates.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { audienceOf, roomsOf, type Start } from '../api/start.js';
import { newestPage } from '../channel/useMessages.js';
import { topicsQuery } from '../channel/useTopics.js';
import { line } from '../live/line.js';
import { rest } from '../live/rest.js';
import { bookQuery } from '../phrases/book.js';

const between = 300;

/** Brings what a person would look for without a line: phrases, gates, the end of each room with its topics, the shared ones first. */
export async function prefetch(cache: QueryClient, signal: AbortSignal): Promise<void> {
  const start = cache.getQueryData<Start>(keys.start);
  if (!start || signal.aborted) return;
  await cache.prefetchQuery(bookQuery);
  await cache.prefetchQuery(gatesQuery);
  for (const room of roomsOf(start.me)) {
    for (const channel of start.channels) {
      await rest(between, signal);
      if (signal.aborted || line.get().state === 'offline') return;
      const audience = audienceOf(channel, room, start.me);
      const queryKey = keys.messages(audience);
      if (cache.getQueryState(queryKey)) continue;
      await cache.prefetchQuery({ queryKey, queryFn: () => newestPage(cache, channel, room, start.me) });
      const page = cache.getQueryData<MessagePage>(queryKey);
      if (page?.messages.some(({ topicId }) => topicId !== undefined))
        await cache.prefetchQuery(topicsQuery(cache, { audience, room, channel }));
    }
  }
}
