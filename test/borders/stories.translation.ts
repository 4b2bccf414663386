import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import type { Engine } from '../../src/contract/translation.js';
import type { Somebody, World } from '../world.js';

type TranslationKind = Extract<Kind, `translation.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function translationStories({ laoCai, hekou, channel }: World): {
  [K in TranslationKind]: () => Promise<() => Promise<unknown>>;
} {
  const wants = (by: Somebody, engine: Engine | null) =>
    by.call('PUT /channels/:channelId/translation', {
      params: { channelId: channel.id },
      body: { id: uuid(), engine },
    });
  const engine = { provider: 'fake', host: 'localhost' };
  return {
    'translation.changed': async () => {
      await wants(laoCai.coordinator, engine);
      return async () => {
        await wants(hekou.coordinator, engine);
        await wants(laoCai.coordinator, null);
      };
    },
  };
}
