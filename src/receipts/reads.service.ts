import { Injectable } from '@nestjs/common';
import { Log, type Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { MarkRead } from '../contract/messages.js';
import type { ReadMark } from '../contract/sessions.js';
import type { TopicPart } from '../contract/topics.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { type Mark, Marks } from './marks.js';
import { requirePart } from './parts.js';

const mostCounted = 100;

const nowhere: Mark = { position: 0, delivered: 0, parts: new Map() };

type Listener = (personId: string, mark: ReadMark) => void;

/** How far people have read, room by room or topic by topic, and what is left for them. */
@Injectable()
export class Reads {
  private readonly listeners: Listener[] = [];
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly log: Log,
    private readonly marks: Marks,
  ) {}

  /** Hears of every mark as it moves, to tell the person's other devices. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Where the actor stands in each of their rooms, as of these heads of the log: what comes after counts itself. */
  async all(actor: Actor, heads: ReadonlyMap<string, number>): Promise<ReadMark[]> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const reached = await this.marks.of(actor.id);
    const marks: ReadMark[] = [];
    for (const room of rooms) {
      const where = reached.get(room.audience) ?? nowhere;
      marks.push(await this.view(actor, room, where, heads.get(room.audience) ?? 0));
    }
    return marks;
  }

  async mark(actor: Actor, { audience, position, part }: MarkRead): Promise<ReadMark> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const room = rooms.find((candidate) => candidate.audience === audience);
    if (!room) throw new Problem('channel.not_found');
    if (part) await requirePart(this.database.read, audience, part);
    const head = (await this.log.heads([audience])).get(audience) ?? 0;
    const where = (await this.marks.of(actor.id)).get(audience) ?? nowhere;
    const before = Math.max(where.position, where.parts.get(part ?? '') ?? 0);
    const now = Math.max(before, Math.min(position, head));
    if (now === before) return this.view(actor, room, where, head);
    const parts = new Map(where.parts);
    if (part) parts.set(part, now);
    const after = { ...where, position: part ? where.position : now, parts };
    const mark = await this.view(actor, room, after, head);
    // Whoever reads topic by topic has read the room too once nothing is left in it.
    const whole = part && mark.unread === 0 ? { audience, position: head, unread: 0 } : mark;
    const moved =
      part && whole === mark ? { parts: new Map([[part, now]]) } : { position: whole === mark ? now : head };
    this.marks.move(actor.id, audience, moved);
    for (const listener of this.listeners) listener(actor.id, whole);
    return whole;
  }

  /** What is left, counted up to 100 in the order of the log, and where it differs by topic. */
  private async view(actor: Actor, room: Readable, { position, parts }: Mark, head: number): Promise<ReadMark> {
    const { audience } = room;
    const ahead = [...parts].filter(([, reached]) => reached > position);
    const left = head > position ? await this.left(actor, room, position, head, ahead) : [];
    const shown = [...new Set([...ahead.map(([part]) => part), ...left.filter((part) => part !== 'none')])].sort();
    return {
      audience,
      position,
      unread: left.length,
      ...(shown.length > 0 && {
        parts: shown.map((part) => ({
          part: part as TopicPart,
          position: Math.max(position, parts.get(part) ?? 0),
          unread: left.filter((one) => one === part).length,
        })),
      }),
    };
  }

  /** The part of the room each of the first unread messages stands in. */
  private async left(
    actor: Actor,
    { audience, after }: Readable,
    position: number,
    head: number,
    ahead: readonly (readonly [string, number])[],
  ): Promise<string[]> {
    const part = `coalesce("topicId", 'none')`;
    const others = ahead.map(() => ` AND NOT (${part} = ? AND "position" <= ?)`).join('');
    const rows = await sql<{ part: string }>(
      this.database.read,
      `SELECT ${part} AS "part" FROM "message" WHERE "audience" = ? AND "position" > ? AND "position" <= ? AND "authorId" <> ?${others} ORDER BY "position" LIMIT ?`,
      [audience, Math.max(after, position), head, actor.id, ...ahead.flat(), mostCounted],
    );
    return rows.map((row) => row.part);
  }
}
