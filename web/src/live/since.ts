import type { QueryClient } from '@tanstack/query-core';
import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { keys } from '../api/keys.js';

type Start = AnswerOf<'GET /start'>;

/** What was said before one came into the channel is not one's own to read, whatever is done to it now. */
export function saidBefore(cache: QueryClient, { channelId, postedAt }: MessageView): boolean {
  const start = cache.getQueryData<Start>(keys.start);
  const members = start?.channels.find(({ id }) => id === channelId)?.members;
  const since = members?.find(({ person }) => person.id === start?.me.id)?.since;
  return since !== undefined && postedAt < since;
}
