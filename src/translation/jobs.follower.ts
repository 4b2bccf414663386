import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Following } from '../activity/following.js';
import { sharedAudience } from '../contract/audiences.js';
import type { Event } from '../contract/events.js';
import type { MemoryPlace } from '../contract/memory.js';
import { wantsMachine } from '../language/text.js';
import { type Told, toldIn } from '../memory/memory.texts.js';
import { withoutRetracted } from '../messages/retracted.js';
import { agreedChannels } from './consents.service.js';
import { InstalledEngine } from './engine.js';
import { KeptRendering, TranslationJob } from './translation.entity.js';

/** Counted up when other texts are put to the engine than before. */
const rule = 1;
/** What stands in these may be worded by a machine; minutes never. */
const worded: readonly MemoryPlace[] = ['message'];

/** Keeps the list of what is to be put to the engine, as the log tells of it. */
@Injectable()
export class JobsFollower implements OnModuleInit {
  constructor(
    private readonly following: Following,
    private readonly installed: InstalledEngine,
  ) {}

  onModuleInit(): void {
    const read = (rows: EntityManager, events: readonly Event[]) => this.read(rows, events);
    this.following.keep({
      name: 'translation',
      rule,
      clear: async (rows) => void (await rows.deleteAll(TranslationJob)),
      read,
    });
  }

  private async read(rows: EntityManager, events: readonly Event[]): Promise<void> {
    const seen = await withoutRetracted(rows, [...events]);
    const told = seen.flatMap((event) => {
      const one = toldIn(event);
      return one && worded.includes(one.kind) && one.audience === sharedAudience(one.channelId)
        ? [{ one, at: event.at }]
        : [];
    });
    if (told.length === 0) return;
    const channelIds = [...new Set(told.map(({ one }) => one.channelId))];
    const agreed = await agreedChannels(rows, channelIds, this.installed.engine);
    const things = [...new Set(told.map(({ one }) => one.thing))];
    const standing = new Set((await rows.findBy(TranslationJob, { thing: In(things) })).map(({ thing }) => thing));
    const gone = [...new Set(told.filter(({ one }) => one.gone).map(({ one }) => one.thing))];
    if (gone.length > 0) await rows.delete(KeptRendering, { thing: In(gone) });
    for (const { one, at } of told) {
      const jobs = jobsOf(one, agreed.get(one.channelId), at);
      if (jobs.length === 0 && !standing.has(one.thing)) continue;
      await rows.delete(TranslationJob, { thing: one.thing });
      if (jobs.length > 0) await rows.insert(TranslationJob, jobs);
      standing.add(one.thing);
    }
  }
}

/** Of words that were said since both sides agreed. What is done to older ones, pinned or confirmed, sends them nowhere. */
function jobsOf({ thing, channelId, gone, texts }: Told, since: string | undefined, due: string): TranslationJob[] {
  if (gone || since === undefined) return [];
  return texts.flatMap(([part, text]) => {
    const original = text && wantsMachine(text) ? text[text.source] : undefined;
    if (!original || original.at <= since) return [];
    return [Object.assign(new TranslationJob(), { thing, part, channelId, hash: original.hash, tries: 0, due })];
  });
}
