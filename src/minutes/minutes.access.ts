import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { isInner, roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import { FilesAccess } from '../files/files.access.js';
import { Minutes } from './minutes.entity.js';
import { StoredAction, StoredRow } from './rows.entity.js';

/** The one way to minutes on somebody's behalf: they are there for everybody in their room, whenever they joined. */
@Injectable()
export class MinutesAccess implements OnModuleInit {
  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
  ) {}

  /** A file that stands on minutes is read by whoever reads them; an answer given again, too. */
  onModuleInit(): void {
    this.files.whenCarried(async (rows, actor, id) =>
      rows.existsBy(Minutes, { id, audience: In(await this.rooms(rows, actor)) }),
    );
    this.activity.whenRepeated(async (rows, actor, answer) => {
      const { minutes, minutesId } = (answer ?? {}) as { minutes?: { id: string }; minutesId?: string };
      const id = minutes?.id ?? minutesId;
      if (id !== undefined) await this.readable(rows, actor, id);
      return answer;
    });
  }

  async readable(rows: EntityManager, actor: Actor, id: string): Promise<Minutes> {
    const minutes = await rows.findOneBy(Minutes, { id, audience: In(await this.rooms(rows, actor)) });
    if (!minutes) throw new Problem('minutes.not_found');
    return minutes;
  }

  /** The same to act on, which nobody else changes meanwhile. */
  async inTurn(change: Change, id: string): Promise<Minutes> {
    const { audience } = await this.readable(change.rows, change.actor, id);
    await change.turn(audience);
    return change.rows.findOneByOrFail(Minutes, { id });
  }

  /** The same while it may still be worded. */
  async open(change: Change, id: string): Promise<Minutes> {
    const minutes = await this.inTurn(change, id);
    requireOpen(minutes);
    return minutes;
  }

  /** A row of minutes that may still be worded. */
  async row(change: Change, minutesId: string, id: string): Promise<{ minutes: Minutes; row: StoredRow }> {
    const minutes = await this.open(change, minutesId);
    const row = await change.rows.findOneBy(StoredRow, { id, minutesId, removed: 0 });
    if (!row) throw new Problem('minutes.row_not_found');
    return { minutes, row };
  }

  /** An action of them. */
  async action(change: Change, minutesId: string, id: string): Promise<{ minutes: Minutes; action: StoredAction }> {
    const minutes = await this.open(change, minutesId);
    const action = await change.rows.findOneBy(StoredAction, { id, minutesId, removed: 0 });
    if (!action) throw new Problem('minutes.action_not_found');
    return { minutes, action };
  }

  /** The rooms in which minutes of the actor's can stand: the shared one and their side's, of every channel. */
  async rooms(rows: EntityManager, actor: Actor): Promise<string[]> {
    const rooms = await this.channels.rooms(rows, actor);
    return rooms.map(({ audience }) => audience).filter((audience) => !audience.endsWith(`/${actor.organisationId}`));
  }
}

/** Refuses what would change a wording that is signed, about to be, or no more to be. */
export function requireOpen({ state, sentAt }: Minutes): void {
  if (state === 'signed') throw new Problem('minutes.signed');
  if (state === 'frozen') throw new Problem('minutes.frozen');
  if (sentAt !== null) throw new Problem('minutes.sent');
}

/** Refuses what two sides do on what one side keeps to itself. */
export function requireJoint({ audience }: Minutes): void {
  if (isInner(audience)) throw new Problem('minutes.draft');
}

/** The side somebody acts for; whoever reads a room has one. */
export function ownSide({ side }: Actor): Side {
  if (!side) throw new Problem('minutes.not_found');
  return side;
}

/** Where an actor's side keeps what it does not share. */
export function innerAudience(actor: Actor, { channelId }: Pick<Minutes, 'channelId'>): string {
  return roomAudience(channelId, 'side', actor);
}
