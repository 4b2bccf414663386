import { z } from 'zod';
import { Id, Instant } from './basics.js';
import { IssuePart } from './issue-acts.js';
import { MessageView } from './messages.js';
import { MinutesRow } from './minutes.js';
import { PersonCard } from './people.js';
import { BilingualText } from './text.js';
import { TopicView } from './topics.js';

/** Where a text stands that waits for an interpreter. */
export const DeskKind = z.enum(['message', 'topic', 'issue', 'minutes']);
export type DeskKind = z.infer<typeof DeskKind>;

/**
 * Why it stands where it does in the list, the most pressing first: an urgent confirmation asked, a confirmation asked,
 * vehicles that are held, a message that goes out only when it is checked, a day by which something is due, its age.
 */
export const DeskUrgency = z.enum(['urgent', 'asked', 'vehicles', 'held', 'due', 'age']);
export type DeskUrgency = z.infer<typeof DeskUrgency>;

/** The name of a text on the desk, by what it stands in: `message:<id>`, `issue:<id>:field:<key>`, `minutes:<id>:row:<id>`. */
export const DeskKey = z
  .string()
  .max(160)
  .regex(/^(message|topic|issue|minutes):[0-9a-f-]{36}(:[a-z_]+(:[A-Za-z0-9_-]+){0,2})?$/);

/** Who of one’s own side works on it. */
export const DeskTaker = z.strictObject({ by: PersonCard, at: Instant });
export type DeskTaker = z.infer<typeof DeskTaker>;

/** What the text is, with all that its other wording is sent by. */
const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), message: MessageView }),
  z.strictObject({ kind: z.literal('topic'), topic: TopicView }),
  z.strictObject({
    kind: z.literal('issue'),
    issueId: Id,
    number: z.string(),
    title: BilingualText,
    /** `null` for the title, which is the subject of the issue’s topic; `version` is then the topic’s. */
    part: IssuePart.nullable(),
    topicId: Id,
    version: z.int(),
  }),
  z.strictObject({
    kind: z.literal('minutes'),
    /** `null` for a draft of one’s own side. */
    number: z.string().nullable(),
    title: BilingualText,
    row: MinutesRow,
  }),
]);

/** A text that waits: without its other language, machine-made, not checked, or made from an older original. */
export const DeskText = z.strictObject({
  key: DeskKey,
  channelId: Id,
  audience: z.string(),
  text: BilingualText,
  /** Who wrote the original, and since when it waits. */
  by: PersonCard,
  since: Instant,
  urgency: DeskUrgency,
  due: Instant.nullable(),
  taken: DeskTaker.nullable(),
  about: About,
});
export type DeskText = z.infer<typeof DeskText>;

/** Which texts, and after which one. `limit=0` asks for the numbers alone. */
export const DeskQuery = z.strictObject({
  channel: Id.optional(),
  kind: DeskKind.optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .max(240)
    .regex(/^[0-5]\/[0-9TZ:.-]{24}\/[01]\/[0-9TZ:.-]{24}\/(message|topic|issue|minutes):[A-Za-z0-9:_-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(0).max(100).default(40),
});
export type DeskQuery = z.infer<typeof DeskQuery>;

const Counted = z.int().min(0).max(1_000);

/** A page of what waits, the most pressing first, and how much there is of each kind; numbers stop at 1,000. */
export const DeskPage = z.strictObject({
  texts: z.array(DeskText),
  next: z.string().nullable(),
  counts: z.strictObject({ message: Counted, topic: Counted, issue: Counted, minutes: Counted }),
});
export type DeskPage = z.infer<typeof DeskPage>;

/** Takes a text, hands it to a colleague, or gives it back (`to: null`). `from` is who has it as far as the sender knows. */
export const HandText = z.strictObject({ id: Id, key: DeskKey, from: Id.nullable(), to: Id.nullable() });
export type HandText = z.infer<typeof HandText>;

/** Who works on a text from now on, as the side’s own room hears of it. */
export const DeskTaking = z.strictObject({
  key: DeskKey,
  channelId: Id,
  audience: z.string(),
  taken: DeskTaker.nullable(),
  at: Instant,
});
export type DeskTaking = z.infer<typeof DeskTaking>;
