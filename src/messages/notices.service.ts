import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import type { NoticePage, NoticesQuery, NoticesSeen } from '../contract/notices.js';
import { Database } from '../database/database.js';
import { marks, sql } from '../database/sql.js';
import { targetsOf } from '../language/mentions.js';
import { noticeKinds } from '../language/notices.js';
import { Message } from './message.entity.js';
import { NoticesSeenRow } from './notice.entity.js';

type Listener = (personId: string, seen: NoticesSeen) => void;

/** What calls a person in the rooms they read, and how far they have seen it. */
@Injectable()
export class Notices {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Hears of every mark as it moves, to tell the person's other devices. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  async page(actor: Actor, { before, limit }: NoticesQuery): Promise<NoticePage> {
    const rows = this.database.read;
    const seen = await rows.findOneBy(NoticesSeenRow, { personId: actor.id });
    const ids = await this.found(actor, before, limit + 1);
    const shown = ids.slice(0, limit);
    const messages = new Map((await rows.findBy(Message, { id: In(shown) })).map((one) => [one.id, one.toView()]));
    const notices = shown.flatMap((id) => {
      const message = messages.get(id);
      const kinds = message ? noticeKinds(message, actor) : [];
      return message && kinds.length > 0 ? [{ kinds, message }] : [];
    });
    const last = messages.get(shown.at(-1) ?? '');
    const next = ids.length > limit && last ? `${last.postedAt}/${last.id}` : null;
    return { notices, seenUntil: seen?.until ?? null, next };
  }

  async seen(actor: Actor, { until }: NoticesSeen): Promise<NoticesSeen> {
    // What has not been said yet has not been seen.
    const now = this.clock.instant();
    const wanted = until < now ? until : now;
    const mark = await this.activity.mark(async (rows) => {
      await sql(
        rows,
        'INSERT INTO "notices_seen" ("personId", "until") VALUES (?, ?) ON CONFLICT ("personId") DO UPDATE SET "until" = excluded."until" WHERE excluded."until" > "notices_seen"."until"',
        [actor.id, wanted],
      );
      return rows.findOneByOrFail(NoticesSeenRow, { personId: actor.id });
    });
    for (const listener of this.listeners) listener(actor.id, { until: mark.until });
    return { until: mark.until };
  }

  /** Messages in the actor's rooms that are for them, newest first. */
  private async found(actor: Actor, before: NoticesQuery['before'], limit: number): Promise<string[]> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    if (rooms.length === 0) return [];
    const targets = targetsOf(actor);
    const [at, id] = before ?? [];
    const found = await sql<{ id: string }>(
      this.database.read,
      `WITH "room" ("audience", "after") AS (VALUES ${rooms.map(() => '(?, CAST(? AS integer))').join(', ')})
      SELECT DISTINCT "notice"."messageId" AS "id", "notice"."at" FROM "notice"
      JOIN "room" ON "room"."audience" = "notice"."audience" AND "notice"."position" > "room"."after"
      WHERE "notice"."target" IN (${marks(targets)}) AND "notice"."authorId" <> ?
      ${at ? 'AND ("notice"."at" < ? OR ("notice"."at" = ? AND "notice"."messageId" < ?))' : ''}
      ORDER BY "notice"."at" DESC, "notice"."messageId" DESC LIMIT ?`,
      [
        ...rooms.flatMap(({ audience, after }) => [audience, after]),
        ...targets,
        actor.id,
        ...(at ? [at, at, id] : []),
        limit,
      ],
    );
    return found.map((row) => row.id);
  }
}
