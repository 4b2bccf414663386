import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { InnerView, IssueRow } from '../../../src/contract/issues.js';
import { ownTurnFirst } from '../../../src/language/issues.js';
import { NoLine } from '../api/call.js';
import { moreOpenIssues, useOpenIssues } from '../api/issue-list.js';
import { useStart } from '../api/start.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { fits, type IssueFilters, queryOf } from './filters.js';
import { useFoundIssues } from './useFoundIssues.js';

/** A list of issues as far as it is here. */
export interface IssueList {
  issues: IssueRow[];
  inner: ReadonlyMap<string, InnerView>;
  pending: boolean;
  error: unknown;
  retry(): void;
  /** Brings the next page; `undefined` when there is none. */
  more: (() => Promise<unknown>) | undefined;
  loadingMore: boolean;
  /** There is no line: this is what of the list kept on the device fits, and others may fit too. */
  kept: boolean;
}

/**
 * The issues that fit. When every open issue is here, it is decided here, at once and live; otherwise the server is
 * asked, and until it has answered what is here is shown.
 */
export function useIssueList(filters: IssueFilters): IssueList {
  const cache = useQueryClient();
  const { side } = useReader();
  const now = useNow();
  const channels = useStart((start) => start.channels);
  const open = useOpenIssues();
  const [loading, setLoading] = useState(false);
  const all = open.data;
  const unfiltered = Object.keys(filters).length === 0;
  const here = !filters.closed && (unfiltered || (all?.next === null && !filters.text));
  const query = useMemo(() => queryOf(filters, { channels, side, now }), [filters, channels, side, now]);
  const found = useFoundIssues(query ?? {}, !here && query !== undefined);

  const inner = useMemo(() => {
    const pages = [...(all ? [all] : []), ...(found.data?.pages ?? [])];
    return new Map(pages.flatMap((page) => page.inner.map((one) => [one.issueId, one] as const)));
  }, [all, found.data]);
  const local = useMemo(() => {
    if (filters.closed) return [];
    const fitting = (all?.issues ?? []).filter((issue) =>
      fits(issue, inner.get(issue.id), filters, { channels, side, now }),
    );
    return fitting.sort(ownTurnFirst(side));
  }, [all, inner, filters, channels, side, now]);
  const asked = useMemo(() => found.data?.pages.flatMap((page) => page.issues), [found.data]);

  if (here || query === undefined) {
    return {
      issues: query === undefined ? [] : local,
      inner,
      pending: open.isPending,
      error: all ? undefined : open.error,
      retry: () => void open.refetch(),
      more: all?.next
        ? () => {
            setLoading(true);
            return moreOpenIssues(cache).finally(() => setLoading(false));
          }
        : undefined,
      loadingMore: loading,
      kept: false,
    };
  }
  const kept = !asked && found.error instanceof NoLine && !filters.closed && all !== undefined;
  return {
    issues: asked ?? local,
    inner,
    pending: found.isPending && local.length === 0,
    error: asked || kept ? undefined : found.error,
    retry: () => void found.refetch(),
    more: found.hasNextPage ? () => found.fetchNextPage() : undefined,
    loadingMore: found.isFetchingNextPage,
    kept,
  };
}
