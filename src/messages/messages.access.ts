import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { Message } from './message.entity.js';

/** The one way to a message on somebody's behalf. */
@Injectable()
export class MessagesAccess {
  constructor(private readonly channels: ChannelsAccess) {}

  /** A message in a room the actor reads, posted since they joined; any other does not exist for them. */
  async readable(rows: EntityManager, actor: Actor, id: string): Promise<Message> {
    const message = await this.found(rows, actor, id);
    if (!message) throw new Problem('message.not_found');
    return message;
  }

  /** Whether the actor reads a message that carries files; what was retracted carries none. */
  async readsFiles(rows: EntityManager, actor: Actor, id: string): Promise<boolean> {
    const message = await this.found(rows, actor, id);
    return message !== undefined && message.retracted === null;
  }

  /** The same for changing its wording; what was retracted or has gone out stays as it is. */
  async open(rows: EntityManager, actor: Actor, id: string): Promise<Message> {
    const message = await this.readable(rows, actor, id);
    if (message.retracted) throw new Problem('message.retracted');
    if (message.held?.sentAs) throw new Problem('message.already_sent');
    return message;
  }

  /** The same for what only the author may do. */
  async own(rows: EntityManager, actor: Actor, id: string): Promise<Message> {
    const message = await this.open(rows, actor, id);
    if (message.authorId !== actor.id) throw new Problem('message.not_yours');
    return message;
  }

  private async found(rows: EntityManager, actor: Actor, id: string): Promise<Message | undefined> {
    const message = await rows.findOneBy(Message, { id });
    const rooms = message ? await this.channels.rooms(rows, actor) : [];
    const room = rooms.find(({ audience }) => audience === message?.audience);
    return message && room && message.position > room.after ? message : undefined;
  }
}
