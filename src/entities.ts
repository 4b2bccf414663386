import { DerivedRow } from './activity/derived.entity.js';
import { Answer, AudienceHead, EventRow, NodeRow } from './activity/event.entity.js';
import { FollowerRow } from './activity/follower.entity.js';
import { Channel, ChannelMember, ChannelParty } from './channels/channel.entity.js';
import { DeskRow, DeskTakingRow } from './desk/desk.entity.js';
import { StoredFile, Upload } from './files/file.entity.js';
import { Link } from './identity/link.entity.js';
import { Passkey } from './identity/passkey.entity.js';
import { Person } from './identity/person.entity.js';
import { RecoveryCode, SecondStep } from './identity/second-step.entity.js';
import { Session } from './identity/session.entity.js';
import { IssueMeasure } from './issues/figures.entity.js';
import { Issue, IssueCounter, IssueEntryRow, IssueInner, IssueWords } from './issues/issue.entity.js';
import { AgendaItemRow, CalendarFeedRow, Meeting, ProposalRow } from './meetings/meeting.entity.js';
import { MemoryEntry, MemoryWord, StoredImport } from './memory/memory.entity.js';
import { Message, MessageRevision } from './messages/message.entity.js';
import { Notice, NoticesSeenRow } from './messages/notice.entity.js';
import { StoredGround } from './minutes/ground.entity.js';
import { Minutes, MinutesCounter, StoredInner, StoredVersion } from './minutes/minutes.entity.js';
import { StoredAction, StoredRow } from './minutes/rows.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { ReadMarkRow } from './receipts/read-mark.entity.js';
import { TopicMarkRow } from './receipts/topic-mark.entity.js';
import { Reminder } from './reminders/reminder.entity.js';
import { SearchItem } from './search/search.entity.js';
import { Wording } from './terms/wording.entity.js';
import { Topic } from './topics/topic.entity.js';
import { EngineUse, KeptRendering, StoredConsents, TranslationJob } from './translation/translation.entity.js';

/** Every table of the house; `test/schema.spec.ts` holds the migrations against them. */
export const entities = [
  AgendaItemRow,
  Answer,
  AudienceHead,
  CalendarFeedRow,
  Channel,
  ChannelMember,
  ChannelParty,
  DerivedRow,
  EngineUse,
  DeskRow,
  DeskTakingRow,
  EventRow,
  FollowerRow,
  Issue,
  IssueCounter,
  IssueEntryRow,
  IssueInner,
  IssueMeasure,
  IssueWords,
  KeptRendering,
  Link,
  Meeting,
  MemoryEntry,
  MemoryWord,
  Message,
  MessageRevision,
  Minutes,
  MinutesCounter,
  NodeRow,
  Notice,
  NoticesSeenRow,
  Organisation,
  Passkey,
  Person,
  ProposalRow,
  ReadMarkRow,
  RecoveryCode,
  Reminder,
  SearchItem,
  SecondStep,
  Session,
  StoredAction,
  StoredConsents,
  StoredFile,
  StoredGround,
  StoredImport,
  StoredInner,
  StoredRow,
  StoredVersion,
  Topic,
  TopicMarkRow,
  TranslationJob,
  Upload,
  Wording,
];
