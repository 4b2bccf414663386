import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { again } from './borders/whos.js';
import { caughtUp } from './followers.js';
import { openHouse } from './house.js';
import { finds } from './search.js';
import { ensureBuilt, runProgram } from './server.js';
import { newWorld } from './world.js';

beforeAll(ensureBuilt);

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map((house) => house.close())));

it('makes anew from the record what is found and what waits, and tells how far it is', async () => {
  const world = await newWorld(await openHouse());
  const { house, laoCai, hekou, channel } = world;
  await laoCai.head.say(channel.id, 'Xe bị tạm giữ tại bãi');
  for (const name of ['search', 'desk'] as const) await caughtUp(house, name);
  const { write } = house.app.get(Database);
  for (const table of ['search_index', 'desk_text']) await sql(write.manager, `DELETE FROM "${table}"`);
  expect(await finds(hekou.head, 'xe bi tam giu')).toEqual([]);
  await house.stop();

  const { code, output } = await runProgram('reindex.js', { ...house.store.environment, LOG_LEVEL: 'silent' });
  expect([code, output]).toEqual([0, expect.stringMatching(/^search: (\d+) of \1 events read$/m)]);

  const open = await openHouse({ store: house.store });
  opened.push(open);
  const [head, interpreter] = [hekou.head, hekou.interpreter].map((person) => Object.assign(person, { url: open.url }));
  if (!head || !interpreter) throw new Error('Both are there.');
  expect(await finds(await again(head), 'xe bi tam giu')).toEqual(['Xe bị tạm giữ tại bãi']);
  expect((await (await again(interpreter)).call('GET /desk', { query: {} })).texts).toHaveLength(1);
});
