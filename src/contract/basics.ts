import { z } from 'zod';

/**
 * Every id is a UUIDv7 chosen by whoever creates the thing, so the same request sent twice is the same thing. In small
 * letters: one id has one spelling.
 */
export const Id = z.uuidv7().lowercase();

/** Instants travel and rest as ISO 8601 UTC text with milliseconds; the reader's two clocks are made on the screen. */
export const Instant = z.iso.datetime({ precision: 3 });

/** The two sides of the border, equal in every list; the reader's own side is shown first. */
export const Side = z.enum(['vn', 'cn']);
export type Side = z.infer<typeof Side>;

/** The two languages of the record. `zh` is written in simplified characters (`zh-Hans` on the screen). */
export const Language = z.enum(['vi', 'zh']);
export type Language = z.infer<typeof Language>;

// Control characters other than tab and line feed, and what is no character at all, carry no meaning for a reader and
// cannot be stored or printed everywhere.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;

// Signs nobody sees: they turn the direction of writing, join, or fill a place with nothing.
const unseen = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;
const isBlank = (value: string) => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(value.replaceAll(new RegExp(unseen, 'gu'), ''));

/** Running text; line breaks are kept, other control characters are refused. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !isBlank(value), 'blank')
    .refine((value) => !control.test(value), 'control_characters');

/** One line of text, trimmed: what fills a blank. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !isBlank(value), 'blank')
    .refine((value) => !control.test(value) && !value.includes('\n'), 'control_characters');

/** A line in which every sign is seen, so that two that look the same are the same: a name, a plate, a number. */
export const plainLine = (max: number) => line(max).refine((value) => !unseen.test(value), 'control_characters');

/** A name or post in both languages; `null` means "to be confirmed", never a guess. */
export const BilingualName = z
  .strictObject({ vi: line(200).nullable(), zh: line(200).nullable() })
  .refine((name) => name.vi !== null || name.zh !== null, 'name_missing');
export type BilingualName = z.infer<typeof BilingualName>;

/** The version of a thing, sent back in `If-Match` so that nobody overwrites what they have not seen. */
export const Version = z.int().min(1);
