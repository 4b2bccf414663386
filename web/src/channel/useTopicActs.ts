import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '../../../src/contract/routes.js';
import type { MeantReason } from '../../../src/contract/text.js';
import type { TopicView } from '../../../src/contract/topics.js';
import { call, newId } from '../api/call.js';
import { putTopic } from '../live/parts.js';
import { roomRoutes, useSetting } from './rooms.js';

type Subject = BodyOf<'POST /channels/:channelId/topics'>['subject'];

/** The wording of a subject in the other language, made by an interpreter and with that verified. */
export function useSubjectWording() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ topic, text, meant }: { topic: TopicView; text: string; meant: MeantReason | undefined }) =>
      call('PUT /topics/:topicId/translation', {
        params: { topicId: topic.id },
        version: topic.version,
        body: { id: newId(), text, ...(meant && { meant }) },
      }),
    onSuccess: (topic) => putTopic(cache, topic),
  });
}

/** What is done to the topics of the room on the screen; the answer is shown before the log brings it. */
export function useTopicActs() {
  const cache = useQueryClient();
  const { channel, room } = useSetting();
  const onSuccess = (topic: TopicView) => putTopic(cache, topic);
  const open = useMutation({
    mutationFn: ({ id, subject }: { id: string; subject: Subject }) =>
      call(roomRoutes[room].openTopic, { params: { channelId: channel.id }, body: { id, subject } }),
    onSuccess,
  });
  const rename = useMutation({
    mutationFn: ({ topic, subject }: { topic: TopicView; subject: Subject }) =>
      call('PATCH /topics/:topicId', {
        params: { topicId: topic.id },
        version: topic.version,
        body: { id: newId(), subject },
      }),
    onSuccess,
  });
  const translate = useSubjectWording();
  const turn = useMutation({
    mutationFn: ({ id: topicId, closedAt }: TopicView) =>
      call(closedAt ? 'POST /topics/:topicId/reopen' : 'POST /topics/:topicId/close', {
        params: { topicId },
        body: { id: newId() },
      }),
    onSuccess,
  });
  return { open, rename, translate, turn };
}
