import { useInfiniteQuery } from '@tanstack/react-query';
import type { DeskKind, DeskPage, DeskText } from '../../../src/contract/desk.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';

const pageSize = 40;

/** What may wait, as the filters name it; said here, so that the page needs no schema. */
export const kinds: readonly DeskKind[] = ['message', 'topic', 'issue', 'minutes'];

/** How the list is narrowed. */
export interface DeskFilters {
  channel: string | undefined;
  kind: DeskKind | undefined;
}

/** What waits for an interpreter, most pressing first, page by page. It is asked for anew when something happened (`useWaitingCount`). */
export function useDesk({ channel, kind }: DeskFilters) {
  const may = useMay('translation.write');
  const found = useInfiniteQuery({
    queryKey: keys.deskList(channel, kind),
    queryFn: ({ pageParam, signal }) =>
      call('GET /desk', {
        query: {
          limit: pageSize,
          ...(channel && { channel }),
          ...(kind && { kind }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }: DeskPage) => next,
    enabled: may,
    gcTime: 300_000,
  });
  const texts = found.data?.pages.flatMap((page) => page.texts) ?? [];
  // A text that has moved up while the second page was on its way stands on both.
  const each = [...new Map(texts.map((text) => [text.key, text])).values()];
  return { ...found, texts: each as DeskText[], counts: found.data?.pages[0]?.counts };
}
