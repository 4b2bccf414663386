import { z } from 'zod';
import { Id } from './basics.js';
import { Cursor } from './events.js';
import { NoticesSeen } from './notices.js';
import type { Packed } from './packed.js';
import type { ProblemView } from './problems.js';
import { RoomReceipts } from './receipts.js';
import { ReadMark } from './sessions.js';

/** Plain data with every text, number and set of names said once; `packed.ts` says how it is read. */
const packed = z.strictObject({
  names: z.array(z.array(z.string())),
  words: z.array(z.union([z.string(), z.number()])),
  value: z.unknown(),
});

/** Follow everything one may read, from these positions on. Answered with the first page of what was missed, packed. */
export const Follow = z.strictObject({ after: Cursor });
export type Follow = z.infer<typeof Follow>;

/** "I am typing in this room." Passed on to its readers, kept nowhere. */
export const Typing = z.strictObject({ audience: z.string().max(200) });
export type Typing = z.infer<typeof Typing>;

/** "I am wording this row of these minutes", or none of them any more. Said again every few seconds, over after 20 without it. */
export const Hold = z.strictObject({ audience: z.string().max(200), minutesId: Id, rowId: Id.nullable() });
export type Hold = z.infer<typeof Hold>;

/** Who words which row, as the others of the room hear it. */
const Held = z.strictObject({ ...Hold.shape, personId: z.string() });
type Held = z.infer<typeof Held>;

/** Who of a channel's people has the service open now. */
export const Presence = z.strictObject({ channelId: z.string(), personIds: z.array(z.string()) });
export type Presence = z.infer<typeof Presence>;

/** What a browser may send over the socket: nothing that is kept. Changes are REST calls. */
export const clientEvents = { follow: Follow, typing: Typing, hold: Hold } as const;

/** What a browser hears over the socket. */
export const serverEvents = {
  /** All events of one audience that one commit brought, in order: a packed list of `Event`. */
  events: packed,
  typing: z.strictObject({ audience: z.string(), personId: z.string() }),
  held: Held,
  presence: Presence,
  /** One's own read mark, moved on another device. */
  read: ReadMark,
  /** How far one has seen one's notices, on another device. */
  seen: NoticesSeen,
  /** How far the people of a room have come by now, at most every two seconds. */
  receipts: RoomReceipts,
} as const;

export type Answer<T> = (answer: T | { problem: ProblemView }) => void;

export interface ClientToServer {
  follow(input: Follow, answer: Answer<Packed>): void;
  typing(input: Typing): void;
  hold(input: Hold): void;
}

export interface ServerToClient {
  events(events: Packed): void;
  typing(typing: { audience: string; personId: string }): void;
  held(held: Held): void;
  presence(presence: Presence): void;
  read(mark: ReadMark): void;
  seen(mark: NoticesSeen): void;
  receipts(receipts: RoomReceipts): void;
}
