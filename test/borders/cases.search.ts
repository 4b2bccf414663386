import { v7 as uuid } from 'uuid';
import type { World } from '../world.js';
import { type Cases, done } from './cases.js';

/** A search: a channel one does not read holds nothing, as one that is not there. */
export function searchCases({ channel, otherChannel, hekou }: World): Cases<'GET /search'> {
  const text = 'xe bi tam giu';
  const channels = [channel.id, otherChannel.id, uuid()];
  return {
    'GET /search': [
      { on: 'words', rule: done, input: () => ({ query: { text } }) },
      { on: 'somebody', rule: done, input: () => ({ query: { text, person: hekou.head.id } }) },
      ...channels.map((id, index) => ({
        on: `channel ${index + 1}`,
        rule: done,
        input: () => ({ query: { text, channels: id } }),
      })),
    ],
  };
}
