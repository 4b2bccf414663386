import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf, BodyOf } from '../../../src/contract/routes.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { updateStart } from './cache.js';
import { isUnread, partMark, partRead, roomRead } from './marks.js';

type Start = AnswerOf<'GET /start'>;
type ReadMark = Start['reads'][number];

/** Marks are written at most this often. */
const every = 5_000;
const due = new Map<string, BodyOf<'PUT /reads'> & { timer: ReturnType<typeof setTimeout> }>();

/** Takes a mark as the server knows it; marks only move forward. */
export function heardRead(cache: QueryClient, mark: ReadMark): void {
  updateStart(cache, (start) => {
    const known = start.reads.find(({ audience }) => audience === mark.audience);
    if (!known) return { ...start, reads: [...start.reads, mark] };
    if (known.position > mark.position) return start;
    return { ...start, reads: start.reads.map((read) => (read === known ? mark : read)) };
  });
}

/** Marks a room, or one part of it, as read up to a position: shown at once, told to the server within five seconds. */
export function markRead(cache: QueryClient, audience: string, position: number, part?: TopicPart): void {
  const known = cache.getQueryData<Start>(keys.start)?.reads.find((read) => read.audience === audience);
  const reached = known && (part ? partMark(known, part) : known);
  if (!known || !reached || position <= reached.position) return;
  const left = unreadAfter(cache, known, position, part);
  heardRead(
    cache,
    part
      ? partRead(known, part, position, left ?? reached.unread)
      : { ...roomRead(known, position), unread: left ?? known.unread },
  );
  const place = `${audience} ${part ?? ''}`;
  const waiting = due.get(place);
  const timer = waiting?.timer ?? setTimeout(() => void tell(cache, place), every);
  due.set(place, { audience, position, timer, ...(part && { part }) });
}

async function tell(cache: QueryClient, place: string): Promise<void> {
  const mark = due.get(place);
  due.delete(place);
  if (!mark) return;
  const { timer: _, ...body } = mark;
  try {
    heardRead(cache, await call('PUT /reads', { body }));
  } catch {
    // The mark stays on this device and goes out with the next one.
  }
}

/** What is left after the position, when the end of the room or of its part is loaded from there on. */
function unreadAfter(cache: QueryClient, mark: ReadMark, position: number, part?: TopicPart): number | undefined {
  const me = cache.getQueryData<Start>(keys.start)?.me.id ?? '';
  const { audience } = mark;
  const page = cache.getQueryData<MessagePage>(part ? keys.part(audience, part) : keys.messages(audience));
  if (!page || page.later || (page.earlier && (page.messages[0]?.position ?? 0) > position)) return undefined;
  const left = page.messages.filter((message) => message.position > position && isUnread(mark, message, me));
  return Math.min(left.length, 100);
}
