import { z } from 'zod';
import { Id, Instant, line, Side, Version } from './basics.js';
import { ClausePlace } from './clauses.js';
import { MinutesItem, MinutesPart } from './minutes.js';
import { PersonCard } from './people.js';
import { BilingualText } from './text.js';

/** How a signed text stands now: not yet in force, in force, another one in its place, over. */
export const Standing = z.enum(['coming', 'in_force', 'superseded', 'ended']);
export type Standing = z.infer<typeof Standing>;

/** A clause of a signed text with its words, and the part it stands in. */
export const Clause = ClausePlace.extend({ section: MinutesPart, text: BilingualText });
export type Clause = z.infer<typeof Clause>;

/** What both sides signed, with the clauses that were asked for. */
export const Agreement = z.strictObject({ minutes: MinutesItem, signedAt: Instant, clauses: z.array(Clause) });
export type Agreement = z.infer<typeof Agreement>;

/** Which agreements: of a gate, with a clause in a part, with words in them, by how they stand. */
export const RegisterQuery = z.strictObject({
  gateId: z.string().min(1).max(100).optional(),
  part: MinutesPart.optional(),
  words: line(100).optional(),
  standing: Standing.optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/[0-9a-f-]{36}$/)
    .transform((place) => place.split('/') as [string, string])
    .pipe(z.tuple([Instant, Id]))
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** A page of the register, the one signed last first; `next` is the `before` of the following page, which may be empty. */
export const RegisterPage = z.strictObject({ agreements: z.array(Agreement), next: z.string().nullable() });
export type RegisterPage = z.infer<typeof RegisterPage>;

/** The clause on which an issue rests: under which text one side asks. */
export const Ground = z.strictObject({
  id: Id,
  channelId: Id,
  /** The room of the issue: what a side rests an issue of its own on stays with it. */
  audience: z.string(),
  issue: z.strictObject({ id: Id, number: z.string() }),
  minutesId: Id,
  /** Of the minutes. */
  number: z.string(),
  clause: ClausePlace,
  /** As it was signed. */
  text: BilingualText,
  side: Side,
  by: PersonCard,
  at: Instant,
  removed: z.literal(true).optional(),
  version: Version,
});
export type Ground = z.infer<typeof Ground>;

/** Names the clause an issue rests on. */
export const GiveGround = z.strictObject({ id: Id, minutesId: Id, clauseId: Id });
export type GiveGround = z.infer<typeof GiveGround>;
