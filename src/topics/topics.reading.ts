import { Injectable } from '@nestjs/common';
import { ChannelsAccess, roomStart } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { roomAudience } from '../contract/audiences.js';
import type { Room } from '../contract/channels.js';
import type { TopicList } from '../contract/topics.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Topic } from './topic.entity.js';

const mostListed = 500;
const mostCounted = 1_000;

interface Place {
  position: number;
  postedAt: string;
}

/** Topics as people read them: a subject is there for everybody in the room, what stands under it from where they joined. */
@Injectable()
export class TopicsReading {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  async list(actor: Actor, channelId: string, room: Room): Promise<TopicList> {
    const rows = this.database.read;
    const member = await this.channels.member(rows, actor, channelId);
    const audience = roomAudience(channelId, room, member);
    const from = roomStart(member, room);
    const newest = await rows.find(Topic, {
      where: { audience },
      order: { openedAt: 'DESC', id: 'DESC' },
      take: mostListed,
    });
    const counts = await sql<Place & { id: string; messages: number | string }>(
      rows,
      `SELECT "topic"."id", "last"."position", "last"."postedAt", (SELECT count(*) FROM (SELECT 1 FROM "message" WHERE "topicId" = "topic"."id" AND "position" > ? LIMIT ?) AS "some") AS "messages" FROM "topic" JOIN "message" AS "last" ON "last"."id" = (SELECT "id" FROM "message" WHERE "topicId" = "topic"."id" AND "position" > ? ORDER BY "position" DESC LIMIT 1) WHERE "topic"."audience" = ?`,
      [from, mostCounted, from, audience],
    );
    const counted = new Map(counts.map((count) => [count.id, count]));
    const [without] = await sql<Place>(
      rows,
      'SELECT "position", "postedAt" FROM "message" WHERE "audience" = ? AND "position" > ? AND "topicId" IS NULL ORDER BY "position" DESC LIMIT 1',
      [audience, from],
    );
    return {
      topics: newest.reverse().map((topic) => {
        const count = counted.get(topic.id);
        return { topic: topic.toView(), messages: Number(count?.messages ?? 0), last: lastOf(count) };
      }),
      without: lastOf(without),
    };
  }
}

const lastOf = (place: Place | undefined) => (place ? { position: place.position, at: place.postedAt } : null);
