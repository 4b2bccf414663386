import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Database } from '../src/database/database.js';
import { TranslationJob } from '../src/translation/translation.entity.js';
import { libre, standIn, throughLibre } from './engines.js';
import { openHouse } from './house.js';
import { newWorld } from './world.js';

describe('an engine with little to spend', () => {
  it('is asked as far as that goes; the rest waits for people, or for the next day', async () => {
    const engine = await standIn(libre((text) => `译${text}`));
    const environment = throughLibre(engine, { TRANSLATION_CHARACTERS_PER_DAY: '12' });
    const world = await newWorld(await openHouse({ environment }));
    const wanted = { provider: 'libretranslate', host: engine.host };
    for (const { coordinator } of [world.laoCai, world.hekou])
      await coordinator.call('PUT /channels/:channelId/translation', {
        params: { channelId: world.channel.id },
        body: { id: uuid(), engine: wanted },
      });
    for (const text of ['Mười chữ ạ', 'Câu thứ hai']) await world.laoCai.duty_officer.say(world.channel.id, text);
    const { read } = world.house.app.get(Database);
    const tomorrow = () => read.find(TranslationJob);
    const midnight = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      const [left] = await tomorrow();
      if (left && left.due > `${midnight}T00` && left.tries === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await tomorrow()).map(({ due, tries }) => [due.slice(0, 10), tries])).toEqual([[midnight, 0]]);
    expect(engine.asked.filter(({ path }) => path === '/translate')).toHaveLength(1);
    await world.close();
    await engine.close();
  });
});
