import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { Event } from '../contract/events.js';
import type { MessageView } from '../contract/messages.js';
import { Message } from './message.entity.js';

/** The message an event tells of, if it does. */
function messageIn({ payload }: Event): MessageView | undefined {
  return 'message' in payload ? payload.message : undefined;
}

/**
 * Events for somebody who was away, without the words of messages retracted since: the record keeps them, and whoever
 * checks it finds them, but they are no longer handed out.
 */
export async function withoutRetracted(rows: EntityManager, events: Event[]): Promise<Event[]> {
  const gone = await retractedAmong(
    rows,
    events.map(messageIn).filter((message) => message !== undefined),
  );
  if (gone.size === 0) return events;
  return events.map((event) => {
    const message = messageIn(event);
    return message ? ({ ...event, payload: { message: without(message, gone) } } as Event) : event;
  });
}

/** The same for the answer to a change that is asked for again: it was written before the retraction. */
export async function answerWithoutRetracted(rows: EntityManager, answer: unknown): Promise<unknown> {
  if (!isMessage(answer)) return answer;
  return without(answer, await retractedAmong(rows, [answer]));
}

function isMessage(answer: unknown): answer is MessageView {
  return typeof answer === 'object' && answer !== null && 'audience' in answer && 'retracted' in answer;
}

async function retractedAmong(rows: EntityManager, messages: readonly MessageView[]): Promise<Set<string>> {
  const ids = [...new Set(messages.flatMap(({ id, quote }) => (quote ? [id, quote.messageId] : [id])))];
  const gone = new Set<string>();
  for (let from = 0; from < ids.length; from += 500) {
    const where = { id: In(ids.slice(from, from + 500)), retracted: Not(IsNull()) };
    for (const { id } of await rows.find(Message, { select: { id: true }, where })) gone.add(id);
  }
  return gone;
}

function without(message: MessageView, gone: ReadonlySet<string>): MessageView {
  if (gone.has(message.id))
    return { ...message, text: null, files: undefined, mentions: undefined, phrase: null, quote: null };
  const { quote } = message;
  return quote && gone.has(quote.messageId)
    ? { ...message, quote: { ...quote, text: null, files: undefined } }
    : message;
}
