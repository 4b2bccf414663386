import {
  isOfChannel,
  organisationAudience,
  ownAudience,
  roomAudiences,
  sharedAudience,
} from '../contract/audiences.js';
import type { ChannelView } from '../contract/channels.js';
import type { Event } from '../contract/events.js';
import type { Live } from './socket.adapter.js';

/** The room of the node's operators, who read what every organisation's own people read of it. */
export const operators = 'operators';

/** Keeps live sockets in exactly the audiences their people may read, as people come and go. */
export class Followers {
  /** Counts every coming and going, so that who was just reading memberships knows whether they still hold. */
  moves = 0;

  constructor(
    private readonly live: Live,
    private readonly moved: (audiences: string[]) => void,
  ) {}

  /** Whether an event changes who reads what. */
  concerns({ kind }: Event): boolean {
    return kind === 'channel.joined' || kind === 'channel.left' || kind === 'organisation.created';
  }

  /** Lets sockets in or out as the event says, before it is told. */
  move(event: Event): void {
    this.moves += 1;
    if (event.kind === 'channel.joined') this.join(event.audience, event.payload.channel);
    if (event.kind === 'channel.left') this.leave(event.audience, event.payload.channelId);
    if (event.kind === 'organisation.created') {
      this.live.in(operators).socketsJoin(organisationAudience(event.payload.organisation.id));
    }
  }

  private join(own: string, channel: ChannelView): void {
    const person = channel.members.find((member) => ownAudience(member.person.id) === own)?.person;
    if (!person?.side || !person.organisationId) return;
    const audiences = roomAudiences(channel.id, person);
    this.live.in(own).socketsJoin(audiences);
    this.moved(audiences);
  }

  private leave(own: string, channelId: string): void {
    for (const id of this.live.sockets.adapter.rooms.get(own) ?? []) {
      const client = this.live.sockets.sockets.get(id);
      for (const room of client?.rooms ?? []) {
        if (isOfChannel(room, channelId)) void client?.leave(room);
      }
    }
    this.moved([sharedAudience(channelId)]);
  }
}
