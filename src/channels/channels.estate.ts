import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../activity/change.js';
import type { Belonging } from '../contract/people.js';
import type { Person } from '../identity/person.entity.js';
import { type Estate, Leaving } from '../organisations/leaving.service.js';
import { Channel, ChannelMember } from './channel.entity.js';
import { Channels } from './channels.service.js';

/** The channels a person is in; where nobody else of their organisation reads one, it needs somebody who does. */
@Injectable()
export class ChannelsEstate implements Estate, OnModuleInit {
  constructor(
    private readonly channels: Channels,
    private readonly leaving: Leaving,
  ) {}

  onModuleInit(): void {
    this.leaving.withEstate(this);
  }

  async of(rows: EntityManager, person: Person): Promise<Belonging[]> {
    const memberships = await rows.findBy(ChannelMember, { personId: person.id });
    const channelId = In(memberships.map((member) => member.channelId));
    const channels = await rows.find(Channel, { where: { id: channelId }, order: { id: 'ASC' } });
    const colleagues = await rows.findBy(ChannelMember, { channelId, organisationId: person.organisationId ?? '' });
    return channels.map((channel) => {
      const alone = !colleagues.some((other) => other.channelId === channel.id && other.personId !== person.id);
      return belongingIn(channel, { alone });
    });
  }

  async handOver(change: Change, person: Person, heir: Person): Promise<void> {
    for (const { channelId, alone } of await this.of(change.rows, person)) {
      if (alone) await this.channels.joinIn(change, channelId, heir);
    }
  }
}

/** What lies in a channel, in the form in which it is told. */
export function belongingIn(
  { id: channelId, code, gateId, subject }: Channel,
  what: { alone?: boolean; held?: number; issues?: number },
): Belonging {
  const { alone = false, held = 0, issues } = what;
  return { channelId, code, gateId, subject, alone, held, ...(issues && { issues }) };
}
