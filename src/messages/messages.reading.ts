import { Injectable } from '@nestjs/common';
import { Between, type FindOperator, IsNull, Like, MoreThan } from 'typeorm';
import { ChannelsAccess, roomStart } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { roomAudience } from '../contract/audiences.js';
import type { Room } from '../contract/channels.js';
import type { MessagePage, MessageView, PageQuery, Revision } from '../contract/messages.js';
import { Database } from '../database/database.js';
import { asksOf, dueFirst } from '../language/asks.js';
import { Topic } from '../topics/topic.entity.js';
import { Message, MessageRevision } from './message.entity.js';
import { MessagesAccess } from './messages.access.js';

/** A room, or the part of it that stands under one topic or under none. */
interface Place {
  audience: string;
  topicId?: string | FindOperator<string>;
}

/** Messages as people read them: by room, one by one, with their history, and what waits for an interpreter. */
@Injectable()
export class MessagesReading {
  constructor(
    private readonly access: MessagesAccess,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  /** A page in the order of the log: the newest, or what stands before, after or around a place. */
  async page(actor: Actor, channelId: string, room: Room, query: PageQuery): Promise<MessagePage> {
    const member = await this.channels.member(this.database.read, actor, channelId);
    const audience = roomAudience(channelId, room, member);
    const from = roomStart(member, room);
    const place = await this.place(audience, query);
    if (query.around) return this.around(actor, place, from, query.around, query.limit);
    if (query.after !== undefined) return this.later(place, Math.max(from, query.after), query.limit);
    return this.earlier(place, from, query.before, query.limit);
  }

  private async place(audience: string, { topic }: PageQuery): Promise<Place> {
    if (topic === undefined) return { audience };
    if (topic === 'none') return { audience, topicId: IsNull() };
    const there = await this.database.read.existsBy(Topic, { id: topic, audience });
    if (!there) throw new Problem('topic.not_found');
    return { audience, topicId: topic };
  }

  private async earlier(place: Place, from: number, before: number | undefined, limit: number): Promise<MessagePage> {
    const position = before === undefined ? MoreThan(from) : Between(from + 1, before - 1);
    const found = await this.find(place, position, 'DESC', limit + 1);
    const messages = found.slice(0, limit).reverse();
    return {
      messages: messages.map((message) => message.toView()),
      earlier: found.length > limit,
      later: before !== undefined,
    };
  }

  private async later(place: Place, after: number, limit: number): Promise<MessagePage> {
    const found = await this.find(place, MoreThan(after), 'ASC', limit + 1);
    return {
      messages: found.slice(0, limit).map((message) => message.toView()),
      earlier: true,
      later: found.length > limit,
    };
  }

  private async around(actor: Actor, place: Place, from: number, id: string, limit: number): Promise<MessagePage> {
    const { position, audience } = await this.access.readable(this.database.read, actor, id);
    if (audience !== place.audience) return this.earlier(place, from, undefined, limit);
    const half = Math.max(1, Math.floor(limit / 2));
    const before = await this.earlier(place, from, position, half);
    const rest = await this.later(place, position - 1, half);
    return { messages: [...before.messages, ...rest.messages], earlier: before.earlier, later: rest.later };
  }

  private find(place: Place, position: FindOperator<number>, order: 'ASC' | 'DESC', take: number) {
    return this.database.read.find(Message, { where: { ...place, position }, order: { position: order }, take });
  }

  async one(actor: Actor, id: string): Promise<MessageView> {
    return (await this.access.readable(this.database.read, actor, id)).toView();
  }

  /** Every wording a message had, newest first. */
  async history(actor: Actor, id: string): Promise<Revision[]> {
    const message = await this.access.readable(this.database.read, actor, id);
    const revisions = await this.database.read.find(MessageRevision, {
      where: { messageId: id },
      order: { version: 'DESC' },
    });
    if (revisions.length > 0) return revisions.map((revision) => revision.toView());
    return [{ version: 1, act: 'posted', by: message.author, at: message.postedAt, text: message.text }];
  }

  /** What the actor's side still has to confirm in the channels they read, due first; nobody confirms their own words. */
  async toAcknowledge(actor: Actor): Promise<MessageView[]> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    if (rooms.length === 0) return [];
    const owing = Like(`%${actor.side}%`);
    const found = await this.database.read.find(Message, {
      where: rooms.map(({ audience, after }) => ({ audience, position: MoreThan(after), owing })),
    });
    const views = found.map((message) => message.toView());
    return views.filter((view) => asksOf(view, actor)).sort(dueFirst);
  }
}
