import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Log, type Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { MarkRead } from '../contract/messages.js';
import type { ReadMark } from '../contract/sessions.js';
import type { TopicPart } from '../contract/topics.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Topic } from './topic.entity.js';

const mostCounted = 100;
const pause = 5_000;

/** How far somebody has read a room, or (`part`) one topic of it. */
interface Mark {
  audience: string;
  part: string;
  position: number;
}
interface Reached {
  position: number;
  parts: ReadonlyMap<string, number>;
}
const nowhere: Reached = { position: 0, parts: new Map() };

const keepRoom =
  'INSERT INTO "read_mark" ("personId", "audience", "position") VALUES (?, ?, ?) ON CONFLICT ("personId", "audience") DO UPDATE SET "position" = excluded."position" WHERE excluded."position" > "read_mark"."position"';
const keepPart =
  'INSERT INTO "topic_mark" ("personId", "audience", "part", "position") VALUES (?, ?, ?, ?) ON CONFLICT ("personId", "audience", "part") DO UPDATE SET "position" = excluded."position" WHERE excluded."position" > "topic_mark"."position"';

type Listener = (personId: string, mark: ReadMark) => void;

/** Read marks: one per person and room, with others for topics read ahead of it, moving forward only, written together at most once in five seconds. */
@Injectable()
export class Reads implements OnModuleDestroy {
  /** By person, then by place. */
  private readonly pending = new Map<string, Map<string, Mark>>();
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
    const reached = await this.reached(actor);
    const marks: ReadMark[] = [];
    for (const room of rooms) {
      const where = reached.get(room.audience) ?? nowhere;
      marks.push(await this.view(actor, room, where, heads.get(room.audience) ?? 0));
    }
    return marks;
  }

  async mark(actor: Actor, { audience, position, part = '' }: MarkRead): Promise<ReadMark> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const room = rooms.find((candidate) => candidate.audience === audience);
    if (!room) throw new Problem('channel.not_found');
    const there = part === '' || part === 'none' || (await this.database.read.existsBy(Topic, { id: part, audience }));
    if (!there) throw new Problem('topic.not_found');
    const head = (await this.log.heads([audience])).get(audience) ?? 0;
    const where = (await this.reached(actor, audience)).get(audience) ?? nowhere;
    const before = Math.max(where.position, where.parts.get(part) ?? 0);
    const now = Math.max(before, Math.min(position, head));
    if (now === before) return this.view(actor, room, where, head);
    const parts = new Map(where.parts);
    if (part) parts.set(part, now);
    const after = { position: part ? where.position : now, parts };
    const mark = await this.view(actor, room, after, head);
    // Whoever reads topic by topic has read the room too once nothing is left in it.
    const whole = part !== '' && mark.unread === 0 ? { audience, position: head, unread: 0 } : mark;
    this.keep(actor.id, whole === mark ? { audience, part, position: now } : { audience, part: '', position: head });
    for (const listener of this.listeners) listener(actor.id, whole);
    return whole;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
    this.closed = true;
  }

  private keep(personId: string, mark: Mark): void {
    const own = this.pending.get(personId) ?? new Map<string, Mark>();
    this.pending.set(personId, own.set(keyOf(mark), mark));
    this.later();
  }

  private later(): void {
    if (!this.closed) this.timer ??= setTimeout(() => void this.flush().catch(() => this.later()), pause);
  }

  /** How far the actor has read, by audience: what is stored, and what is still on its way there. */
  private async reached(actor: Actor, audience?: string): Promise<Map<string, Reached>> {
    const stored = await sql<Mark>(
      this.database.read,
      `SELECT "audience", '' AS "part", "position" FROM "read_mark" WHERE "personId" = ? UNION ALL SELECT "audience", "part", "position" FROM "topic_mark" WHERE "personId" = ?`,
      [actor.id, actor.id],
    );
    const reached = new Map<string, Reached>();
    for (const mark of [...stored, ...(this.pending.get(actor.id)?.values() ?? [])]) {
      if (audience !== undefined && mark.audience !== audience) continue;
      const { position, parts } = reached.get(mark.audience) ?? nowhere;
      const further = Math.max(mark.position, mark.part ? (parts.get(mark.part) ?? 0) : position);
      reached.set(
        mark.audience,
        mark.part ? { position, parts: new Map([...parts, [mark.part, further]]) } : { position: further, parts },
      );
    }
    return reached;
  }

  /** What is left, counted up to 100 in the order of the log, and where it differs by topic. */
  private async view(actor: Actor, room: Readable, { position, parts }: Reached, head: number): Promise<ReadMark> {
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

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const marks = [...this.pending].flatMap(([personId, own]) => [...own.values()].map((mark) => ({ personId, mark })));
    if (marks.length === 0) return;
    await this.activity.mark(async (rows) => {
      for (const { personId, mark } of marks) {
        const { audience, part, position } = mark;
        if (part) await sql(rows, keepPart, [personId, audience, part, position]);
        else await sql(rows, keepRoom, [personId, audience, position]);
      }
    });
    for (const { personId, mark } of marks) {
      const own = this.pending.get(personId);
      if (own?.get(keyOf(mark)) === mark) own.delete(keyOf(mark));
      if (own?.size === 0) this.pending.delete(personId);
    }
  }
}

const keyOf = ({ audience, part }: Mark) => `${audience} ${part}`;
