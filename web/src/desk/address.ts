import type { ChannelView } from '../../../src/contract/channels.js';
import type { DeskText } from '../../../src/contract/desk.js';
import type { PersonView } from '../../../src/contract/people.js';
import { roomOf } from '../api/start.js';
import { partAddress, roomAddress } from '../channel/rooms.js';

/** Where a text that waits is read among all others. */
export function addressOf({ about, audience }: DeskText, channel: ChannelView, me: PersonView): string {
  const room = roomOf(channel, audience, me);
  switch (about.kind) {
    case 'message':
      return roomAddress(channel.code, room, about.message.id);
    case 'topic':
      return partAddress(channel.code, room, about.topic.id);
    case 'issue':
      return `/issues/${about.number}`;
    case 'minutes':
      return `/minutes/${about.row.minutesId}`;
  }
}

/** The desk with one text open on it, or with none, narrowed as it is. */
export function deskAddress(search: URLSearchParams, change: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const written = next.toString();
  return written ? `/waiting?${written}` : '/waiting';
}
