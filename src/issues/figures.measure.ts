import type { EntityManager } from 'typeorm';
import type { Change } from '../activity/change.js';
import { isInner } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { IssueEntry } from '../contract/issues.js';
import { otherSide } from '../language/clocks.js';
import { platesHeld } from '../language/hand-overs.js';
import { partyOf } from '../language/issues.js';
import { statesOf } from '../language/issues.replay.js';
import { IssueMeasure } from './figures.entity.js';
import { Issue, IssueEntryRow } from './issue.entity.js';

/** Keeps what figures are made of beside an issue between both sides; what is inside one side leaves no figure. */
export async function measure(change: Change, issue: Issue): Promise<void> {
  if (isInner(issue.audience)) return;
  const before = await change.rows.findOneBy(IssueMeasure, { issueId: issue.id });
  await change.rows.save(IssueMeasure, measured(issue, before));
}

/** Makes the measure of an issue anew: it was opened before there were any, or measured by an earlier rule. */
export async function keepMeasure(rows: EntityManager, issue: Issue): Promise<void> {
  const { id: issueId, audience } = issue;
  if (isInner(audience)) return;
  const done = await rows.find(IssueEntryRow, { where: { issueId }, order: { version: 'ASC' } });
  const entries = done.map(({ entry }) => entry);
  await rows.save(IssueMeasure, measureOf(issue, entries));
}

/** Out of everything that was done to an issue. */
function measureOf(issue: Issue, entries: readonly IssueEntry[]): IssueMeasure {
  let before: IssueMeasure | null = null;
  for (const { state, at } of statesOf(issue, entries))
    before = measured(Object.assign(new Issue(), issue, state, { changedAt: at }), before);
  return measured(issue, before);
}

/** What happened first stays; the rest is as the issue stands now. */
function measured(issue: Issue, before: IssueMeasure | null): IssueMeasure {
  const { id: issueId, channelId, audience, type, raisedBy, openedAt, closedAt, changedAt, turn } = issue;
  const asked = otherSide(raisedBy);
  const party = partyOf(issue, asked);
  const itsTurn = turn?.side === asked ? turn : undefined;
  const accepts = party !== undefined && party.status !== 'new';
  const answers = party !== undefined && (party.answer !== null || party.status === 'solved');
  const held = (side: Side) => Math.round((partyOf(issue, side)?.held ?? 0) / 1_000);
  return {
    ...{ issueId, channelId, audience, type, raisedBy, openedAt, closedAt },
    // Whoever answers before it is their turn was asked when the matter was opened.
    askedAt: before?.askedAt ?? itsTurn?.since ?? (answers ? openedAt : null),
    due: before?.due ?? itsTurn?.due ?? null,
    acceptedAt: before?.acceptedAt ?? (accepts ? changedAt : null),
    answeredAt: before?.answeredAt ?? (answers ? changedAt : null),
    heldVn: held('vn'),
    heldCn: held('cn'),
    turnSide: turn?.side ?? null,
    turnSince: turn?.since ?? null,
    vehicles: platesHeld(issue.toView()).length,
  };
}
