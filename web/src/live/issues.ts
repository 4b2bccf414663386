import type { QueryClient } from '@tanstack/query-core';
import type {
  EntryPage,
  InnerView,
  IssueDetail,
  IssueEntry,
  IssuePage,
  IssueRow,
  IssueView,
} from '../../../src/contract/issues.js';
import { rowOf } from '../../../src/language/issues.js';
import { keys } from '../api/keys.js';
import { upserted } from './cache.js';

/** Puts an issue, or its newer state, wherever it is shown: among the open ones while it is open, and where it stands alone. */
export function putIssue(cache: QueryClient, issue: IssueView, entry?: IssueEntry): void {
  cache.setQueryData<IssuePage>(
    keys.issues,
    (page) => page && { ...page, issues: withOpen(page.issues, rowOf(issue)) },
  );
  const known = cache.getQueryData<IssueDetail>(keys.issue(issue.id));
  if (known && known.issue.version <= issue.version) {
    cache.setQueryData<IssueDetail>(keys.issue(issue.id), { ...known, issue });
    if (known.issue.masked !== issue.masked) askForEntries(cache, issue.id);
  }
  if (entry) cache.setQueryData<EntryPage>(keys.issueEntries(issue.id), (page) => page && withEntry(page, entry));
  for (const queryKey of [keys.foundIssues, keys.figures]) void cache.invalidateQueries({ queryKey });
}

/** Puts what one's own side keeps about an issue beside it. */
export function putInner(cache: QueryClient, inner: InnerView): void {
  const newer = (known: InnerView | null | undefined) => !known || known.version <= inner.version;
  cache.setQueryData<IssuePage>(keys.issues, (page) => {
    if (!page || !newer(page.inner.find(({ issueId }) => issueId === inner.issueId))) return page;
    return { ...page, inner: [...page.inner.filter(({ issueId }) => issueId !== inner.issueId), inner] };
  });
  cache.setQueryData<IssueDetail>(keys.issue(inner.issueId), (detail) =>
    detail && newer(detail.inner) ? { ...detail, inner } : detail,
  );
  void cache.invalidateQueries({ queryKey: keys.foundIssues });
}

/** Nothing of a channel that is no longer mine. */
export function forgetIssues(cache: QueryClient, channelId: string): void {
  const elsewhere = (one: { channelId: string }) => one.channelId !== channelId;
  const gone = (cache.getQueryData<IssuePage>(keys.issues)?.issues ?? []).filter((issue) => !elsewhere(issue));
  cache.setQueryData<IssuePage>(
    keys.issues,
    (page) => page && { ...page, issues: page.issues.filter(elsewhere), inner: page.inner.filter(elsewhere) },
  );
  for (const { id } of gone) cache.removeQueries({ queryKey: keys.issueEntries(id) });
  cache.removeQueries({
    predicate: ({ queryKey: [name], state }) =>
      name === 'issue' && (state.data as IssueDetail | undefined)?.issue.channelId === channelId,
  });
  cache.removeQueries({ queryKey: keys.foundIssues });
}

/** What is asked for anew when a channel becomes mine: its issues were there before me. */
export function askForIssues(cache: QueryClient): void {
  for (const queryKey of [keys.issues, keys.foundIssues]) void cache.invalidateQueries({ queryKey });
}

/** Names of persons in them are masked now, or no longer: nothing of before stays on the device. */
function askForEntries(cache: QueryClient, issueId: string): void {
  const queryKey = keys.issueEntries(issueId);
  cache.removeQueries({ queryKey, type: 'inactive' });
  void cache.invalidateQueries({ queryKey });
}

function withOpen(issues: IssueRow[], issue: IssueRow): IssueRow[] {
  if (issue.closedAt === null) return upserted(issues, issue);
  return issues.filter(({ id, version }) => id !== issue.id || version > issue.version);
}

function withEntry(page: EntryPage, entry: IssueEntry): EntryPage {
  if (page.entries.some(({ version }) => version === entry.version)) return page;
  const [first] = page.entries;
  // Older than what is loaded: it comes with its own page.
  if (page.earlier && first && entry.version < first.version) return page;
  return { ...page, entries: [...page.entries, entry].sort((a, b) => a.version - b.version) };
}
