import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import { Channels } from '../channels/channels.service.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { roomAudience } from '../contract/audiences.js';
import type { DeskTaking, HandText } from '../contract/desk.js';
import { allows } from '../contract/permissions.js';
import { Person } from '../identity/person.entity.js';
import { type DeskRow, DeskTakingRow } from './desk.entity.js';
import { DeskReading, isReadIn } from './desk.reading.js';

/** Who works on what: interpreters of one side divide it among themselves, and the other side never hears of it. */
@Injectable()
export class Desk implements OnModuleInit {
  constructor(
    private readonly activity: Activity,
    private readonly channels: Channels,
    private readonly access: ChannelsAccess,
    private readonly reading: DeskReading,
  ) {}

  onModuleInit(): void {
    this.channels.whenLeft(giveBackIn);
  }

  /** Takes it, hands it on or gives it back; whoever did not know who has it by now is told. */
  hand(actor: Actor, input: HandText): Promise<DeskTaking> {
    return this.activity.commit(actor, { act: 'desk.hand', ...input }, async (change) => {
      const text = await this.reading.readable(change.rows, actor, input.key);
      const { key, channelId } = text;
      const audience = roomAudience(channelId, 'side', actor);
      await change.turn(audience);
      const before = await change.rows.findOneBy(DeskTakingRow, { key, audience });
      if ((before?.takerId ?? null) !== input.from) throw new Problem('desk.taken_meanwhile');
      const taker = input.to === null ? null : await this.colleague(change.rows, actor, text, input.to);
      if (before) await change.rows.delete(DeskTakingRow, { key, audience });
      if (!taker) return tell(change, { key, channelId, audience, taken: null, at: change.at });
      const { id: takerId, card } = { id: taker.id, card: taker.toCard() };
      const row = change.rows.create(DeskTakingRow, { key, audience, channelId, takerId, taker: card, at: change.at });
      await change.rows.insert(DeskTakingRow, row);
      return tell(change, row.toView());
    });
  }

  /** An interpreter of one's own side who reads the text; of anybody else nothing is said, not even that they exist. */
  private async colleague(rows: EntityManager, { side }: Actor, text: DeskRow, id: string): Promise<Person> {
    const person = await rows.findOneBy(Person, { id, status: 'active' });
    const fit = person?.side === side && allows(person?.roles ?? [], 'translation.write');
    const rooms = person && fit ? await this.access.rooms(rows, person) : [];
    if (!person || !rooms.some((room) => isReadIn(text, room))) throw new Problem('desk.colleague_unfit');
    return person;
  }
}

function tell(change: Change, taking: DeskTaking): DeskTaking {
  change.record('desk.taken', taking.audience, { taking });
  return taking;
}

/** Whoever reads a channel no more works on nothing there. */
async function giveBackIn(change: Change, channelId: string, takerId: string): Promise<void> {
  for (const { key, audience } of await change.rows.findBy(DeskTakingRow, { takerId, channelId })) {
    await change.turn(audience);
    await change.rows.delete(DeskTakingRow, { key, audience });
    tell(change, { key, channelId, audience, taken: null, at: change.at });
  }
}
