import type { MessageView } from '../../../src/contract/messages.js';
import { newId } from '../api/call.js';
import { enqueue, type OutboxItem } from '../live/outbox.js';

/** Confirms for one's own side that a message was received; without a line it goes out when there is one. */
export function acknowledge({ id: messageId, audience, channelId }: MessageView): void {
  const id = newId();
  void enqueue({
    id,
    kind: 'acknowledge',
    channelId,
    audience,
    messageId,
    route: 'POST /messages/:messageId/acknowledge',
    params: { messageId },
    body: { id },
  });
}

/** Whether one's own confirmation of it is on its way already. */
export function isAcknowledging(outbox: readonly OutboxItem[] | undefined, { id }: MessageView): boolean {
  return outbox?.some(({ kind, messageId }) => kind === 'acknowledge' && messageId === id) ?? false;
}
