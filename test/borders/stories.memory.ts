import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import type { World } from '../world.js';
import { tmxFile } from './cases.memory.js';

type MemoryKind = Extract<Kind, `memory.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function memoryStories({ laoCai, channel }: World): {
  [K in MemoryKind]: () => Promise<() => Promise<unknown>>;
} {
  const bringIn = () =>
    laoCai.coordinator.call('POST /channels/:channelId/memory/imports', {
      params: { channelId: channel.id },
      query: { id: uuid(), name: 'cũ.tmx' },
      body: tmxFile(),
    });
  return {
    'memory.imported': async () => bringIn,
    'memory.withdrawn': async () => {
      const { id: importId } = await bringIn();
      return () =>
        laoCai.coordinator.call('POST /memory-imports/:importId/withdraw', {
          params: { importId },
          body: { id: uuid() },
        });
    },
  };
}
