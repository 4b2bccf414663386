import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { InnerView } from '../../../src/contract/issues.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { settled } from '../api/settled.js';

const none: readonly MessageView[] = [];

/** The internal notes of one’s own side about an issue, the newest hundred. */
export function useNotes(inner: InnerView | null): readonly MessageView[] {
  const cache = useQueryClient();
  const topic = inner?.topicId ?? undefined;
  const audience = inner?.audience ?? '';
  const { data } = useQuery<MessagePage>({
    queryKey: keys.part(audience, topic ?? ''),
    queryFn: () =>
      settled(cache, audience, () =>
        call('GET /channels/:channelId/side/messages', {
          params: { channelId: inner?.channelId ?? '' },
          query: { topic: topic ?? '', limit: 100 },
        }),
      ),
    enabled: inner !== null && topic !== undefined,
  });
  return data?.messages ?? none;
}
