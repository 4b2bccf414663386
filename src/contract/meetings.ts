import { z } from 'zod';
import { BilingualName, Id, Instant, Side, Version } from './basics.js';
import { grades } from './grades.js';
import { PersonCard } from './people.js';
import { BilingualText } from './text.js';

/** What talks are to end in: a note of the exchange, minutes signed by both, or an agreement. */
export const MeetingOutcome = z.enum(['note', 'minutes', 'agreement']);
export type MeetingOutcome = z.infer<typeof MeetingOutcome>;

/** How the two sides meet. */
export const MeetingKind = z.enum(['phone_talk', 'working_session', 'periodic_talks', 'joint_group']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** Called, held, closed for good with every proposal answered, or called off. */
export const MeetingState = z.enum(['called', 'held', 'closed', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

/** A day and a time as one side’s clock shows them, without a zone. */
const Wall = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((wall) => {
    const day = new Date(`${wall}:00.000Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(wall);
  }, 'no_such_day');

/** When both meet, as it was agreed: on whose clock, from when until when. */
export const MeetingTime = z
  .strictObject({ zone: Side, start: Wall, end: Wall })
  .refine(({ start, end }) => start < end, 'ends_before');
export type MeetingTime = z.infer<typeof MeetingTime>;

/** Comes again on the nth weekday (1 is Monday) of a month; `-1` is the last one of it. */
export const Series = z.strictObject({
  every: z.enum(['month', 'quarter', 'year']),
  week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
  weekday: z.int().min(1).max(7),
  /** The other side is host the next time. */
  rotates: z.boolean(),
});
export type Series = z.infer<typeof Series>;

/** What somebody is in a delegation. */
export const DelegatePart = z.enum(['head', 'member', 'interpreter']);

/** One who stands for a side: somebody of the channel, or a name that was typed in. */
export const Delegate = z.strictObject({
  personId: Id.nullable(),
  name: BilingualName,
  post: BilingualName.nullable(),
  part: DelegatePart,
  /** Whether they were there, as their own side has marked it; absent until it has. */
  present: z.boolean().optional(),
});
export type Delegate = z.infer<typeof Delegate>;

/** What one side says to a call; its own call is its acceptance. */
export const MeetingReply = z.strictObject({
  answer: z.enum(['accept', 'decline', 'other_time']),
  /** The time it would rather have. */
  time: MeetingTime.nullable(),
  words: BilingualText.nullable(),
  by: PersonCard,
  at: Instant,
});
export type MeetingReply = z.infer<typeof MeetingReply>;

/** How far one side’s foreign-affairs office has arranged it, with the number of its paper. */
export const Arrangement = z.strictObject({
  state: z.enum(['asked', 'arranged']),
  reference: z.string().nullable(),
  by: PersonCard,
  at: Instant,
});
export type Arrangement = z.infer<typeof Arrangement>;

const perSide = <T extends z.ZodType>(one: T) => z.strictObject({ vn: one, cn: one });

/** What a telephone talk was about, and what came of it, in words that stand ready in both languages. */
export const CallSubject = z.enum(['traffic', 'vehicles', 'inspection', 'goods', 'people', 'urgent', 'other']);
export const CallResult = z.enum(['informed', 'noted', 'agreed', 'will_answer']);

/** A telephone talk as one side wrote it down; until the other one has accepted it, it is one side’s word. */
export const CallNote = z.strictObject({
  about: CallSubject,
  result: CallResult,
  words: BilingualText.nullable(),
});
export type CallNote = z.infer<typeof CallNote>;

/** Talks of both sides, in their shared room. Its agenda’s points and its ledger of proposals travel one by one. */
export const MeetingView = z.strictObject({
  id: Id,
  channelId: Id,
  audience: z.string(),
  kind: MeetingKind,
  /** Which talks of their row: the 12th. */
  ordinal: z.int().nullable(),
  title: BilingualText,
  gateId: z.string().nullable(),
  host: Side,
  startsAt: Instant,
  endsAt: Instant,
  /** The same as it was agreed. */
  time: MeetingTime,
  place: BilingualName,
  expects: MeetingOutcome,
  /** Head first, interpreter last. */
  delegations: perSide(z.array(Delegate)),
  replies: perSide(MeetingReply.nullable()),
  arrangements: perSide(Arrangement.nullable()),
  state: MeetingState,
  /** Of a telephone talk that was written down afterwards; absent from talks that were called. */
  note: CallNote.optional(),
  /** Points that both sides see, in their order. */
  agenda: z.array(Id),
  series: Series.nullable(),
  /** The meeting of the same series before it, and the one after it once it is called. */
  previousId: Id.nullable(),
  nextId: Id.nullable(),
  calledSide: Side,
  calledBy: PersonCard,
  calledAt: Instant,
  changedAt: Instant,
  closedAt: Instant.nullable(),
  cancelled: z.strictObject({ by: PersonCard, at: Instant, reason: BilingualText }).nullable(),
  version: Version,
});
export type MeetingView = z.infer<typeof MeetingView>;

/** Where a point stands on the paper. */
export const AgendaSection = z.enum(['review', 'exchange', 'next', 'other']);
export type AgendaSection = z.infer<typeof AgendaSection>;

/** What a point came from: an issue, or a proposal that no answer was given to, or an action of signed minutes. */
export const AgendaSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issueId: Id, number: z.string().max(40) }),
  z.strictObject({ kind: z.literal('proposal'), meetingId: Id, proposalId: Id }),
  z.strictObject({ kind: z.literal('action'), minutesId: Id, actionId: Id }),
]);
export type AgendaSource = z.infer<typeof AgendaSource>;

/** A point of the agenda: in the shared room, or as a draft in one side’s own. */
export const AgendaItem = z.strictObject({
  id: Id,
  meetingId: Id,
  channelId: Id,
  audience: z.string(),
  title: BilingualText,
  section: AgendaSection,
  /** `null`: both. */
  presenter: Side.nullable(),
  minutes: z.int().nullable(),
  source: AgendaSource.nullable(),
  /** The meeting it was carried over to. */
  carriedTo: Id.nullable(),
  removed: z.literal(true).optional(),
  by: PersonCard,
  at: Instant,
  version: Version,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** How a proposal may end: in one of the graded answers, or by saying that there is none yet. */
export const ProposalGrade = z.enum([...grades, 'no_answer_yet']);
export type ProposalGrade = z.infer<typeof ProposalGrade>;

/** Something one side said at the table. A statement asks for nothing; the others must end in an outcome. */
export const Proposal = z.strictObject({
  id: Id,
  meetingId: Id,
  channelId: Id,
  audience: z.string(),
  side: Side,
  kind: z.enum(['proposal', 'request', 'statement']),
  text: BilingualText,
  /** The point of the agenda under which it was said. */
  itemId: Id.nullable(),
  outcome: z
    .strictObject({
      grade: ProposalGrade,
      words: BilingualText.nullable(),
      by: PersonCard,
      at: Instant,
    })
    .nullable(),
  withdrawn: z.literal(true).optional(),
  by: PersonCard,
  at: Instant,
  version: Version,
});
export type Proposal = z.infer<typeof Proposal>;

/** A meeting with its points, one’s own side’s drafts among them, and everything said at the table. */
export const MeetingDetail = z.strictObject({
  meeting: MeetingView,
  items: z.array(AgendaItem),
  proposals: z.array(Proposal),
});
export type MeetingDetail = z.infer<typeof MeetingDetail>;

/** Which meetings: those to come or going on (soonest first), or those that are over (latest first). */
export const MeetingsQuery = z.strictObject({
  when: z.enum(['open', 'over']).default('open'),
  channel: Id.optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type MeetingsQuery = z.infer<typeof MeetingsQuery>;

/** A page of meetings; `next` is the `after` of the following page. */
export const MeetingPage = z.strictObject({ meetings: z.array(MeetingView), next: z.string().nullable() });
export type MeetingPage = z.infer<typeof MeetingPage>;

/** What may be talked about next: since when it is open, and where it comes from. */
export const AgendaSuggestion = z.strictObject({
  source: AgendaSource,
  title: BilingualText,
  /** The side that asks for something. */
  side: Side.nullable(),
  since: Instant,
  /** By when the next step was to be taken; a request has no such time. */
  due: Instant.nullable(),
});
export type AgendaSuggestion = z.infer<typeof AgendaSuggestion>;

/** Whether there is a calendar of one’s own to subscribe to; its address is shown once, when it is made. */
export const CalendarFeed = z.strictObject({ madeAt: Instant.nullable() });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

/** The address of a calendar, to be kept like a password. */
export const NewCalendarFeed = z.strictObject({ token: z.string(), madeAt: Instant });
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;
