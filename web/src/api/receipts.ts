import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Room } from '../../../src/contract/channels.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call } from './call.js';
import { keys } from './keys.js';

type RoomReceipts = AnswerOf<'GET /channels/:channelId/receipts'>;

const routes = {
  shared: 'GET /channels/:channelId/receipts',
  side: 'GET /channels/:channelId/side/receipts',
  organisation: 'GET /channels/:channelId/organisation/receipts',
} as const satisfies Record<Room, unknown>;

/** How far the others have come in a room. The socket keeps it true; where there is none it is asked again on focus. */
export function useReceipts(channelId: string, room: Room, audience: string): RoomReceipts | undefined {
  const { data } = useQuery({
    queryKey: keys.receipts(audience),
    queryFn: ({ signal }) => call(routes[room], { params: { channelId }, signal }),
    staleTime: 10_000,
    refetchOnWindowFocus: true,
  });
  return data;
}

/** Takes what the socket tells of a room; a room that is not on the screen is left alone. */
export function heardReceipts(cache: QueryClient, receipts: RoomReceipts): void {
  cache.setQueryData<RoomReceipts>(keys.receipts(receipts.audience), (known) => known && receipts);
}
