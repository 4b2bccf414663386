import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Cases, only } from './cases.js';
import type { Home, Who } from './whos.js';

/** Pairs that were checked before, and files of them. */
export type OfMemory = Extract<
  RouteKey,
  `${string} /${'memory' | 'memory-imports' | 'channels/:channelId/memory'}${string}`
>;

/** A TMX file with one pair. */
export const tmxFile = (vi = 'Đã rõ.', zh = '明白。') =>
  Buffer.from(
    `<tmx version="1.4"><body><tu><tuv xml:lang="vi"><seg>${vi}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu></body></tmx>`,
  );

/** The memory of a channel is there for its members; what a side brought in is its own. */
export function memoryCases({ channel, otherChannel, laoCai, hekou }: World): Cases<OfMemory> {
  const readBy =
    (...homes: Home[]) =>
    (by: Who) =>
      by.home !== null && homes.includes(by.home);
  const channels = [
    { on: 'a channel of both', id: channel.id, reads: readBy('laoCai', 'hekou') },
    { on: 'another channel', id: otherChannel.id, reads: readBy('laoCai', 'mengla') },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const file = { body: tmxFile() };
  const onChannels = <I>(input: (params: { channelId: string }) => I) =>
    channels.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => input({ channelId: id }),
    }));
  const brought = async ({ interpreter }: World['laoCai']): Promise<string> => {
    const query = { id: uuid(), name: 'cũ.tmx' };
    const params = { channelId: channel.id };
    return (await interpreter.call('POST /channels/:channelId/memory/imports', { params, query, ...file })).id;
  };
  const imports = [
    { on: 'one of the Vietnamese side', find: () => brought(laoCai), keeps: readBy('laoCai') },
    { on: 'one of the Chinese side', find: () => brought(hekou), keeps: readBy('hekou') },
    { on: 'none', find: async () => uuid(), keeps: () => false },
  ];
  return {
    'POST /memory/matches': onChannels(({ channelId }) => ({
      body: { channelId, source: 'vi' as const, text: 'Đã rõ.' },
    })),
    'GET /channels/:channelId/memory': onChannels((params) => ({ params })),
    'GET /channels/:channelId/memory/tmx': onChannels((params) => ({ params })),
    'POST /channels/:channelId/memory/imports/preview': onChannels((params) => ({ params, ...file })),
    'POST /channels/:channelId/memory/imports': onChannels((params) => ({
      params,
      query: { id: uuid(), name: 'mới.tmx' },
      ...file,
    })),
    'POST /memory-imports/:importId/withdraw': imports.map(({ on, find, keeps }) => ({
      on,
      rule: only(keeps, 'memory.import_not_found'),
      input: async () => ({ params: { importId: await find() }, body: { id: uuid() } }),
    })),
  };
}
