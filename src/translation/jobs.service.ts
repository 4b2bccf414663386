import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { EngineError, EngineFault } from './provider.js';
import { EngineUse, KeptRendering, TranslationJob } from './translation.entity.js';

const minute = 60_000;
/** After so many tries a text is left to people. */
const mostTries = 6;
const longestPause = 10 * minute;
const keptDays = 30;
/** What passes only when somebody does something, or the next day comes; trying sooner is of no use. */
const slow: Partial<Record<EngineFault, number>> = { quota: 60 * minute, refused: longestPause };

/** The list of what is to be put to the engine, as workers take from it. Several processes may. */
@Injectable()
export class Jobs {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Takes what is due, the oldest first, for so long that whoever works on it is done or dead by then. */
  async take(limit: number, leaseMs: number): Promise<TranslationJob[]> {
    const now = this.clock.instant();
    const look = { where: { due: LessThan(now) }, order: { due: 'ASC' as const, thing: 'ASC' as const }, take: limit };
    // Nothing is written, and nobody waits, while there is nothing to do.
    if (!(await this.database.read.exists(TranslationJob, { where: look.where }))) return [];
    return this.activity.mark(async (rows) => {
      const taken: TranslationJob[] = [];
      for (const job of await rows.find(TranslationJob, look)) {
        const [mine] = await sql(
          rows,
          'UPDATE "translation_job" SET "due" = ?, "tries" = "tries" + 1 WHERE "thing" = ? AND "part" = ? AND "due" = ? RETURNING "tries"',
          [this.after(leaseMs), job.thing, job.part, job.due],
        );
        if (mine) taken.push(Object.assign(job, { tries: job.tries + 1 }));
      }
      return taken;
    });
  }

  /** It failed: tried again later, each time later than before, or left to people. */
  async postpone(job: TranslationJob, { fault, afterMs = 0 }: EngineError): Promise<void> {
    // That the engine may not be asked now says nothing about the text.
    const innocent = fault === 'quota' || fault === 'rate';
    const hopeless = fault === 'too_long' || (job.tries >= mostTries && !innocent);
    const pause = slow[fault] ?? Math.min(longestPause, 500 * 2 ** job.tries);
    const same = { thing: job.thing, part: job.part, hash: job.hash };
    await this.activity.mark(async (rows) => {
      if (hopeless) return rows.delete(TranslationJob, same);
      const tries = innocent ? job.tries - 1 : job.tries;
      return rows.update(TranslationJob, same, { tries, due: this.after(Math.max(pause, afterMs)) });
    });
  }

  /** Whoever worded it, it is done. */
  async drop({ thing, part, hash }: TranslationJob): Promise<void> {
    await this.activity.mark((rows) => rows.delete(TranslationJob, { thing, part, hash }));
  }

  /** What the engine said long ago is forgotten, and how much it was asked. */
  async tidy(): Promise<void> {
    const at = this.after(-keptDays * 24 * 60 * minute);
    await this.activity.mark(async (rows) => {
      await rows.delete(KeptRendering, { at: LessThan(at) });
      await rows.delete(EngineUse, { day: LessThan(at.slice(0, 10)) });
    });
  }

  private after(ms: number): string {
    return new Date(this.clock.now().getTime() + ms).toISOString();
  }
}
