import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { emits, framesOf, pause } from './borders/sockets.js';
import { answerTo, learnSessions, named, newTwin, others, type Twin } from './borders/twins.js';
import { attempts, readings } from './borders/twins.requests.js';
import { innerIds, innerTurn, sharedIds, sharedTurn } from './borders/twins.story.js';
import { again, invited } from './borders/whos.js';
import type { Ask } from './borders/wire.js';
import { long } from './counts.js';
import { caughtUp } from './followers.js';
import { Somebody } from './world.js';

function whereApart(one: string, two: string): string {
  const at = [...one].findIndex((sign, index) => sign !== two[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… or …${two.slice(Math.max(0, at - 60), at + 60)}…`;
}

/** Receipts are told by the clock, not in turn: what was told last counts, behind all that has an order. */
function inOrder(frames: readonly unknown[]): unknown[] {
  const told = frames as [string, { audience: string }][];
  const receipts = new Map(told.flatMap(([name, room]) => (name === 'receipts' ? [[room.audience, room]] : [])));
  return [...told.filter(([name]) => name !== 'receipts'), [...receipts]];
}

/** Two worlds alike to the byte, but that in one the Vietnamese side also speaks among itself. */
describe('what one side says among itself', () => {
  let quiet: Twin;
  let busy: Twin;
  const heard = new Map<Twin, Map<string, unknown[]>>();
  let compared = 0;

  beforeAll(async () => {
    const at = new Date();
    [quiet, busy] = [await newTwin(at), await newTwin(at)];
    for (const twin of [quiet, busy]) {
      const { world } = twin;
      await world.laoCai.duty_officer.listen();
      const frames = new Map<string, unknown[]>();
      for (const [name, person] of others(world)) {
        await person.listen();
        frames.set(name, framesOf(person));
      }
      heard.set(twin, frames);
      // Who is there was told by now, at different moments; from here on all that is heard is compared.
      await pause(700);
      for (const list of frames.values()) list.length = 0;
    }
    for (const turn of sharedIds.keys()) {
      await sharedTurn(quiet, turn);
      await sharedTurn(busy, turn);
      for (const inner of [2 * turn, 2 * turn + 1]) await innerTurn(busy.world, inner);
    }
    for (let inner = 2 * sharedIds.length; inner < innerIds.length; inner++) await innerTurn(busy.world, inner);
    // How far people have come is told two seconds later.
    await pause(2_500);
    for (const { world } of [quiet, busy])
      for (const reader of ['search', 'desk'] as const) await caughtUp(world.house, reader);
    await learnSessions(quiet);
    await learnSessions(busy);
  });
  afterAll(async () => {
    await quiet.world.close();
    await busy.world.close();
  });

  /** Asks the same of both twins as everybody of the other side, and says where the answers differ. */
  async function differences(list: Ask[], who: (name: string) => boolean = () => true): Promise<string[]> {
    const found: string[] = [];
    const elsewhere = new Map(others(busy.world));
    for (const [name, person] of others(quiet.world).filter(([one]) => who(one))) {
      for (const ask of list) {
        const one = await answerTo(quiet, person, ask);
        const two = await answerTo(busy, elsewhere.get(name) as Somebody, ask);
        compared += 1;
        if (one !== two) found.push(`${name}: ${ask.method} ${ask.path}: ${whereApart(one, two)}`);
      }
    }
    return found.slice(0, 20);
  }
  const some = (list: Ask[]) => (long ? list : list.filter((_, index) => index % 8 === 0 || index < 40));

  it('was said, and is there for those it is for', async () => {
    const { laoCai, channel } = busy.world;
    const params = { channelId: channel.id };
    let said = 0;
    for (let before: number | undefined, more = true; more; ) {
      const query = { limit: 100, ...(before !== undefined && { before }) };
      const page = await laoCai.observer.call('GET /channels/:channelId/side/messages', { params, query });
      said += page.messages.filter(({ id }) => innerIds.includes(id)).length;
      before = page.messages[0]?.position;
      more = page.earlier;
    }
    expect(said).toBeGreaterThan(30);
  });

  it('changes no byte of what anybody else reads', async () => {
    expect(await differences(some(readings(busy.world)))).toEqual([]);
  });

  it('changes no byte of a refusal', async () => {
    expect(await differences(some(attempts(busy.world)))).toEqual([]);
  });

  it('is heard by nobody else, not as a frame, not as typing, not as a gap', () => {
    for (const [name, frames] of heard.get(quiet) ?? []) {
      const one = named(quiet, JSON.stringify(inOrder(frames)));
      const two = named(busy, JSON.stringify(inOrder(heard.get(busy)?.get(name) ?? [])));
      expect([name, two]).toEqual([name, one]);
    }
    const heardThere = JSON.stringify(heard.get(busy)?.get('interpreter of hekou'));
    expect(heardThere).toContain('typing');
    expect(heardThere).toContain('Lượt');
  });

  it('leaves following from the beginning as it was, over the socket too', async () => {
    const elsewhere = new Map(others(busy.world));
    for (const [name, person] of others(quiet.world)) {
      const one = named(quiet, JSON.stringify(await emits(person, 'follow', { after: {} })));
      const two = named(busy, JSON.stringify(await emits(elsewhere.get(name) as Somebody, 'follow', { after: {} })));
      expect([name, two]).toEqual([name, one]);
    }
  });

  it('may also be about its own people, of whom the other side learns nothing', async () => {
    const { laoCai, house } = busy.world;
    const guest = new Somebody(house.url);
    await invited(busy.world, 'laoCai', guest);
    await laoCai.coordinator.call('POST /people/:personId/link', {
      params: { personId: guest.id },
      body: { id: uuid() },
    });
    await laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId: guest.id },
      body: { id: uuid() },
    });
    await laoCai.head.call('PATCH /preferences', { body: { id: uuid(), theme: 'dark' } });
    await (await again(laoCai.head)).call('POST /sessions/end', { body: { id: uuid() } });
    // The operator keeps everybody's accounts, and so is told of them.
    expect(await differences(readings(busy.world).slice(0, 40), (name) => name !== 'operator')).toEqual([]);
  });

  it('was looked for often enough', () => expect(compared).toBeGreaterThan(long ? 8_000 : 2_000));
});
