import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../activity/change.js';
import { Channel, ChannelMember } from '../channels/channel.entity.js';
import { belongingIn } from '../channels/channels.estate.js';
import { Channels } from '../channels/channels.service.js';
import type { Belonging } from '../contract/people.js';
import { sql } from '../database/sql.js';
import type { Person } from '../identity/person.entity.js';
import { type Estate, Leaving } from '../organisations/leaving.service.js';
import { Message } from './message.entity.js';
import { Messages } from './messages.service.js';

/** Messages of a person that wait to go out to both sides: whoever has no access any more cannot be their author. */
@Injectable()
export class MessagesEstate implements Estate, OnModuleInit {
  constructor(
    private readonly channels: Channels,
    private readonly leaving: Leaving,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.leaving.withEstate(this);
  }

  async of(rows: EntityManager, person: Person): Promise<Belonging[]> {
    const held = await heldBy(rows, person);
    const ids = [...new Set(held.map(({ channelId }) => channelId))];
    const channels = await rows.find(Channel, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return channels.map((channel) =>
      belongingIn(channel, { held: held.filter(({ channelId }) => channelId === channel.id).length }),
    );
  }

  /**
   * The heir becomes their author, joins where they are not yet, and reads their own side's room from the first of
   * them on; nothing of what both sides read is opened by it.
   */
  async handOver(change: Change, person: Person, heir: Person): Promise<void> {
    for (const message of await heldBy(change.rows, person)) {
      const { channelId, position } = message;
      await this.channels.joinIn(change, channelId, heir);
      const where = { channelId, personId: heir.id };
      const { fromSide } = await change.rows.findOneByOrFail(ChannelMember, where);
      if (fromSide >= position) await change.rows.update(ChannelMember, where, { fromSide: position - 1 });
      await this.messages.handOverIn(change, message, heir.toCard());
    }
  }
}

/** Literally `"waiting" = 1`, so that SQLite takes the small index of what waits instead of reading all messages. */
async function heldBy(rows: EntityManager, { id }: Person): Promise<Message[]> {
  const waiting = await sql<{ id: string }>(
    rows,
    'SELECT "id" FROM "message" WHERE "waiting" = 1 AND "held" IS NOT NULL AND "authorId" = ?',
    [id],
  );
  return rows.find(Message, { where: { id: In(waiting.map((row) => row.id)) }, order: { position: 'ASC' } });
}
