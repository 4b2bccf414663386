import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MessageView } from '../src/contract/messages.js';
import { Database } from '../src/database/database.js';
import { Refused } from '../src/demo/caller.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { expectIntact, forEach, messageIds, oneTo, patience, postedIds } from './log.js';
import { newWorld, Somebody, type World } from './world.js';

jest.setTimeout(patience);

describe('a change sent more than once', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'taken',
      (error: unknown) => (error instanceof Refused ? `${error.problem.status} ${error.problem.code}` : String(error)),
    );

  it('with two wordings at the same moment is the one or the other, never both', async () => {
    const { laoCai, channel, house } = world;
    await forEach(oneTo(times(200)), 8, async () => {
      const id = uuid();
      const wordings = ['Một', 'Hai', 'Ba'];
      const outcomes = await Promise.all(wordings.map((text) => refusal(laoCai.head.say(channel.id, text, { id }))));
      expect(outcomes.sort()).toEqual(['422 change.id_used', '422 change.id_used', 'taken']);
    });
    await expectIntact(house.app.get(Database).read);
  });

  it('at once, later and after a restart is one change with one answer; another under its id is refused', async () => {
    const { laoCai, hekou, channel, house } = world;
    const people = [laoCai.head, laoCai.duty_officer, hekou.head, hekou.duty_officer];
    const changes = oneTo(times(2_000)).map((number) => ({
      id: uuid(),
      text: `Xe số ${number}`,
      by: people[number % people.length] as Somebody,
      answer: undefined as MessageView | undefined,
    }));
    const before = (await messageIds(house.app.get(Database).read)).length;

    await forEach(changes, 16, async (change) => {
      const send = () => change.by.say(channel.id, change.text, { id: change.id });
      const [first, ...others] = await Promise.all([send(), send(), send()]);
      change.answer = first;
      for (const other of [...others, await send()]) expect(other).toEqual(first);
      expect(await refusal(change.by.say(channel.id, 'Lời khác', { id: change.id }))).toBe('422 change.id_used');
    });

    await house.stop();
    const again = await openHouse({ store: house.store });
    await forEach(changes, 16, async ({ by, id, text, answer }) => {
      const sameCookie = Object.assign(new Somebody(again.url), { cookie: by.cookie, side: by.side });
      expect(await sameCookie.say(channel.id, text, { id })).toEqual(answer);
      expect(await refusal(sameCookie.say(channel.id, 'Lời khác', { id }))).toBe('422 change.id_used');
    });
    const database = again.app.get(Database);
    const ids = changes.map(({ id }) => id);
    expect((await messageIds(database.read)).length).toBe(before + ids.length);
    expect((await postedIds(database.read, `channel:${channel.id}`)).filter((id) => ids.includes(id)).sort()).toEqual(
      ids.sort(),
    );
    const positions = new Set(changes.map(({ answer }) => answer?.position));
    expect(positions.size).toBe(ids.length);
    await expectIntact(database.read);
    await again.stop();
  });
});
