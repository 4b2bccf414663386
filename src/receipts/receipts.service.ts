import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { Log } from '../activity/log.js';
import { ChannelsAccess, readersOf } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { Room } from '../contract/channels.js';
import type { PersonCard } from '../contract/people.js';
import type {
  DeliveredMarks,
  MarkDelivered,
  MessageReceipts,
  ReceiptsQuery,
  RoomReceipts,
  SideReceipts,
} from '../contract/receipts.js';
import type { TopicPart } from '../contract/topics.js';
import { Database } from '../database/database.js';
import { Person } from '../identity/person.entity.js';
import { MessagesAccess } from '../messages/messages.access.js';
import { Marks } from './marks.js';
import { requirePart } from './parts.js';

/** A reader of a room: from where they read it, and how far they have come; never less than where they began. */
export interface Standing {
  personId: string;
  side: Side;
  from: number;
  delivered: number;
  read: number;
  /** How far they have read parts of it ahead of the whole. */
  parts: ReadonlyMap<TopicPart, number>;
}

const sides: readonly Side[] = ['vn', 'cn'];

/** How far each side has received and read what was said; told of a room without names, of one message with them. */
@Injectable()
export class Receipts implements OnModuleInit {
  constructor(
    private readonly access: MessagesAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
    private readonly log: Log,
    private readonly marks: Marks,
  ) {}

  /** Whoever says that a message has arrived has received it, before their browser comes to say so. */
  onModuleInit(): void {
    this.activity.follow((events) => {
      for (const { kind, actorId, audience, payload } of events) {
        if (kind === 'message.acknowledged')
          this.marks.move(actorId, audience, { delivered: payload.message.position });
      }
    });
  }

  async room(actor: Actor, channelId: string, room: Room, { part }: ReceiptsQuery): Promise<RoomReceipts> {
    const audience = roomAudience(channelId, room, await this.channels.member(this.database.read, actor, channelId));
    if (part) await requirePart(this.database.read, audience, part);
    const standings = await this.standings(audience);
    return roomReceipts(audience, part ? inPart(standings, part) : standings, actor.id);
  }

  async message(actor: Actor, messageId: string): Promise<MessageReceipts> {
    const message = await this.access.readable(this.database.read, actor, messageId);
    const { audience, position, authorId } = message;
    const there = (await this.standings(audience)).filter(
      ({ personId, from }) => from < position && personId !== authorId,
    );
    const readers = inPart(there, message.topicId ?? 'none');
    const people = await this.database.read.findBy(Person, { id: In(readers.map(({ personId }) => personId)) });
    const cards = new Map(people.map((person) => [person.id, person.toCard()]));
    const named = (list: Standing[]): PersonCard[] => list.flatMap(({ personId }) => cards.get(personId) ?? []);
    const present = sides.filter((side) => readers.some((reader) => reader.side === side));
    return {
      sides: present.map((side) => {
        const own = readers.filter((reader) => reader.side === side);
        const missing = own.filter(({ delivered }) => delivered < position);
        return {
          side,
          read: named(own.filter(({ read }) => read >= position)),
          delivered: named(own.filter(({ delivered, read }) => delivered >= position && read < position)),
          missing: missing.length,
          ...(authorId === actor.id && { missingPeople: named(missing) }),
        };
      }),
    };
  }

  /** What of this is no room of the actor's is passed over: a browser may not know yet that it was taken out. */
  async deliver(actor: Actor, { delivered }: MarkDelivered): Promise<DeliveredMarks> {
    const rooms = (await this.channels.rooms(this.database.read, actor))
      .map(({ audience }) => audience)
      .filter((audience) => Object.hasOwn(delivered, audience));
    const heads = await this.log.heads(rooms);
    const marks = await this.marks.of(actor.id);
    const moved: Record<string, number> = {};
    for (const audience of rooms) {
      const before = marks.get(audience)?.delivered ?? 0;
      const now = Math.max(before, Math.min(delivered[audience] ?? 0, heads.get(audience) ?? 0));
      if (now > before) this.marks.move(actor.id, audience, { delivered: now });
      moved[audience] = now;
    }
    return { delivered: moved };
  }

  /** Everybody who reads an audience, in the order of their ids. */
  async standings(audience: string): Promise<Standing[]> {
    const readers = await readersOf(this.database.read, audience);
    const marks = await this.marks.in(audience);
    const ahead = await this.marks.ahead(
      audience,
      readers.map(({ personId }) => personId),
    );
    return readers.map(({ personId, side, from }) => {
      const mark = marks.get(personId);
      return {
        personId,
        side,
        from,
        delivered: Math.max(from, mark?.delivered ?? 0),
        read: Math.max(from, mark?.position ?? 0),
        parts: ahead.get(personId) ?? new Map(),
      };
    });
  }
}

/** The same people, as far as they have come in one part of the room; what is read was received. */
function inPart(standings: readonly Standing[], part: TopicPart): Standing[] {
  return standings.map((one) => {
    const read = Math.max(one.read, one.parts.get(part) ?? 0);
    return { ...one, read, delivered: Math.max(one.delivered, read), parts: new Map() };
  });
}

/** The same for one reader of the room: without themself, and naming nobody. */
export function roomReceipts(audience: string, standings: readonly Standing[], personId: string): RoomReceipts {
  const present = sides.filter((side) => standings.some((one) => one.side === side));
  const others = standings.filter((one) => one.personId !== personId);
  const further = others.flatMap(({ parts, read }) => [...parts].flatMap(([part, at]) => (at > read ? [part] : [])));
  const ahead = [...new Set(further)].sort();
  return {
    audience,
    sides: present.map((side) => sideReceipts(side, others)),
    ...(ahead.length > 0 && { ahead }),
  };
}

function sideReceipts(side: Side, others: readonly Standing[]): SideReceipts {
  const own = others.filter((one) => one.side === side);
  const sorted = (of: 'from' | 'delivered' | 'read') => own.map((one) => one[of]).sort((a, b) => a - b);
  return { side, from: sorted('from'), delivered: sorted('delivered'), read: sorted('read') };
}
