/* What a person sends to open minutes, to draft and to sign them; what is read is in `minutes.ts`. */
import { z } from 'zod';
import { BilingualName, Id, Instant, Language, plainLine, Side, text, Version } from './basics.js';
import { SetTerms } from './clauses.js';
import { Words } from './issue-fields.js';
import { limits } from './limits.js';
import { MeetingOutcome } from './meetings.js';
import { Attendee, MinutesPart, MinutesRow, Stand } from './minutes.js';
import { Act } from './people.js';
import { Sha256 } from './statements.js';
import { TextInput } from './text.js';

const Delegation = z
  .array(Attendee)
  .max(limits.delegatesPerSide)
  .refine((list) => list.filter(({ part }) => part === 'head').length <= 1, 'two_heads');

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** Opens minutes: with `meetingId` what the meeting says stands in them, and the standard parts are there either way. */
export const OpenMinutes = z.strictObject({
  id: Id,
  meetingId: Id.optional(),
  form: MeetingOutcome,
  title: Words,
  heldAt: Instant,
  place: BilingualName,
  host: Side,
});
export type OpenMinutes = z.infer<typeof OpenMinutes>;

/** Hands a draft to both sides; `seen` is the version of every row and action that the sender has seen. */
export const SendMinutes = z.strictObject({
  id: Id,
  seen: z
    .record(Id, Version)
    .refine((seen) => Object.keys(seen).length <= limits.rowsPerMinutes + limits.actionsPerMinutes, 'too_many'),
});
export type SendMinutes = z.infer<typeof SendMinutes>;

/** What stands above the rows. What is absent stays as it is. */
export const ChangeMinutes = z.strictObject({
  id: Id,
  title: Words.optional(),
  heldAt: Instant.optional(),
  place: BilingualName.optional(),
  delegations: z.strictObject({ vn: Delegation, cn: Delegation }).optional(),
  signBy: Instant.nullable().optional(),
  terms: SetTerms.optional(),
});
export type ChangeMinutes = z.infer<typeof ChangeMinutes>;

/** A new row of a part, after another one of it or at its beginning. */
export const AddRow = z.strictObject({
  id: Id,
  part: MinutesPart,
  kind: MinutesRow.shape.kind,
  after: Id.nullable(),
  text: TextInput,
});
export type AddRow = z.infer<typeof AddRow>;

/** A new wording of one language of a row; `of` is the hash of the wording seen, and another one there now makes it a suggestion. */
export const WordRow = z.strictObject({ id: Id, language: Language, text: text(4_000), of: z.string().nullable() });
export type WordRow = z.infer<typeof WordRow>;

/** An action, whole. */
export const WriteAction = z.strictObject({
  id: Id,
  text: Words,
  lead: z.enum(['vn', 'cn', 'both']).nullable(),
  support: Side.nullable(),
  due: Instant.nullable(),
  issueId: Id.nullable(),
});
export type WriteAction = z.infer<typeof WriteAction>;

/** The order of all rows, or of all actions, as it shall be. */
export const Reorder = z.strictObject({ id: Id, order: z.array(Id).max(limits.rowsPerMinutes) });
export type Reorder = z.infer<typeof Reorder>;

/** Another wording offered for one language of a row. */
export const SuggestWording = z.strictObject({
  id: Id,
  language: Language,
  text: text(4_000),
  of: z.string().nullable(),
});
export type SuggestWording = z.infer<typeof SuggestWording>;

/** What one’s own side holds of a clause; `null` takes it back. */
export const TakeStand = z.strictObject({ id: Id, stand: Stand.nullable() });
export type TakeStand = z.infer<typeof TakeStand>;

/** Why the facts of a row may differ between its two wordings. */
export const OverrideFacts = z.strictObject({ id: Id, reason: Words });
export type OverrideFacts = z.infer<typeof OverrideFacts>;

/** One’s own side’s number of the paper. */
export const NumberMinutes = z.strictObject({ id: Id, reference: plainLine(60).nullable() });
export type NumberMinutes = z.infer<typeof NumberMinutes>;

/** One’s own finished uploads. */
export const AttachFiles = z.strictObject({ id: Id, files: z.array(Id).min(1).max(limits.filesPerMessage) });
export type AttachFiles = z.infer<typeof AttachFiles>;

/** What is done to two frozen texts, named by the hash that one has before one's eyes: of others it is refused. */
export const ActOnFrozen = Act.extend({ hash: Sha256 });
export type ActOnFrozen = z.infer<typeof ActOnFrozen>;

/** A signature: by a passkey over the statement’s hash, or where that is not possible by password and code. */
export const SignMinutes = ActOnFrozen.extend({
  proof: z.discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('passkey'),
      credentialId: base64url.max(1_000),
      authenticatorData: base64url.max(4_000),
      clientDataJSON: base64url.max(4_000),
      signature: base64url.max(1_000),
    }),
    z.strictObject({ method: z.literal('password'), password: z.string().max(200), code: z.string().max(20) }),
  ]),
});
export type SignMinutes = z.infer<typeof SignMinutes>;

/** Opens a supplement to what was signed. */
export const SupplementMinutes = z.strictObject({ id: Id, title: Words });
export type SupplementMinutes = z.infer<typeof SupplementMinutes>;
