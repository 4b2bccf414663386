import { z } from 'zod';
import { Ask, AskView } from './asks.js';
import { Id, Instant, Side, Version } from './basics.js';
import { FileView } from './files.js';
import { limits } from './limits.js';
import { Mention, MentionView } from './mentions.js';
import { PersonCard } from './people.js';
import { PhraseUse } from './phrases.js';
import { BilingualText, TextInput } from './text.js';
import { TopicPart } from './topics.js';

/** What a reply answers, as it was when it was quoted; without its words once that was retracted. */
export const Quote = z.strictObject({
  messageId: Id,
  author: PersonCard,
  text: BilingualText.nullable(),
  /** How many files it had; a message may be files alone. */
  files: z.int().optional(),
});
export type Quote = z.infer<typeof Quote>;

/** Whom the clock reminds with a message, and of what: an answer to a call, a signature, something agreed that is overdue. */
export const Reminds = z.strictObject({
  sides: z.array(Side),
  of: z.enum(['meeting', 'minutes', 'issue']),
  id: Id,
});
export type Reminds = z.infer<typeof Reminds>;

/** One message. In the list it stands at `position`, the place its posting has in the log of its audience. */
export const MessageView = z.strictObject({
  id: Id,
  channelId: Id,
  /** `channel:<id>` is shared by all parties; what follows a `/` is internal to one side or organisation. */
  audience: z.string(),
  position: z.int(),
  author: PersonCard,
  /** `null` once the message was retracted, and when it is files alone. */
  text: BilingualText.nullable(),
  /** Absent when there are none, and once the message was retracted. */
  files: z.array(FileView).optional(),
  /** Whom the words call; absent when nobody. */
  mentions: z.array(MentionView).optional(),
  /** The topic it stands under; absent when there is none. */
  topicId: Id.optional(),
  phrase: PhraseUse.nullable(),
  quote: Quote.nullable(),
  /** When the server took it. */
  postedAt: Instant,
  /** When it was written, by the author's device; later than a minute before `postedAt` it is not shown. */
  writtenAt: Instant,
  editedAt: Instant.nullable(),
  retracted: z.strictObject({ by: PersonCard, at: Instant }).nullable(),
  /**
   * In the side's room: what this message is held for. It waits for an interpreter's check, then is written anew in
   * the shared room, whose message id it then carries; `topicId` is the topic of that room it is meant for.
   */
  held: z.strictObject({ sentAs: Id.nullable(), topicId: Id.optional() }).nullable(),
  /** Whose confirmation is asked, and who has given it; absent when none was asked. */
  ask: AskView.optional(),
  /** In a message of the system itself; absent in what people write. */
  reminds: Reminds.optional(),
  /** Kept within easy reach of the room; absent when it is not. */
  pinned: z.strictObject({ by: PersonCard, at: Instant }).optional(),
  /** The interpreter still has something to do: no other language, a draft, or one made from an older original. */
  waiting: z.boolean(),
  version: Version,
});
export type MessageView = z.infer<typeof MessageView>;

/** Either free text or a standard phrase, with one's own finished uploads, or these alone. The author chooses the id. */
export const PostMessage = z
  .strictObject({
    id: Id,
    text: TextInput.optional(),
    phrase: PhraseUse.optional(),
    files: z.array(Id).max(limits.filesPerMessage).optional(),
    mentions: z.array(Mention).max(limits.mentionsPerMessage).optional(),
    replyTo: Id.optional(),
    /** For a message to both sides only; one that is held keeps it until it goes out. */
    ask: Ask.optional(),
    /** An open topic of the same room; an answer otherwise stands under the topic of what it answers. */
    topicId: Id.optional(),
    writtenAt: Instant.optional(),
  })
  .refine(({ text, phrase, files }) => {
    if (text === undefined && phrase === undefined) return (files?.length ?? 0) > 0;
    return text === undefined || phrase === undefined;
  }, 'text_or_phrase');
export type PostMessage = z.infer<typeof PostMessage>;

/** The author may edit for 15 minutes; every wording stays in the history. Needs `If-Match`. */
export const EditMessage = z.strictObject({
  id: Id,
  text: TextInput,
  /** Whom the new wording calls; who was called before stays so as long as the words stand. */
  mentions: z.array(Mention).max(limits.mentionsPerMessage).optional(),
});
export type EditMessage = z.infer<typeof EditMessage>;

/** Minutes an author may edit a message after it was posted. */
export const editMinutes = 15;

/** The furthest place a log can reach: what both databases keep in an integer. */
const furthest = 2_147_483_647;

/** A page of messages in the order of the log, oldest first; `before` and `after` are positions, exclusive. */
export const PageQuery = z.strictObject({
  before: z.coerce.number().int().min(1).max(furthest).optional(),
  after: z.coerce.number().int().min(0).max(furthest).optional(),
  /** A message to open at: the page holds what stands around it. */
  around: Id.optional(),
  /** Only what stands under one topic, or under none. */
  topic: TopicPart.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const MessagePage = z.strictObject({
  messages: z.array(MessageView),
  /** More messages stand before the first, or after the last, of this page. */
  earlier: z.boolean(),
  later: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

/** Whose calendar the days are counted by. */
export const DaysQuery = z.strictObject({ zone: Side });
export type DaysQuery = z.infer<typeof DaysQuery>;

/** A day on which something was said, and the position of the first message of it. */
export const MessageDay = z.strictObject({ day: z.iso.date(), position: z.int() });
export type MessageDay = z.infer<typeof MessageDay>;

/** An earlier state of a message: what was done to it, by whom, and the wording it had afterwards. */
export const Revision = z.strictObject({
  version: Version,
  act: z.enum([
    'posted',
    'edited',
    'translated',
    'verified',
    'retracted',
    'sent',
    'handed_over',
    'quote_withdrawn',
    'acknowledged',
    'pinned',
    'unpinned',
  ]),
  by: PersonCard,
  at: Instant,
  text: BilingualText.nullable(),
});
export type Revision = z.infer<typeof Revision>;

/** "I have seen everything up to here", in a room or in one part of it. Kept per person, outside the record. */
export const MarkRead = z.strictObject({
  audience: z.string().max(200),
  position: z.int().min(0),
  part: TopicPart.optional(),
});
export type MarkRead = z.infer<typeof MarkRead>;
