import { z } from 'zod';
import { Id, Instant, Version } from './basics.js';
import { PersonCard } from './people.js';
import { BilingualText, TextInput } from './text.js';

/** What became of a proposed wording: the other side agreed or refused, or its own organisation took it back. */
export const WordingOutcome = z.enum(['agreed', 'refused', 'withdrawn']);
export type WordingOutcome = z.infer<typeof WordingOutcome>;

/** Who answered a proposal, when, and why if they refused. */
const WordingAnswer = z.strictObject({
  outcome: WordingOutcome,
  by: PersonCard,
  at: Instant,
  reason: BilingualText.optional(),
});

/** One version of what both sides agree to say: proposed by one of them, in force once the other one has agreed. */
export const wordingVersion = <C extends z.ZodType>(content: C) =>
  z.strictObject({
    number: z.int().min(1),
    content,
    by: PersonCard,
    at: Instant,
    /** `null` while the other side has not answered. */
    answer: WordingAnswer.nullable(),
  });

/** A wording of one channel with all its versions, the first one first: none is ever lost or changed. */
export const wordingView = <C extends z.ZodType>(content: C) =>
  z.strictObject({
    id: Id,
    channelId: Id,
    audience: z.string(),
    /** The entry this service came with that it takes the place of; `null` for a new one. */
    seedId: z.string().nullable(),
    versions: z.array(wordingVersion(content)),
    version: Version,
  });

/** The shape of a version, whatever it is the wording of. */
export interface WordingVersion<C = unknown> extends Omit<z.infer<ReturnType<typeof wordingVersion>>, 'content'> {
  content: C;
}

/** The shape of a wording, whatever it is the wording of. */
export interface WordingView<C = unknown> extends Omit<z.infer<ReturnType<typeof wordingView>>, 'versions'> {
  versions: WordingVersion<C>[];
}

/** Why one side does not agree; the other side reads it in its own language once it is translated. */
export const RefuseWording = z.strictObject({ id: Id, reason: TextInput });
export type RefuseWording = z.infer<typeof RefuseWording>;
