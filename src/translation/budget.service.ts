import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Clock } from '../common/clock.js';
import { sql } from '../database/sql.js';
import { InstalledEngine } from './engine.js';
import { EngineError } from './provider.js';

const dayLong = 24 * 60 * 60_000;
const counted =
  'INSERT INTO "engine_use" ("day", "provider", "characters") VALUES (?, ?, ?) ON CONFLICT ("day", "provider") DO UPDATE SET "characters" = "engine_use"."characters" + excluded."characters" WHERE "engine_use"."characters" + excluded."characters" <= ? RETURNING "characters"';

/** How much an engine may be given on a day; what would go over it waits for the next one. */
@Injectable()
export class Budget {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly installed: InstalledEngine,
  ) {}

  /** Counts characters before they are sent, so that a cut between the two never gives more than was allowed. */
  async charge(characters: number): Promise<void> {
    const { config } = this.installed;
    if (!config) throw new Error('No engine is set up.');
    const now = this.clock.now();
    const spent = new EngineError('quota', 'the budget of the day', dayLong - (now.getTime() % dayLong));
    if (characters > config.charactersPerDay) throw spent;
    const values = [now.toISOString().slice(0, 10), config.provider, characters, config.charactersPerDay];
    const taken = await this.activity.mark((rows) => sql(rows, counted, values));
    if (taken.length === 0) throw spent;
  }
}
