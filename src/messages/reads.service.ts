import { Injectable } from '@nestjs/common';
import { Log, type Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { MarkRead } from '../contract/messages.js';
import type { ReadMark } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Marks } from './marks.js';

const mostCounted = 100;

type Listener = (personId: string, mark: ReadMark) => void;

/** How far people have read, and what is left for them. */
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
    const stored = await this.marks.of(actor.id);
    const marks: ReadMark[] = [];
    for (const room of rooms) {
      const position = stored.get(room.audience)?.position ?? 0;
      const head = heads.get(room.audience) ?? 0;
      const unread = head > position ? await this.unread(actor, room, position, head) : 0;
      marks.push({ audience: room.audience, position, unread });
    }
    return marks;
  }

  async mark(actor: Actor, { audience, position }: MarkRead): Promise<ReadMark> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const room = rooms.find((candidate) => candidate.audience === audience);
    if (!room) throw new Problem('channel.not_found');
    const head = (await this.log.heads([audience])).get(audience) ?? 0;
    const before = (await this.marks.of(actor.id)).get(audience)?.position ?? 0;
    const now = Math.max(before, Math.min(position, head));
    if (now > before) this.marks.move(actor.id, audience, { position: now });
    const mark = { audience, position: now, unread: await this.unread(actor, room, now, head) };
    if (now > before) for (const listener of this.listeners) listener(actor.id, mark);
    return mark;
  }

  private async unread(actor: Actor, { audience, after }: Readable, position: number, head: number): Promise<number> {
    const [row] = await sql<{ unread: number | string }>(
      this.database.read,
      'SELECT count(*) AS "unread" FROM (SELECT 1 FROM "message" WHERE "audience" = ? AND "position" > ? AND "position" <= ? AND "authorId" <> ? LIMIT ?) AS "some"',
      [audience, Math.max(after, position), head, actor.id, mostCounted],
    );
    return Number(row?.unread ?? 0);
  }
}
