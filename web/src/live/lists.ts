import type { QueryClient } from '@tanstack/query-core';
import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { asksOf, dueFirst } from '../../../src/language/asks.js';
import { keys } from '../api/keys.js';
import { saidBefore } from './since.js';

type Start = AnswerOf<'GET /start'>;

/** Puts a message into the list of what one's own side still has to confirm, or takes it out. */
export function updateOwed(cache: QueryClient, message: MessageView): void {
  const list = cache.getQueryData<MessageView[]>(keys.toAcknowledge);
  const me = cache.getQueryData<Start>(keys.start)?.me;
  if (!list || !me) return;
  const known = list.find(({ id }) => id === message.id);
  if (known && known.version > message.version) return;
  const owed = asksOf(message, me);
  if (!known && (!owed || saidBefore(cache, message))) return;
  const others = list.filter(({ id }) => id !== message.id);
  cache.setQueryData<MessageView[]>(keys.toAcknowledge, owed ? [...others, message].sort(dueFirst) : others);
}
