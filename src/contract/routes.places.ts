import { z } from 'zod';
import { Id } from './basics.js';
import { DaysQuery, MessageDay, MessageView } from './messages.js';
import type { RouteTable } from './route.js';

const channelId = z.strictObject({ channelId: Id });

/** Ways to a place in a room: what is pinned there, and the days something was said on. */
export const placeRoutes = {
  'GET /channels/:channelId/pins': {
    says: 'Pinned messages of the shared room, the one pinned last first.',
    needs: 'message.read',
    params: channelId,
    answer: z.array(MessageView),
  },
  'GET /channels/:channelId/side/pins': {
    says: 'Pinned messages of one’s own side’s room.',
    needs: 'message.read',
    params: channelId,
    answer: z.array(MessageView),
  },
  'GET /channels/:channelId/organisation/pins': {
    says: 'Pinned messages of one’s own organisation’s room.',
    needs: 'message.read',
    params: channelId,
    answer: z.array(MessageView),
  },
  'GET /channels/:channelId/days': {
    says: 'Days of a zone on which something was said in the shared room, among its newest 50,000 messages.',
    needs: 'message.read',
    params: channelId,
    query: DaysQuery,
    answer: z.array(MessageDay),
  },
  'GET /channels/:channelId/side/days': {
    says: 'The same for one’s own side’s room.',
    needs: 'message.read',
    params: channelId,
    query: DaysQuery,
    answer: z.array(MessageDay),
  },
  'GET /channels/:channelId/organisation/days': {
    says: 'The same for one’s own organisation’s room.',
    needs: 'message.read',
    params: channelId,
    query: DaysQuery,
    answer: z.array(MessageDay),
  },
} as const satisfies RouteTable;
