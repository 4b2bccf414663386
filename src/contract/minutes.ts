import { z } from 'zod';
import { BilingualName, Id, Instant, Language, Side, Version } from './basics.js';
import { SignedText, Terms } from './clauses.js';
import { FileView } from './files.js';
import { MeetingOutcome } from './meetings.js';
import { PersonCard } from './people.js';
import { Signature, Statement } from './statements.js';
import { BilingualText } from './text.js';

/** The parts of minutes, in the order in which the papers of both countries have them; each may be empty. */
export const MinutesPart = z.enum([
  'opening',
  'delegations',
  'reviewed',
  'views',
  'agreed',
  'upward',
  'next',
  'closing',
]);
export type MinutesPart = z.infer<typeof MinutesPart>;

/** Where minutes stand: a draft of one side, drafted and reviewed by both, two texts frozen to be signed, signed by both. */
export const MinutesState = z.enum(['draft', 'joint', 'frozen', 'signed']);
export type MinutesState = z.infer<typeof MinutesState>;

/** What one side holds of a clause. */
export const Stand = z.enum(['agreed', 'reserved', 'deferred']);
export type Stand = z.infer<typeof Stand>;

/** Another wording of one language of a row, to be accepted or refused; the text stays until then. */
export const Suggestion = z.strictObject({
  id: Id,
  by: PersonCard,
  side: Side,
  at: Instant,
  language: Language,
  text: z.string(),
  /** SHA-256 of the wording it was made from; `null` where none stood there. */
  of: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A row: a heading or a paragraph, one sentence against the other. Its state is derived (`language/minutes.ts`). */
export const MinutesRow = z.strictObject({
  id: Id,
  minutesId: Id,
  part: MinutesPart,
  kind: z.enum(['heading', 'paragraph']),
  /** `source` is the language that was worked on last; the other one is out of step until it follows. */
  text: BilingualText,
  /** What each side holds of these very words. */
  stands: z.strictObject({ vn: Stand.nullable(), cn: Stand.nullable() }),
  suggestions: z.array(Suggestion),
  /** Why a difference of facts between these two wordings is meant so; void as soon as either changes. */
  override: z.strictObject({ by: PersonCard, at: Instant, reason: BilingualText, hashes: z.string() }).nullable(),
  removed: z.literal(true).optional(),
  version: Version,
});
export type MinutesRow = z.infer<typeof MinutesRow>;

/** Something agreed: who does it by when, and the issue in which it goes on. */
export const MinutesAction = z.strictObject({
  id: Id,
  minutesId: Id,
  text: BilingualText,
  lead: z.enum(['vn', 'cn', 'both']).nullable(),
  support: Side.nullable(),
  due: Instant.nullable(),
  issue: z.strictObject({ id: Id, number: z.string() }).nullable(),
  removed: z.literal(true).optional(),
  version: Version,
});
export type MinutesAction = z.infer<typeof MinutesAction>;

/** One who stood for a side, in the order of the delegation. */
export const Attendee = z.strictObject({
  name: BilingualName,
  post: BilingualName.nullable(),
  part: z.enum(['head', 'member', 'interpreter']),
});
export type Attendee = z.infer<typeof Attendee>;

/** Two texts as they were frozen: exactly what is signed. */
export const Frozen = z.strictObject({
  by: PersonCard,
  at: Instant,
  texts: z.strictObject({ vi: z.string(), zh: z.string() }),
  statement: Statement,
  /** SHA-256 of the statement's RFC 8785 bytes. */
  hash: z.string(),
  fingerprint: z.string(),
});
export type Frozen = z.infer<typeof Frozen>;

/** Two texts as they were frozen once; a later version may stand in their place. */
export const MinutesVersion = z.strictObject({
  version: z.int().min(1),
  at: Instant,
  by: PersonCard,
  /** Of the statement about them. */
  hash: z.string(),
  texts: Frozen.shape.texts,
});
export type MinutesVersion = z.infer<typeof MinutesVersion>;

/** Minutes without their rows and actions, which travel one by one. */
export const MinutesView = z.strictObject({
  id: Id,
  /** `null` for a draft of one side. */
  number: z.string().nullable(),
  channelId: Id,
  /** The shared room, or for a draft the room of the side that writes it. */
  audience: z.string(),
  meetingId: Id.nullable(),
  form: MeetingOutcome,
  title: BilingualText,
  /** When and where the talks were held. */
  heldAt: Instant,
  place: BilingualName,
  host: Side,
  delegations: z.strictObject({ vn: z.array(Attendee), cn: z.array(Attendee) }),
  /** Each side's own number of the paper, in its own style: `516/BQLKKTCK-DN`, `〔2026〕29号`. */
  references: z.strictObject({ vn: z.string().nullable(), cn: z.string().nullable() }),
  state: MinutesState,
  /** When a draft was handed to both sides; it is closed since then. */
  sentAt: Instant.nullable(),
  /** Rows and actions in their order; what was removed is not in it. */
  rows: z.array(Id),
  actions: z.array(Id),
  attachments: z.array(FileView),
  /** By when both want to have signed. */
  signBy: Instant.nullable(),
  frozen: Frozen.nullable(),
  signatures: z.array(Signature),
  /** How often it was frozen; the version of the next statement is one more. */
  freezes: z.int().min(0),
  /** Since when and until when it shall be in force and what it supersedes, as both texts say. */
  terms: Terms,
  /** Set when both have signed: from when it is in force, and from when no more; `until` is `null` while it has no end. */
  force: z.strictObject({ from: Instant, until: Instant.nullable() }).nullable(),
  /** Signed later by both: what took its place, or the place of the clause that is named. */
  supersededBy: z.array(SignedText),
  supplementTo: z.strictObject({ minutesId: Id, number: z.string() }).nullable(),
  /** Signed supplements, first one first. */
  supplements: z.array(z.strictObject({ minutesId: Id, number: z.string() })),
  /** The scanned paper with ink, attached to what was signed. */
  scans: z.array(FileView),
  openedBy: PersonCard,
  openedAt: Instant,
  changedAt: Instant,
  version: Version,
});
export type MinutesView = z.infer<typeof MinutesView>;

/** The steps one side takes inside before it signs; which ones there are follows from the form (`language/minutes.ts`). */
export const ApprovalStep = z.enum(['interpreter', 'office', 'foreign_affairs', 'leader']);
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** What one side has approved inside; the other side never learns that there is any of it. */
export const MinutesInner = z.strictObject({
  minutesId: Id,
  channelId: Id,
  audience: z.string(),
  approvals: z.array(z.strictObject({ step: ApprovalStep, by: PersonCard, at: Instant })),
  version: Version,
});
export type MinutesInner = z.infer<typeof MinutesInner>;

/** Minutes as lists show them. */
export const MinutesItem = MinutesView.omit({ rows: true, actions: true, delegations: true, attachments: true }).extend(
  {
    frozen: Frozen.omit({ texts: true, statement: true }).nullable(),
  },
);
export type MinutesItem = z.infer<typeof MinutesItem>;

/** What of frozen minutes is not any more what was frozen: a text, what stands in the rows, the statement, a signature. */
export const MinutesDamage = z.enum(['text_vi', 'text_zh', 'rows_vi', 'rows_zh', 'statement', 'signature']);
export type MinutesDamage = z.infer<typeof MinutesDamage>;

/** The whole of it, to work on. */
export const MinutesDetail = z.strictObject({
  minutes: MinutesView,
  rows: z.array(MinutesRow),
  actions: z.array(MinutesAction),
  inner: MinutesInner.nullable(),
  /** Found anew each time it is read; empty as it should be. */
  damage: z.array(MinutesDamage),
});
export type MinutesDetail = z.infer<typeof MinutesDetail>;

/** Which minutes: those in a state, those of one meeting, one page after another (latest first). */
export const MinutesQuery = z.strictObject({
  state: MinutesState.optional(),
  meetingId: Id.optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/[0-9a-f-]{36}$/)
    .transform((place) => place.split('/') as [string, string])
    .pipe(z.tuple([Instant, Id]))
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type MinutesQuery = z.infer<typeof MinutesQuery>;

/** A page of minutes; `next` is the `before` of the following page. */
export const MinutesPage = z.strictObject({ minutes: z.array(MinutesItem), next: z.string().nullable() });
export type MinutesPage = z.infer<typeof MinutesPage>;

/** What has to be mended before both texts can be frozen, and in which row or action. */
export const MinutesFault = z.strictObject({
  code: z.enum([
    'language_missing',
    'machine_only',
    'out_of_step',
    'suggestion_open',
    'facts_differ',
    'action_without_side',
    'action_without_due',
    'proposal_open',
    'empty',
    'text_too_long',
    'looks_like_structure',
  ]),
  rowId: Id.nullable(),
  actionId: Id.nullable(),
});
export type MinutesFault = z.infer<typeof MinutesFault>;
