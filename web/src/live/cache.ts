import type { QueryClient } from '@tanstack/query-core';
import { roomAudiences } from '../../../src/contract/audiences.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { keys } from '../api/keys.js';
import { type MessagePage, withMessage, withNewer } from '../api/pages.js';
import { updateOwed } from './lists.js';
import { addToParts, updateParts } from './parts.js';

type Start = AnswerOf<'GET /start'>;
interface Versioned {
  id: string;
  version: number;
}

/** Changes what the start holds, if it is here yet. */
export function updateStart(cache: QueryClient, change: (start: Start) => Start): void {
  const start = cache.getQueryData<Start>(keys.start);
  if (start) cache.setQueryData<Start>(keys.start, change(start));
}

/** The list with the view in it, unless the list already holds a newer one; a new view stands at the end. */
export function upserted<T extends Versioned>(list: T[], view: T): T[] {
  const known = list.find((item) => item.id === view.id);
  if (!known) return [...list, view];
  return known.version > view.version ? list : list.map((item) => (item.id === view.id ? view : item));
}

/** A channel that is mine to read from now on, with a mark for each of its rooms. */
export function joinChannel(cache: QueryClient, channel: ChannelView): void {
  updateStart(cache, (start) => {
    const missing = roomAudiences(channel.id, start.me).filter(
      (room) => !start.reads.some(({ audience }) => audience === room),
    );
    return {
      ...start,
      channels: upserted(start.channels, channel),
      reads: [...start.reads, ...missing.map((audience) => ({ audience, position: 0, unread: 0 }))],
    };
  });
}

/** Puts a newer state of a message where the message already stands; what is not on the screen is left alone. */
export function updateMessage(cache: QueryClient, message: MessageView): void {
  cache.setQueryData<MessagePage>(keys.messages(message.audience), (page) => page && withNewer(page, message));
  cache.setQueryData<MessageView>(keys.message(message.id), (known) =>
    known && known.version <= message.version ? message : known,
  );
  updateParts(cache, message);
  updateOwed(cache, message);
}

/** Puts a new message wherever its room is shown. */
export function addMessage(cache: QueryClient, message: MessageView): void {
  cache.setQueryData<MessagePage>(keys.messages(message.audience), (page) => page && withMessage(page, message));
  addToParts(cache, message);
  updateOwed(cache, message);
}
