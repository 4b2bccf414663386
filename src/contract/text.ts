import { z } from 'zod';
import { Id, Instant, Language, text } from './basics.js';
import { PersonCard } from './people.js';

/**
 * How far a version of a text can be relied on. From lowest to highest: `machine`, `draft` (written by a person, not
 * checked), `phrase` (a standard phrase), `verified` (checked by a named interpreter), `original`.
 */
export const TextStatus = z.enum(['machine', 'draft', 'phrase', 'verified', 'original']);
export type TextStatus = z.infer<typeof TextStatus>;

const limit = 4_000;

/** What an author writes: the original, and the other language too if they can. 4,000 characters a language. */
export const TextInput = z
  .strictObject({ source: Language, vi: text(limit).optional(), zh: text(limit).optional() })
  .refine((input) => input[input.source] !== undefined, 'source_missing');
export type TextInput = z.infer<typeof TextInput>;

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
export const Translation = z.strictObject({ id: Id, text: text(limit) });
export type Translation = z.infer<typeof Translation>;
