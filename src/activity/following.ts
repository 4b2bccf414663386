import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Event } from '../contract/events.js';
import { Database } from '../database/database.js';
import { Activity } from './activity.js';
import { FollowerRow } from './follower.entity.js';
import { Log } from './log.js';

/** Something that is made of the log and stands beside it: an index, a memory, a queue. */
export interface Follower {
  name: string;
  /** Counted up when events are read otherwise than before: all of it is then made anew. */
  rule: number;
  /** Takes out what was made by an earlier rule. */
  clear(rows: EntityManager): Promise<void>;
  /** Takes in what happened, in the order of the node, each event once. What it writes stands or falls with its place. */
  read(rows: EntityManager, events: readonly Event[]): Promise<void>;
}

const batch = 200;
/** On PostgreSQL an event can be read a moment after it was told; other processes tell nothing at all. */
const pulse = 1_000;
const longestPause = 60_000;
/** While much happens, followers wait so long for more to read at once: many small pages cost more than their events. */
const breath = 100;
/** So often it is looked whether a follower has come to the end. */
const look = 10;
/** So often a page is tried as a whole. */
const patience = 3;

/**
 * Brings every follower to the end of the log, soon after each change and never in its way. How far each is, is kept
 * with what it made, so that after a cut it goes on where it was.
 */
@Injectable()
export class Following implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('following');
  private readonly followers: Follower[] = [];
  private readonly running = new Map<string, Promise<void>>();
  private readonly called = new Set<string>();
  private readonly failures = new Map<string, { times: number; until: number }>();
  /** One for all, so that they go on together and read the same page. */
  private resting: { over: Promise<void>; end(): void } | undefined;
  private awaited = 0;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  keep(follower: Follower): void {
    this.followers.push(follower);
  }

  onApplicationBootstrap(): void {
    this.activity.follow(() => this.wake());
    const late = () => this.database.dialect === 'postgres' || this.failures.size > 0;
    this.timer = setInterval(() => late() && this.wake(), pulse).unref();
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    this.resting?.end();
    await Promise.all(this.running.values());
  }

  /** How much of the log a follower has read: equal once it has everything. */
  async progress(name: string): Promise<{ read: number; all: number }> {
    const row = await this.database.read.findOneBy(FollowerRow, { name });
    return { read: row?.seq ?? 0, all: await this.log.horizon() };
  }

  /** Waits until a follower has read all that was told by now, so that whoever was told finds it there; `false` if it takes longer. */
  async reached(name: string, patience: number): Promise<boolean> {
    const end = await this.log.end();
    this.awaited++;
    try {
      for (const until = Date.now() + patience; Date.now() < until; ) {
        const row = await this.database.read.findOneBy(FollowerRow, { name });
        if ((row?.seq ?? 0) >= end) return true;
        this.wake();
        this.resting?.end();
        await new Promise((resolve) => setTimeout(resolve, look));
      }
      return false;
    } finally {
      this.awaited--;
    }
  }

  /** Has a follower begin anew: what it made is taken out, and made again of the whole log. */
  async again(name: string): Promise<void> {
    await this.activity.mark((rows) => rows.update(FollowerRow, { name }, { rule: 0, seq: 0 }));
    this.wake();
  }

  private wake(): void {
    for (const follower of this.followers) {
      const { name } = follower;
      if (this.ended || (this.failures.get(name)?.until ?? 0) > Date.now()) continue;
      this.called.add(name);
      if (this.running.has(name)) continue;
      const run = this.run(follower).finally(() => {
        this.running.delete(name);
        if (this.called.has(name)) this.wake();
      });
      this.running.set(name, run);
    }
  }

  private async run(follower: Follower): Promise<void> {
    const { name } = follower;
    try {
      for (let pages = 1; this.called.delete(name) && !this.ended; pages++) {
        if (await this.step(follower)) this.called.add(name);
        else if (this.called.has(name)) await this.rest();
        if (pages % 50 === 0) {
          const { read, all } = await this.progress(name);
          this.logger.log(`${name}: ${read} of ${all} events read`);
        }
      }
      this.failures.delete(name);
    } catch (error) {
      const times = (this.failures.get(name)?.times ?? 0) + 1;
      this.failures.set(name, { times, until: Date.now() + Math.min(longestPause, 500 * 2 ** times) });
      this.logger.error(error, `${name} could not read on; it tries again.`);
    }
  }

  /** Lets more happen before the next page, unless somebody waits for what has happened. */
  private rest(): Promise<void> {
    if (this.ended || this.awaited > 0) return Promise.resolve();
    if (!this.resting) {
      let end = () => {};
      const over = new Promise<void>((resolve) => {
        const timer = setTimeout(() => end(), breath);
        end = () => {
          clearTimeout(timer);
          this.resting = undefined;
          resolve();
        };
      });
      this.resting = { over, end };
    }
    return this.resting.over;
  }

  /** Reads a page; answers whether there may be more. */
  private async step(follower: Follower): Promise<boolean> {
    const { name, rule } = follower;
    const at = await this.database.read.findOneBy(FollowerRow, { name });
    if (at?.rule !== rule) {
      await this.activity.mark(async (rows) => {
        await follower.clear(rows);
        await rows.save(FollowerRow, { name, rule, seq: 0 });
      });
      return true;
    }
    // What fails again and again is read event by event, until the one is found that cannot be read.
    const alone = (this.failures.get(name)?.times ?? 0) >= patience;
    const page = await this.log.since(at.seq, alone ? 1 : batch);
    const last = page.at(-1);
    if (!last) return false;
    const goOn = async (rows: EntityManager) =>
      (await rows.update(FollowerRow, { name, rule, seq: at.seq }, { seq: last.seq })).affected !== 0;
    try {
      await this.activity.mark(async (rows) => {
        // Another process may have been there first.
        if (!(await goOn(rows))) return;
        await follower.read(
          rows,
          page.map(({ event }) => event),
        );
      });
    } catch (error) {
      if (!alone) throw error;
      // One text must not keep all others from being read. While nothing can be written, this fails as well.
      await this.activity.mark(goOn);
      this.logger.error(error, `${name} leaves out what it cannot read, event ${last.seq}.`);
    }
    return alone || page.length === batch;
  }
}
