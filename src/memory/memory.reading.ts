import { Readable as Stream } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Readable } from '../activity/log.js';
import { Channel } from '../channels/channel.entity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { isOfChannel } from '../contract/audiences.js';
import type { MemoryView } from '../contract/memory.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { MemoryEntry, StoredImport } from './memory.entity.js';
import { tmxFoot, tmxHead, tmxUnit } from './tmx.writer.js';

const mostCounted = 1_000;
const pageSize = 500;
const readable = '"audience" = ? AND "place" > ? AND ("position" = 0 OR "position" > ?)';

/** The memory of a channel as a whole, as far as somebody reads it. */
@Injectable()
export class MemoryReading {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  async look(actor: Actor, channelId: string): Promise<MemoryView> {
    const rows = this.database.read;
    const rooms = await this.rooms(actor, channelId);
    let pairs = 0;
    for (const { audience, after } of rooms) {
      const [{ count } = { count: 0 }] = await sql<{ count: number | string }>(
        rows,
        `SELECT count(*) AS "count" FROM (SELECT 1 FROM "memory_entry" WHERE ${readable} LIMIT ?) AS "some"`,
        [audience, 0, after, mostCounted + 1],
      );
      pairs += Number(count);
    }
    const imports = await rows.find(StoredImport, {
      where: { audience: In(rooms.map(({ audience }) => audience)) },
      order: { at: 'DESC', id: 'DESC' },
      take: 100,
    });
    const more = pairs > mostCounted;
    return { channelId, pairs: Math.min(pairs, mostCounted), more, imports: imports.map((one) => one.toView()) };
  }

  /** All pairs, read page by page while they are sent. */
  async tmx(actor: Actor, channelId: string): Promise<{ name: string; stream: Stream }> {
    const rooms = await this.rooms(actor, channelId);
    const { code } = await this.database.read.findOneByOrFail(Channel, { id: channelId });
    return { name: `memory-${code}.tmx`, stream: Stream.from(this.written(rooms, code)) };
  }

  private async *written(rooms: readonly Readable[], code: string): AsyncGenerator<string> {
    yield tmxHead;
    for (const { audience, after } of rooms) {
      for (let last = 0; ; ) {
        const page = await this.database.read
          .createQueryBuilder(MemoryEntry, 'entry')
          .where('entry.audience = :audience AND entry.place > :last', { audience, last })
          .andWhere('(entry.position = 0 OR entry.position > :after)', { after })
          .orderBy('entry.place')
          .take(pageSize)
          .getMany();
        yield page.map((entry) => tmxUnit(entry, code)).join('');
        last = page.at(-1)?.place ?? 0;
        if (page.length < pageSize) break;
      }
    }
    yield tmxFoot;
  }

  private async rooms(actor: Actor, channelId: string): Promise<Readable[]> {
    await this.channels.member(this.database.read, actor, channelId);
    const rooms = await this.channels.rooms(this.database.read, actor);
    return rooms.filter(({ audience }) => isOfChannel(audience, channelId));
  }
}
