import { z } from 'zod';
import { Id, Instant, Side } from './basics.js';
import { IssueNumber, JointStatus } from './issues.js';

/** By id or by number, as addresses and `#KTBS-2026-V0147` have it. */
export const IssueRef = z.union([Id, IssueNumber]);

/** Which issues, in the order: what one’s own side must act on, then the other’s, each by due; what is closed, last closed first. */
export const FindIssues = z.strictObject({
  state: z.enum(['open', 'closed']).default('open'),
  channel: Id.optional(),
  type: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]*$/)
    .optional(),
  turn: Side.optional(),
  status: JointStatus.optional(),
  /** Due before this instant. */
  due: Instant.optional(),
  /** Assigned to this person by one’s own side. */
  person: Id.optional(),
  /** Every word is found in the number, title, plates or fields, in any spelling of tones and case. */
  text: z.string().max(100).optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^[012]~[0-9TZ:.-]{24}~[0-9a-f-]{36}$/)
    .optional(),
  /** 40 keep the first page under 15 KB on the line. */
  limit: z.coerce.number().int().min(1).max(200).default(40),
});
export type FindIssues = z.infer<typeof FindIssues>;

/** Entries newest last; `before` is a version, exclusive. */
export const EntriesQuery = z.strictObject({
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type EntriesQuery = z.infer<typeof EntriesQuery>;
