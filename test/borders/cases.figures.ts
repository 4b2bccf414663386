import { v7 as uuid } from 'uuid';
import type { World } from '../world.js';
import { type Cases, done } from './cases.js';

/** Figures: a channel one does not read has none, as one that is not there. */
export function figureCases({ channel, otherChannel }: World): Cases<'GET /figures'> {
  const query = { from: '2026-01-01', to: '2026-12-31', zone: 'vn' as const };
  const channels = [channel.id, otherChannel.id, uuid()];
  return {
    'GET /figures': [
      { on: 'it', rule: done, input: () => ({ query }) },
      { on: 'a type', rule: done, input: () => ({ query: { ...query, type: 'other' } }) },
      ...channels.map((id, index) => ({
        on: `channel ${index + 1}`,
        rule: done,
        input: () => ({ query: { ...query, channel: id } }),
      })),
    ],
  };
}
