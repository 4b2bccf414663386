import { z } from 'zod';
import { Instant, Side, Version } from './basics.js';
import { PersonCard } from './people.js';

const AskedSides = z
  .array(Side)
  .min(1)
  .max(2)
  .refine((sides) => new Set(sides).size === sides.length, 'side_twice');

/** What an author asks with a message to both sides: that somebody of each of these sides confirms having received it. */
export const Ask = z.strictObject({ sides: AskedSides, due: Instant.optional(), urgent: z.boolean().optional() });
export type Ask = z.infer<typeof Ask>;

/** A side's word, given by one person for all of it; `version` is the wording they had before them. */
export const Acknowledgement = z.strictObject({ side: Side, by: PersonCard, at: Instant, version: Version });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** What was asked and who has confirmed: one from each side that was asked. */
export const AskView = z.strictObject({
  sides: z.array(Side),
  due: Instant.nullable(),
  /** Repeats on the screens of a side that was asked until somebody there confirms, in quiet hours too. */
  urgent: z.boolean(),
  acknowledged: z.array(Acknowledgement),
});
export type AskView = z.infer<typeof AskView>;
