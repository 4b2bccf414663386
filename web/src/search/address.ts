import type { ChannelView } from '../../../src/contract/channels.js';
import type { PersonView } from '../../../src/contract/people.js';
import type { SearchHit } from '../../../src/contract/search.js';
import { roomOf } from '../api/start.js';
import { partAddress, roomAddress } from '../channel/rooms.js';

/** Where something that was found stands. */
export function addressOf(hit: SearchHit, channel: ChannelView, me: PersonView): string {
  const room = roomOf(channel, hit.audience, me);
  switch (hit.thing) {
    case 'message':
      return roomAddress(channel.code, room, hit.id);
    case 'topic':
      return partAddress(channel.code, room, hit.id);
    case 'issue':
      return `/issues/${hit.number ?? hit.id}`;
    case 'meeting':
      return `/meetings/${hit.id}`;
    case 'item':
    case 'proposal':
      return `/meetings/${hit.within}`;
    case 'minutes':
      return `/minutes/${hit.id}`;
    default:
      return `/minutes/${hit.within}`;
  }
}
