import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import { Issuer } from '../issues.js';
import { Drafter, Signer } from '../minutes.js';
import type { World } from '../world.js';
import { deviceOf } from './things.minutes.js';

type RegisterKind = Extract<Kind, `ground.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function registerStories(world: World): { [K in RegisterKind]: () => Promise<() => Promise<unknown>> } {
  const { laoCai, hekou, channel } = world;
  return {
    'ground.changed': async () => {
      const drafter = new Drafter(channel.id);
      const signer = new Signer(drafter);
      const { minutes, rows } = await drafter.open(laoCai.duty_officer);
      const hash = (await signer.freeze(laoCai.head, minutes.id)).frozen?.hash ?? '';
      for (const home of [laoCai, hekou]) {
        await signer.approveAll(home, minutes.id);
        await signer.sign(home.head, minutes.id, hash, (await deviceOf(home.head)).sign(hash));
      }
      const issuer = new Issuer(channel.id);
      const [shared, inner] = [await issuer.open(laoCai.head), await issuer.open(laoCai.head, {}, 'side/issues')];
      const give = (issueId: string) =>
        laoCai.duty_officer.call('POST /issues/:issueId/grounds', {
          params: { issueId },
          body: { id: uuid(), minutesId: minutes.id, clauseId: rows[0]?.id ?? '' },
        });
      const { id: groundId } = await give(inner.id);
      return async () => {
        await give(shared.id);
        await laoCai.head.call('POST /issues/:issueId/grounds/:groundId/remove', {
          params: { issueId: inner.id, groundId },
          body: { id: uuid() },
        });
      };
    },
  };
}
