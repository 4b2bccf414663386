import { z } from 'zod';
import { Id, Instant, Language, Side } from './basics.js';
import { PersonCard } from './people.js';
import { TextStatus } from './text.js';

/** What is looked through, as it is narrowed on the screen. */
export const SearchKind = z.enum(['message', 'issue', 'meeting', 'minutes']);
export type SearchKind = z.infer<typeof SearchKind>;

/** What exactly was found: a subject, a point of an agenda, a row of minutes. */
export const SearchThing = z.enum([
  'message',
  'topic',
  'issue',
  'meeting',
  'item',
  'proposal',
  'minutes',
  'row',
  'action',
]);
export type SearchThing = z.infer<typeof SearchThing>;

const list = <T extends string>(one: z.ZodType<T, string>, most: number) =>
  z
    .string()
    .max(800)
    .transform((written) => written.split(','))
    .pipe(z.array(one).max(most));

/** One query in either language; it is looked for in both. Lists are written with commas between. */
export const SearchQuery = z.strictObject({
  text: z.string().max(200),
  order: z.enum(['newest', 'best']).default('newest'),
  kinds: list(SearchKind, 4).optional(),
  channels: list(Id, 20).optional(),
  /** Whose author’s side it is. */
  side: Side.optional(),
  /** Who wrote it. */
  person: Id.optional(),
  /** From this instant on, and before that one. */
  since: Instant.optional(),
  until: Instant.optional(),
  /** Only what has a file. */
  files: z.literal('yes').optional(),
  /** `one`: as it is written, without the term base. */
  languages: z.enum(['both', 'one']).default('both'),
  /** `next` of the page before. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A stretch of a wording around the first hit, and where the hits stand in it. */
export const Excerpt = z.strictObject({
  text: z.string(),
  status: TextStatus,
  /** From and until, in UTF-16 units of `text`. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  /** Whether the wording goes on before it and after it. */
  before: z.boolean(),
  after: z.boolean(),
});
export type Excerpt = z.infer<typeof Excerpt>;

/** The same in both languages. */
export const Excerpts = z.strictObject({ source: Language, vi: Excerpt.optional(), zh: Excerpt.optional() });
export type Excerpts = z.infer<typeof Excerpts>;

/** One thing that was found, where it stands, and its words. */
export const SearchHit = z.strictObject({
  thing: SearchThing,
  id: Id,
  channelId: Id,
  audience: z.string(),
  at: Instant,
  by: PersonCard.nullable(),
  side: Side.nullable(),
  /** Its words or its title; `null` for a message that is files alone. */
  text: Excerpts.nullable(),
  /** Other words of it in which something was found: a field, the next step, a place. */
  other: Excerpts.nullable(),
  /** Names of its files. */
  files: z.array(z.string()),
  /** The number of the issue or the minutes it is, or is of. */
  number: z.string().nullable(),
  /** The topic of a message, the meeting of a point, the minutes of a row. */
  within: Id.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Something with a name that fits the query: a term, a standard phrase, a gate, a channel, a person. */
export const KnownThing = z.strictObject({
  kind: z.enum(['term', 'phrase', 'gate', 'channel', 'person']),
  id: z.string(),
  vi: z.string().nullable(),
  zh: z.string().nullable(),
});
export type KnownThing = z.infer<typeof KnownThing>;

const counted = z.record(z.string(), z.int());

/** How much there is, of what the reader may read; of more than a thousand the newest thousand are counted. */
export const SearchCounts = z.strictObject({
  /** With the filters. */
  all: z.int(),
  more: z.boolean(),
  /** Without the filters, by each of them. */
  kinds: counted,
  channels: counted,
  sides: counted,
  days: z.strictObject({ week: z.int(), month: z.int(), all: z.int() }),
});
export type SearchCounts = z.infer<typeof SearchCounts>;

/** A page of what was found; `known`, `counts` and `also` come with the first. */
export const SearchPage = z.strictObject({
  hits: z.array(SearchHit),
  next: Id.nullable(),
  counts: SearchCounts.nullable(),
  known: z.array(KnownThing),
  /** What was looked for besides, by the term base. */
  also: z.array(z.string()),
});
export type SearchPage = z.infer<typeof SearchPage>;
