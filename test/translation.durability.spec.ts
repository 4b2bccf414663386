import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MessageView } from '../src/contract/messages.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { entities } from '../src/entities.js';
import { TranslationJob } from '../src/translation/translation.entity.js';
import { times } from './counts.js';
import { libre, type StandIn, say, standIn, throughLibre } from './engines.js';
import { openHouse } from './house.js';
import { patience, pause } from './log.js';
import { ensureBuilt, type ServerProcess, startServer } from './server.js';
import { newWorld, Somebody, type World } from './world.js';

jest.setTimeout(patience);

/** A number without digits: digits are put back afterwards, and the engine would be asked for all of them once. */
const inLetters = (number: number) => [...String(number)].map((digit) => 'abcdeghikl'[Number(digit)]).join('');

describe('a service whose engine fails and hangs', () => {
  let world: World;
  let engine: StandIn;
  let environment: Record<string, string>;
  let server: ServerProcess;
  beforeAll(async () => {
    await ensureBuilt();
    engine = await standIn(libre((text) => `译${text}`));
    const through = throughLibre(engine, { TRANSLATION_TIMEOUT_SECONDS: '1' });
    world = await newWorld(await openHouse({ environment: through }));
    environment = { ...world.house.store.environment, ...through };
    await world.house.stop();
    server = await startServer(environment);
  });
  afterAll(async () => {
    await server.kill('SIGTERM');
    await engine.close();
    await world.house.store.drop();
  });

  const at = (person: Somebody) =>
    Object.assign(new Somebody(server.url), { cookie: person.cookie, side: person.side });
  const wants = async (on: boolean) => {
    for (const { coordinator } of [world.laoCai, world.hekou])
      await at(coordinator).call('PUT /channels/:channelId/translation', {
        params: { channelId: world.channel.id },
        body: { id: uuid(), engine: on ? { provider: 'libretranslate', host: engine.host } : null },
      });
  };
  /** How long one message takes, the least of some: what else the machine does only ever adds. */
  async function leastPost(): Promise<number> {
    const taken: number[] = [];
    for (let count = 0; count < 40; count++) {
      const began = performance.now();
      await at(world.laoCai.head).say(world.channel.id, `Đo lượt ${count} ${uuid()}`);
      taken.push(performance.now() - began);
    }
    taken.sort((a, b) => a - b);
    // The middle one, so that a wait now and then would show.
    return taken[taken.length / 2] ?? 0;
  }

  it('takes messages as fast as without an engine', async () => {
    const without = await leastPost();
    engine.answer(({ path }, response) => {
      if (path === '/languages') say(response, [{ code: 'vi' }, { code: 'zh' }]);
    });
    await wants(true);
    const hanging = await leastPost();
    console.info(`a message: ${without.toFixed(1)} ms without an engine, ${hanging.toFixed(1)} ms with one that hangs`);
    expect(hanging).toBeLessThan(3 * without + 20);
    await wants(false);
  });

  it('has each text translated once or still waiting, killed in the middle or not', async () => {
    let turn = 0;
    const good = libre((text) => `译${text}`);
    engine.answer((asked, response) => {
      if (asked.path === '/languages') return good(asked, response);
      turn += 1;
      if (turn % 20 === 0) return;
      if (turn % 10 < 3) return say(response, { error: 'x' }, turn % 2 ? 503 : 500);
      return good(asked, response);
    });
    await wants(true);
    const jobs = times(2_000);
    const said = new Map<string, string>();
    const talk = async (upTo: number) => {
      const people = [world.laoCai.head, world.laoCai.duty_officer, world.laoCai.interpreter, world.laoCai.coordinator];
      await Promise.all(
        people.map(async (person) => {
          const speaker = at(person);
          while (said.size < upTo) {
            const text = `Xe chở nhãn nhóm ${inLetters(said.size)} chờ ở bãi.`;
            const id = uuid();
            said.set(id, text);
            await speaker.say(world.channel.id, text, { id });
          }
        }),
      );
    };
    await talk(jobs / 2);
    while (engine.asked.length < jobs / 4) await pause(20);
    expect(await server.kill('SIGKILL')).toBe('SIGKILL');
    server = await startServer(environment);
    await talk(jobs);

    const { databaseUrl, dataDir } = world.house.store;
    const database = await Database.openToRead({ databaseUrl, dataDir }, entities);
    const rows = database.manager;
    const seqs = async () =>
      (await sql<{ name: string; seq: number }>(rows, 'SELECT * FROM "follower"')).map(({ seq }) => Number(seq));
    const last = async () =>
      Number((await sql<{ last: number }>(rows, 'SELECT max("seq") AS "last" FROM "event"'))[0]?.last ?? 0);
    for (const end = Date.now() + patience / 2; Date.now() < end; await pause(200)) {
      const read = Math.min(...(await seqs()));
      if (read >= (await last()) && (await rows.count(TranslationJob)) === 0) break;
    }
    const told = await sql<{ payload: string }>(
      rows,
      `SELECT "payload" FROM "event" WHERE "kind" = 'message.translated'`,
    );
    const translated = new Map<string, number>();
    const texts = new Map<string, string | undefined>();
    for (const { payload } of told) {
      const { message } = JSON.parse(payload) as { message: MessageView };
      translated.set(message.id, (translated.get(message.id) ?? 0) + 1);
      texts.set(message.id, message.text?.zh?.text);
    }
    const shown = at(world.hekou.observer);
    const wrong: string[] = [];
    let waiting = 0;
    for (const [id, text] of said) {
      const message = await shown.call('GET /messages/:messageId', { params: { messageId: id } });
      const times = translated.get(id) ?? 0;
      if (!message.waiting) wrong.push(`${text} waits for nobody`);
      if (times === 0) waiting += 1;
      if (times > 1) wrong.push(`${text} was translated ${times} times`);
      if (times === 0 && message.text?.zh) wrong.push(`${text} has a translation nobody told of`);
      if (times === 1 && message.text?.zh?.text !== `译${text}`) wrong.push(`${text} became ${texts.get(id)}`);
    }
    await database.destroy();
    console.info(`${said.size} texts, ${engine.asked.length} requests, ${waiting} left to people`);
    expect(wrong).toEqual([]);
    expect(waiting).toBeLessThan(said.size / 20);
  });
});
