import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { measure } from './likeness.js';
import { StoredImport, type Unit } from './memory.entity.js';
import { hashOf, keepPair } from './memory.index.js';

/** Pairs kept in one turn: what somebody says meanwhile waits for no more of them. */
const atOnce = 20;

/** What a pair of a file is found by in the memory. */
export const thingOf = ({ id }: Pick<StoredImport, 'id'>): string => `import:${id}`;

/** Keeps the pairs of files that were brought in, a few at a time, until there are none left; after a cut it goes on. */
@Injectable()
export class PairKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('memory');
  private running: Promise<void> | undefined;
  private ended = false;

  constructor(private readonly activity: Activity) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  wake(): void {
    if (this.ended) return;
    const before = this.running ?? Promise.resolve();
    const run = before.then(() => this.run());
    this.running = run;
  }

  private async run(): Promise<void> {
    try {
      while (!this.ended && (await this.activity.mark(keepSome)));
    } catch (error) {
      this.logger.error(error, 'Pairs of a file were not kept; they are at the next file or start.');
    }
  }
}

/** `false` once every file is kept whole. */
async function keepSome(rows: EntityManager): Promise<boolean> {
  const stored = await rows.findOne(StoredImport, { where: { pending: Not(IsNull()) }, order: { at: 'ASC' } });
  if (!stored?.pending) return false;
  const { id, kept, pending } = stored;
  const next = pending.slice(kept, kept + atOnce);
  const done = kept + next.length;
  const { affected } = await rows.update(
    StoredImport,
    { id, kept, pending: Not(IsNull()) },
    { kept: done, ...(done >= pending.length && { pending: null }) },
  );
  // Another process was there first, or it was taken back.
  if (affected !== 0) for (const unit of next) await keepUnit(rows, stored, unit);
  return true;
}

async function keepUnit(rows: EntityManager, stored: StoredImport, { line, source, vi, zh }: Unit): Promise<void> {
  const { channelId, audience, hash, by, at } = stored;
  const measured = { vi: measure(vi, 'vi'), zh: measure(zh, 'zh') };
  const entry = {
    ...{ thing: thingOf(stored), part: String(line), hash, channelId, audience, position: 0, kind: 'import' as const },
    ...{ source, vi, zh, viHash: hashOf(measured.vi), zhHash: hashOf(measured.zh), by, at, termsVersion: null },
  };
  await keepPair(rows, entry, measured);
}
