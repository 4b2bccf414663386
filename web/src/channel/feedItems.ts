import type { ReactNode } from 'react';
import type { Side } from '../../../src/contract/basics.js';
import type { MessageView, PostMessage } from '../../../src/contract/messages.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { dayKey } from '../../../src/language/clocks.js';
import type { OutboxItem } from '../live/outbox.js';

/** A line of the feed: a day begins, the unread part begins, or a message. */
export type FeedItem =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'unread'; key: string; count: number; since: string }
  | { kind: 'message'; key: string; message: MessageView; day: string }
  | { kind: 'between'; key: string; node: ReactNode };

/** What stands among the messages without being one: what was done to the issue they are about. */
export interface Between {
  key: string;
  at: string;
  /** Its place in the order of the room; what belongs to another room has none and goes by its time. */
  position: number | undefined;
  /** Done by the reader, who wants to see that it was done. */
  own?: boolean;
  node: ReactNode;
}

/** The lines of the feed in order. What was new on coming here stays so until the reader leaves. */
export function feedItems(
  messages: readonly MessageView[],
  { side, isNew }: { side: Side; isNew(message: MessageView): boolean },
  between: readonly Between[] = [],
): FeedItem[] {
  const firstNew = messages.find(isNew);
  const items: FeedItem[] = [];
  let day = '';
  const begin = (at: string, key: string): string => {
    const its = dayKey(at, side);
    if (its !== day) items.push({ kind: 'day', key: `day-${key}`, day: its });
    day = its;
    return its;
  };
  const left = [...between];
  const put = (one: Between): void => {
    begin(one.at, one.key);
    items.push({ kind: 'between', key: one.key, node: one.node });
  };
  for (const message of messages) {
    while (left[0] && isBefore(left[0], message)) put(left.shift() as Between);
    const its = begin(message.postedAt, message.id);
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
  left.forEach(put);
  return items;
}

function isBefore({ position, at }: Between, message: MessageView): boolean {
  return position === undefined ? at < message.postedAt : position < message.position;
}

/** Whether something on its way is a new message of what is on the screen: the whole room, or one part of it. */
export function isNewIn(part: TopicPart | undefined, { kind, body }: OutboxItem): boolean {
  if (kind !== 'post' && kind !== 'hold') return false;
  return part === undefined || part === ((body as PostMessage).topicId ?? 'none');
}
