import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './call.js';
import { keys } from './keys.js';

/** The meetings to come of all my channels. */
export const meetingsQuery = queryOptions({
  queryKey: keys.meetings,
  queryFn: () => call('GET /meetings', { query: { limit: 200 } }),
});

/** Those that are over, latest first, page by page. */
export const overMeetingsQuery = infiniteQueryOptions({
  queryKey: keys.overMeetings,
  queryFn: ({ pageParam }) =>
    call('GET /meetings', { query: { when: 'over', limit: 50, ...(pageParam && { after: pageParam }) } }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
