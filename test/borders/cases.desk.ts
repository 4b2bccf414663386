import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Cases, done, only } from './cases.js';
import type { Home, Who } from './whos.js';

/** What waits for an interpreter, and who works on it. */
export type OfDesk = Extract<RouteKey, `${string} /desk${string}`>;

/** A text is there for those who read it, and is taken for oneself. */
export function deskCases({ channel, otherChannel, laoCai }: World): Cases<OfDesk> {
  const readBy =
    (...homes: Home[]) =>
    (by: Who) =>
      by.home !== null && homes.includes(by.home);
  const said = (channelId: string) => async () => (await laoCai.duty_officer.say(channelId, 'Xin chào.')).id;
  const texts = [
    { on: 'a text of both', find: said(channel.id), reads: readBy('laoCai', 'hekou') },
    { on: 'one of another channel', find: said(otherChannel.id), reads: readBy('laoCai', 'mengla') },
    { on: 'none', find: async () => uuid(), reads: () => false },
  ];
  return {
    'GET /desk': [{ on: 'it', rule: done, input: () => ({ query: { kind: 'message' as const, limit: 5 } }) }],
    'PUT /desk/taker': texts.map(({ on, find, reads }) => ({
      on,
      rule: only(reads, 'desk.text_not_found'),
      input: async (by) => {
        const key = `message:${await find()}`;
        // The list has read it once it was asked for.
        await laoCai.interpreter.call('GET /desk', { query: { limit: 0 } });
        return { body: { id: uuid(), key, from: null, to: by.person.id } };
      },
    })),
  };
}
