import type { Frozen, MinutesView } from '../src/contract/minutes.js';
import { openHouse } from './house.js';
import { Drafter, Signer } from './minutes.js';
import { type Device, enrol } from './passkey.js';
import { newWorld, type World } from './world.js';

/** A refusal, as a test expects it. */
export const refused = (code: string) => ({ problem: { code } });

export const hashOf = ({ frozen }: MinutesView): string => frozen?.hash ?? '';

/** Two heads with their devices, and minutes to sign between them. */
export class Table {
  private constructor(
    readonly world: World,
    readonly drafter: Drafter,
    readonly signer: Signer,
    readonly devices: { vn: Device; cn: Device },
  ) {}

  static async open(): Promise<Table> {
    const world = await newWorld(await openHouse());
    const drafter = new Drafter(world.channel.id);
    const devices = { vn: (await enrol(world.laoCai.head)).device, cn: (await enrol(world.hekou.head)).device };
    return new Table(world, drafter, new Signer(drafter), devices);
  }

  async fresh(): Promise<string> {
    return (await this.drafter.open(this.world.laoCai.duty_officer)).minutes.id;
  }

  /** Frozen, and approved inside by both sides. */
  async ready(id: string): Promise<MinutesView & { frozen: Frozen }> {
    const view = await this.signer.freeze(this.world.laoCai.head, id);
    await this.signer.approveAll(this.world.laoCai, id);
    await this.signer.approveAll(this.world.hekou, id);
    return view as MinutesView & { frozen: Frozen };
  }

  async signedByBoth(id: string): Promise<MinutesView> {
    const hash = hashOf(await this.ready(id));
    await this.signer.sign(this.world.laoCai.head, id, hash, this.devices.vn.sign(hash));
    return this.signer.sign(this.world.hekou.head, id, hash, this.devices.cn.sign(hash));
  }
}
