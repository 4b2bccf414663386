import type { EntityManager } from 'typeorm';
import { Problem } from '../common/problem.js';
import type { TopicPart } from '../contract/topics.js';
import { Topic } from '../topics/topic.entity.js';

/** A topic of another room does not exist in this one. */
export async function requirePart(rows: EntityManager, audience: string, part: TopicPart): Promise<void> {
  const there = part === 'none' || (await rows.existsBy(Topic, { id: part, audience }));
  if (!there) throw new Problem('topic.not_found');
}
