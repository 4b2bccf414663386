import { z } from 'zod';
import { Id, Instant } from './basics.js';
import { MessageView } from './messages.js';

/** Why something is told to a person beside the rooms they read. */
export const NoticeKind = z.enum(['mentioned', 'asked', 'reminded']);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** A message that calls somebody, once, with every reason why. */
export const NoticeView = z.strictObject({ kinds: z.array(NoticeKind).min(1), message: MessageView });
export type NoticeView = z.infer<typeof NoticeView>;

/** The place of a notice in the list: when its message was posted, and which. */
const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/([0-9a-f-]{36})$/;

/** A page of notices, newest first; `before` is the `next` of the page above it. */
export const NoticesQuery = z.strictObject({
  before: z
    .string()
    .regex(place)
    .transform((text) => text.split('/') as [string, string])
    .pipe(z.tuple([Instant, Id]))
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(30),
});
export type NoticesQuery = z.infer<typeof NoticesQuery>;

/** How far somebody has seen their notices: all of messages posted until then. */
export const NoticesSeen = z.strictObject({ until: Instant });
export type NoticesSeen = z.infer<typeof NoticesSeen>;

export const NoticePage = z.strictObject({
  notices: z.array(NoticeView),
  seenUntil: Instant.nullable(),
  /** Where older ones follow, if there are any. */
  next: z.string().nullable(),
});
export type NoticePage = z.infer<typeof NoticePage>;
