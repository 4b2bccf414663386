import type { QueryClient } from '@tanstack/query-core';
import { gatesQuery } from '../api/gates.js';
import { keys } from '../api/keys.js';
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
      if (!cache.getQueryData(queryKey))
        await cache.prefetchQuery({ queryKey, queryFn: () => newestPage(cache, channel, room, start.me) });
      // Where nothing stands under a topic yet too: the log tells of the first one only who has the list.
      if (!cache.getQueryData(keys.topics(audience)))
        await cache.prefetchQuery(topicsQuery(cache, { audience, room, channel }));
    }
  }
}
