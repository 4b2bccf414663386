import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMay } from './may.js';

/** What one's own side has still to confirm, due first; the log keeps it true. */
const toAcknowledgeQuery = queryOptions({
  queryKey: keys.toAcknowledge,
  queryFn: ({ signal }) => call('GET /messages/to-acknowledge', { signal }),
});

/** The same, for those who may confirm; for everybody else there is nothing, and nothing is asked. */
export function useToAcknowledge() {
  return useQuery({ ...toAcknowledgeQuery, enabled: useMay('message.acknowledge') });
}
