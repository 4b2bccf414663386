import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Readable } from '../activity/log.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { nodeAudience, organisationAudience, ownAudience, roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { Room } from '../contract/channels.js';
import { sql } from '../database/sql.js';
import { Channel, type ChannelMember } from './channel.entity.js';

/** The position after which a member reads a room: where it stood when they joined. */
export function roomStart(member: ChannelMember, room: Room): number {
  return { shared: member.fromShared, side: member.fromSide, organisation: member.fromOrganisation }[room];
}

/** The rooms a member reads, each from where they joined. */
function roomsOf(member: ChannelMember): Readable[] {
  const { channelId, fromShared, fromSide, fromOrganisation } = member;
  return [
    { audience: roomAudience(channelId, 'shared', member), after: fromShared },
    { audience: roomAudience(channelId, 'side', member), after: fromSide },
    { audience: roomAudience(channelId, 'organisation', member), after: fromOrganisation },
  ];
}

/** Everybody who reads an audience of a channel, each from where they joined. */
export async function readersOf(
  rows: EntityManager,
  audience: string,
): Promise<{ personId: string; side: Side; from: number }[]> {
  const [channelId] = audience.slice('channel:'.length).split('/');
  const members = await sql<ChannelMember>(
    rows,
    'SELECT * FROM "channel_member" WHERE "channelId" = ? ORDER BY "personId"',
    [channelId],
  );
  return members.flatMap((member) => {
    const room = roomsOf(member).find((one) => one.audience === audience);
    return room ? [{ personId: member.personId, side: member.side, from: room.after }] : [];
  });
}

/** The one way to a channel on somebody's behalf, and the one list of what they may read. */
@Injectable()
export class ChannelsAccess {
  /** The actor's membership; a channel they are not a member of does not exist for them. */
  async member(rows: EntityManager, actor: Actor, channelId: string): Promise<ChannelMember> {
    const [member] = await sql<ChannelMember>(
      rows,
      'SELECT * FROM "channel_member" WHERE "channelId" = ? AND "personId" = ?',
      [channelId, actor.id],
    );
    if (!member) throw new Problem('channel.not_found');
    return member;
  }

  /** A channel to read about: for its members, and for the operator, who keeps the parties and reads no content. */
  async visible(rows: EntityManager, actor: Actor, channelId: string): Promise<Channel> {
    if (!actor.roles.includes('operator')) await this.member(rows, actor, channelId);
    const channel = await rows.findOneBy(Channel, { id: channelId });
    if (!channel) throw new Problem('channel.not_found');
    return channel;
  }

  /** The rooms of every channel the actor is in. */
  async rooms(rows: EntityManager, actor: Pick<Actor, 'id'>): Promise<Readable[]> {
    const memberships = await sql<ChannelMember>(
      rows,
      'SELECT * FROM "channel_member" WHERE "personId" = ? ORDER BY "channelId"',
      [actor.id],
    );
    return memberships.flatMap(roomsOf);
  }

  /** Refuses what stands in a room of a channel that the actor does not read; what is in no room is for them. */
  async requireRoomOf(rows: EntityManager, actor: Actor, told: unknown): Promise<void> {
    const audiences = [told].flat().flatMap((one) => {
      const { audience } = (one ?? {}) as { audience?: unknown };
      return typeof audience === 'string' ? [audience] : [];
    });
    if (audiences.length === 0) return;
    const own = new Set((await this.rooms(rows, actor)).map(({ audience }) => audience));
    if (!audiences.every((audience) => own.has(audience))) throw new Problem('channel.not_found');
  }

  /** Everything of the log the actor may read. Sockets join it, catching up is limited to it. */
  async audiences(rows: EntityManager, actor: Actor): Promise<Readable[]> {
    const own = { audience: ownAudience(actor.id), after: 0 };
    const node = { audience: nodeAudience, after: 0 };
    if (actor.roles.includes('operator')) {
      const all = await sql<{ id: string }>(rows, 'SELECT "id" FROM "organisation" ORDER BY "id"');
      return [own, node, ...all.map(({ id }) => ({ audience: organisationAudience(id), after: 0 }))];
    }
    const organisation = { audience: organisationAudience(actor.organisationId ?? ''), after: 0 };
    return [own, node, organisation, ...(await this.rooms(rows, actor))];
  }
}
