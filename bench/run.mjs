import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain, whenLeaving } from '../scripts/lib/processes.mjs';
import { ensureBuilt, ensureInstalled } from '../scripts/lib/project.mjs';
import { catchUp } from './catch-up.mjs';
import { figures, gather } from './fan-out.mjs';
import { table } from './figures.mjs';
import { manyIssues } from './issues.mjs';
import { language } from './language.mjs';
import { memory } from './memory.mjs';
import { manyWords } from './search.mjs';
import { open } from './servers.mjs';
import { starts } from './starts.mjs';

/**
 * `npm run bench`: our figures beside bare limits measured in the same run, on loopback, all in turn; only the ratios
 * mean anything on another machine. `LONG=1` adds a thousand members and a start with a million rows;
 * `npm run bench -- fan-out` runs one part alone.
 */

const long = process.env.LONG === '1';
const names = ['ours', 'floor', 'naive'];
const shapes = [
  { title: '1 channel × 100 members', channels: 1, members: 100, posters: 4, outstanding: 4, rounds: 3 },
  { title: '20 channels × 50 members', channels: 20, members: 50, posters: 20, outstanding: 2, rounds: 1 },
  ...(long
    ? [{ title: '1 channel × 1,000 members', channels: 1, members: 1_000, posters: 4, outstanding: 4, rounds: 3 }]
    : []),
];

const folder = mkdtempSync(join(tmpdir(), 'cross-gate-bench-'));
whenLeaving(() => rmSync(folder, { recursive: true, force: true }));

/** Posts durable and told to everybody, and what somebody gets who was away. */
async function fanOut() {
  const servers = {};
  for (const name of names) servers[name] = await open(name, folder, 20);
  let wrong = 0;
  for (const { title, rounds, ...shape } of shapes) {
    console.error(`→ ${title}`);
    const crowds = {};
    for (const name of names) crowds[name] = await gather(servers[name], shape);
    for (const name of names) await crowds[name].run(1.5);
    const results = { ours: [], floor: [], naive: [] };
    for (let round = 0; round < rounds; round++) {
      for (const name of names) results[name].push(await crowds[name].run(3));
    }
    for (const name of names) crowds[name].end();
    table(title, figures, results);
    wrong += results.ours.reduce((sum, { missing, faults }) => sum + missing + faults, 0);
  }

  await catchUp(servers);
  for (const name of names) await servers[name].stop();
  if (wrong > 0) console.error(`\n✗ ${wrong} deliveries were lost, doubled or out of order`);
  return wrong;
}

const parts = {
  'fan-out': fanOut,
  starts: () => starts(folder, long),
  issues: () => manyIssues(folder),
  search: () => manyWords(folder),
  memory: () => memory(folder),
  language,
};

runMain(async () => {
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
  if (unknown) {
    console.error(`There is no part “${unknown}”: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  await ensureInstalled();
  await ensureBuilt();
  let wrong = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(name)) wrong += (await part()) ?? 0;
  }
  return wrong > 0 ? 1 : 0;
});
