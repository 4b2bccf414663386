import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { ChannelsAccess, roomStart } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { Room } from '../contract/channels.js';
import type { MessageDay, MessageView } from '../contract/messages.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { dayKey } from '../language/clocks.js';
import { Message } from './message.entity.js';

const mostLookedAt = 50_000;

/** Where one may want to go in a room: what is pinned, and the days something was said on. */
@Injectable()
export class PlacesReading {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  async pins(actor: Actor, channelId: string, room: Room): Promise<MessageView[]> {
    const { audience, from } = await this.room(actor, channelId, room);
    const where = { audience, position: MoreThan(from), pinned: Not(IsNull()) };
    const views = (await this.database.read.findBy(Message, where)).map((message) => message.toView());
    return views.sort(lastPinnedFirst);
  }

  /** Both zones stand whole hours from UTC, so the hours in which something was said tell the days of either. */
  async days(actor: Actor, channelId: string, room: Room, zone: Side): Promise<MessageDay[]> {
    const { audience, from } = await this.room(actor, channelId, room);
    const hours = await sql<{ hour: string; position: number }>(
      this.database.read,
      'SELECT substr("postedAt", 1, 13) AS "hour", min("position") AS "position" FROM (SELECT "postedAt", "position" FROM "message" WHERE "audience" = ? AND "position" > ? ORDER BY "position" DESC LIMIT ?) AS "newest" GROUP BY 1 ORDER BY 2',
      [audience, from, mostLookedAt],
    );
    const days = new Map<string, number>();
    for (const { hour, position } of hours) {
      const day = dayKey(`${hour}:00:00.000Z`, zone);
      if (!days.has(day)) days.set(day, position);
    }
    return [...days].map(([day, position]) => ({ day, position }));
  }

  private async room(actor: Actor, channelId: string, room: Room): Promise<{ audience: string; from: number }> {
    const member = await this.channels.member(this.database.read, actor, channelId);
    return { audience: roomAudience(channelId, room, member), from: roomStart(member, room) };
  }
}

const lastPinnedFirst = (a: MessageView, b: MessageView): number =>
  (b.pinned?.at ?? '').localeCompare(a.pinned?.at ?? '') || b.position - a.position;
