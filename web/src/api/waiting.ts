import { queryOptions, useQuery } from '@tanstack/react-query';
import { allows } from '../../../src/contract/permissions.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMe } from './start.js';

/** What waits for an interpreter, oldest first; the log keeps it true. */
export const waitingQuery = queryOptions({
  queryKey: keys.waiting,
  queryFn: ({ signal }) => call('GET /messages/waiting', { signal }),
});

/** The interpreter's work list; for everybody else there is none, and nothing is asked. */
export function useWaiting() {
  const me = useMe();
  return useQuery({ ...waitingQuery, enabled: allows(me.roles, 'translation.write') });
}
