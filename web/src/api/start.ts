import { queryOptions, useQuery } from '@tanstack/react-query';
import { isOfChannel, roomAudience } from '../../../src/contract/audiences.js';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { PersonView } from '../../../src/contract/people.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call } from './call.js';
import { keys } from './keys.js';

/** Everything the first screen needs; from then on the log keeps it fresh. */
export type Start = AnswerOf<'GET /start'>;
export type ReadMark = Start['reads'][number];

/** How the start is fetched: once, for events keep it true. */
export const startQuery = queryOptions({
  queryKey: keys.start,
  queryFn: ({ signal }) => call('GET /start', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The start, or a part of it. Screens behind the sign-in stand under `SignedIn`, which has loaded it. */
export function useStart<T = Start>(select: (start: Start) => T = whole as (start: Start) => T): T {
  // Boxed, for a part that is not there is an answer too.
  const { data } = useQuery({ ...startQuery, select: (start) => ({ part: select(start) }) });
  if (data === undefined) throw new Error('The start is asked for outside the signed-in screens.');
  return data.part;
}

const whole = (start: Start): Start => start;

/** Who is signed in. */
export const useMe = (): PersonView => useStart(({ me }) => me);

/** The channels one is a member of. */
export const useChannels = (): ChannelView[] => useStart(({ channels }) => channels);

/** A channel by the code in the address; `undefined` when there is none one may see. */
export const useChannelByCode = (code: string): ChannelView | undefined =>
  useStart(({ channels }) => channels.find((channel) => channel.code === code.toUpperCase()));

/** How far one has read a room, and what is left. */
export const useRead = (audience: string): ReadMark => useStart(({ reads }) => readOf(reads, audience));

/** The mark of a room out of all marks. */
export function readOf(reads: ReadMark[], audience: string): ReadMark {
  return reads.find((read) => read.audience === audience) ?? { audience, position: 0, unread: 0 };
}

/** The audience of a room as this person reads it: visibility is chosen by the room, never typed. */
export function audienceOf(channel: { id: string }, room: Room, me: PersonView): string {
  return roomAudience(channel.id, room, me);
}

/** The rooms of a channel this person reads, the shared one first. */
export function roomsOf(me: PersonView): Room[] {
  return me.side === null || me.organisationId === null ? [] : ['shared', 'side', 'organisation'];
}

/** Which room of a channel an audience is. */
export function roomOf(channel: { id: string }, audience: string, me: PersonView): Room {
  return roomsOf(me).find((room) => audienceOf(channel, room, me) === audience) ?? 'shared';
}

/** How much is unread in all rooms of a channel together. */
export function unreadIn(reads: ReadMark[], channelId: string): number {
  return reads.filter(({ audience }) => isOfChannel(audience, channelId)).reduce((sum, { unread }) => sum + unread, 0);
}
