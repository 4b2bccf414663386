import { type QueryClient, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { call, NoLine } from '../api/call.js';
import { keys } from '../api/keys.js';
import { type MessagePage, mergePages } from '../api/pages.js';
import { audienceOf, type Start } from '../api/start.js';
import { line, useLine } from '../live/line.js';
import { partOf } from '../live/marks.js';
import { roomRoutes, type Setting } from './rooms.js';

/** Where a room opens: at a message, at the first one not read, or at its end. */
export type Place = { at: 'message'; id: string } | { at: 'unread'; position: number } | { at: 'end' };

/** More than this is not kept on the screen; what is cut off is loaded again on the way back. */
const most = 400;
const pageSize = 50;

type Query = { before?: number; after?: number; around?: string; limit?: number };

/** The messages of a room, growing at both ends as one reads. */
export function useMessages({ channel, room, audience, part }: Setting, place: Place) {
  const cache = useQueryClient();
  const fetchPage = useCallback(
    (query: Query) =>
      call(roomRoutes[room].read, {
        params: { channelId: channel.id },
        query: { ...query, ...(part && { topic: part }) },
      }),
    [channel.id, room, part],
  );
  const queryKey: QueryKey = useMemo(
    () => (part ? keys.part(audience, part) : keys.messages(audience)),
    [audience, part],
  );
  useState(() => forgetUnlessHeld(cache, queryKey, place));
  const query = useQuery<MessagePage>({
    queryKey,
    queryFn: () =>
      complete(cache, audience, fetchPage, () => openAt(fetchPage, place)).catch((error: unknown) => {
        const kept = part && partOfCopy(cache, audience, part);
        if (!kept || !(error instanceof NoLine)) throw error;
        return kept;
      }),
  });

  // What could not be loaded comes by itself when the line is back.
  const offline = useLine().state === 'offline';
  const { refetch } = query;
  useEffect(() => {
    const missing = cache.getQueryState(queryKey)?.status === 'error';
    if (!offline && missing) void refetch();
  }, [offline, cache, queryKey, refetch]);

  const [growing, setGrowing] = useState<'earlier' | 'later'>();
  const busy = useRef(false);
  const grow = useCallback(
    async (end: 'earlier' | 'later'): Promise<void> => {
      const page = cache.getQueryData<MessagePage>(queryKey);
      const edge = end === 'earlier' ? page?.messages[0] : page?.messages.at(-1);
      if (busy.current || !page?.[end] || !edge) return;
      busy.current = true;
      setGrowing(end);
      try {
        const query = end === 'earlier' ? { before: edge.position } : { after: edge.position };
        const fetched = await complete(cache, audience, fetchPage, () => fetchPage({ ...query, limit: pageSize }));
        cache.setQueryData<MessagePage>(queryKey, (now) => cut(mergePages(now, fetched), end));
      } catch {
        // The end stays marked as open; scrolling there again tries again.
      } finally {
        busy.current = false;
        setGrowing(undefined);
      }
    },
    [cache, audience, queryKey, fetchPage],
  );

  /** Replaces what is on the screen by another place of the same room. */
  const goTo = useCallback(
    async (next: Place): Promise<void> => {
      const page = await complete(cache, audience, fetchPage, () => openAt(fetchPage, next));
      cache.setQueryData<MessagePage>(queryKey, page);
    },
    [cache, audience, queryKey, fetchPage],
  );

  return { query, growing, grow, goTo };
}

/** The end of a room, for keeping before anybody has opened it. */
export function newestPage(
  cache: QueryClient,
  channel: ChannelView,
  room: Room,
  me: Start['me'],
): Promise<MessagePage> {
  const fetchPage: FetchPage = (query) => call(roomRoutes[room].read, { params: { channelId: channel.id }, query });
  return complete(cache, audienceOf(channel, room, me), fetchPage, () => openAt(fetchPage, { at: 'end' }));
}

type FetchPage = (query: Query) => Promise<MessagePage>;

async function openAt(fetchPage: FetchPage, place: Place): Promise<MessagePage> {
  if (place.at === 'message') return fetchPage({ around: place.id, limit: pageSize });
  if (place.at === 'end') return fetchPage({ limit: pageSize });
  const [read, unread] = await Promise.all([
    fetchPage({ before: place.position + 1, limit: 20 }),
    fetchPage({ after: place.position, limit: pageSize }),
  ]);
  if (unread.messages.length === 0) return { ...read, later: false };
  return { messages: [...read.messages, ...unread.messages], earlier: read.earlier, later: unread.later };
}

/** Without a line, what of the part stands in the room's own page. */
function partOfCopy(cache: QueryClient, audience: string, part: TopicPart): MessagePage | undefined {
  const page = cache.getQueryData<MessagePage>(keys.messages(audience));
  return page && { ...page, messages: page.messages.filter((message) => partOf(message) === part) };
}

/** What happened while the page was on its way is fetched behind it: events for a room not loaded yet go unheard. */
async function complete(
  cache: QueryClient,
  audience: string,
  fetchPage: FetchPage,
  fetch: () => Promise<MessagePage>,
): Promise<MessagePage> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after[audience];
  let before = heard();
  let page = await fetch();
  while (!page.later && before !== heard()) {
    before = heard();
    const newer = await fetchPage({ after: page.messages.at(-1)?.position ?? 0, limit: pageSize });
    page = mergePages(page, newer);
  }
  return page;
}

/** The far end is given up when too much is loaded. */
function cut(page: MessagePage, grown: 'earlier' | 'later'): MessagePage {
  if (page.messages.length <= most) return page;
  return grown === 'earlier'
    ? { ...page, messages: page.messages.slice(0, most), later: true }
    : { ...page, messages: page.messages.slice(-most), earlier: true };
}

/** A room comes back as it was left, unless that does not show the place that is asked for. */
function forgetUnlessHeld(cache: QueryClient, queryKey: QueryKey, place: Place): void {
  const page = cache.getQueryData<MessagePage>(queryKey);
  if (!page || ['opening', 'offline'].includes(line.get().state)) return;
  const first = page.messages[0]?.position ?? 0;
  const held =
    place.at === 'message'
      ? page.messages.some(({ id }) => id === place.id)
      : !page.later && (place.at === 'end' || !page.earlier || first <= place.position);
  if (!held) cache.removeQueries({ queryKey, exact: true });
}
