import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TopicView } from '../../../src/contract/topics.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { roomRoutes, type Setting, useSetting } from './rooms.js';

/** The topics of a room; the log keeps them true. */
export function useTopics({ audience, room, channel }: Pick<Setting, 'audience' | 'room' | 'channel'>, enabled = true) {
  const cache = useQueryClient();
  return useQuery({
    queryKey: keys.topics(audience),
    queryFn: ({ signal }) =>
      settled(cache, audience, () => call(roomRoutes[room].topics, { params: { channelId: channel.id }, signal })),
    enabled,
  });
}

/** The topics of the messages on the screen, by id; asked for once one of them has any. */
export function useTopicsIn(messages: readonly MessageView[]): ReadonlyMap<string, TopicView> {
  const { data } = useTopics(
    useSetting(),
    messages.some(({ topicId }) => topicId !== undefined),
  );
  return useMemo(() => new Map(data?.topics.map(({ topic }) => [topic.id, topic])), [data]);
}
