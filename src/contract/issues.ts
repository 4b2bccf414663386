import { z } from 'zod';
import { Id, Instant, Side, Version } from './basics.js';
import { grades } from './grades.js';
import { HandOver } from './hand-overs.js';
import { FieldValue } from './issue-fields.js';
import { PersonCard } from './people.js';
import { BilingualText } from './text.js';

/** How far one side has come with a matter, by its own word. */
export const OwnStatus = z.enum(['new', 'accepted', 'verifying', 'waiting_for_papers', 'answered', 'solved']);
export type OwnStatus = z.infer<typeof OwnStatus>;

/** Where the matter stands for both; nobody writes it (`jointStatus`). */
export const JointStatus = z.enum([...OwnStatus.options, 'disputed', 'closed']);
export type JointStatus = z.infer<typeof JointStatus>;

/** One of the graded answers of `grades.ts`. */
export const Grade = z.enum(grades);
export type Grade = z.infer<typeof Grade>;

/** Whose move it is, what they do next, by when, and since when it is theirs. */
export const Turn = z.strictObject({ side: Side, step: BilingualText, due: Instant, since: Instant });
export type Turn = z.infer<typeof Turn>;

/** One side's part in a matter. */
export const Party = z.strictObject({
  side: Side,
  status: OwnStatus,
  statusSince: Instant,
  /** Its latest answer; the words are a message of the issue's topic. */
  answer: z.strictObject({ grade: Grade, by: PersonCard, at: Instant }).nullable(),
  /** The side's own reference number for it. */
  reference: z.string().nullable(),
  /** Milliseconds the matter lay with it, without the turn that still runs (`timeHeld`). */
  held: z.int().min(0),
  /** When it last reminded the other side; absent before the first time. */
  remindedAt: Instant.optional(),
});
export type Party = z.infer<typeof Party>;

/** The key of a usual paper, or the id under which one was asked for. */
export const PaperId = z.string().min(1).max(40);

/** A paper that is needed. The files are in the message that gave it. */
export const Paper = z.strictObject({
  id: PaperId,
  name: BilingualText,
  from: Side,
  /** Who asked for it; `null` for one of the usual papers of the type. */
  asked: z.strictObject({ by: PersonCard, at: Instant }).nullable(),
  given: z.strictObject({ by: PersonCard, at: Instant, messageId: Id.nullable() }).nullable(),
});
export type Paper = z.infer<typeof Paper>;

/** How one matter belongs to another. The pairs `duplicate_of`/`has_duplicate` and `split_from`/`split_into` mirror each other. */
export const RelationKind = z.enum(['related', 'duplicate_of', 'has_duplicate', 'split_from', 'split_into']);
export type RelationKind = z.infer<typeof RelationKind>;
export const Relation = z.strictObject({ kind: RelationKind, issueId: Id, number: z.string() });
export type Relation = z.infer<typeof Relation>;

/** `KTBS-2026-V0147`, or `KTBS-2026-VN-0003` inside one side. */
export const IssueNumber = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{4}-(?:[VC]\d{4,8}|(?:VN|CN)-\d{4,8})$/);

/** A matter with one side that must act, a next step, a due time, and an end that everybody who takes part agrees on. */
export const IssueView = z.strictObject({
  id: Id,
  number: z.string(),
  channelId: Id,
  /** The shared room, or one side's room: then that side alone takes part. */
  audience: z.string(),
  /** Its messages stand under this topic, whose subject is its title. */
  topicId: Id,
  type: z.string(),
  title: BilingualText,
  fields: z.record(z.string(), FieldValue),
  papers: z.array(Paper),
  relations: z.array(Relation),
  /** Of its vehicles, first written first; absent when there are none. */
  handOvers: z.array(HandOver).optional(),
  raisedBy: Side,
  openedBy: PersonCard,
  openedAt: Instant,
  /** Who takes part: both sides, or the one whose room it is. */
  sides: z.array(Party).min(1).max(2),
  /** `null` once it is closed. */
  turn: Turn.nullable(),
  /** The side that has refused the other’s word that it is solved; its reason is the message of that entry. */
  refusal: z.strictObject({ side: Side, by: PersonCard, at: Instant }).nullable(),
  status: JointStatus,
  changedAt: Instant,
  closedAt: Instant.nullable(),
  /** It has been closed for so long that the names of persons in it are masked; absent while they are not. */
  masked: z.literal(true).optional(),
  /** An interpreter still has something to do in its fields, papers or next step; title and words have their own lists. */
  waiting: z.boolean(),
  version: Version,
});
export type IssueView = z.infer<typeof IssueView>;

/** An issue as lists show it: without what only its own page shows, so that a page of them is light. */
export const IssueRow = IssueView.omit({ fields: true, papers: true, relations: true, handOvers: true }).extend({
  /** All plates in its fields. */
  plates: z.array(z.string()),
});
export type IssueRow = z.infer<typeof IssueRow>;

/** What was done to a matter. */
export const EntryAct = z.enum([
  'opened',
  'edited',
  'status',
  'turn',
  'answered',
  'proposed',
  'confirmed',
  'refused',
  'reopened',
  'paper_asked',
  'paper_given',
  'related',
  'reference',
  'reminded',
  'handed_over',
  'hand_over_confirmed',
  'hand_over_refused',
]);
export type EntryAct = z.infer<typeof EntryAct>;

/** One thing that was done, in the timeline at `position` among the messages of the topic; what it does not concern is absent. */
export const IssueEntry = z.strictObject({
  issueId: Id,
  /** The version of the issue it made. */
  version: Version,
  position: z.int(),
  act: EntryAct,
  by: PersonCard,
  at: Instant,
  status: OwnStatus.optional(),
  grade: Grade.optional(),
  /** The turn as it was passed. */
  turn: Turn.optional(),
  /** New values by field; `null` where it was emptied. */
  fields: z.record(z.string(), FieldValue.nullable()).optional(),
  paper: Paper.optional(),
  relation: Relation.optional(),
  handOver: HandOver.optional(),
  reference: z.string().nullable().optional(),
  /** What was said with it. */
  messageId: Id.optional(),
});
export type IssueEntry = z.infer<typeof IssueEntry>;

/** How pressing a matter is to one side, for itself. */
export const Priority = z.enum(['normal', 'high', 'urgent']);
export type Priority = z.infer<typeof Priority>;

/** Put before a higher level of one’s own side: before whom and why; the note that says so called its people. */
export const Escalation = z.strictObject({
  organisationId: Id,
  reason: BilingualText,
  messageId: Id,
  by: PersonCard,
  at: Instant,
});
export type Escalation = z.infer<typeof Escalation>;

/** What one side keeps about a matter among itself; the other side never learns that there is any. */
export const InnerView = z.strictObject({
  issueId: Id,
  channelId: Id,
  audience: z.string(),
  assignee: PersonCard.nullable(),
  priority: Priority,
  tags: z.array(z.string()),
  /** When one’s own side wants to be reminded of what it referred upward. */
  remindAt: Instant.nullable(),
  /** The topic of the side’s room in which the internal notes stand; `null` before the first. */
  topicId: Id.nullable(),
  /** Absent while it lies before no higher level. */
  escalation: Escalation.optional(),
  version: Version,
});
export type InnerView = z.infer<typeof InnerView>;

/** `inner`: what one’s own side keeps about those of the page. */
export const IssuePage = z.strictObject({
  issues: z.array(IssueRow),
  inner: z.array(InnerView),
  next: z.string().nullable(),
});
export type IssuePage = z.infer<typeof IssuePage>;

/** One issue with what the own side keeps about it. */
export const IssueDetail = z.strictObject({ issue: IssueView, inner: InnerView.nullable() });
export type IssueDetail = z.infer<typeof IssueDetail>;

/** Entries of an issue, and whether there are earlier ones. */
export const EntryPage = z.strictObject({ entries: z.array(IssueEntry), earlier: z.boolean() });
export type EntryPage = z.infer<typeof EntryPage>;
