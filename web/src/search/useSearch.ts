import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { SearchKind, SearchPage } from '../../../src/contract/search.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';

/** What is looked for and what it is narrowed to: all of it stands in the address. */
export interface Asking {
  text: string;
  order: 'newest' | 'best';
  kinds: SearchKind[];
  channel: string;
  side: '' | 'vn' | 'cn';
  days: 0 | 7 | 30;
  files: boolean;
  one: boolean;
}

export const kinds: readonly SearchKind[] = ['message', 'issue', 'meeting', 'minutes'];

/** The query and its filters, and a way to change them. */
export function useAsking(): [Asking, (change: Partial<Asking>) => void] {
  const [params, setParams] = useSearchParams();
  const days = Number(params.get('days') ?? 0);
  const side = params.get('side');
  const asking: Asking = {
    text: params.get('q') ?? '',
    order: params.get('order') === 'best' ? 'best' : 'newest',
    kinds: kinds.filter((kind) => (params.get('kinds') ?? kinds.join()).split(',').includes(kind)),
    channel: params.get('channel') ?? '',
    side: side === 'vn' || side === 'cn' ? side : '',
    days: days === 7 || days === 30 ? days : 0,
    files: params.has('files'),
    one: params.has('one'),
  };
  const change = (some: Partial<Asking>): void => {
    const { text, order, kinds: chosen, channel, side: of, days: within, files, one } = { ...asking, ...some };
    const next = {
      ...(text && { q: text }),
      ...(order === 'best' && { order }),
      ...(chosen.length < kinds.length && { kinds: chosen.join() }),
      ...(channel && { channel }),
      ...(of && { side: of }),
      ...(within && { days: String(within) }),
      ...(files && { files: '1' }),
      ...(one && { one: '1' }),
    };
    // What was pressed shows at once; what is typed stands in its field already.
    setParams(next, { replace: true, flushSync: some.text === undefined });
  };
  return [asking, change];
}

const day = 24 * 3_600_000;

/** The pages of what is found; nothing is asked without a word. */
export function useFound(asking: Asking) {
  const { text, order, kinds: chosen, channel, side, days, files, one } = asking;
  return useInfiniteQuery<SearchPage, Error, { pages: SearchPage[] }, unknown[], string | undefined>({
    queryKey: [...keys.search, asking],
    queryFn: ({ pageParam, signal }) =>
      call('GET /search', {
        signal,
        query: {
          text,
          order,
          ...(chosen.length < kinds.length && { kinds: chosen.join() }),
          ...(channel && { channels: channel }),
          ...(side && { side }),
          ...(days && { since: new Date(Math.floor((Date.now() - days * day) / 60_000) * 60_000).toISOString() }),
          ...(files && { files: 'yes' as const }),
          ...(one && { languages: 'one' as const }),
          ...(pageParam && { after: pageParam }),
        },
      }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: text.trim() !== '' && chosen.length > 0,
    placeholderData: (before) => before,
    staleTime: 15_000,
    gcTime: 60_000,
  });
}
