import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MinutesItem } from '../../../src/contract/minutes.js';
import { type CallInput, call } from '../api/call.js';
import { keys } from '../api/keys.js';

/** What is looked for in the register. */
export type Sought = Omit<NonNullable<CallInput<'GET /register'>['query']>, 'before' | 'limit'>;

/** What both sides signed, page after page. */
export function useRegister(sought: Sought) {
  const found = useInfiniteQuery({
    queryKey: [...keys.register, sought],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /register', { query: { ...sought, ...(pageParam && { before: pageParam }) }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  return { ...found, agreements: found.data?.pages.flatMap(({ agreements }) => agreements) ?? [] };
}

/** The texts signed in one channel, to name one of them. */
export function useSigned(channelId: string) {
  return useQuery({
    queryKey: [...keys.register, 'of', channelId],
    queryFn: async (): Promise<MinutesItem[]> => {
      const query = { state: 'signed', limit: 100 } as const;
      return (await call('GET /channels/:channelId/minutes', { params: { channelId }, query })).minutes;
    },
  });
}

/** The clauses on which an issue rests. */
export const useGroundsOf = (issueId: string) =>
  useQuery({
    queryKey: keys.groundsOf(issueId),
    queryFn: () => call('GET /issues/:issueId/grounds', { params: { issueId } }),
  });

/** The issues that rest on clauses of minutes. */
export const useGroundsOn = (minutesId: string) =>
  useQuery({
    queryKey: keys.groundsOn(minutesId),
    queryFn: () => call('GET /minutes/:minutesId/grounds', { params: { minutesId } }),
  });

/** The address of a clause, which stays for ever. */
export const clauseAddress = (minutesId: string, clauseId: string): string =>
  `/minutes/${minutesId}#clause-${clauseId}`;
