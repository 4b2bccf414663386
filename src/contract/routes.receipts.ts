import { z } from 'zod';
import { Id } from './basics.js';
import { DeliveredMarks, MarkDelivered, MessageReceipts, ReceiptsQuery, RoomReceipts } from './receipts.js';
import type { RouteTable } from './route.js';

const channelId = z.strictObject({ channelId: Id });

/** How far people have received and read. */
export const receiptRoutes = {
  'GET /channels/:channelId/receipts': {
    says: 'How far the people of each side have received and read the shared room, or one part of it, naming nobody.',
    needs: 'message.read',
    params: channelId,
    query: ReceiptsQuery,
    answer: RoomReceipts,
  },
  'GET /channels/:channelId/side/receipts': {
    says: 'The same for the room of one’s own side.',
    needs: 'message.read',
    params: channelId,
    query: ReceiptsQuery,
    answer: RoomReceipts,
  },
  'GET /channels/:channelId/organisation/receipts': {
    says: 'The same for the room of one’s own organisation.',
    needs: 'message.read',
    params: channelId,
    query: ReceiptsQuery,
    answer: RoomReceipts,
  },
  'GET /messages/:messageId/receipts': {
    says: 'Who of each side has received and read a message; who has not is named to its author alone.',
    needs: 'message.read',
    params: z.strictObject({ messageId: Id }),
    answer: MessageReceipts,
  },
  'PUT /deliveries': {
    says: 'Marks one’s rooms as received up to these positions; marks only move forward.',
    needs: 'message.read',
    body: MarkDelivered,
    answer: DeliveredMarks,
  },
} as const satisfies RouteTable;
