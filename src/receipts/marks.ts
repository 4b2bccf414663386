import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { TopicPart } from '../contract/topics.js';
import { Database } from '../database/database.js';
import { marks as places, sql } from '../database/sql.js';

const pause = 5_000;

/** How far somebody has read an audience, and how far their browsers have received it: never less. */
export interface Mark {
  position: number;
  delivered: number;
  /** How far they have read topics ahead of the room, by part. */
  parts: ReadonlyMap<TopicPart, number>;
}

interface Row {
  personId: string;
  audience: string;
  position: number;
  delivered: number;
}

interface PartRow {
  audience: string;
  part: TopicPart;
  position: number;
}

const nowhere: Mark = { position: 0, delivered: 0, parts: new Map() };

const forward = (table: string, column: string) =>
  `"${column}" = CASE WHEN excluded."${column}" > "${table}"."${column}" THEN excluded."${column}" ELSE "${table}"."${column}" END`;
const keepRoom = `INSERT INTO "read_mark" ("personId", "audience", "position", "delivered") VALUES (?, ?, ?, ?) ON CONFLICT ("personId", "audience") DO UPDATE SET ${forward('read_mark', 'position')}, ${forward('read_mark', 'delivered')}`;
const keepPart = `INSERT INTO "topic_mark" ("personId", "audience", "part", "position") VALUES (?, ?, ?, ?) ON CONFLICT ("personId", "audience", "part") DO UPDATE SET ${forward('topic_mark', 'position')}`;

type Pending = Mark & Pick<Row, 'personId' | 'audience'>;

/** Where people stand: one mark per person and audience, moving forward only, written together at most once in five seconds. */
@Injectable()
export class Marks implements OnModuleDestroy {
  private readonly pending = new Map<string, Pending>();
  private readonly listeners: ((audience: string) => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
  ) {}

  /** Hears of every audience in which somebody has moved. */
  whenMoved(listener: (audience: string) => void): void {
    this.listeners.push(listener);
  }

  /** One person's marks, by audience. */
  async of(personId: string): Promise<Map<string, Mark>> {
    const marks = await this.marks('personId', personId, 'audience');
    const parts = await sql<PartRow>(
      this.database.read,
      'SELECT "audience", "part", "position" FROM "topic_mark" WHERE "personId" = ?',
      [personId],
    );
    for (const { audience, part, position } of parts) {
      marks.set(audience, furthest({ ...nowhere, parts: new Map([[part, position]]) }, marks.get(audience)));
    }
    return marks;
  }

  /** One audience's marks, by person. */
  async in(audience: string): Promise<Map<string, Mark>> {
    return this.marks('audience', audience, 'personId');
  }

  /** How far each of these people has read parts of an audience ahead of the whole, by part. */
  async ahead(audience: string, personIds: readonly string[]): Promise<Map<string, Map<TopicPart, number>>> {
    const reached = new Map(personIds.map((id) => [id, new Map<TopicPart, number>()]));
    if (personIds.length === 0) return reached;
    const stored = await sql<{ personId: string; part: TopicPart; position: number }>(
      this.database.read,
      `SELECT "personId", "part", "position" FROM "topic_mark" AS "ahead" WHERE "personId" IN (${places(personIds)}) AND "audience" = ?
      AND "position" > coalesce((SELECT "position" FROM "read_mark" WHERE "personId" = "ahead"."personId" AND "audience" = "ahead"."audience"), 0)`,
      [...personIds, audience],
    );
    const onTheWay = [...this.pending.values()].filter((one) => one.audience === audience);
    const pending = onTheWay.flatMap(({ personId, parts }) =>
      [...parts].map(([part, position]) => ({ personId, part, position })),
    );
    for (const { personId, part, position } of [...stored, ...pending]) {
      const parts = reached.get(personId);
      parts?.set(part, Math.max(position, parts.get(part) ?? 0));
    }
    return reached;
  }

  /** Moves a mark forward; what stands further on already stays. */
  move(personId: string, audience: string, moved: Partial<Mark>): void {
    const key = `${personId} ${audience}`;
    const known = this.pending.get(key);
    this.pending.set(key, { personId, audience, ...furthest({ ...nowhere, ...moved }, known) });
    this.later();
    for (const listener of this.listeners) listener(audience);
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
    this.closed = true;
  }

  private async marks<K extends 'personId' | 'audience'>(by: K, value: string, to: 'personId' | 'audience') {
    const stored = await sql<Row>(
      this.database.read,
      `SELECT "personId", "audience", "position", "delivered" FROM "read_mark" WHERE "${by}" = ?`,
      [value],
    );
    const marks = new Map<string, Mark>();
    const onTheWay = [...this.pending.values()].filter((one) => one[by] === value);
    for (const row of [...stored.map((one) => ({ ...one, parts: nowhere.parts })), ...onTheWay]) {
      marks.set(row[to], furthest(row, marks.get(row[to])));
    }
    return marks;
  }

  private later(): void {
    if (!this.closed) this.timer ??= setTimeout(() => void this.flush().catch(() => this.later()), pause);
  }

  /** Writes what has moved since the last time. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const marks = [...this.pending];
    if (marks.length === 0) return;
    await this.activity.mark(async (rows) => {
      for (const [, { personId, audience, position, delivered, parts }] of marks) {
        await sql(rows, keepRoom, [personId, audience, position, delivered]);
        for (const [part, reached] of parts) await sql(rows, keepPart, [personId, audience, part, reached]);
      }
    });
    for (const [key, written] of marks) if (this.pending.get(key) === written) this.pending.delete(key);
  }
}

/** What is read was received. */
function furthest(one: Mark, other: Mark = nowhere): Mark {
  const position = Math.max(one.position, other.position);
  const parts = new Map(other.parts);
  for (const [part, reached] of one.parts) parts.set(part, Math.max(reached, parts.get(part) ?? 0));
  return { position, delivered: Math.max(one.delivered, other.delivered, position), parts };
}
