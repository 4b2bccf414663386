import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { updateStart } from './cache.js';

type Start = AnswerOf<'GET /start'>;
type ReadMark = Start['reads'][number];

/** Marks are written at most this often. */
const every = 5_000;
const due = new Map<string, ReturnType<typeof setTimeout>>();

/** Takes a mark as the server knows it; marks only move forward. */
export function heardRead(cache: QueryClient, mark: ReadMark): void {
  updateStart(cache, (start) => {
    const known = start.reads.find(({ audience }) => audience === mark.audience);
    if (!known) return { ...start, reads: [...start.reads, mark] };
    if (known.position > mark.position) return start;
    return { ...start, reads: start.reads.map((read) => (read === known ? mark : read)) };
  });
}

/** Marks a room as read up to a position: shown at once, told to the server within five seconds. */
export function markRead(cache: QueryClient, audience: string, position: number): void {
  const known = cache.getQueryData<Start>(keys.start)?.reads.find((read) => read.audience === audience);
  if (!known || position <= known.position) return;
  heardRead(cache, { audience, position, unread: unreadAfter(cache, audience, position) ?? known.unread });
  if (due.has(audience)) return;
  due.set(
    audience,
    setTimeout(() => void tell(cache, audience), every),
  );
}

async function tell(cache: QueryClient, audience: string): Promise<void> {
  due.delete(audience);
  const mark = cache.getQueryData<Start>(keys.start)?.reads.find((read) => read.audience === audience);
  if (!mark) return;
  try {
    heardRead(cache, await call('PUT /reads', { body: { audience, position: mark.position } }));
  } catch {
    // The mark stays on this device and goes out with the next one.
  }
}

/** What is left after the position, when the end of the room is loaded from there on. */
function unreadAfter(cache: QueryClient, audience: string, position: number): number | undefined {
  const me = cache.getQueryData<Start>(keys.start)?.me.id;
  const page = cache.getQueryData<MessagePage>(keys.messages(audience));
  if (!page || page.later || (page.earlier && (page.messages[0]?.position ?? 0) > position)) return undefined;
  return Math.min(
    page.messages.filter((message) => message.position > position && message.author.id !== me).length,
    100,
  );
}
