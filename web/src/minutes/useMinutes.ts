import { type QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MinutesDetail, MinutesItem, MinutesPage } from '../../../src/contract/minutes.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { audienceOf, type Start, useChannels, useMe } from '../api/start.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

const pageSize = 100;

/** Minutes with their rows and actions; from then on the log keeps them true. */
export function useMinutes(id: string) {
  const cache = useQueryClient();
  return useQuery({ queryKey: keys.minutes(id), queryFn: () => fetchMinutes(cache, id) });
}

/** All minutes one may read: those of both sides, and the drafts of one's own side apart. */
export function useMinutesLists(pages = 1) {
  const cache = useQueryClient();
  const channels = useChannels();
  const me = useMe();
  const rooms = channels.flatMap((channel) =>
    me.side === null
      ? []
      : (['shared', 'side'] as const).map((room) => ({ channel, room, audience: audienceOf(channel, room, me) })),
  );
  return useQueries({
    queries: rooms.map(({ channel, room, audience }) => ({
      queryKey: pages === 1 ? keys.minutesList(audience) : [...keys.minutesList(audience), pages],
      queryFn: () => settled(cache, audience, () => pagesOf(channel.id, room, pages)),
      placeholderData: (before: MinutesPage | undefined) => before,
    })),
    combine: (results) => {
      const of = (wanted: string) =>
        results
          .flatMap(({ data }, at) => (rooms[at]?.room === wanted ? (data?.minutes ?? []) : []))
          .sort((a, b) => b.heldAt.localeCompare(a.heldAt));
      return {
        shared: of('shared') as MinutesItem[],
        drafts: of('side') as MinutesItem[],
        pending: results.some(({ isPending }) => isPending),
        more: results.some(({ data }) => (data?.next ?? null) !== null),
        /** Not all of them are here. */
        partial: results.some(({ data, error }) => error !== null || (data?.next ?? null) !== null),
        error: results.find(({ error }) => error)?.error,
        retry: () => results.forEach((result) => void result.refetch()),
      };
    },
  });
}

/** So many pages of a list as one. */
async function pagesOf(channelId: string, room: 'shared' | 'side', pages: number): Promise<MinutesPage> {
  const route = room === 'shared' ? 'GET /channels/:channelId/minutes' : 'GET /channels/:channelId/side/minutes';
  const all: MinutesPage = { minutes: [], next: null };
  for (let page = 0; page < pages; page += 1) {
    const query = { limit: pageSize, ...(all.next && { before: all.next }) };
    const { minutes, next } = await call(route, { params: { channelId }, query });
    all.minutes.push(...minutes);
    all.next = next;
    if (next === null) break;
  }
  return all;
}

/** Does something to minutes; a refusal is said at the foot of the screen, for the place it was asked for may be gone. */
export function useAct<A>(act: (input: A) => Promise<unknown>) {
  const { t } = useTranslation();
  return useMutation({ mutationFn: act, onError: (error) => notify({ text: explain(error, t) }) });
}

/** Asked again if something happened in its rooms meanwhile: events for minutes that are not here yet go unheard. */
async function fetchMinutes(cache: QueryClient, minutesId: string): Promise<MinutesDetail> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after ?? {};
  for (;;) {
    const before = heard();
    const detail = await call('GET /minutes/:minutesId', { params: { minutesId } });
    const after = heard();
    const me = cache.getQueryData<Start>(keys.start)?.me;
    const own = me && audienceOf({ id: detail.minutes.channelId }, 'side', me);
    if ([detail.minutes.audience, ...(own ? [own] : [])].every((room) => before[room] === after[room])) return detail;
  }
}
