import type { Change } from '../activity/change.js';
import { isInner } from '../contract/audiences.js';
import type { IssueEntry, IssueView } from '../contract/issues.js';
import { issueWaits, jointStatus } from '../language/issues.js';
import { measure } from './figures.measure.js';
import { Issue, IssueEntryRow } from './issue.entity.js';
import { keepWords } from './issue.words.js';

/** What an entry says besides who did it and when. */
export type Said = Omit<IssueEntry, 'issueId' | 'version' | 'position' | 'by' | 'at'>;

/** Puts right what follows from the rest. */
function settle(issue: Issue): Issue {
  issue.status = jointStatus(issue);
  issue.turnSide = issue.turn?.side ?? null;
  issue.due = issue.turn?.due ?? null;
  // Who opens it again needs the names again; they were masked, not forgotten.
  if (issue.closedAt === null) issue.masked = 0;
  if (Object.values(issue.fields).some(({ kind }) => kind === 'person')) issue.personal = 1;
  issue.waiting = !isInner(issue.audience) && issue.closedAt === null && issueWaits(issue.toView()) ? 1 : 0;
  return issue;
}

async function enter(change: Change, issue: Issue, said: Said): Promise<IssueEntry> {
  const position = await change.next(issue.audience);
  const { id: issueId, version } = issue;
  const entry = { issueId, version, position, by: change.actor.card, at: change.at, ...said };
  await change.rows.insert(IssueEntryRow, { issueId, version, entry });
  return entry;
}

/** Writes a new issue and tells of it. */
export async function insertIssue(change: Change, fresh: Partial<Issue>, said: Said): Promise<IssueView> {
  const issue = settle(change.rows.create(Issue, { ...fresh, changedAt: change.at, version: 1 }));
  await change.rows.insert(Issue, issue);
  await keepWords(change.rows, issue);
  await measure(change, issue);
  const entry = await enter(change, issue, said);
  const view = issue.toView();
  change.record('issue.opened', issue.audience, { issue: view, entry });
  return view;
}

/** A new state of an issue, and what was done to it. */
export async function changeIssue(change: Change, issue: Issue, fresh: Partial<Issue>, said: Said): Promise<IssueView> {
  Object.assign(issue, fresh, { changedAt: change.at, version: issue.version + 1 });
  await change.rows.save(settle(issue));
  await keepWords(change.rows, issue);
  await measure(change, issue);
  const entry = await enter(change, issue, said);
  const view = issue.toView();
  change.record('issue.changed', issue.audience, { issue: view, entry });
  return view;
}

/** The same words in the other language, or worded anew: nothing was done. */
export async function wordIssue(change: Change, issue: Issue, fresh: Partial<Issue>): Promise<IssueView> {
  Object.assign(issue, fresh, { version: issue.version + 1 });
  await change.rows.save(settle(issue));
  await keepWords(change.rows, issue);
  const view = issue.toView();
  change.record('issue.worded', issue.audience, { issue: view });
  return view;
}

/** The names of persons in it are read masked from now on; what was filled in stays in its row. */
export async function maskIssue(change: Change, issue: Issue): Promise<void> {
  Object.assign(issue, { masked: 1, version: issue.version + 1 });
  await change.rows.save(settle(issue));
  change.record('issue.masked', issue.audience, { issue: issue.toView() });
}
