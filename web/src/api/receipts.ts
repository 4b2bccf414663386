import { type QueryClient, type QueryKey, useQuery } from '@tanstack/react-query';
import type { Room } from '../../../src/contract/channels.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { call } from './call.js';
import { keys } from './keys.js';

type RoomReceipts = AnswerOf<'GET /channels/:channelId/receipts'>;

const routes = {
  shared: 'GET /channels/:channelId/receipts',
  side: 'GET /channels/:channelId/side/receipts',
  organisation: 'GET /channels/:channelId/organisation/receipts',
} as const satisfies Record<Room, unknown>;

const fresh = { staleTime: 10_000, refetchOnWindowFocus: true };

/**
 * How far the others have come in a part of a room. The socket keeps it true; where there is none it is asked again on
 * focus. The part is asked for by itself only where somebody has read it further than the room.
 */
export function useReceipts(
  { channel: { id: channelId }, room, audience }: { channel: { id: string }; room: Room; audience: string },
  part: TopicPart,
): RoomReceipts | undefined {
  const { data: whole } = useQuery({
    queryKey: keys.receipts(audience),
    queryFn: ({ signal }) => call(routes[room], { params: { channelId }, signal }),
    ...fresh,
  });
  const ahead = whole?.ahead?.includes(part) ?? false;
  const { data: inPart } = useQuery({
    queryKey: keys.partReceipts(audience, part),
    queryFn: ({ signal }) => call(routes[room], { params: { channelId }, query: { part }, signal }),
    enabled: ahead,
    ...fresh,
  });
  return (ahead && inPart) || whole;
}

/** Takes what the socket tells of a room; a room that is not on the screen is left alone. */
export function heardReceipts(cache: QueryClient, receipts: RoomReceipts): void {
  const queryKey = keys.receipts(receipts.audience);
  cache.setQueryData<RoomReceipts>(queryKey, (known) => known && receipts);
  const isPart = ({ queryKey: { length } }: { queryKey: QueryKey }) => length > queryKey.length;
  void cache.invalidateQueries({ queryKey, predicate: isPart });
}
