import { z } from 'zod';
import { Side } from './basics.js';
import { Cursor } from './events.js';
import { PersonCard } from './people.js';
import { TopicPart } from './topics.js';

/** "My browser has received everything up to here", for any of one's rooms; others are passed over. */
export const MarkDelivered = z.strictObject({ delivered: Cursor });
export type MarkDelivered = z.infer<typeof MarkDelivered>;

/** Where the marks stand that moved, and those that stood further on. */
export const DeliveredMarks = z.strictObject({ delivered: Cursor });
export type DeliveredMarks = z.infer<typeof DeliveredMarks>;

const positions = z.array(z.int().min(0));

/**
 * How far the people of one side have come in a room, without the one who asks: each list is sorted and names nobody.
 * Of `from` each is where somebody joined, and nobody has received or read less: whoever joined after a message counts
 * in `from` and in both others, so that the difference is what counts for it.
 */
export const SideReceipts = z.strictObject({ side: Side, from: positions, delivered: positions, read: positions });
export type SideReceipts = z.infer<typeof SideReceipts>;

/** The part of a room to count for; without it, the room as a whole. */
export const ReceiptsQuery = z.strictObject({ part: TopicPart.optional() });
export type ReceiptsQuery = z.infer<typeof ReceiptsQuery>;

/** The same for each side that reads the room. */
export const RoomReceipts = z.strictObject({
  audience: z.string(),
  sides: z.array(SideReceipts),
  /** Of a whole room: the parts that somebody has read further than it, to be asked for by `part`; absent when none. */
  ahead: z.array(TopicPart).optional(),
});
export type RoomReceipts = z.infer<typeof RoomReceipts>;

/**
 * Who of each side has one message, without its author. Whoever has read its topic as far as the message counts as a
 * reader of it, as in the `RoomReceipts` of that part.
 */
export const MessageReceipts = z.strictObject({
  sides: z.array(
    z.strictObject({
      side: Side,
      read: z.array(PersonCard),
      /** Received, and not read yet. */
      delivered: z.array(PersonCard),
      /** How many have neither. */
      missing: z.int().min(0),
      /** Who they are, for the author of the message alone. */
      missingPeople: z.array(PersonCard).optional(),
    }),
  ),
});
export type MessageReceipts = z.infer<typeof MessageReceipts>;
