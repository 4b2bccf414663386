import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { NoLine } from './call.js';
import { saysSignedOut, signedOut } from './session.js';

const leaveIfSignedOut = (error: unknown) => saysSignedOut(error) && signedOut();

/** What this window knows of the server. */
export const cache = new QueryClient({
  queryCache: new QueryCache({ onError: leaveIfSignedOut }),
  mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
  defaultOptions: {
    queries: {
      // Events keep what is here true; asking again is for what never came.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => error instanceof NoLine && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
});
