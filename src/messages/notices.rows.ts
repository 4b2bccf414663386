import type { Change } from '../activity/change.js';
import type { MessageView } from '../contract/messages.js';
import { callsIn } from '../language/notices.js';
import { Notice } from './notice.entity.js';

/** Keeps whom a message calls as it calls them now. */
export async function noteCalls(change: Change, message: MessageView, before?: MessageView): Promise<void> {
  const was = before ? targets(before) : [];
  const is = targets(message);
  if (was.join() === is.join()) return;
  const { id: messageId, author, audience, position, postedAt: at } = message;
  if (was.length > 0) await change.rows.delete(Notice, { messageId });
  const rows = is.map((target) => ({ messageId, target, authorId: author.id, audience, position, at }));
  if (rows.length > 0) await change.rows.insert(Notice, rows);
}

const targets = (message: MessageView) => [...new Set(callsIn(message).map(({ target }) => target))].sort();
