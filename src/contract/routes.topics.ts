import { z } from 'zod';
import { Id } from './basics.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';
import { OpenTopic, TopicList, TopicView, TranslateTopic } from './topics.js';

const channelId = z.strictObject({ channelId: Id });
const topicId = z.strictObject({ topicId: Id });

/** Subjects under which the messages of a room stand. */
export const topicRoutes = {
  'GET /channels/:channelId/topics': {
    says: 'Topics of the shared room.',
    needs: 'message.read',
    params: channelId,
    answer: TopicList,
  },
  'POST /channels/:channelId/topics': {
    says: 'Opens a topic for both sides.',
    needs: 'message.post',
    params: channelId,
    body: OpenTopic,
    answer: TopicView,
  },
  'GET /channels/:channelId/side/topics': {
    says: 'Topics of one’s own side’s room.',
    needs: 'message.read',
    params: channelId,
    answer: TopicList,
  },
  'POST /channels/:channelId/side/topics': {
    says: 'Opens a topic for the agencies of one’s own side only.',
    needs: 'message.post',
    params: channelId,
    body: OpenTopic,
    answer: TopicView,
  },
  'GET /channels/:channelId/organisation/topics': {
    says: 'Topics of one’s own organisation’s room.',
    needs: 'message.read',
    params: channelId,
    answer: TopicList,
  },
  'POST /channels/:channelId/organisation/topics': {
    says: 'Opens a topic for one’s own organisation only.',
    needs: 'message.post',
    params: channelId,
    body: OpenTopic,
    answer: TopicView,
  },
  'PATCH /topics/:topicId': {
    says: 'Words the subject of a topic anew that one has opened.',
    needs: 'message.post',
    params: topicId,
    body: OpenTopic,
    answer: TopicView,
    versioned: true,
  },
  'PUT /topics/:topicId/translation': {
    says: 'Puts the subject into the other language.',
    needs: 'translation.write',
    params: topicId,
    body: TranslateTopic,
    answer: TopicView,
    versioned: true,
  },
  'POST /topics/:topicId/close': {
    says: 'Closes a topic: it is read, and nothing is added.',
    needs: 'message.post',
    params: topicId,
    body: Act,
    answer: TopicView,
  },
  'POST /topics/:topicId/reopen': {
    says: 'Opens a closed topic again.',
    needs: 'message.post',
    params: topicId,
    body: Act,
    answer: TopicView,
  },
} as const satisfies RouteTable;
