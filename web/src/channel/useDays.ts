import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { useReader } from '../ui/reader.js';
import { roomRoutes, useSetting } from './rooms.js';
import type { Place } from './useMessages.js';

/** The days of the reader's own calendar on which something was said in the room. */
export function useDays(enabled = true) {
  const cache = useQueryClient();
  const { side } = useReader();
  const { audience, room, channel } = useSetting();
  return useQuery({
    queryKey: keys.days(audience, side),
    queryFn: ({ signal }) =>
      settled(cache, audience, () =>
        call(roomRoutes[room].days, { params: { channelId: channel.id }, query: { zone: side }, signal }),
      ),
    enabled,
  });
}

/** Goes to the first message of the day in the address, or of the next day that has one. */
export function useGoToDay(
  day: string | undefined,
  ready: boolean,
  goTo: (place: Place) => Promise<void>,
  toRow: (selector: string, block: 'start') => boolean,
): void {
  const { data } = useDays(day !== undefined);
  const { key } = useLocation();
  const gone = useRef<string>(undefined);
  useEffect(() => {
    if (!day || !ready || !data || gone.current === key) return;
    gone.current = key;
    const { position } = data.find((one) => one.day >= day) ?? data.at(-1) ?? {};
    if (position === undefined) return;
    const row = `[data-position="${position}"]`;
    if (toRow(row, 'start')) return;
    void goTo({ at: 'unread', position: position - 1 })
      .then(() => requestAnimationFrame(() => toRow(row, 'start')))
      .catch(() => undefined);
  }, [day, ready, data, key, goTo, toRow]);
}
