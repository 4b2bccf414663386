import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { sharedAudience } from '../contract/audiences.js';
import type { ChannelTranslation, ConsentToEngine, Engine, TranslationState } from '../contract/translation.js';
import { Database } from '../database/database.js';
import { agreedSince, isSameEngine } from '../language/engines.js';
import { InstalledEngine } from './engine.js';
import { StoredConsents, TranslationJob } from './translation.entity.js';

/** Both sides' word that texts of a channel may go to an engine. One side alone switches it off. */
@Injectable()
export class Consents {
  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly installed: InstalledEngine,
  ) {}

  async state(actor: Actor, channelId: string): Promise<TranslationState> {
    await this.channels.member(this.database.read, actor, channelId);
    return this.withEngine((await consentsIn(this.database.read, channelId)).toView());
  }

  async change(actor: Actor, channelId: string, { id, engine }: ConsentToEngine): Promise<TranslationState> {
    const input = { id, act: 'translation.consent', channelId, engine };
    const translation = await this.activity.commit(actor, input, async (change) => {
      await change.turn(sharedAudience(channelId));
      const { side } = await this.channels.member(change.rows, actor, channelId);
      // Whoever agrees has read where the texts go.
      if (engine && !isSameEngine(engine, this.installed.engine)) throw new Problem('translation.other_engine');
      const stored = await consentsIn(change.rows, channelId);
      const standing = stored.consents.find((one) => one.side === side)?.engine ?? null;
      if (isSameEngine(standing, engine)) return change.leave(stored.toView());
      const others = stored.consents.filter((one) => one.side !== side);
      const own = engine ? [{ side, by: actor.card, at: change.at, engine }] : [];
      Object.assign(stored, { consents: [...others, ...own], version: stored.version + 1 });
      await change.rows.save(stored);
      // What waits for the engine goes nowhere any more.
      if (!engine) await change.rows.delete(TranslationJob, { channelId });
      const view: ChannelTranslation = stored.toView();
      change.record('translation.changed', view.audience, { translation: view });
      return view;
    });
    return this.withEngine(translation);
  }

  private withEngine(translation: ChannelTranslation): TranslationState {
    return { translation, engine: this.installed.engine };
  }
}

async function consentsIn(rows: EntityManager, channelId: string): Promise<StoredConsents> {
  const stored = await rows.findOneBy(StoredConsents, { channelId });
  return stored ?? rows.create(StoredConsents, { channelId, consents: [], version: 0 });
}

/** Of some channels, those whose texts may go to an engine, and from what instant on they were said. */
export async function agreedChannels(
  rows: EntityManager,
  channelIds: readonly string[],
  engine: Engine | null,
): Promise<Map<string, string>> {
  if (!engine || channelIds.length === 0) return new Map();
  const stored = await rows.findBy(StoredConsents, { channelId: In([...channelIds]) });
  return new Map(
    stored.flatMap(({ channelId, consents }) => {
      const since = agreedSince(consents, engine);
      return since === undefined ? [] : [[channelId, since] as const];
    }),
  );
}
