import type { Change } from '../activity/change.js';
import { isInner } from '../contract/audiences.js';
import type { Kind } from '../contract/events.js';
import type { MessageView, Revision } from '../contract/messages.js';
import { needsInterpreter } from '../language/text.js';
import { owed } from './asks.js';
import { type Message, MessageRevision } from './message.entity.js';
import { insertMessage } from './message.insert.js';
import { noteCalls } from './notices.rows.js';

type MessageKind = Extract<Kind, `message.${string}`>;

/** Writes a new message and tells of it. */
export async function insert(change: Change, message: Message): Promise<MessageView> {
  message.postedAt = change.at;
  message.editedAt = null;
  message.retracted = null;
  message.held ??= null;
  message.waiting = waits(message);
  message.owing = owed(message);
  message.version = 1;
  message.position = await change.next(message.audience);
  await insertMessage(change, message);
  const view = message.toView();
  await noteCalls(change, view);
  change.record('message.posted', message.audience, { message: view });
  return view;
}

/** A new state of a message, the earlier ones kept. */
export async function revise(
  change: Change,
  message: Message,
  act: Revision['act'],
  fresh: Partial<Message>,
): Promise<MessageView> {
  const { id: messageId, version, author, postedAt, text } = message;
  if (version === 1) {
    await change.rows.insert(MessageRevision, { messageId, version, act: 'posted', by: author, at: postedAt, text });
  }
  const before = message.toView();
  Object.assign(message, fresh, { version: version + 1 });
  message.waiting = waits(message);
  message.owing = owed(message);
  await change.rows.save(message);
  const { actor, at } = change;
  await change.rows.insert(MessageRevision, {
    messageId,
    version: version + 1,
    act,
    by: actor.card,
    at,
    text: message.text,
  });
  const view = message.toView();
  await noteCalls(change, view, before);
  change.record(`message.${act}` as MessageKind, message.audience, { message: view });
  return view;
}

/** Internal rooms need no interpreter; what both sides read, or will read, does until it is checked. */
function waits({ audience, text, held }: Message): number {
  if (!text || held?.sentAs) return 0;
  if (held) return 1;
  return !isInner(audience) && needsInterpreter(text) ? 1 : 0;
}
