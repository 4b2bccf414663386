import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { table } from './figures.mjs';
import { startBare, startOurs } from './servers.mjs';

/** Adds rows to a stopped server's log; their hashes are of no matter to the start. */
function fill(file, rows) {
  const database = new Database(file);
  const filler = 'Xe chở thanh long đã qua cầu. '.repeat(10);
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO event (id, origin, audience, position, kind, actorId, at, payload, salt, payloadHash, previousHash, hash)
    SELECT 'e' || i, 'bench', 'bench:' || (i % 100), i, 'channel.left', 'bench', '2026-01-01T00:00:00.000Z',
           '{"channelId":"${filler}"}', '', '', '', '' FROM n`);
  database.exec(
    `INSERT INTO audience SELECT audience, max(position), '' FROM event GROUP BY audience ON CONFLICT DO NOTHING`,
  );
  database.close();
}

/** From the start of the process until it is open. */
export async function starts(folder, long) {
  const measure = async (title, store) => {
    const results = { ours: [], floor: [] };
    for (let round = 0; round < 3; round++) {
      for (const [name, start] of Object.entries({
        ours: () => startOurs(store('ours', round)),
        floor: () => startBare('floor', store('floor', round)),
      })) {
        const server = await start();
        results[name].push({ seconds: server.startSeconds, cpu: server.startCpu });
        await server.stop();
      }
    }
    table(title, { seconds: 'seconds until open', cpu: 'CPU seconds until open' }, results);
  };
  const fresh = (name, round) => {
    const at = join(folder, `start-${name}-${round}`);
    mkdirSync(at, { recursive: true });
    return at;
  };
  await measure('start, empty', fresh);
  if (!long) return;
  fill(join(fresh('ours', 0), 'gates.sqlite'), 1_000_000);
  await measure('start, a million rows', (name) => fresh(name, 0));
}
