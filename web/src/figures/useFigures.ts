import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { QueryOf } from '../../../src/contract/routes.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useChannels } from '../api/start.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { daysIn } from './period.js';

/** What the page shows figures of; all of it stands in the address. */
export interface Asked {
  from: string;
  to: string;
  channel: ChannelView | undefined;
  type: string | undefined;
  change(next: Record<string, string | undefined>): void;
}

/** What the address asks for. */
export function useAsked(): Asked {
  const [search, setSearch] = useSearchParams();
  const { side } = useReader();
  const channels = useChannels();
  const days = daysIn(search, side, useNow());
  const code = search.get('channel');
  return {
    ...days,
    channel: channels.find((channel) => channel.code === code),
    type: search.get('type') || undefined,
    change: (next) => {
      // As the address stands by now: two choices may follow each other before the page is drawn anew.
      const all = { ...Object.fromEntries(new URLSearchParams(window.location.search)), ...next };
      const kept = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
      setSearch(Object.fromEntries(kept), { replace: true });
    },
  };
}

/** The figures asked for, in days of one's own calendar. */
export function useFigures({ from, to, channel, type }: Asked) {
  const { side: zone } = useReader();
  const query: QueryOf<'GET /figures'> = {
    from,
    to,
    zone,
    ...(channel && { channel: channel.id }),
    ...(type && { type }),
  };
  return useQuery({
    queryKey: [...keys.figures, query],
    queryFn: ({ signal }) => call('GET /figures', { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
