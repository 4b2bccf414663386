import type { Change } from '../activity/change.js';
import type { AgendaItem, MeetingView, Proposal } from '../contract/meetings.js';
import { isOneSided, isOpen } from '../language/meetings.js';
import { AgendaItemRow, Meeting, ProposalRow } from './meeting.entity.js';

/** Writes a new meeting and tells of it. */
export async function insertMeeting(change: Change, fresh: Partial<Meeting>): Promise<MeetingView> {
  const settled = { over: 0, changedAt: change.at, version: 1 };
  const meeting = change.rows.create(Meeting, { ...fresh, ...settled });
  await change.rows.insert(Meeting, meeting);
  const view = meeting.toView();
  change.record('meeting.called', meeting.audience, { meeting: view });
  return view;
}

/** A new state of a meeting. */
export async function changeMeeting(change: Change, meeting: Meeting, fresh: Partial<Meeting>): Promise<MeetingView> {
  Object.assign(meeting, fresh, { changedAt: change.at, version: meeting.version + 1 });
  meeting.over = isOpen(meeting) || isOneSided(meeting.toView()) ? 0 : 1;
  await change.rows.save(meeting);
  const view = meeting.toView();
  change.record('meeting.changed', meeting.audience, { meeting: view });
  return view;
}

/** Writes a new point of an agenda. */
export async function insertItem(change: Change, fresh: Partial<AgendaItemRow>): Promise<AgendaItem> {
  const settled = { carriedTo: null, removed: 0, by: change.actor.card, at: change.at, version: 1 };
  const item = change.rows.create(AgendaItemRow, { ...fresh, ...settled });
  await change.rows.insert(AgendaItemRow, item);
  return tellItem(change, item);
}

/** A new state of a point. */
export async function changeItem(
  change: Change,
  item: AgendaItemRow,
  fresh: Partial<AgendaItemRow>,
): Promise<AgendaItem> {
  Object.assign(item, fresh, { version: item.version + 1 });
  await change.rows.save(item);
  return tellItem(change, item);
}

/** Writes down something that was said. */
export async function insertProposal(change: Change, fresh: Partial<ProposalRow>): Promise<Proposal> {
  const settled = { outcome: null, unanswered: 0, withdrawn: 0, by: change.actor.card, at: change.at, version: 1 };
  const proposal = change.rows.create(ProposalRow, { ...fresh, ...settled });
  await change.rows.insert(ProposalRow, proposal);
  return tellProposal(change, proposal);
}

/** A new state of it. */
export async function changeProposal(
  change: Change,
  proposal: ProposalRow,
  fresh: Partial<ProposalRow>,
): Promise<Proposal> {
  Object.assign(proposal, fresh, { version: proposal.version + 1 });
  proposal.unanswered = proposal.outcome?.grade === 'no_answer_yet' ? 1 : 0;
  await change.rows.save(proposal);
  return tellProposal(change, proposal);
}

function tellItem(change: Change, row: AgendaItemRow): AgendaItem {
  const item = row.toView();
  change.record('meeting.item', row.audience, { item });
  return item;
}

function tellProposal(change: Change, row: ProposalRow): Proposal {
  const proposal = row.toView();
  change.record('meeting.proposal', row.audience, { proposal });
  return proposal;
}
