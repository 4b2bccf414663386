import type { Side } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { dayKey } from '../../../src/language/clocks.js';

/** A line of the feed: a day begins, the unread part begins, or a message. */
export type FeedItem =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'unread'; key: string; count: number; since: string }
  | { kind: 'message'; key: string; message: MessageView; day: string };

/** The lines of the feed in order. `readTo` is where the reader stood on coming here; the line stays until they leave. */
export function feedItems(
  messages: readonly MessageView[],
  { side, meId, readTo }: { side: Side; meId: string; readTo: number | undefined },
): FeedItem[] {
  const isNew = (message: MessageView) =>
    readTo !== undefined && message.position > readTo && message.author.id !== meId;
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
