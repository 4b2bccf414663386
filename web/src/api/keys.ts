import type { Language, Side } from '../../../src/contract/basics.js';
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
  /** Pages of what waits for an interpreter, most pressing first; channel and kind follow. */
  deskLists: ['desk'] as const,
  deskList: (channel: string | undefined, kind: string | undefined) => ['desk', channel ?? '', kind ?? ''] as const,
  /** `DeskPage`: the first few of it, and how much of it there is. */
  deskFirst: ['desk-first'] as const,
  /** How often something happened after which something else may wait. */
  deskHeard: ['desk-heard'] as const,
  /** What stands around a text that waits; it is read anew each time. */
  deskAround: (key: string) => ['desk-around', key] as const,
  /** `NoticePage`: what calls me, newest first, growing as older pages are asked for. */
  notices: ['notices'] as const,
  /** `MessageView[]`: what one's own side has still to confirm, due first. */
  toAcknowledge: ['to-acknowledge'] as const,
  /** `RoomReceipts`: how far the others have come in one room. */
  receipts: (audience: string) => ['receipts', audience] as const,
  /** `RoomReceipts`: how far they have come in one part of it. */
  partReceipts: (audience: string, part: TopicPart) => ['receipts', audience, part] as const,
  /** What was found last, and what stands around it; it is never read from the device. */
  search: ['search'] as const,
  /** `MemoryView`: what the memory of one channel holds. */
  memory: (channelId: string) => ['memory', channelId] as const,
  /** What the memory offers for one text; it is never read from the device. */
  matches: (channelId: string, source: string, text: string) => ['matches', channelId, source, text] as const,
  /** `TranslationState`: whether texts of one channel are put to an engine. */
  translation: (channelId: string) => ['translation', channelId] as const,
  /** `TermView[]`: the terms of all my channels. */
  terms: ['terms'] as const,
  /** `TermSeed`: the terms the service came with. */
  termSeed: ['term-seed'] as const,
  /** `NameForms`: how a name may be written in the other script. */
  nameForms: (name: string, to: Language, what: string) => ['name-forms', name, to, what] as const,
  /** `PhraseBook`. */
  phrases: ['phrases'] as const,
  /** `PhraseWording[]`: the phrases of all my channels that were proposed or agreed on. */
  phraseWordings: ['phrase-wordings'] as const,
  /** `GateView[]`: the whole register. */
  gates: ['gates'] as const,
  /** `OpenSession[]`: where one is signed in. */
  sessions: ['sessions'] as const,
  /** Pages of `History`: how one's own account was used. */
  history: ['history'] as const,
  /** `Revision[]`: every wording of a message as of one version. */
  revisions: (messageId: string | undefined, version: number | undefined) => ['revisions', messageId, version] as const,
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
  /** `MeetingPage`: the meetings to come of all my channels, soonest first. */
  meetings: ['meetings'] as const,
  /** Pages of the meetings that are over, latest first. */
  overMeetings: ['meetings', 'over'] as const,
  /** `MeetingDetail`, by id. */
  meeting: (id: string) => ['meeting', id] as const,
  /** `AgendaSuggestion[]`: what may be talked about at a meeting. */
  suggestions: (meetingId: string) => ['suggestions', meetingId] as const,
  /** `CalendarFeed`: whether I have a calendar to subscribe to. */
  calendarFeed: ['calendar-feed'] as const,
  /** `MinutesDetail`, by id. */
  minutes: (id: string) => ['minutes', id] as const,
  /** `MinutesVersion[]`: the texts as they were frozen; how often follows. */
  minutesVersions: (id: string) => ['minutes-versions', id] as const,
  /** `MinutesPage` of one room, latest first. */
  minutesList: (audience: string) => ['minutes-list', audience] as const,
  /** Pages of what both sides signed; what is asked for follows. Only the server knows what fits it. */
  register: ['register'] as const,
  /** `Ground[]`: the clauses on which an issue rests. */
  groundsOf: (issueId: string) => ['grounds', 'issue', issueId] as const,
  /** `Ground[]`: the issues that rest on clauses of minutes. */
  groundsOn: (minutesId: string) => ['grounds', 'minutes', minutesId] as const,
  /** `PasskeyView[]`: with which keys one signs. */
  passkeys: ['passkeys'] as const,
  /** `PersonActivity[]`: when one's own people were here. */
  activity: ['activity'] as const,
};
