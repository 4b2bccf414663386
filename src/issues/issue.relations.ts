import type { Change } from '../activity/change.js';
import { Problem } from '../common/problem.js';
import type { IssueView, Relation } from '../contract/issues.js';
import { limits } from '../contract/limits.js';
import type { Issue } from './issue.entity.js';
import { changeIssue } from './issue.record.js';
import type { IssuesAccess } from './issues.access.js';

/** What the other issue says of the same relation. */
export const mirrored = { related: 'related', duplicate_of: 'has_duplicate', split_from: 'split_into' } as const;

/** The issue another one of this room is to belong to. A relation never tells one room of another: none is in another. */
export async function relatable(
  access: IssuesAccess,
  { rows, actor }: Change,
  audience: string,
  issueId: string,
): Promise<Issue> {
  const issue = await access.readable(rows, actor, issueId);
  if (issue.audience !== audience) throw new Problem('issue.not_found');
  requireRoom(issue);
  return issue;
}

/** Refuses an issue that belongs to as many others as one can. */
export function requireRoom({ relations }: Pick<Issue, 'relations'>): void {
  if (relations.length >= limits.relationsPerIssue) throw new Problem('issue.full');
}

/** Writes a relation on one of the two issues. */
export function relate(change: Change, issue: Issue, relation: Relation): Promise<IssueView> {
  return changeIssue(change, issue, { relations: [...issue.relations, relation] }, { act: 'related', relation });
}
