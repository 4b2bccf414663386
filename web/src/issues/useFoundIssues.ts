import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';
import type { IssueQuery } from '../api/issue-query.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';

const pageSize = 50;

/** Issues that fit a query, page by page, asked anew whenever an issue changes. */
export function useFoundIssues(query: IssueQuery, enabled: boolean) {
  const may = useMay('issue.read');
  return useInfiniteQuery({
    queryKey: [...keys.foundIssues, query],
    queryFn: ({ pageParam, signal }) =>
      call('GET /issues', { query: { ...query, limit: pageSize, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: enabled && may,
    gcTime: 300_000,
  });
}
