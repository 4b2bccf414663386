import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DeskText } from '../../../src/contract/desk.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMay } from './may.js';

/** How many texts home shows. */
const shown = 3;
/** So long after the last of several events what waits is asked for again, once for all of them. */
const pause = 300;

/** The most pressing texts that wait for an interpreter, and how many there are of each kind. */
const deskQuery = queryOptions({
  queryKey: keys.deskFirst,
  queryFn: ({ signal }) => call('GET /desk', { query: { limit: shown }, signal }),
});

const none: readonly DeskText[] = [];

/** What an interpreter should look at first; for everybody else there is none, and nothing is asked. */
export function useMostPressing(): readonly DeskText[] {
  const { data } = useQuery({ ...deskQuery, enabled: useMay('translation.write') });
  return data?.texts ?? none;
}

/** How much waits at the interpreter's desk altogether. The shell asks, so that the desk is true wherever one is. */
export function useWaitingCount(): number {
  const cache = useQueryClient();
  const may = useMay('translation.write');
  const { data } = useQuery({ ...deskQuery, enabled: may });
  const { data: heard } = useQuery<number>({ queryKey: keys.deskHeard, enabled: false, initialData: 0 });
  useEffect(() => {
    if (!may || heard === 0) return;
    const timer = setTimeout(() => {
      for (const queryKey of [keys.deskFirst, keys.deskLists]) void cache.invalidateQueries({ queryKey });
    }, pause);
    return () => clearTimeout(timer);
  }, [cache, may, heard]);
  return data ? Object.values(data.counts).reduce((sum, count) => sum + count, 0) : 0;
}
