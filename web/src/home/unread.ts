import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { audienceOf, readOf, roomsOf, useStart } from '../api/start.js';
import { useLine } from '../live/line.js';

/** A room with something unread in it, and the newest message there, once it is here. */
export interface UnreadRoom {
  channel: ChannelView;
  room: Room;
  audience: string;
  unread: number;
  newest: MessageView | undefined;
}

const routes = {
  shared: 'GET /channels/:channelId/messages',
  side: 'GET /channels/:channelId/side/messages',
  organisation: 'GET /channels/:channelId/organisation/messages',
} as const;

/** Every room with something unread, the newest first. */
export function useUnreadRooms(): UnreadRoom[] {
  const cache = useQueryClient();
  const me = useStart((start) => start.me);
  const channels = useStart((start) => start.channels);
  const reads = useStart((start) => start.reads);
  const rooms = useMemo(
    () =>
      channels
        .flatMap((channel) =>
          roomsOf(me).map((room) => {
            const audience = audienceOf(channel, room, me);
            return { channel, room, audience, unread: readOf(reads, audience).unread };
          }),
        )
        .filter(({ unread }) => unread > 0),
    [channels, reads, me],
  );
  // A copy from the device may be older than the number beside it: it is looked at anew once the log has come.
  const { state } = useLine();
  const current = state === 'synced' || state === 'weak';
  const newest = useQueries({
    queries: rooms.map(({ channel, room, audience, unread }) => ({
      // A new unread message asks anew: the number is part of the place where the answer rests.
      queryKey: ['newest', audience, unread, current],
      queryFn: async () => {
        const loaded = cache.getQueryData<MessagePage>(keys.messages(audience));
        if (loaded && !loaded.later) return loaded.messages.at(-1) ?? null;
        const page = await call(routes[room], { params: { channelId: channel.id }, query: { limit: 1 } });
        return page.messages.at(-1) ?? null;
      },
      placeholderData: (before: MessageView | null | undefined) => before,
    })),
  });
  return rooms
    .map((room, index) => ({ ...room, newest: newest[index]?.data ?? undefined }))
    .sort((a, b) => ((a.newest?.postedAt ?? '') < (b.newest?.postedAt ?? '') ? 1 : -1));
}
