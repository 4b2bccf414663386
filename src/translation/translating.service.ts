import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { system } from '../common/actor.js';
import { sharedAudience } from '../contract/audiences.js';
import { Database } from '../database/database.js';
import { wantsMachine } from '../language/text.js';
import { Translations } from '../messages/translations.service.js';
import { agreedChannels } from './consents.service.js';
import { InstalledEngine } from './engine.js';
import { Jobs } from './jobs.service.js';
import { EngineError } from './provider.js';
import { Rendering } from './rendering.service.js';
import { messageTexts, type Translatable } from './translatables.js';
import { TranslationJob } from './translation.entity.js';

const atOnce = 4;
const pulse = 500;
const dayLong = 24 * 60 * 60_000;
/** A long text takes several requests. */
const patience = 4;

/** Works off what is to be put to the engine, beside all that people do: while it waits nobody else does. */
@Injectable()
export class Translating implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('translation');
  private readonly running = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private readonly things: Record<string, Translatable>;
  private timer: NodeJS.Timeout | undefined;
  private tidying: NodeJS.Timeout | undefined;
  private taking: Promise<void> | undefined;
  private restUntil = 0;

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly installed: InstalledEngine,
    private readonly jobs: Jobs,
    private readonly rendering: Rendering,
    translations: Translations,
  ) {
    this.things = { message: messageTexts(translations) };
  }

  onApplicationBootstrap(): void {
    if (!this.installed.engine) return;
    this.timer = setInterval(() => this.wake(), pulse).unref();
    this.tidying = setInterval(() => void this.jobs.tidy().catch((error: unknown) => this.say(error)), dayLong).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    clearInterval(this.tidying);
    this.ending.abort();
    await this.taking;
    await Promise.all(this.running);
  }

  private wake(): void {
    if (this.taking || this.ending.signal.aborted || Date.now() < this.restUntil) return;
    this.taking = this.fill()
      .catch((error: unknown) => this.say(error))
      .finally(() => {
        this.taking = undefined;
      });
  }

  private async fill(): Promise<void> {
    const free = atOnce - this.running.size;
    if (free <= 0) return;
    for (const job of await this.jobs.take(free, this.leaseMs)) {
      const run: Promise<void> = this.work(job)
        .catch((error: unknown) => this.say(error))
        .finally(() => {
          this.running.delete(run);
          this.wake();
        });
      this.running.add(run);
    }
  }

  private get leaseMs(): number {
    return (patience + 1) * (this.installed.config?.timeoutMs ?? 0);
  }

  private async work(job: TranslationJob): Promise<void> {
    try {
      if (!(await this.translate(job))) await this.jobs.drop(job);
    } catch (error) {
      // Stopped with the service, it is taken again after the next start.
      if (this.ending.signal.aborted) return;
      const fault = error instanceof EngineError ? error : new EngineError('garbled', 'a fault of ours');
      if (fault !== error) this.logger.error(error, 'A text could not be put to the engine.');
      else this.logger.warn(`${this.installed.config?.provider}: ${fault.message}`);
      if (['rate', 'quota', 'refused'].includes(fault.fault))
        this.restUntil = Date.now() + Math.min(fault.afterMs ?? 0, 60_000);
      await this.jobs.postpone(job, fault);
    }
  }

  /** Whether the text was worded; if not, there is nothing more to do about it. */
  private async translate(job: TranslationJob): Promise<boolean> {
    const { thing, part, channelId, hash } = job;
    const [kind = '', id = ''] = thing.split(':');
    const there = await this.things[kind]?.find(this.database.read, id, part);
    const original = there?.text[there.text.source];
    if (!there || original?.hash !== hash || !wantsMachine(there.text)) return false;
    if (!(await this.mayBeAsked(job, original.at))) return false;
    const { source } = there.text;
    const waiting = { thing, channelId, source, words: original.text, mentions: there.mentions };
    const signal = AbortSignal.any([
      this.ending.signal,
      AbortSignal.timeout(patience * (this.installed.config?.timeoutMs ?? 0)),
    ]);
    const { words, machine } = await this.rendering.render(waiting, signal);
    return this.activity.commit(system, null, async (change) => {
      await change.turn(sharedAudience(channelId));
      // A side may have switched it off while the engine was at it.
      const agreed = await agreedChannels(change.rows, [channelId], this.installed.engine);
      const wording = { of: hash, words, machine };
      const written = agreed.has(channelId) && (await this.things[kind]?.write(change, id, part, wording));
      if (!written) return change.leave(false);
      await change.rows.delete(TranslationJob, { thing, part, hash });
      return true;
    });
  }

  private async mayBeAsked({ channelId }: TranslationJob, saidAt: string): Promise<boolean> {
    const since = (await agreedChannels(this.database.read, [channelId], this.installed.engine)).get(channelId);
    return since !== undefined && saidAt > since;
  }

  private say(error: unknown): void {
    this.logger.error(error, 'Translating failed; it is tried again.');
  }
}
