import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MessageView } from '../../../src/contract/messages.js';
import { allows } from '../../../src/contract/permissions.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMe } from './start.js';

/** What waits for an interpreter, oldest first; the log keeps it true. */
export const waitingQuery = queryOptions({
  queryKey: keys.waiting,
  queryFn: ({ signal }) => call('GET /messages/waiting', { signal }),
});

/** A message that is held reaches the other side only when it is checked, so it comes first; then the oldest. */
const heldFirst = (messages: MessageView[]): MessageView[] =>
  messages.toSorted((a, b) => Number(b.held !== null) - Number(a.held !== null));

/** Topics whose subject waits for an interpreter, oldest first; the log keeps it true. */
const waitingTopicsQuery = queryOptions({
  queryKey: keys.waitingTopics,
  queryFn: ({ signal }) => call('GET /topics/waiting', { signal }),
});

/** How much waits for an interpreter, of each kind; asked for anew when something happened. */
const countsQuery = queryOptions({
  queryKey: keys.deskCounts,
  queryFn: async ({ signal }) => (await call('GET /desk', { query: { limit: 0 }, signal })).counts,
});

/** So long after the last of several events what waits is asked for again, once for all of them. */
const pause = 300;

/** The interpreter's work list; for everybody else there is none, and nothing is asked. */
export function useWaiting() {
  const me = useMe();
  return useQuery({ ...waitingQuery, select: heldFirst, enabled: allows(me.roles, 'translation.write') });
}

/** The subjects on that work list. */
export function useWaitingTopics() {
  const me = useMe();
  return useQuery({ ...waitingTopicsQuery, enabled: allows(me.roles, 'translation.write') });
}

/** How much waits at the interpreter's desk altogether. The shell asks, so that the desk is true wherever one is. */
export function useWaitingCount(): number {
  const cache = useQueryClient();
  const me = useMe();
  const may = allows(me.roles, 'translation.write');
  const { data: counts } = useQuery({ ...countsQuery, enabled: may });
  const { data: heard } = useQuery<number>({ queryKey: keys.deskHeard, enabled: false, initialData: 0 });
  useEffect(() => {
    if (!may || heard === 0) return;
    const timer = setTimeout(() => {
      for (const queryKey of [keys.deskCounts, keys.deskLists]) void cache.invalidateQueries({ queryKey });
    }, pause);
    return () => clearTimeout(timer);
  }, [cache, may, heard]);
  return counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
}
