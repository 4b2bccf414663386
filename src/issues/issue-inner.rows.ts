import type { Change } from '../activity/change.js';
import type { InnerView } from '../contract/issues.js';
import { type Issue, IssueInner } from './issue.entity.js';
import { innerAudience } from './issues.access.js';

/** Writes what the actor's side keeps about an issue, and tells that side alone. */
export async function keepIn(
  change: Change,
  issue: Issue,
  build: (before: IssueInner) => Partial<IssueInner> | Promise<Partial<IssueInner>>,
): Promise<InnerView> {
  const audience = innerAudience(change.actor, issue);
  await change.turn(audience);
  const { id: issueId, channelId } = issue;
  const found = await change.rows.findOneBy(IssueInner, { issueId, audience });
  const inner = found ?? change.rows.create(IssueInner, { ...nothing, issueId, audience, channelId });
  return changeInner(change, inner, await build(inner));
}

/** A new state of what a side keeps, told to that side. */
export async function changeInner(change: Change, inner: IssueInner, fresh: Partial<IssueInner>): Promise<InnerView> {
  Object.assign(inner, fresh, { version: inner.version + 1 });
  await change.rows.save(inner);
  const view = inner.toView();
  change.record('issue.inner', inner.audience, { inner: view });
  return view;
}

const nothing = {
  assigneeId: null,
  assignee: null,
  priority: 'normal' as const,
  tags: [],
  remindAt: null,
  topicId: null,
  escalation: null,
  version: 0,
};

/** When one's own side wants to ask again about what it referred upward. */
export function remindIn(change: Change, issue: Issue, remindAt: string): Promise<InnerView> {
  return keepIn(change, issue, () => ({ remindAt }));
}
