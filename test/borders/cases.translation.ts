import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Cases, type Outcome, only } from './cases.js';
import type { Home, Who } from './whos.js';

/** Whether texts of a channel are put to an engine. */
export type OfTranslation = Extract<RouteKey, `${string} /channels/:channelId/translation`>;

/** It is there for the members of a channel; this service has no engine that anybody could agree to. */
export function translationCases({ channel, otherChannel }: World): Cases<OfTranslation> {
  const readBy =
    (...homes: Home[]) =>
    (by: Who) =>
      by.home !== null && homes.includes(by.home);
  const channels = [
    { on: 'a channel of both', id: channel.id, reads: readBy('laoCai', 'hekou') },
    { on: 'another channel', id: otherChannel.id, reads: readBy('laoCai', 'mengla') },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const engine = { provider: 'deepl', host: 'api.deepl.com' };
  return {
    'GET /channels/:channelId/translation': channels.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => ({ params: { channelId: id } }),
    })),
    'PUT /channels/:channelId/translation': channels.flatMap(({ on, id, reads }) => [
      {
        on: `${on}, taken back`,
        rule: only(reads, 'channel.not_found'),
        input: () => ({ params: { channelId: id }, body: { id: uuid(), engine: null } }),
      },
      {
        on: `${on}, an engine that is not there`,
        rule: (by: Who): Outcome => (reads(by) ? 'translation.other_engine' : 'channel.not_found'),
        input: () => ({ params: { channelId: id }, body: { id: uuid(), engine } }),
      },
    ]),
  };
}
