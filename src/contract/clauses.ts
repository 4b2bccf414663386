import { z } from 'zod';
import { Id } from './basics.js';

/** A day of the calendar, which both countries share: `2026-11-26`. */
const Day = z.iso.date();

/** A place of a signed text that can be named: a paragraph of a part, or an agreed action. Parts and places count from 1. */
export const ClausePlace = z.strictObject({
  id: Id,
  kind: z.enum(['paragraph', 'action']),
  part: z.int().min(1),
  at: z.int().min(1),
});
export type ClausePlace = z.infer<typeof ClausePlace>;

/** Signed minutes, whole or one clause of them. */
export const SignedText = z.strictObject({ minutesId: Id, number: z.string(), clause: ClausePlace.nullable() });
export type SignedText = z.infer<typeof SignedText>;

/** Since when and until when a text shall be in force, and what it takes the place of. It stands in both texts. */
export const Terms = z.strictObject({
  /** `null`: from the day on which both have signed. */
  from: Day.nullable(),
  /** The last day; `null`: without an end. */
  until: Day.nullable(),
  supersedes: z.array(SignedText),
});
export type Terms = z.infer<typeof Terms>;

/** The same as it is sent: what is superseded is named by its ids. */
export const SetTerms = z
  .strictObject({
    from: Day.nullable(),
    until: Day.nullable(),
    supersedes: z
      .array(z.strictObject({ minutesId: Id, clauseId: Id.nullable() }))
      .max(20)
      .refine(
        (list) => new Set(list.map(({ minutesId, clauseId }) => `${minutesId}${clauseId}`)).size === list.length,
        'twice',
      ),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, 'force_ends_before');
export type SetTerms = z.infer<typeof SetTerms>;
