import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, newId } from './call.js';
import { keys } from './keys.js';
import { useMay } from './may.js';

const minute = 60_000;

/** Where one is signed in; last seen moves on by itself, so it is asked for anew while it is on the screen. */
export const useSessions = () =>
  useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => call('GET /sessions', { signal }),
    staleTime: 0,
    refetchInterval: minute,
  });

/** How one's own second step stands. */
export const useSecondStep = () =>
  useQuery(
    queryOptions({
      queryKey: keys.secondStep,
      queryFn: ({ signal }) => call('GET /second-step', { signal }),
      staleTime: 0,
    }),
  );

/** How one's own account was used, newest first, page by page. */
export const useHistory = () =>
  useInfiniteQuery({
    queryKey: keys.history,
    queryFn: ({ signal, pageParam }) =>
      call('GET /history', { signal, query: pageParam === undefined ? {} : { before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ events, earlier }) => (earlier ? events.at(-1)?.position : undefined),
    staleTime: 0,
  });

/** When the people of one's own organisation were here; for those who take care of them. */
export function useActivity() {
  const manages = useMay('person.manage');
  return useQuery({
    queryKey: keys.activity,
    queryFn: ({ signal }) => call('GET /people/activity', { signal }),
    enabled: manages,
    staleTime: 0,
    refetchInterval: minute,
  });
}

/** In the place of a session's id: all of them but this one. */
export const others = 'others';

/** Ends one of one's own sessions, or all but this one. */
export function useEndSession() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      sessionId === others
        ? call('POST /sessions/end-others', { body: { id: newId() } })
        : call('POST /sessions/:sessionId/end', { params: { sessionId }, body: { id: newId() } }),
    onSuccess: (left) => cache.setQueryData(keys.sessions, left),
  });
}
