import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Issue } from './issue.entity.js';
import { maskIssue } from './issue.record.js';
import { answerMasked } from './masked.js';

const day = 86_400_000;
const pause = 5 * 60_000;
/** What is more waits for the next round. */
const mostAtOnce = 500;

/** Once an issue has been closed for as long as the node says, the names of persons in it are read masked. */
@Injectable()
export class Masking implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('masking');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.activity.whenRepeated((rows, _actor, answer) => answerMasked(rows, answer));
    if (this.config.maskAfterDays !== 0) return;
    this.activity.follow((events) => {
      const closed = events.some(
        ({ payload }) => 'issue' in payload && payload.issue.closedAt && !payload.issue.masked,
      );
      if (closed) void this.round();
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.maskAfterDays === null) return;
    void this.round();
    this.timer = setInterval(() => void this.round(), pause).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Masks what has become due; the answer is how many issues that were. */
  async sweep(): Promise<number> {
    const days = this.config.maskAfterDays;
    if (days === null) return 0;
    const until = new Date(this.clock.now().getTime() - days * day).toISOString();
    const due = await sql<{ id: string; audience: string }>(
      this.database.read,
      'SELECT "id", "audience" FROM "issue" WHERE "closedAt" <= ? AND "personal" > "masked" ORDER BY "closedAt" LIMIT ?',
      [until, mostAtOnce],
    );
    let masked = 0;
    for (const one of due) if (await this.mask(one)) masked++;
    return masked;
  }

  private async round(): Promise<void> {
    await this.sweep().catch((error: unknown) => this.logger.error(error, 'Masking failed; it is tried again.'));
  }

  /** `false` for an issue that was opened again or masked meanwhile. */
  private mask({ id, audience }: { id: string; audience: string }): Promise<boolean> {
    return this.activity.commit(system, null, async (change) => {
      await change.turn(audience);
      const issue = await change.rows.findOneByOrFail(Issue, { id });
      if (issue.closedAt === null || issue.masked) return change.leave(false);
      await maskIssue(change, issue);
      return true;
    });
  }
}
