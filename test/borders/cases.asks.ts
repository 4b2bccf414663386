import { v7 as uuid } from 'uuid';
import type { World } from '../world.js';
import type { Case } from './cases.js';
import type { Standing } from './things.js';
import type { Who } from './whos.js';

type Key = 'POST /messages/:messageId/acknowledge';
type Message = Pick<Standing, 'on' | 'id' | 'reads'>;

/** Whose word may be given for a side: of somebody who reads the message, was asked, and did not write it. */
export function acknowledgements(world: World, messages: readonly Message[]): Case<Key>[] {
  const { channel, otherChannel, laoCai, hekou, mengla } = world;
  const input = (messageId: string) => ({ params: { messageId }, body: { id: uuid() } });
  /** Said anew to both sides, by somebody else than who confirms it. */
  const fresh = async (by: Who, side: 'vn' | 'cn') => {
    const staff = { laoCai, hekou, mengla }[by.home ?? 'laoCai'];
    const author = by.person === staff.head ? staff.coordinator : staff.head;
    const { id } = await author.say(by.home === 'mengla' ? otherChannel.id : channel.id, '…?', {
      ask: { sides: [side] },
    });
    return input(id);
  };
  const sideOf = (by: Who) => (by.home === 'laoCai' || by.home === null ? 'vn' : 'cn');
  return [
    ...messages.map(({ on, id, reads }) => ({
      on: `${on}, which asks nobody`,
      rule: (by: Who) => (reads(by) ? ('ask.not_asked' as const) : ('message.not_found' as const)),
      input: () => input(id),
    })),
    { on: 'one that asks one’s own side', rule: () => 'done', input: (by) => fresh(by, sideOf(by)) },
    {
      on: 'one that asks the other side',
      rule: () => 'ask.not_asked',
      input: (by) => fresh(by, sideOf(by) === 'vn' ? 'cn' : 'vn'),
    },
  ];
}
