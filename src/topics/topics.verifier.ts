import { carriedAs, type Shown } from '../activity/shown.js';
import type { TopicView } from '../contract/topics.js';
import { sql } from '../database/sql.js';
import { Topic } from './topic.entity.js';

/** Topics with their subjects, open or closed, which each room tells of. */
export const shownTopics: Shown = {
  name: 'topic',
  told: carriedAs<TopicView>('topic', ({ audience }) => audience),
  audiences: async (rows) =>
    (await sql<{ audience: string }>(rows, 'SELECT DISTINCT "audience" FROM "topic"')).map(({ audience }) => audience),
  async *shown(rows, audience) {
    for (const topic of await rows.findBy(Topic, { audience })) yield { id: topic.id, view: topic.toView() };
  },
};
