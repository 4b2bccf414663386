import { z } from 'zod';
import { Id, Instant, Language, line, text } from './basics.js';
import { PersonCard } from './people.js';

/** Where a kept pair stands, or that it was brought in from elsewhere. */
export const MemoryPlace = z.enum(['message', 'topic', 'issue', 'meeting', 'minutes', 'import']);
export type MemoryPlace = z.infer<typeof MemoryPlace>;

/** A text that waits for its other language, in the channel where it is said. */
export const FindMatches = z.strictObject({ channelId: Id, source: Language, text: text(4_000) });
export type FindMatches = z.infer<typeof FindMatches>;

/** A checked pair like the text that is asked for. It is offered, never put anywhere by itself. */
export const MemoryMatch = z.strictObject({
  /** 100 is the very same text in the same channel; 99 differs in numbers or marks alone. */
  score: z.int().min(0).max(100),
  /** The language it was written in first. */
  source: Language,
  vi: z.string(),
  zh: z.string(),
  /** Its translation with the numbers of the text that is asked for, where each has its one place. */
  filled: z.string().optional(),
  channelId: Id,
  place: MemoryPlace,
  /** Who checked it, or brought it in, and when. */
  by: PersonCard,
  at: Instant,
  /** How many terms both sides of its channel had agreed on when it was checked; `null` for what came with a file. */
  termsVersion: z.int().nullable(),
});
export type MemoryMatch = z.infer<typeof MemoryMatch>;

/** What is offered for the whole of a text, or for one sentence of it; best first. */
export const MemoryMatches = z.strictObject({
  parts: z.array(z.strictObject({ text: z.string(), whole: z.boolean(), matches: z.array(MemoryMatch) })),
});
export type MemoryMatches = z.infer<typeof MemoryMatches>;

/** A file of pairs that somebody brought in for their own side. */
export const MemoryImport = z.strictObject({
  id: Id,
  channelId: Id,
  audience: z.string(),
  name: z.string(),
  units: z.int(),
  /** SHA-256 (hex) of the file. */
  hash: z.string(),
  by: PersonCard,
  at: Instant,
  /** Taken back: its pairs are offered no more. */
  withdrawn: z.strictObject({ by: PersonCard, at: Instant }).nullable(),
});
export type MemoryImport = z.infer<typeof MemoryImport>;

/** What the memory of a channel holds for one’s own side; `more` stands for pairs beyond the count. */
export const MemoryView = z.strictObject({
  channelId: Id,
  pairs: z.int(),
  more: z.boolean(),
  imports: z.array(MemoryImport),
});
export type MemoryView = z.infer<typeof MemoryView>;

/** The name of a file that is brought in, under an id chosen for it. */
export const ImportQuery = z.strictObject({ id: Id, name: line(120) });
export type ImportQuery = z.infer<typeof ImportQuery>;

/** Why a pair of a file is left out. */
export const UnitFault = z.enum([
  'unreadable',
  'not_tmx',
  'language_missing',
  'empty',
  'too_long',
  'characters',
  'facts_differ',
]);
export type UnitFault = z.infer<typeof UnitFault>;

/** What bringing in a file would do: how many pairs, the first few of them, and what is left out by its line. */
export const ImportPreview = z.strictObject({
  units: z.int(),
  sample: z.array(z.strictObject({ vi: z.string(), zh: z.string() })),
  faults: z.array(z.strictObject({ line: z.int(), fault: UnitFault })),
  /** Of the same kind as those listed. */
  moreFaults: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
