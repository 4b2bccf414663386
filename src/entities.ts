import { DerivedRow } from './activity/derived.entity.js';
import { Answer, AudienceHead, EventRow, NodeRow } from './activity/event.entity.js';
import { Channel, ChannelMember, ChannelParty } from './channels/channel.entity.js';
import { StoredFile, Upload } from './files/file.entity.js';
import { Link } from './identity/link.entity.js';
import { Person } from './identity/person.entity.js';
import { RecoveryCode, SecondStep } from './identity/second-step.entity.js';
import { Session } from './identity/session.entity.js';
import { IssueMeasure } from './issues/figures.entity.js';
import { Issue, IssueCounter, IssueEntryRow, IssueInner, IssueWords } from './issues/issue.entity.js';
import { Message, MessageRevision } from './messages/message.entity.js';
import { Notice, NoticesSeenRow } from './messages/notice.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { ReadMarkRow } from './receipts/read-mark.entity.js';
import { TopicMarkRow } from './receipts/topic-mark.entity.js';
import { Topic } from './topics/topic.entity.js';

/** Every table of the house; `test/schema.spec.ts` holds the migrations against them. */
export const entities = [
  Answer,
  AudienceHead,
  Channel,
  ChannelMember,
  ChannelParty,
  DerivedRow,
  EventRow,
  Issue,
  IssueCounter,
  IssueEntryRow,
  IssueInner,
  IssueMeasure,
  IssueWords,
  Link,
  Message,
  MessageRevision,
  NodeRow,
  Notice,
  NoticesSeenRow,
  Organisation,
  Person,
  ReadMarkRow,
  RecoveryCode,
  SecondStep,
  Session,
  StoredFile,
  Topic,
  TopicMarkRow,
  Upload,
];
