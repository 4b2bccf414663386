import { type EntityManager, In } from 'typeorm';
import { Issue } from '../issues/issue.entity.js';
import { Message } from '../messages/message.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { StoredRow } from '../minutes/rows.entity.js';
import { Topic } from '../topics/topic.entity.js';
import { type Waiting, waitingIssue, waitingMessage, waitingMinutesRow, waitingTopic } from './desk.texts.js';

/** What of these things waits as they stand now. Of minutes all rows are read, or those that are named. */
export async function waitingIn(
  rows: EntityManager,
  things: readonly string[],
  rowIds?: readonly string[],
): Promise<Waiting[]> {
  const idsOf = (kind: string) =>
    things.flatMap((thing) => (thing.startsWith(`${kind}:`) ? [thing.slice(kind.length + 1)] : []));
  const [messages, topics, issues, minutes] = ['message', 'topic', 'issue', 'minutes'].map(idsOf);
  return [
    ...(await inMessages(rows, messages ?? [])),
    ...(await inTopics(rows, topics ?? [])),
    ...(await inIssues(rows, issues ?? [])),
    ...(await inMinutes(rows, minutes ?? [], rowIds)),
  ];
}

async function inMessages(rows: EntityManager, ids: string[]): Promise<Waiting[]> {
  if (ids.length === 0) return [];
  return (await rows.findBy(Message, { id: In(ids) })).flatMap((message) => waitingMessage(message.toView()));
}

async function inTopics(rows: EntityManager, ids: string[]): Promise<Waiting[]> {
  if (ids.length === 0) return [];
  return (await rows.findBy(Topic, { id: In(ids) })).flatMap((topic) => waitingTopic(topic.toView()));
}

async function inIssues(rows: EntityManager, ids: string[]): Promise<Waiting[]> {
  if (ids.length === 0) return [];
  const issues = await rows.findBy(Issue, { id: In(ids) });
  const topics = await rows.findBy(Topic, { id: In(issues.map(({ topicId }) => topicId)) });
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]));
  return issues.flatMap((issue) => {
    const topic = topicOf.get(issue.topicId);
    return topic ? waitingIssue(issue.toView(), topic) : [];
  });
}

async function inMinutes(rows: EntityManager, ids: string[], rowIds?: readonly string[]): Promise<Waiting[]> {
  if (ids.length === 0) return [];
  const homes = new Map((await rows.findBy(Minutes, { id: In(ids) })).map((one) => [one.id, one.toView()]));
  const which = rowIds ? { id: In([...rowIds]) } : { minutesId: In(ids) };
  return (await rows.findBy(StoredRow, which)).flatMap((row) => {
    const minutes = homes.get(row.minutesId);
    return minutes ? waitingMinutesRow(row.toView(), minutes) : [];
  });
}
