import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { Activity } from './activity.js';
import { DerivedRow } from './derived.entity.js';

/** Makes some rows anew, those that follow from what comes after an id; answers the last id, until there is none. */
type Make = (rows: EntityManager, after: string) => Promise<string | undefined>;

/**
 * Rows that follow from others, kept with them change by change. Those that were written before there was such a rule,
 * or by an earlier one, are made anew at a start, once; one that was cut off begins again.
 */
@Injectable()
export class Derived {
  private readonly logger = new Logger('derived');

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
  ) {}

  async keepTo(name: string, rule: number, make: Make): Promise<void> {
    const made = await this.database.read.findOneBy(DerivedRow, { name });
    if (made?.rule === rule) return;
    let pages = 0;
    for (let after: string | undefined = ''; after !== undefined; pages++) {
      const last: string = after;
      after = await this.activity.mark((rows) => make(rows, last));
      if (pages % 20 === 19) this.logger.log(`Making ${name} anew, page ${pages + 1} …`);
    }
    await this.activity.mark((rows) => rows.save(DerivedRow, { name, rule }));
  }
}
