import { v7 as uuid } from 'uuid';
import type { MinutesDetail, MinutesView } from '../../src/contract/minutes.js';
import type { OpenMinutes } from '../../src/contract/minutes-acts.js';
import { Drafter, Signer } from '../minutes.js';
import { type Device, enrol } from '../passkey.js';
import type { Somebody, World } from '../world.js';
import type { Home, Who } from './whos.js';

/** Minutes of some room: who sees them, who may act for each side there, and how to open others. */
export interface StandingMinutes {
  on: string;
  id: string;
  /** Words that nobody else may ever see in an answer. */
  secret: string;
  /** A draft of one side. */
  inner: boolean;
  reads(by: Who): boolean;
  open(more?: Partial<OpenMinutes>): Promise<MinutesDetail>;
  drafter: Drafter;
  signer: Signer;
  homes: Home[];
  /** Somebody else of the side of whoever tries, and of the other. */
  colleague(by: Who): Somebody;
  counterpart(by: Who): Somebody;
}

/** Minutes of both channels, and a draft of each side. */
export async function makeMinutes(world: World, authors: Record<Home, Somebody>): Promise<StandingMinutes[]> {
  const { channel, otherChannel } = world;
  const standing = async (
    on: string,
    place: 'minutes' | 'side/minutes',
    homes: [Home, ...Home[]],
    at: { id: string },
  ): Promise<StandingMinutes> => {
    const drafter = new Drafter(at.id);
    const secret = `biên bản của ${homes.join(' và ')} ${uuid()}`;
    const open = (more: Partial<OpenMinutes> = {}) =>
      drafter.open(authors[homes[0]], { title: { source: 'vi', vi: `mở lại ${uuid()}`, zh: '重开' }, ...more }, place);
    const { minutes } = await open({ title: { source: 'vi', vi: secret, zh: '纪要' } });
    const colleague = (by: Who) => authors[by.home ?? homes[0]];
    const counterpart = (by: Who) => authors[homes.find((home) => home !== by.home) ?? homes[0]];
    return {
      ...{ on, id: minutes.id, secret, inner: place === 'side/minutes', homes, open, colleague, counterpart },
      ...{ drafter, signer: new Signer(drafter), reads: (by) => by.home !== null && homes.includes(by.home) },
    };
  };
  return [
    await standing('minutes of both', 'minutes', ['laoCai', 'hekou'], channel),
    await standing('a draft of the Vietnamese side', 'side/minutes', ['laoCai'], channel),
    await standing('a draft of the Chinese side', 'side/minutes', ['hekou'], channel),
    await standing('minutes of another channel', 'minutes', ['mengla', 'laoCai'], otherChannel),
  ];
}

const devices = new Map<string, Promise<{ device: Device }>>();

/** The device with which this head signs. */
export async function deviceOf(head: Somebody): Promise<Device> {
  const known = devices.get(head.id) ?? enrol(head);
  devices.set(head.id, known);
  return (await known).device;
}

/** The texts frozen, and approved inside by each side there. */
export async function approved(world: World, { signer, homes }: StandingMinutes, id: string): Promise<MinutesView> {
  const [home] = homes;
  const view = await signer.freeze(world[home as Home].head, id);
  for (const one of homes) await signer.approveAll(world[one], id);
  return view;
}

/** The same, signed by both. */
export async function signed(world: World, thing: StandingMinutes, id: string): Promise<void> {
  const hash = (await approved(world, thing, id)).frozen?.hash ?? '';
  for (const home of thing.homes) {
    const { head } = world[home];
    await thing.signer.sign(head, id, hash, (await deviceOf(head)).sign(hash));
  }
}
