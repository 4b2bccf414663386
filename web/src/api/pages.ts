import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';

/** Messages of one room in the order of the log, and whether more stand before or after them. */
export type MessagePage = AnswerOf<'GET /channels/:channelId/messages'>;

/**
 * A page put beside what is there already: each message once, in its newest version, in the order of the log. The two
 * must adjoin or overlap; a page from somewhere else replaces the old one instead.
 */
export function mergePages(cached: MessagePage | undefined, page: MessagePage): MessagePage {
  if (cached === undefined || cached.messages.length === 0) return page;
  if (page.messages.length === 0) return cached;
  const byId = new Map(cached.messages.map((message) => [message.id, message]));
  for (const message of page.messages) {
    const known = byId.get(message.id);
    if (!known || known.version <= message.version) byId.set(message.id, message);
  }
  const messages = [...byId.values()].sort((a, b) => a.position - b.position);
  return {
    messages,
    earlier: first(page) <= first(cached) ? page.earlier : cached.earlier,
    later: last(page) >= last(cached) ? page.later : cached.later,
  };
}

/** A page with a new message at its place, if the end is loaded: otherwise there would be a hole before it. */
export function withMessage(page: MessagePage, message: MessageView): MessagePage {
  const known = page.messages.find(({ id }) => id === message.id);
  if (known ? known.version > message.version : page.later) return page;
  const others = page.messages.filter(({ id }) => id !== message.id);
  return { ...page, messages: [...others, message].sort((a, b) => a.position - b.position) };
}

/** A page with the newer state of a message it holds already. */
export function withNewer(page: MessagePage, message: MessageView): MessagePage {
  const holds = page.messages.some(({ id, version }) => id === message.id && version <= message.version);
  return holds ? { ...page, messages: page.messages.map((one) => (one.id === message.id ? message : one)) } : page;
}

const first = (page: MessagePage): number => (page.messages[0] as MessageView).position;
const last = (page: MessagePage): number => (page.messages.at(-1) as MessageView).position;
