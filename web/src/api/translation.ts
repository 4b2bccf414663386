import { queryOptions } from '@tanstack/react-query';
import { call } from './call.js';
import { keys } from './keys.js';

/** Whether texts of a channel are put to an engine; the log keeps it fresh. */
export const translationQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.translation(channelId),
    queryFn: ({ signal }) => call('GET /channels/:channelId/translation', { params: { channelId }, signal }),
  });
