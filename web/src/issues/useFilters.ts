import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, filtersIn, type IssueFilters } from './filters.js';

/** What of the filters becomes otherwise; `undefined` takes one away. */
export type ChangeFilters = (change: { [K in keyof IssueFilters]?: IssueFilters[K] | undefined }) => void;

/** The filters of the address; a change replaces it, so that "back" leaves the list. */
export function useFilters(): [IssueFilters, ChangeFilters] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersIn(params), [params]);
  const change = useCallback<ChangeFilters>(
    (more) => setParams((now) => addressOf({ ...filtersIn(now), ...more } as IssueFilters), { replace: true }),
    [setParams],
  );
  return [filters, change];
}
