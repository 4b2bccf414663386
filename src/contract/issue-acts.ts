/* What a person sends to open an issue and to act on it; what is read is in `issues.ts`. */
import { z } from 'zod';
import { Id, Instant, Language, line, plainLine, Side, text } from './basics.js';
import { HandOverWords } from './hand-overs.js';
import { FieldInput, FieldKey } from './issue-fields.js';
import { Grade, OwnStatus, PaperId, Priority, RelationKind } from './issues.js';
import { PostMessage } from './messages.js';
import { FreeText } from './phrases.js';
import { MeantReason } from './text.js';

/** The title as its author writes it: the topic’s subject. */
const Title = z
  .strictObject({ source: Language, vi: line(120).optional(), zh: line(120).optional() })
  .refine((input) => input[input.source] !== undefined, 'source_missing');

/** Passing the turn needs all three. */
export const TurnInput = z.strictObject({ side: Side, step: FreeText, due: Instant });
export type TurnInput = z.infer<typeof TurnInput>;

const fields = z.record(FieldKey, FieldInput).refine((all) => Object.keys(all).length <= 40, 'too_many');
/** Said with the act, as a message under the issue’s topic; `topicId` may be left out. */
const message = PostMessage.optional();

/** A matter as it is opened. */
export const OpenIssue = z.strictObject({
  /** Of the issue, and of its topic. */
  id: Id,
  type: z.string().max(40),
  title: Title,
  fields,
  turn: TurnInput,
  /** One’s own side’s reference number. */
  reference: plainLine(60).optional(),
  /** The issue of the same room it is split from; both say so. */
  splitFrom: Id.optional(),
  message,
});
export type OpenIssue = z.infer<typeof OpenIssue>;

/** New values by field, `null` empties one. */
export const EditIssue = z.strictObject({
  id: Id,
  fields: z.record(FieldKey, FieldInput.nullable()).refine((all) => Object.keys(all).length <= 40, 'too_many'),
});
export type EditIssue = z.infer<typeof EditIssue>;

/** The statuses a side posts by itself; the others come from answering and closing. */
export const SetStatus = z.strictObject({
  id: Id,
  status: OwnStatus.extract(['accepted', 'verifying', 'waiting_for_papers']),
  message,
});
export type SetStatus = z.infer<typeof SetStatus>;

/** Passing the turn, with what is said. */
export const PassTurn = z.strictObject({ id: Id, turn: TurnInput, message });
export type PassTurn = z.infer<typeof PassTurn>;

/** An answer in its grade, with words; the turn may be passed with it. `remindAt` stays inside one’s own side. */
export const AnswerIssue = z.strictObject({
  id: Id,
  grade: Grade,
  turn: TurnInput.optional(),
  remindAt: Instant.optional(),
  message,
});
export type AnswerIssue = z.infer<typeof AnswerIssue>;

/** To propose that it is solved, or to confirm that. */
export const CloseIssue = z.strictObject({ id: Id, message });
export type CloseIssue = z.infer<typeof CloseIssue>;

/** The reason is said to both. */
export const RefuseClosing = z.strictObject({ id: Id, message: PostMessage });
export type RefuseClosing = z.infer<typeof RefuseClosing>;

/** Opening a closed one again: why, and who acts next. */
export const ReopenIssue = z.strictObject({ id: Id, message: PostMessage, turn: TurnInput });
export type ReopenIssue = z.infer<typeof ReopenIssue>;

/** A paper that is needed, and the side it is asked of. */
export const AskPaper = z.strictObject({ id: Id, name: FreeText, from: Side });
export type AskPaper = z.infer<typeof AskPaper>;

/** The message, with the files, under the issue’s topic; without one it was given by other means. */
export const GivePaper = z.strictObject({ id: Id, message });
export type GivePaper = z.infer<typeof GivePaper>;

/** How it belongs to another issue. */
export const RelateIssue = z.strictObject({
  id: Id,
  kind: RelationKind.extract(['related', 'duplicate_of', 'split_from']),
  issueId: Id,
});
export type RelateIssue = z.infer<typeof RelateIssue>;

/** The own side’s reference number, or none any more. */
export const SetReference = z.strictObject({ id: Id, reference: plainLine(60).nullable() });
export type SetReference = z.infer<typeof SetReference>;

/** Only what is named changes. */
export const ChangeInner = z.strictObject({
  id: Id,
  assigneeId: Id.nullable().optional(),
  priority: Priority.optional(),
  tags: z.array(line(40)).max(20).optional(),
  remindAt: Instant.nullable().optional(),
});
export type ChangeInner = z.infer<typeof ChangeInner>;

/** An organisation of one’s own side and of a higher level that reads the channel, and why. */
export const EscalateIssue = z.strictObject({ id: Id, organisationId: Id, reason: FreeText });
export type EscalateIssue = z.infer<typeof EscalateIssue>;

/** Which words of an issue: its next step, a field, the name of a paper, or of a hand-over that is not confirmed yet. */
export const IssuePart = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('step') }),
  z.strictObject({ of: z.literal('field'), key: FieldKey }),
  z.strictObject({ of: z.literal('paper'), paperId: PaperId }),
  z.strictObject({ of: z.literal('hand_over'), handOverId: Id, words: HandOverWords }),
]);
export type IssuePart = z.infer<typeof IssuePart>;

/** An interpreter’s wording of the language these words were not written in. */
export const TranslateIssue = z.strictObject({
  id: Id,
  part: IssuePart,
  text: text(1_000),
  meant: MeantReason.optional(),
});
export type TranslateIssue = z.infer<typeof TranslateIssue>;
