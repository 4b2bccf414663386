import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { isInner, roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import { AgendaItemRow, Meeting, ProposalRow } from './meeting.entity.js';

/** The one way to a meeting on somebody's behalf; as an issue it is there for everybody of its channel. */
@Injectable()
export class MeetingsAccess {
  constructor(private readonly channels: ChannelsAccess) {}

  /** The rooms in which meetings of the actor's stand. */
  async rooms(rows: EntityManager, actor: Actor): Promise<string[]> {
    const rooms = await this.channels.rooms(rows, actor);
    return rooms.map(({ audience }) => audience).filter((audience) => !isInner(audience));
  }

  async readable(rows: EntityManager, actor: Actor, id: string): Promise<Meeting> {
    const meeting = await rows.findOneBy(Meeting, { id, audience: In(await this.rooms(rows, actor)) });
    if (!meeting) throw new Problem('meeting.not_found');
    return meeting;
  }

  /** The same to act on, which nobody else changes meanwhile. */
  async inTurn(change: Change, id: string): Promise<Meeting> {
    const { audience } = await this.readable(change.rows, change.actor, id);
    await change.turn(audience);
    return change.rows.findOneByOrFail(Meeting, { id });
  }

  /** The points of a meeting that the actor reads: the shared ones and those of their side. */
  async items(rows: EntityManager, actor: Actor, meeting: Meeting): Promise<AgendaItemRow[]> {
    const audience = In([meeting.audience, innerAudience(actor, meeting)]);
    return rows.find(AgendaItemRow, { where: { meetingId: meeting.id, audience }, order: { id: 'ASC' } });
  }

  /** One of them to act on; what was taken off or carried over is no longer there. */
  async itemInTurn(change: Change, meetingId: string, itemId: string): Promise<[Meeting, AgendaItemRow]> {
    const meeting = await this.inTurn(change, meetingId);
    const inner = innerAudience(change.actor, meeting);
    const where = { id: itemId, meetingId, removed: 0, audience: In([meeting.audience, inner]) };
    const found = await change.rows.findOneBy(AgendaItemRow, where);
    if (!found || found.carriedTo) throw new Problem('meeting.item_not_found');
    if (found.audience === meeting.audience) return [meeting, found];
    await change.turn(inner);
    return [meeting, await change.rows.findOneByOrFail(AgendaItemRow, { id: itemId })];
  }

  async proposalInTurn(change: Change, meetingId: string, proposalId: string): Promise<[Meeting, ProposalRow]> {
    const meeting = await this.inTurn(change, meetingId);
    const proposal = await change.rows.findOneBy(ProposalRow, { id: proposalId, meetingId, withdrawn: 0 });
    if (!proposal) throw new Problem('meeting.proposal_not_found');
    return [meeting, proposal];
  }
}

/** The side somebody acts for; whoever reads a shared room has one. */
export function ownSide({ side }: Actor): Side {
  if (!side) throw new Problem('meeting.not_found');
  return side;
}

/** Where an actor's side drafts. */
export function innerAudience(actor: Actor, { channelId }: Pick<Meeting, 'channelId'>): string {
  return roomAudience(channelId, 'side', actor);
}
