import { z } from 'zod';
import { Id, Instant, Language, line, Version } from './basics.js';
import { PersonCard } from './people.js';
import { BilingualText, MeantReason } from './text.js';

const longest = 120;

/** A subject as its author writes it: one line in their language, the other language too if they can. */
const Subject = z
  .strictObject({ source: Language, vi: line(longest).optional(), zh: line(longest).optional() })
  .refine((input) => input[input.source] !== undefined, 'source_missing');

/** A subject under which messages of one room stand. Its readers are the room's. */
export const TopicView = z.strictObject({
  id: Id,
  channelId: Id,
  audience: z.string(),
  subject: BilingualText,
  openedBy: PersonCard,
  openedAt: Instant,
  /** Nothing is added to a topic that is closed; it may be opened again. */
  closedAt: Instant.nullable(),
  /** The number of the issue whose messages stand here; absent for any other topic. */
  issue: z.string().optional(),
  version: Version,
});
export type TopicView = z.infer<typeof TopicView>;

/** What stands in a part of a room: the place and time of the last message; places are those of the room. */
const Last = z.strictObject({ position: z.int(), at: Instant });

/** A topic with how many of its messages the reader may read (`messages` stops counting at 1,000). */
export const TopicSummary = z.strictObject({
  topic: TopicView,
  messages: z.int().min(0).max(1_000),
  last: Last.nullable(),
});
export type TopicSummary = z.infer<typeof TopicSummary>;

/** The topics of a room in the order they were opened, and the last of what stands under none of them. */
export const TopicList = z.strictObject({ topics: z.array(TopicSummary), without: Last.nullable() });
export type TopicList = z.infer<typeof TopicList>;

/** For a new topic, and for one whose subject is worded anew. */
export const OpenTopic = z.strictObject({ id: Id, subject: Subject });
export type OpenTopic = z.infer<typeof OpenTopic>;

/** An interpreter's wording of the language the subject was not written in. */
export const TranslateTopic = z.strictObject({ id: Id, text: line(longest), meant: MeantReason.optional() });
export type TranslateTopic = z.infer<typeof TranslateTopic>;

/** A part of a room: one topic, or all that stands under none. */
export const TopicPart = z.union([Id, z.literal('none')]);
export type TopicPart = z.infer<typeof TopicPart>;
