import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

const pause = 5_000;

/** How far somebody has read an audience, and how far their browsers have received it: never less. */
export interface Mark {
  position: number;
  delivered: number;
}

interface Row extends Mark {
  personId: string;
  audience: string;
}

/** Where people stand: one mark per person and audience, moving forward only, written together at most once in five seconds. */
@Injectable()
export class Marks implements OnModuleDestroy {
  private readonly pending = new Map<string, Row>();
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
    return this.marks('personId', personId, 'audience');
  }

  /** One audience's marks, by person. */
  async in(audience: string): Promise<Map<string, Mark>> {
    return this.marks('audience', audience, 'personId');
  }

  /** Moves a mark forward; what stands further on already stays. */
  move(personId: string, audience: string, { position = 0, delivered = 0 }: Partial<Mark>): void {
    const key = `${personId} ${audience}`;
    const known = this.pending.get(key);
    this.pending.set(key, { personId, audience, ...furthest({ position, delivered }, known) });
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
    for (const row of [...stored, ...[...this.pending.values()].filter((one) => one[by] === value)]) {
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
      for (const [, { personId, audience, position, delivered }] of marks) {
        await sql(
          rows,
          `INSERT INTO "read_mark" ("personId", "audience", "position", "delivered") VALUES (?, ?, ?, ?) ON CONFLICT ("personId", "audience") DO UPDATE SET ${forward('position')}, ${forward('delivered')}`,
          [personId, audience, position, delivered],
        );
      }
    });
    for (const [key, written] of marks) if (this.pending.get(key) === written) this.pending.delete(key);
  }
}

const forward = (column: 'position' | 'delivered') =>
  `"${column}" = CASE WHEN excluded."${column}" > "read_mark"."${column}" THEN excluded."${column}" ELSE "read_mark"."${column}" END`;

/** What is read was received. */
function furthest(one: Mark, other: Mark = { position: 0, delivered: 0 }): Mark {
  const position = Math.max(one.position, other.position);
  return { position, delivered: Math.max(one.delivered, other.delivered, position) };
}
