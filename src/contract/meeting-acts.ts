/* What a person sends to call a meeting and to act on it; what is read is in `meetings.ts`. */
import { z } from 'zod';
import { BilingualName, Id, Instant, Side, text } from './basics.js';
import { Words } from './issue-fields.js';
import { limits } from './limits.js';
import {
  AgendaSection,
  AgendaSource,
  Arrangement,
  CallResult,
  CallSubject,
  DelegatePart,
  MeetingKind,
  MeetingOutcome,
  MeetingReply,
  MeetingTime,
  Proposal,
  ProposalGrade,
  Series,
} from './meetings.js';
import { MeantReason, TextInput } from './text.js';

const facts = {
  kind: MeetingKind,
  ordinal: z.int().min(1).max(999).nullable(),
  title: Words,
  gateId: z.string().max(100).nullable(),
  host: Side,
  time: MeetingTime,
  place: BilingualName,
  expects: MeetingOutcome,
  series: Series.nullable(),
};

/** Calls the other side to talks. */
export const CallMeeting = z.strictObject({ id: Id, ...facts });
export type CallMeeting = z.infer<typeof CallMeeting>;

/** Writes down a telephone talk, for the other side to accept or to put right. */
export const WriteCallNote = z.strictObject({
  id: Id,
  about: CallSubject,
  result: CallResult,
  startedAt: Instant.refine((at) => at > '2000' && at < '2099', 'no_such_day'),
  minutes: z.int().min(1).max(240),
  words: TextInput.optional(),
});
export type WriteCallNote = z.infer<typeof WriteCallNote>;

/** What is absent stays as it is. Another time, place or host asks the other side anew. */
export const ChangeMeeting = z
  .strictObject({ id: Id, ...facts })
  .partial()
  .required({ id: true });
export type ChangeMeeting = z.infer<typeof ChangeMeeting>;

/** One’s own delegation, whole. The server puts the head first and interpreters last. */
export const SetDelegation = z.strictObject({
  id: Id,
  delegates: z
    .array(
      z.union([
        z.strictObject({ personId: Id, part: DelegatePart }),
        z.strictObject({ name: BilingualName, post: BilingualName.nullable(), part: DelegatePart }),
      ]),
    )
    .max(limits.delegatesPerSide)
    .refine((list) => list.filter(({ part }) => part === 'head').length <= 1, 'two_heads'),
});
export type SetDelegation = z.infer<typeof SetDelegation>;

/** Who of one’s own delegation was there, in its order; `null` of whom it is not said. */
export const MarkAttendance = z.strictObject({
  id: Id,
  present: z.array(z.boolean().nullable()).max(limits.delegatesPerSide),
});
export type MarkAttendance = z.infer<typeof MarkAttendance>;

/** One’s own side’s answer to a call. */
export const ReplyMeeting = z
  .strictObject({
    id: Id,
    answer: MeetingReply.shape.answer,
    time: MeetingTime.optional(),
    words: Words.optional(),
  })
  .refine(({ answer, time }) => (answer === 'other_time') === (time !== undefined), 'time_missing');
export type ReplyMeeting = z.infer<typeof ReplyMeeting>;

/** How far one’s own foreign-affairs office is; `null` takes the step back. */
export const ArrangeMeeting = z.strictObject({
  id: Id,
  state: Arrangement.shape.state.nullable(),
  reference: z.string().trim().min(1).max(60).nullable(),
});
export type ArrangeMeeting = z.infer<typeof ArrangeMeeting>;

/** Calls it off, and says why. */
export const CancelMeeting = z.strictObject({ id: Id, reason: Words });
export type CancelMeeting = z.infer<typeof CancelMeeting>;

/** A new point of the agenda. */
export const AddItem = z.strictObject({
  id: Id,
  title: Words,
  section: AgendaSection,
  presenter: Side.nullable(),
  minutes: z.int().min(1).max(600).nullable(),
  source: AgendaSource.nullable(),
});
export type AddItem = z.infer<typeof AddItem>;

/** What is absent stays as it is. */
export const ChangeItem = AddItem.omit({ source: true }).partial().required({ id: true });
export type ChangeItem = z.infer<typeof ChangeItem>;

/** The order of the points both sides see, as it shall be. */
export const OrderAgenda = z.strictObject({ id: Id, order: z.array(Id).max(limits.itemsPerMeeting) });
export type OrderAgenda = z.infer<typeof OrderAgenda>;

/** Over to another meeting of the same channel. */
export const CarryItem = z.strictObject({ id: Id, meetingId: Id });
export type CarryItem = z.infer<typeof CarryItem>;

/** What one’s own side says at the table. */
export const AddProposal = z.strictObject({
  id: Id,
  kind: Proposal.shape.kind,
  text: TextInput,
  itemId: Id.nullable(),
});
export type AddProposal = z.infer<typeof AddProposal>;

/** A better wording of it, while no answer was given. */
export const WordProposal = z.strictObject({ id: Id, text: TextInput });
export type WordProposal = z.infer<typeof WordProposal>;

/** How it ended; graded answers come with the answer’s words. */
export const EndProposal = z
  .strictObject({ id: Id, grade: ProposalGrade, words: TextInput.optional() })
  .refine(({ grade, words }) => grade === 'no_answer_yet' || words !== undefined, 'words_missing');
export type EndProposal = z.infer<typeof EndProposal>;

/** A text of a meeting that stands in one language, put into the other by an interpreter. */
export const TranslateMeeting = z.strictObject({
  id: Id,
  part: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('title') }),
    z.strictObject({ of: z.literal('note') }),
    z.strictObject({ of: z.literal('item'), itemId: Id }),
    z.strictObject({ of: z.literal('proposal'), proposalId: Id }),
    z.strictObject({ of: z.literal('outcome'), proposalId: Id }),
  ]),
  text: text(4_000),
  /** Why its facts differ from the original’s, if they are meant to. */
  meant: MeantReason.optional(),
});
export type TranslateMeeting = z.infer<typeof TranslateMeeting>;
