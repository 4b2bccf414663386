import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.js';
import type { MessagePage } from '../api/pages.js';
import { markRead } from '../live/reads.js';
import { roomRoutes, type Setting } from './rooms.js';

/** Marks all of a room, or of its part, as read by one press, also what is not on the screen yet; told whether it was. */
export function useReadAll({ channel, room, audience, part }: Setting, page: MessagePage | undefined) {
  const cache = useQueryClient();
  return async (): Promise<boolean> => {
    const ask = () =>
      call(roomRoutes[room].read, {
        params: { channelId: channel.id },
        query: { limit: 1, ...(part && { topic: part }) },
      });
    // Without a line only what is here can be meant.
    const end = page?.later ? await ask().catch(() => undefined) : page;
    const newest = end?.messages.at(-1);
    if (newest) markRead(cache, audience, newest.position, part);
    return newest !== undefined;
  };
}
