import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TopicView } from '../../../src/contract/topics.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { roomRoutes, type Setting, useSetting } from './rooms.js';

type Place = Pick<Setting, 'audience' | 'room' | 'channel'>;

/** How the topics of a room are fetched. */
export const topicsQuery = (cache: QueryClient, { audience, room, channel }: Place) =>
  queryOptions({
    queryKey: keys.topics(audience),
    queryFn: ({ signal }) =>
      settled(cache, audience, () => call(roomRoutes[room].topics, { params: { channelId: channel.id }, signal })),
  });

/** The topics of a room; the log keeps them true. */
export function useTopics(place: Place, enabled = true) {
  return useQuery({ ...topicsQuery(useQueryClient(), place), enabled });
}

/** The topics of the messages on the screen, by id; asked for once one of them has any. */
export function useTopicsIn(messages: readonly MessageView[]): ReadonlyMap<string, TopicView> {
  const { data } = useTopics(
    useSetting(),
    messages.some(({ topicId }) => topicId !== undefined),
  );
  return useMemo(() => new Map(data?.topics.map(({ topic }) => [topic.id, topic])), [data]);
}
