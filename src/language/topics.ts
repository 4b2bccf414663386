import type { TopicView } from '../contract/topics.js';
import { needsInterpreter } from './text.js';

/** Whether the subject of a topic that both sides read is still to be put into the other side's language. */
export function subjectWaits({ closedAt, subject }: TopicView): boolean {
  return closedAt === null && needsInterpreter(subject);
}

/** The order in which topics were opened. */
export const openedFirst = (a: TopicView, b: TopicView): number =>
  a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1;
