import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IssueType } from '../../../src/contract/issue-types.js';
import { call } from './call.js';
import { keys } from './keys.js';

/** The types of issues, in their order; they change with a new file on the server only. */
export const issueTypesQuery = queryOptions({
  queryKey: keys.issueTypes,
  queryFn: ({ signal }) => call('GET /issue-types', { signal }),
});

/** The same by key, once they are here. */
export function useIssueTypes(): ReadonlyMap<string, IssueType> {
  const { data } = useQuery(issueTypesQuery);
  return useMemo(() => new Map((data ?? []).map((type) => [type.key, type])), [data]);
}
