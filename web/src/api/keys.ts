import type { Side } from '../../../src/contract/basics.js';
import type { TopicPart } from '../../../src/contract/topics.js';

/** Where each thing of the server rests in the browser's cache; the appliers of events write to the same places. */
export const keys = {
  /** `Start`: me, preferences, organisations, people, channels, read marks. */
  start: ['start'] as const,
  /** `MessagePage` of one room, in the order of the log, growing as pages are merged in. */
  messages: (audience: string) => ['messages', audience] as const,
  /** `MessagePage` of one part of a room: a topic, or what stands under none. */
  part: (audience: string, part: TopicPart) => ['part', audience, part] as const,
  /** `TopicList` of one room. */
  topics: (audience: string) => ['topics', audience] as const,
  /** `MessageView[]`: what is pinned in one room, the one pinned last first. */
  pins: (audience: string) => ['pins', audience] as const,
  /** `MessageDay[]` of one room, by the calendar of one zone. */
  days: (audience: string, zone: Side) => ['days', audience, zone] as const,
  /** `CalendarYear`: the working days of both countries. */
  calendar: (year: number) => ['calendar', year] as const,
  /** `MessageView`: one that another message points to. */
  message: (id: string) => ['message', id] as const,
  /** `MessageView[]`: what waits for an interpreter, oldest first. */
  waiting: ['waiting'] as const,
  /** `TopicView[]`: topics whose subject waits for an interpreter, oldest first. */
  waitingTopics: ['waiting-topics'] as const,
  /** `NoticePage`: what calls me, newest first, growing as older pages are asked for. */
  notices: ['notices'] as const,
  /** `MessageView[]`: what one's own side has still to confirm, due first. */
  toAcknowledge: ['to-acknowledge'] as const,
  /** `RoomReceipts`: how far the others have come in one room. */
  receipts: (audience: string) => ['receipts', audience] as const,
  /** `RoomReceipts`: how far they have come in one part of it. */
  partReceipts: (audience: string, part: TopicPart) => ['receipts', audience, part] as const,
  /** `PhraseBook`. */
  phrases: ['phrases'] as const,
  /** `GateView[]`: the whole register. */
  gates: ['gates'] as const,
  /** `OpenSession[]`: where one is signed in. */
  sessions: ['sessions'] as const,
  /** Pages of `History`: how one's own account was used. */
  history: ['history'] as const,
  /** `SecondStepView`. */
  secondStep: ['second-step'] as const,
  /** `IssueType[]`. */
  issueTypes: ['issue-types'] as const,
  /** `IssuePage`: the open issues of all my rooms, with what my side keeps about them. */
  issues: ['issues'] as const,
  /** Pages of issues found by filters; what the filters are follows. Only the server knows what fits them. */
  foundIssues: ['found-issues'] as const,
  /** `Figures` of issues; what is asked for follows. */
  figures: ['figures'] as const,
  /** `IssueDetail`, by id. */
  issue: (id: string) => ['issue', id] as const,
  /** The id of the issue that has a number. */
  issueNumber: (number: string) => ['issue-number', number] as const,
  /** `EntryPage`: what was done to one issue, growing as earlier pages are asked for. */
  issueEntries: (id: string) => ['issue-entries', id] as const,
  /** `IssueView[]`: issues with words that wait for an interpreter, oldest first. */
  waitingIssues: ['waiting-issues'] as const,
  /** `PersonActivity[]`: when one's own people were here. */
  activity: ['activity'] as const,
};

/** How many messages, or topics, waiting for an interpreter the server hands out at once. */
export const waitingLimit = 200;
