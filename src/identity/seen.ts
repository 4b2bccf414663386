import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Clock } from '../common/clock.js';
import { sql } from '../database/sql.js';

const pause = 60_000;

/** When each session was last heard of: kept here as it happens, written together at most once a minute. */
@Injectable()
export class Seen implements OnModuleDestroy {
  private readonly logger = new Logger('seen');
  private readonly pending = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private live: () => Iterable<string> = () => [];

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Whoever knows the sessions that are live without asking for anything; an open window is in use. */
  also(live: () => Iterable<string>): void {
    this.live = live;
  }

  now(sessionId: string): void {
    this.pending.set(sessionId, this.clock.instant());
    this.timer ??= setTimeout(() => void this.flush(), pause);
  }

  /** When a session was last heard of, what is not written yet included. */
  at({ id, openedAt, seenAt }: { id: string; openedAt: string; seenAt: string | null }): string {
    for (const live of this.live()) if (live === id) return this.clock.instant();
    return this.pending.get(id) ?? seenAt ?? openedAt;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const sessionId of this.live()) this.now(sessionId);
    const seen = [...this.pending];
    if (seen.length === 0) return;
    try {
      await this.activity.mark(async (rows) => {
        for (const [id, at] of seen) await sql(rows, 'UPDATE "session" SET "seenAt" = ? WHERE "id" = ?', [at, id]);
      });
    } catch (error) {
      this.logger.warn(error, 'Last seen was not written; it will be with the next.');
      return;
    }
    for (const [id, at] of seen) if (this.pending.get(id) === at) this.pending.delete(id);
  }
}
