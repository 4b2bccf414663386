import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { IssuePage, IssueRow } from '../../../src/contract/issues.js';
import { ownTurnFirst } from '../../../src/language/issues.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMay } from './may.js';
import { type Start, useMe } from './start.js';

const pageSize = 50;

/** The open issues of one's rooms, the first page; the log keeps it true from then on. */
export const issuesQuery = queryOptions({
  queryKey: keys.issues,
  queryFn: ({ client, signal }) => unmoved(client, () => call('GET /issues', { query: { limit: pageSize }, signal })),
});

/** The open issues that are here; for those who may not read them there are none, and nothing is asked. */
export function useOpenIssues() {
  return useQuery({ ...issuesQuery, enabled: useMay('issue.read') });
}

/** Brings the next page of the open issues; nothing when all are here. */
export async function moreOpenIssues(cache: QueryClient): Promise<void> {
  const after = cache.getQueryData<IssuePage>(keys.issues)?.next;
  if (!after) return;
  const page = await unmoved(cache, () => call('GET /issues', { query: { limit: pageSize, after } }));
  cache.setQueryData<IssuePage>(keys.issues, (known) => known && merged(known, page));
}

/** The open issues whose turn is one's own side's, due first; and whether there may be more than are here. */
export function useOwnTurn(): { issues: IssueRow[]; more: boolean } {
  const { side } = useMe();
  const { data } = useOpenIssues();
  const all = data?.issues ?? [];
  const issues = all.filter(({ turn }) => turn?.side === side).sort(ownTurnFirst(side));
  return { issues, more: typeof data?.next === 'string' && issues.length === all.length };
}

/**
 * What the server says, once nothing was heard from any room while the answer was on its way: it might have been of an
 * issue that was not here yet. Where something always happens, what is said then is good enough.
 */
async function unmoved<T>(cache: QueryClient, fetch: () => Promise<T>): Promise<T> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after;
  for (let tries = 1; ; tries++) {
    const before = heard();
    const answer = await fetch();
    if (before === heard() || tries === 5) return answer;
  }
}

/** What came between two pages was put in its place by the log already, in its newest state. */
function merged(known: IssuePage, page: IssuePage): IssuePage {
  const issues = new Map(known.issues.map((issue) => [issue.id, issue]));
  for (const issue of page.issues) {
    if ((issues.get(issue.id)?.version ?? -1) <= issue.version) issues.set(issue.id, issue);
  }
  const inner = new Map(known.inner.map((one) => [one.issueId, one]));
  for (const one of page.inner) {
    if ((inner.get(one.issueId)?.version ?? -1) <= one.version) inner.set(one.issueId, one);
  }
  return { issues: [...issues.values()], inner: [...inner.values()], next: page.next };
}
