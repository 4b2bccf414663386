import { z } from 'zod';
import { Id, Instant, Language, text } from './basics.js';
import { PersonCard } from './people.js';

/**
 * How far a version of a text can be relied on. From lowest to highest: `machine`, `draft` (written by a person, not
 * checked), `phrase` (a standard phrase), `verified` (checked by a named interpreter), `original`.
 */
export const TextStatus = z.enum(['machine', 'draft', 'phrase', 'verified', 'original']);
export type TextStatus = z.infer<typeof TextStatus>;

/**
 * Why two wordings whose facts differ are meant so, in the word of whoever checked them: one of a few, so that it
 * crosses the border without being translated.
 */
export const MeantReason = z.enum(['same', 'converted', 'left_out', 'author_asked']);
export type MeantReason = z.infer<typeof MeantReason>;

const limit = 4_000;

/** What an author writes: the original, and the other language too if they can. 4,000 characters a language. */
export const TextInput = z
  .strictObject({
    source: Language,
    vi: text(limit).optional(),
    zh: text(limit).optional(),
    meant: MeantReason.optional(),
  })
  .refine((input) => input[input.source] !== undefined, 'source_missing');
export type TextInput = z.infer<typeof TextInput>;

/** What a machine's wording was made with: its engine and model, or the memory of checked pairs, and how many terms were agreed on by then. */
export const MachineOrigin = z.strictObject({
  provider: z.string().max(40),
  model: z.string().max(200).nullable(),
  termsVersion: z.int().min(0),
});
export type MachineOrigin = z.infer<typeof MachineOrigin>;

/** One language of a text: its words, how far they are checked, by whom and when. */
export const TextVersion = z.strictObject({
  text: z.string(),
  status: TextStatus,
  by: PersonCard,
  at: Instant,
  /** SHA-256 (hex) of the words. */
  hash: z.string(),
  /** For the translated version: the hash of the original it was made from. Another hash there now means stale. */
  of: z.string().optional(),
  /** Words inside a standard phrase that nobody has put into this language yet; they stand in the original. */
  untranslated: z.array(z.string()).optional(),
  /** Its facts differ from those of the original, and this is why; absent where they agree. */
  meant: MeantReason.optional(),
  /** Where the words of a machine come from; absent in what people write. */
  machine: MachineOrigin.optional(),
});
export type TextVersion = z.infer<typeof TextVersion>;

/** A text both sides read. The language that is missing is simply absent, and the screen says so. */
export const BilingualText = z.strictObject({
  source: Language,
  vi: TextVersion.optional(),
  zh: TextVersion.optional(),
});
export type BilingualText = z.infer<typeof BilingualText>;

/** What an interpreter writes: the wording of the language the author did not write in. */
export const Translation = z.strictObject({ id: Id, text: text(limit), meant: MeantReason.optional() });
export type Translation = z.infer<typeof Translation>;
