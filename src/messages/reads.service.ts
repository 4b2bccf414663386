import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Log, type Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { MarkRead } from '../contract/messages.js';
import type { ReadMark } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

const mostCounted = 100;
const pause = 5_000;

type Listener = (personId: string, mark: ReadMark) => void;

/** Read marks: one per person and audience, moving forward only, written together at most once in five seconds. */
@Injectable()
export class Reads implements OnModuleDestroy {
  private readonly pending = new Map<string, { personId: string; audience: string; position: number }>();
  private readonly listeners: Listener[] = [];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Hears of every mark as it moves, to tell the person's other devices. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Where the actor stands in each of their rooms, as of these heads of the log: what comes after counts itself. */
  async all(actor: Actor, heads: ReadonlyMap<string, number>): Promise<ReadMark[]> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const stored = await sql<{ audience: string; position: number }>(
      this.database.read,
      'SELECT "audience", "position" FROM "read_mark" WHERE "personId" = ?',
      [actor.id],
    );
    const positions = new Map(stored.map(({ audience, position }) => [audience, position]));
    const marks: ReadMark[] = [];
    for (const room of rooms) {
      const position = Math.max(
        positions.get(room.audience) ?? 0,
        this.pending.get(keyOf(actor.id, room.audience))?.position ?? 0,
      );
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
    const key = keyOf(actor.id, audience);
    const [stored] = await sql<{ position: number }>(
      this.database.read,
      'SELECT "position" FROM "read_mark" WHERE "personId" = ? AND "audience" = ?',
      [actor.id, audience],
    );
    const before = Math.max(stored?.position ?? 0, this.pending.get(key)?.position ?? 0);
    const now = Math.max(before, Math.min(position, head));
    if (now > before) {
      this.pending.set(key, { personId: actor.id, audience, position: now });
      this.later();
    }
    const mark = { audience, position: now, unread: await this.unread(actor, room, now, head) };
    if (now > before) for (const listener of this.listeners) listener(actor.id, mark);
    return mark;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
    this.closed = true;
  }

  private later(): void {
    if (!this.closed) this.timer ??= setTimeout(() => void this.flush().catch(() => this.later()), pause);
  }

  private async unread(actor: Actor, { audience, after }: Readable, position: number, head: number): Promise<number> {
    const [row] = await sql<{ unread: number | string }>(
      this.database.read,
      'SELECT count(*) AS "unread" FROM (SELECT 1 FROM "message" WHERE "audience" = ? AND "position" > ? AND "position" <= ? AND "authorId" <> ? LIMIT ?) AS "some"',
      [audience, Math.max(after, position), head, actor.id, mostCounted],
    );
    return Number(row?.unread ?? 0);
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const marks = [...this.pending.values()];
    if (marks.length === 0) return;
    await this.activity.mark(async (rows) => {
      for (const { personId, audience, position } of marks) {
        await sql(
          rows,
          'INSERT INTO "read_mark" ("personId", "audience", "position") VALUES (?, ?, ?) ON CONFLICT ("personId", "audience") DO UPDATE SET "position" = excluded."position" WHERE excluded."position" > "read_mark"."position"',
          [personId, audience, position],
        );
      }
    });
    for (const { personId, audience, position } of marks) {
      const key = keyOf(personId, audience);
      if (this.pending.get(key)?.position === position) this.pending.delete(key);
    }
  }
}

const keyOf = (personId: string, audience: string) => `${personId} ${audience}`;
