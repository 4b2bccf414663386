import { z } from 'zod';
import { Id } from './basics.js';
import { EditMessage, MarkRead, MessagePage, MessageView, PageQuery, PostMessage, Revision } from './messages.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';
import { ReadMark } from './sessions.js';
import { Translation } from './text.js';

const channelId = z.strictObject({ channelId: Id });
const messageId = z.strictObject({ messageId: Id });

/** The talk in a channel’s rooms. */
export const messageRoutes = {
  'GET /channels/:channelId/messages': {
    says: 'Messages of the shared room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/messages': {
    says: 'Posts to both sides.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'GET /channels/:channelId/side/messages': {
    says: 'Messages of one’s own side’s room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/side/messages': {
    says: 'Posts to the agencies of one’s own side only.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'GET /channels/:channelId/organisation/messages': {
    says: 'Messages of one’s own organisation’s room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/organisation/messages': {
    says: 'Posts to one’s own organisation only.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'POST /channels/:channelId/held': {
    says: 'Leaves a message in the own side’s room until an interpreter has checked it; then it goes to both sides.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },

  'GET /messages/to-acknowledge': {
    says: 'What one’s own side has been asked to confirm and has not yet, in the channels one reads; due first.',
    needs: 'message.acknowledge',
    answer: z.array(MessageView),
  },
  'GET /messages/:messageId': {
    says: 'One message; the ETag is its version.',
    needs: 'message.read',
    params: messageId,
    answer: MessageView,
  },
  'PATCH /messages/:messageId': {
    says: 'Edits one’s own message within 15 minutes.',
    needs: 'message.post',
    params: messageId,
    body: EditMessage,
    answer: MessageView,
    versioned: true,
  },
  'POST /messages/:messageId/retract': {
    says: 'Takes one’s own message back; both sides see that something was retracted.',
    needs: 'message.post',
    params: messageId,
    body: Act,
    answer: MessageView,
  },
  'POST /messages/:messageId/pin': {
    says: 'Pins a message in its room, for everybody there.',
    needs: 'message.post',
    params: messageId,
    body: Act,
    answer: MessageView,
  },
  'POST /messages/:messageId/unpin': {
    says: 'Takes a pinned message out of the pins.',
    needs: 'message.post',
    params: messageId,
    body: Act,
    answer: MessageView,
  },
  'PUT /messages/:messageId/translation': {
    says: 'Writes or corrects the other-language text as a draft.',
    needs: 'translation.write',
    params: messageId,
    body: Translation,
    answer: MessageView,
    versioned: true,
  },
  'PUT /messages/:messageId/verification': {
    says: 'Writes the other-language text and verifies it; a held message goes out.',
    needs: 'translation.write',
    params: messageId,
    body: Translation,
    answer: MessageView,
    versioned: true,
  },
  'POST /messages/:messageId/acknowledge': {
    says: 'Confirms for one’s own side, which was asked, that the message was received.',
    needs: 'message.acknowledge',
    params: messageId,
    body: Act,
    answer: MessageView,
  },
  'GET /messages/:messageId/history': {
    says: 'Every wording the message had, newest first.',
    needs: 'message.read',
    params: messageId,
    answer: z.array(Revision),
  },
  'PUT /reads': {
    says: 'Marks an audience as read up to a position; marks only move forward.',
    needs: 'message.read',
    body: MarkRead,
    answer: ReadMark,
  },
} as const satisfies RouteTable;
