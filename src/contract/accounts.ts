import { z } from 'zod';
import { Id, Instant } from './basics.js';
import { Event } from './events.js';
import { OpenSession } from './sessions.js';

/** What of the log tells how one's own account was used. */
export const historyKinds = [
  'session.opened',
  'session.closed',
  'second_step.set',
  'second_step.removed',
  'second_step.reset',
  'second_step.codes_renewed',
  'second_step.code_used',
  'password.changed',
  'passkey.added',
  'passkey.removed',
] as const;

/** A page back in time; `before` is a position of one's own audience, exclusive. */
export const HistoryQuery = z.strictObject({ before: z.coerce.number().int().min(1).optional() });
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** How one's own account was used, newest first. */
export const History = z.strictObject({
  events: z.array(Event),
  earlier: z.boolean(),
  /** Tries in vain since the last sign-in. */
  failed: z.int().min(0),
});
export type History = { events: Event[]; earlier: boolean; failed: number };

/** When a colleague was last here, and on which devices they are signed in now. */
export const PersonActivity = z.strictObject({
  personId: Id,
  seenAt: Instant.nullable(),
  sessions: z.array(OpenSession),
});
export type PersonActivity = z.infer<typeof PersonActivity>;

/** How the node stands, for its operator: numbers of things, never what they say. */
export const NodeView = z.strictObject({
  id: z.string(),
  startedAt: Instant,
  database: z.enum(['sqlite', 'postgres']),
  organisations: z.int(),
  channels: z.int(),
  /** People by how their account stands. */
  people: z.strictObject({ invited: z.int(), active: z.int(), suspended: z.int(), removed: z.int() }),
  /** Active people whose roles ask for a second step and who have not set it up yet. */
  withoutSecondStep: z.int(),
  openSessions: z.int(),
});
export type NodeView = z.infer<typeof NodeView>;
