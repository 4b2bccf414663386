import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { ChannelView } from '../contract/channels.js';
import { Person } from '../identity/person.entity.js';
import { type Channel, ChannelMember, ChannelParty } from './channel.entity.js';

/** Channels with their parties and people, read together. */
export async function viewChannels(rows: EntityManager, channels: readonly Channel[]): Promise<ChannelView[]> {
  const channelId = In(channels.map(({ id }) => id));
  const parties = await rows.find(ChannelParty, { where: { channelId }, order: { organisationId: 'ASC' } });
  const members = await rows.find(ChannelMember, { where: { channelId }, order: { personId: 'ASC' } });
  const people = new Map(
    (await rows.findBy(Person, { id: In(members.map(({ personId }) => personId)) })).map((p) => [p.id, p]),
  );
  return channels.map(({ id, code, gateId, subject, openedAt, openedBy, version }) => ({
    id,
    code,
    gateId,
    subject,
    organisationIds: parties.filter((party) => party.channelId === id).map(({ organisationId }) => organisationId),
    members: members
      .filter((member) => member.channelId === id)
      .flatMap(({ personId, since }) => {
        const person = people.get(personId);
        if (!person) return [];
        const { roles, nameConfirmed } = person;
        return [{ person: person.toCard(), roles, since, nameConfirmed }];
      }),
    openedAt,
    openedBy,
    version,
  }));
}

/** One channel as everybody in it sees it. */
export async function viewChannel(rows: EntityManager, channel: Channel): Promise<ChannelView> {
  const [view] = await viewChannels(rows, [channel]);
  if (!view) throw new Error('A channel has a view.');
  return view;
}
