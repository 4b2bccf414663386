import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { EntryPage, IssueDetail, IssuePage, IssueView } from '../../../src/contract/issues.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { audienceOf, type Start } from '../api/start.js';
import { putIssue } from '../live/issues.js';
import { useLine } from '../live/line.js';

/** An issue by its id or number, with what one's own side keeps about it. */
export function useIssue(ref: string) {
  const cache = useQueryClient();
  const named = isId(ref) ? ref : idIn(cache, ref);
  const byNumber = useQuery({
    queryKey: keys.issueNumber(ref),
    queryFn: async () => {
      const detail = await fetchIssue(cache, ref);
      cache.setQueryData(keys.issue(detail.issue.id), detail);
      return detail.issue.id;
    },
    enabled: named === undefined,
  });
  const id = named ?? byNumber.data;
  const byId = useQuery({
    queryKey: keys.issue(id ?? ''),
    queryFn: () => fetchIssue(cache, id ?? ''),
    enabled: id !== undefined,
  });
  const asked = id === undefined ? byNumber : byId;
  useRetryOnLine(asked.error, asked.refetch);
  return { detail: byId.data, error: asked.error ?? asked.failureReason, refetch: asked.refetch };
}

/** What was done to an issue, as far as it is loaded. */
export function useEntries(issue: IssueView) {
  const cache = useQueryClient();
  const { id: issueId, audience } = issue;
  const queryKey = keys.issueEntries(issueId);
  const query = useQuery({
    queryKey,
    queryFn: () =>
      settled(cache, audience, () =>
        call('GET /issues/:issueId/entries', { params: { issueId }, query: { limit: pageSize } }),
      ),
  });
  useRetryOnLine(query.error, query.refetch);
  const earlier = useMutation({
    mutationFn: (before: number) =>
      call('GET /issues/:issueId/entries', { params: { issueId }, query: { before, limit: pageSize } }),
    onSuccess: (older) =>
      cache.setQueryData<EntryPage>(
        queryKey,
        (page) => page && { entries: [...older.entries, ...page.entries], earlier: older.earlier },
      ),
  });
  const { mutate, isPending } = earlier;
  const first = query.data?.earlier ? query.data.entries[0]?.version : undefined;
  const loadEarlier = useCallback(() => {
    if (first !== undefined && !isPending) mutate(first);
  }, [first, isPending, mutate]);
  return { entries: query.data?.entries, more: first !== undefined, loadEarlier };
}

/** Does something to an issue; its newer state is shown before the log brings it. */
export function useIssueAct() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<IssueView>) => act(),
    onSuccess: (issue) => putIssue(cache, issue),
  });
}

const pageSize = 100;
const isId = (ref: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(ref);

/** The id of an issue that is here already; without a line there is no other way to it. */
function idIn(cache: QueryClient, number: string): string | undefined {
  const asked = cache.getQueryData<string>(keys.issueNumber(number));
  if (asked) return asked;
  return cache.getQueryData<IssuePage>(keys.issues)?.issues.find((issue) => issue.number === number)?.id;
}

/** Asked again if something happened in its rooms meanwhile: events for an issue that is not here yet go unheard. */
async function fetchIssue(cache: QueryClient, ref: string): Promise<IssueDetail> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after ?? {};
  for (;;) {
    const before = heard();
    const detail = await call('GET /issues/:issueId', { params: { issueId: ref } });
    const after = heard();
    const me = cache.getQueryData<Start>(keys.start)?.me;
    const own = me && audienceOf({ id: detail.issue.channelId }, 'side', me);
    const rooms = [detail.issue.audience, ...(own ? [own] : [])];
    if (rooms.every((room) => before[room] === after[room])) return detail;
  }
}

/** What could not be loaded comes by itself when the line is back. */
function useRetryOnLine(error: unknown, refetch: () => unknown): void {
  const offline = useLine().state === 'offline';
  const latest = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = () => void (error !== null && refetch());
  });
  useEffect(() => {
    if (!offline) latest.current?.();
  }, [offline]);
}
