import { isInner } from '../contract/audiences.js';
import type { BilingualName, Side } from '../contract/basics.js';
import type { IssueView } from '../contract/issues.js';
import type { AgendaItem, MeetingView, Proposal } from '../contract/meetings.js';
import type { MessageView } from '../contract/messages.js';
import type { MinutesAction, MinutesRow, MinutesView } from '../contract/minutes.js';
import type { PersonCard } from '../contract/people.js';
import type { SearchThing } from '../contract/search.js';
import type { BilingualText } from '../contract/text.js';
import type { TopicView } from '../contract/topics.js';
import { textsOfIssue, wordsOfIssue } from '../issues/issue.words.js';

/** What something is found by, and what is shown of it: the same for the index and for who finds it. */
export interface Sheet {
  thing: SearchThing;
  id: string;
  channelId: string;
  audience: string;
  /** 0 for what all of a room read, whenever they joined. */
  position: number;
  at: string;
  by: PersonCard | null;
  side: Side | null;
  text: BilingualText | null;
  /** Further texts of it. */
  others: BilingualText[];
  /** Numbers, plates, names of places. */
  plain: string[];
  files: string[];
  number: string | null;
  within: string | null;
}

const nothing = { others: [], plain: [], files: [], number: null, within: null, position: 0 };
const given = (...texts: (BilingualText | null | undefined)[]): BilingualText[] =>
  texts.filter((text) => text !== null && text !== undefined);
const bothNames = ({ vi, zh }: BilingualName): string[] => [vi, zh].filter((name) => name !== null);

/** Nothing is found of what was retracted; of what waits in a side’s room, nothing once it stands in the shared one. */
export function messageSheet(view: MessageView): Sheet | null {
  const { id, channelId, audience, position, author, postedAt, text, topicId } = view;
  const files = (view.files ?? []).map(({ name }) => name);
  if (view.retracted || view.held?.sentAs || (!text && files.length === 0)) return null;
  const where = { thing: 'message' as const, id, channelId, audience, position, at: postedAt };
  return { ...nothing, ...where, by: author, side: author.side, text, files, within: topicId ?? null };
}

/** The subject of an issue’s topic is the issue’s title, and found there. */
export function topicSheet({ id, channelId, audience, subject, openedBy, openedAt, issue }: TopicView): Sheet | null {
  if (issue) return null;
  const where = { thing: 'topic' as const, id, channelId, audience, at: openedAt };
  return { ...nothing, ...where, by: openedBy, side: openedBy.side, text: subject };
}

export function issueSheet(view: IssueView): Sheet {
  const { id, channelId, audience, openedAt, openedBy, raisedBy, title, number, papers, turn, handOvers } = view;
  const where = { thing: 'issue' as const, id, channelId, audience, at: openedAt, number };
  const records = (handOvers ?? []).flatMap(({ place, condition, remarks }) => given(place, condition, remarks));
  const others = [...textsOfIssue(view), ...given(turn?.step, ...papers.map(({ name }) => name)), ...records];
  const { plain, files } = wordsOfIssue(view);
  return { ...nothing, ...where, by: openedBy, side: raisedBy, text: title, others, plain, files };
}

export function meetingSheet(view: MeetingView): Sheet {
  const { id, channelId, audience, calledAt, calledBy, calledSide, title, place, note, cancelled, replies } = view;
  const where = { thing: 'meeting' as const, id, channelId, audience, at: calledAt };
  const others = given(note?.words, cancelled?.reason, replies.vn?.words, replies.cn?.words);
  return { ...nothing, ...where, by: calledBy, side: calledSide, text: title, others, plain: bothNames(place) };
}

export function itemSheet({ id, channelId, audience, title, by, at, meetingId, removed }: AgendaItem): Sheet | null {
  if (removed) return null;
  const where = { thing: 'item' as const, id, channelId, audience, at, within: meetingId };
  return { ...nothing, ...where, by, side: by.side, text: title };
}

export function proposalSheet(view: Proposal): Sheet | null {
  const { id, channelId, audience, text, by, at, side, meetingId, outcome, withdrawn } = view;
  if (withdrawn) return null;
  const where = { thing: 'proposal' as const, id, channelId, audience, at, within: meetingId };
  return { ...nothing, ...where, by, side, text, others: given(outcome?.words) };
}

/** A draft that was handed to both sides is found where it went on. */
export function isFoundIn({ audience, sentAt }: Pick<MinutesView, 'audience' | 'sentAt'>): boolean {
  return !(isInner(audience) && sentAt !== null);
}

export function minutesSheet(view: MinutesView): Sheet | null {
  if (!isFoundIn(view)) return null;
  const { id, channelId, audience, openedAt, openedBy, title, number, place, references, attachments, scans } = view;
  const where = { thing: 'minutes' as const, id, channelId, audience, at: openedAt, number };
  const plain = [number, references.vn, references.cn, ...bothNames(place)].filter((word) => word !== null);
  const files = [...attachments, ...scans].map(({ name }) => name);
  return { ...nothing, ...where, by: openedBy, side: openedBy.side, text: title, plain, files };
}

/** Where the minutes stand whose row or action it is. */
type Home = Pick<MinutesView, 'channelId' | 'audience' | 'number'>;

export function rowSheet(row: MinutesRow, home: Home, at: string): Sheet | null {
  if (row.removed) return null;
  return { ...nothing, ...inMinutes('row', row, home, at) };
}

export function actionSheet(action: MinutesAction, home: Home, at: string): Sheet | null {
  if (action.removed) return null;
  const { issue, lead } = action;
  const side = lead === 'both' ? null : lead;
  return { ...nothing, ...inMinutes('action', action, home, at), side, plain: issue ? [issue.number] : [] };
}

/** Both sides word a row, so it is of neither. */
function inMinutes(
  thing: 'row' | 'action',
  { id, minutesId, text }: MinutesRow | MinutesAction,
  home: Home,
  at: string,
) {
  const { channelId, audience, number } = home;
  return { thing, id, channelId, audience, at, by: null, side: null, text, number, within: minutesId };
}
