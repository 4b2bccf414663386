import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { sha256 } from '../common/hash.js';
import { Problem } from '../common/problem.js';
import { roomAudience } from '../contract/audiences.js';
import { limits } from '../contract/limits.js';
import type { ImportPreview, ImportQuery, MemoryImport } from '../contract/memory.js';
import type { Act } from '../contract/people.js';
import { Database } from '../database/database.js';
import { PairKeeper, thingOf } from './imports.keeping.js';
import { MemoryEntry, StoredImport } from './memory.entity.js';
import { dropPairs } from './memory.index.js';
import { readTmx } from './tmx.reader.js';

const mostShown = 5;
const mostFaults = 50;

/** Pairs of other tools and other times, brought in for one's own side and marked as such. */
@Injectable()
export class MemoryImports {
  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly keeper: PairKeeper,
  ) {}

  /** What bringing the file in would do. */
  async preview(actor: Actor, channelId: string, bytes: Uint8Array): Promise<ImportPreview> {
    await this.channels.member(this.database.read, actor, channelId);
    const { units, faults } = await readTmx(bytes);
    return {
      units: units.length,
      sample: units.slice(0, mostShown).map(({ vi, zh }) => ({ vi, zh })),
      faults: faults.slice(0, mostFaults),
      moreFaults: Math.max(0, faults.length - mostFaults),
    };
  }

  async bringIn(actor: Actor, channelId: string, { id, name }: ImportQuery, bytes: Uint8Array): Promise<MemoryImport> {
    await this.channels.member(this.database.read, actor, channelId);
    const hash = sha256(bytes);
    const { units } = await readTmx(bytes);
    const brought = await this.activity.commit(
      actor,
      { act: 'memory.import', channelId, id, name, hash },
      async (change) => {
        const member = await this.channels.member(change.rows, actor, channelId);
        if (units.length === 0) throw new Problem('memory.nothing_to_import');
        const audience = roomAudience(channelId, 'side', member);
        await change.turn(audience);
        const there = await change.rows.countBy(StoredImport, { audience, withdrawn: IsNull() });
        if (there >= limits.memoryImports) throw new Problem('memory.too_many_imports');
        const { card: by } = actor;
        const stored = change.rows.create(StoredImport, {
          ...{ id, channelId, audience, name, units: units.length, hash, by, at: change.at, withdrawn: null },
          ...{ pending: units, kept: 0 },
        });
        await change.rows.insert(StoredImport, stored);
        const view = stored.toView();
        change.record('memory.imported', audience, { memoryImport: view });
        return view;
      },
    );
    this.keeper.wake();
    return brought;
  }

  /** Its pairs are offered no more; that it was there stays in the list. */
  withdraw(actor: Actor, importId: string, { id }: Act): Promise<MemoryImport> {
    return this.activity.commit(actor, { act: 'memory.withdraw', id, importId }, async (change) => {
      const found = await change.rows.findOneBy(StoredImport, { id: importId });
      const rooms = found ? await this.channels.rooms(change.rows, actor) : [];
      if (!found || !rooms.some(({ audience }) => audience === found.audience)) {
        throw new Problem('memory.import_not_found');
      }
      await change.turn(found.audience);
      const stored = await change.rows.findOneByOrFail(StoredImport, { id: importId });
      if (stored.withdrawn) return change.leave(stored.toView());
      stored.pending = null;
      stored.withdrawn = { by: actor.card, at: change.at };
      // First, so that no more of its pairs are kept; then those that are.
      await change.rows.save(stored);
      const thing = thingOf(stored);
      const entries = await change.rows.find(MemoryEntry, { select: { place: true }, where: { thing } });
      await dropPairs(
        change.rows,
        entries.map(({ place }) => place),
      );
      const view = stored.toView();
      change.record('memory.withdrawn', stored.audience, { memoryImport: view });
      return view;
    });
  }
}
