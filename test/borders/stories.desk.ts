import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import type { World } from '../world.js';

type DeskKind = Extract<Kind, `desk.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function deskStories({ laoCai, channel }: World): { [K in DeskKind]: () => Promise<() => Promise<unknown>> } {
  return {
    'desk.taken': async () => {
      const { id } = await laoCai.duty_officer.say(channel.id, 'Đề nghị phía bạn phối hợp.');
      await laoCai.interpreter.call('GET /desk', { query: {} });
      const body = { id: uuid(), key: `message:${id}`, from: null, to: laoCai.interpreter.id };
      return () => laoCai.interpreter.call('PUT /desk/taker', { body });
    },
  };
}
