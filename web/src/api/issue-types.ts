import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IssueType } from '../../../src/contract/issue-types.js';
import { call } from './call.js';
import { keys } from './keys.js';

/** How the types are fetched; they change with a new start of the service only. */
export const issueTypesQuery = queryOptions({
  queryKey: keys.issueTypes,
  queryFn: ({ signal }) => call('GET /issue-types', { signal }),
});

const none: readonly IssueType[] = [];

/** The types of issues, in their order. */
export function useIssueTypes(): readonly IssueType[] {
  const { data } = useQuery(issueTypesQuery);
  return useMemo(() => (data ? [...data].sort((a, b) => a.order - b.order) : none), [data]);
}
