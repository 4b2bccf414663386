import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import { FilesAccess } from '../files/files.access.js';
import { Issue } from './issue.entity.js';

/**
 * The one way to an issue on somebody's behalf. Unlike messages it is there for everybody in its room, whenever they
 * joined: whoever takes a matter over has to know what was done.
 */
@Injectable()
export class IssuesAccess implements OnModuleInit {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
  ) {}

  /** A file that stands on an issue is read by whoever reads the issue. */
  onModuleInit(): void {
    this.files.whenCarried((rows, actor, issueId) => this.reads(rows, actor, issueId));
  }

  /** The rooms in which issues of the actor's can stand: the shared one and their side's, of every channel. */
  async rooms(rows: EntityManager, actor: Actor): Promise<string[]> {
    const rooms = await this.channels.rooms(rows, actor);
    return rooms.map(({ audience }) => audience).filter((audience) => !audience.endsWith(`/${actor.organisationId}`));
  }

  async readable(rows: EntityManager, actor: Actor, ref: string): Promise<Issue> {
    // Numbers can be guessed: what stands in another room takes as long to be refused as what stands nowhere.
    const audience = In(await this.rooms(rows, actor));
    const issue = await rows.findOneBy(Issue, /^[A-Z]/.test(ref) ? { number: ref, audience } : { id: ref, audience });
    if (!issue) throw new Problem('issue.not_found');
    return issue;
  }

  /** Whether this is an issue the actor reads. */
  async reads(rows: EntityManager, actor: Actor, id: string): Promise<boolean> {
    return rows.existsBy(Issue, { id, audience: In(await this.rooms(rows, actor)) });
  }

  /** The same to act on, which nobody else changes meanwhile. */
  async inTurn(change: Change, issueId: string): Promise<Issue> {
    const { audience } = await this.readable(change.rows, change.actor, issueId);
    await change.turn(audience);
    return change.rows.findOneByOrFail(Issue, { id: issueId });
  }
}

/** The side somebody acts for; whoever reads a room has one. */
export function ownSide({ side }: Actor): Side {
  if (!side) throw new Problem('issue.not_found');
  return side;
}

/** Where an actor's side keeps what it does not share. */
export function innerAudience(actor: Actor, { channelId }: Pick<Issue, 'channelId'>): string {
  return roomAudience(channelId, 'side', actor);
}
