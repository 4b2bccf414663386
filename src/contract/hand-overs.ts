import { z } from 'zod';
import { Id, Instant } from './basics.js';
import { FileView } from './files.js';
import { Sign, Words } from './issue-fields.js';
import { limits } from './limits.js';
import { PostMessage } from './messages.js';
import { PersonCard } from './people.js';
import { BilingualText } from './text.js';

/** The words of a hand-over record, each in both languages before the other side can confirm it. */
export const HandOverWords = z.enum(['place', 'condition', 'remarks']);
export type HandOverWords = z.infer<typeof HandOverWords>;

/** A record of vehicles handed over: one side writes it, the other confirms it or says why not. What was confirmed never changes. */
export const HandOver = z.strictObject({
  id: Id,
  /** As they stand in the issue. */
  plates: z.array(z.string()).min(1),
  /** When the vehicles were handed over. */
  at: Instant,
  place: BilingualText,
  condition: BilingualText,
  /** Absent when there are none. */
  remarks: BilingualText.optional(),
  /** Photos of before and of after it. */
  before: z.array(FileView),
  after: z.array(FileView),
  written: z.strictObject({ by: PersonCard, at: Instant }),
  /** The other side’s word; `null` as long as it is awaited. What was said with it is the message. */
  answer: z.strictObject({ confirmed: z.boolean(), by: PersonCard, at: Instant, messageId: Id.nullable() }).nullable(),
});
export type HandOver = z.infer<typeof HandOver>;

const photos = z.array(Id).max(limits.filesPerMessage);

/** One’s own side’s record of a hand-over, with one’s own finished uploads. */
export const WriteHandOver = z.strictObject({
  /** Of the record, too. */
  id: Id,
  plates: z.array(Sign).min(1).max(300),
  at: Instant,
  place: Words,
  condition: Words,
  remarks: Words.optional(),
  before: photos.optional(),
  after: photos.optional(),
});
export type WriteHandOver = z.infer<typeof WriteHandOver>;

/** The other side’s word that it was so. */
export const ConfirmHandOver = z.strictObject({ id: Id, message: PostMessage.optional() });
export type ConfirmHandOver = z.infer<typeof ConfirmHandOver>;

/** Why it was not so; the reason is said to both. */
export const RefuseHandOver = z.strictObject({ id: Id, message: PostMessage });
export type RefuseHandOver = z.infer<typeof RefuseHandOver>;
