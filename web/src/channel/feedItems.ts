import type { Side } from '../../../src/contract/basics.js';
import type { MessageView, PostMessage } from '../../../src/contract/messages.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { dayKey } from '../../../src/language/clocks.js';
import type { OutboxItem } from '../live/outbox.js';

/** A line of the feed: a day begins, the unread part begins, or a message. */
export type FeedItem =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'unread'; key: string; count: number; since: string }
  | { kind: 'message'; key: string; message: MessageView; day: string };

/** The lines of the feed in order. What was new on coming here stays so until the reader leaves. */
export function feedItems(
  messages: readonly MessageView[],
  { side, isNew }: { side: Side; isNew(message: MessageView): boolean },
): FeedItem[] {
  const firstNew = messages.find(isNew);
  const items: FeedItem[] = [];
  let day = '';
  for (const message of messages) {
    const its = dayKey(message.postedAt, side);
    if (its !== day) items.push({ kind: 'day', key: `day-${message.id}`, day: its });
    day = its;
    if (message === firstNew) {
      items.push({
        kind: 'unread',
        key: 'unread',
        count: messages.filter(isNew).length,
        since: message.postedAt,
      });
    }
    items.push({ kind: 'message', key: message.id, message, day: its });
  }
  return items;
}

/** Whether something on its way is a new message of what is on the screen: the whole room, or one part of it. */
export function isNewIn(part: TopicPart | undefined, { kind, body }: OutboxItem): boolean {
  if (kind !== 'post' && kind !== 'hold') return false;
  return part === undefined || part === ((body as PostMessage).topicId ?? 'none');
}
