import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { quantile, table } from './figures.mjs';
import { startOurs } from './servers.mjs';
import { newWorld } from './world.mjs';

/** 100,000 issues in 20 channels, four in ten of them open, each with ten things done: all read by one person. */

const channels = 20;
const issues = 100_000;
const entries = 10;
const asked = 200;

const quote = (text) => `'${text.replaceAll("'", "''")}'`;
const digits = (text) => `substr(CAST(1000000000000 + ${text} AS varchar), 2)`;
const idOf = (text) => `'01990000-0000-7000-8000-' || ${digits(text)}`;

/** Copies of the one issue each channel has, through SQL that both databases read; their hashes are nowhere. */
function copies(templates) {
  const each = issues / channels;
  const columns =
    '"id", "number", "channelId", "audience", "topicId", "type", "title", "fields", "papers", "relations", "raisedBy", "openedBy", "openedAt", "sides", "turn", "refusal", "status", "changedAt", "closedAt", "waiting", "version", "turnSide", "due"';
  const counted = (last) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${last})`;
  const all = templates.flatMap(({ id, number }, index) => {
    const place = `${index} * ${each} + i`;
    const fresh = `${quote(number.slice(0, -4))} || (10000 + i)`;
    const open = '(i % 10) < 4';
    const day = `'2026-' || substr(CAST(101 + i % 12 AS varchar), 2) || '-' || substr(CAST(101 + i % 28 AS varchar), 2) || 'T09:00:00.000Z'`;
    const values = `${idOf(place)}, ${fresh}, "channelId", "audience", ${idOf(place)}, CASE i % 3 WHEN 0 THEN 'other' ELSE "type" END, replace("title", 'nông sản', 'nông sản 24H' || (${place})), "fields", "papers", "relations", "raisedBy", "openedBy", ${day}, "sides", CASE WHEN ${open} THEN "turn" END, "refusal", CASE WHEN ${open} THEN "status" ELSE 'closed' END, ${day}, CASE WHEN ${open} THEN NULL ELSE ${day} END, 0, ${entries}, CASE WHEN ${open} THEN CASE i % 2 WHEN 0 THEN 'vn' ELSE 'cn' END END, CASE WHEN ${open} THEN ${day} END`;
    return [
      `${counted(each)} INSERT INTO "issue" (${columns}) SELECT ${values} FROM "issue" CROSS JOIN n WHERE "id" = ${quote(id)}`,
      `${counted(each)} INSERT INTO "issue_entry" ("issueId", "version", "entry") SELECT ${idOf(place)}, v.k, "entry" FROM "issue_entry" CROSS JOIN n CROSS JOIN (${Array.from({ length: entries }, (_, k) => `SELECT ${k + 1} AS k`).join(' UNION ALL ')}) v WHERE "issueId" = ${quote(id)} AND "version" = 1`,
    ];
  });
  // The index of words is made at the next start.
  return [...all, `DELETE FROM "derived" WHERE "name" = 'issue words'`];
}

const bareList = (one) =>
  `SELECT * FROM "issue" WHERE "audience" = '${one}' AND "closedAt" IS NULL AND "turnSide" = 'vn' ORDER BY "due", "id" LIMIT 50`;

/** The databases: how ours is pointed at it, how it is filled, and a bare read of a page. */
async function stores(folder) {
  const at = join(folder, 'issues');
  mkdirSync(at, { recursive: true });
  const file = join(at, 'gates.sqlite');
  const postgres = await startPostgres();
  const bare = async (work) => {
    const database = new Sqlite(file);
    const result = await work(database);
    database.close();
    return result;
  };
  const client = async (work) => {
    const one = new pg.Client(postgres.url);
    await one.connect();
    const result = await work(one);
    await one.end();
    return result;
  };
  return {
    sqlite: {
      environment: {},
      folder: at,
      fill: (all) => bare((database) => [...all, 'ANALYZE'].forEach((one) => database.exec(one))),
      floor: (audience) =>
        bare((database) => {
          const statement = database.prepare(bareList(audience));
          return timed(asked, () => statement.all());
        }),
      end: () => {},
    },
    postgres: {
      environment: { DATABASE_URL: postgres.url },
      folder: join(folder, 'issues-postgres'),
      fill: (all) =>
        client(async (one) => {
          for (const statement of [...all, 'ANALYZE']) await one.query(statement);
        }),
      floor: (audience) => client((one) => timed(asked, () => one.query(bareList(audience)))),
      end: () => postgres.stop(),
    },
  };
}

async function timed(times, work) {
  const delays = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await work(time);
    delays.push(performance.now() - began);
  }
  return delays;
}

async function openOne({ url, world }, { channelId, cookies }) {
  const text = (words) => ({ source: 'vi', vi: words });
  const response = await fetch(`${url}/api/v1/channels/${channelId}/issues`, {
    method: 'POST',
    headers: { cookie: cookies[0], 'content-type': 'application/json' },
    body: JSON.stringify({
      id: uuid(),
      type: 'other',
      title: text('Xe chở nông sản ùn ứ ở cửa khẩu'),
      fields: { request: { kind: 'text', text: text('Ba mươi xe chờ từ sáng; đề nghị mở thêm một làn nhập.') } },
      turn: { side: 'cn', step: text('Cho biết giờ mở làn'), due: '2027-01-05T03:00:00.000Z' },
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()} (${world.length} channels)`);
  return response.json();
}

/** What a person asks for, and what comes back. */
function requests(url, cookie, some) {
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const get = (path) => async () => {
    const response = await fetch(`${url}/api/v1${path}`, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  };
  const versions = new Map();
  const update = async (time) => {
    const id = some(time);
    const version = versions.get(id) ?? entries;
    const response = await fetch(`${url}/api/v1/issues/${id}/status`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify({ id: uuid(), status: time % 2 === 0 ? 'verifying' : 'accepted' }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    versions.set(id, (await response.json()).version);
  };
  return {
    list: get('/issues'),
    filtered: get('/issues?type=other&turn=vn&due=2026-08-01T00:00:00.000Z'),
    board: get('/issues?limit=200'),
    closed: get('/issues?state=closed'),
    text: (time) => get(`/issues?text=24h${some.place(time)}`)(),
    common: get(`/issues?text=${encodeURIComponent('xe nông sản')}`),
    crafted: get(`/issues?text=${encodeURIComponent('x'.repeat(100))}`),
    detail: (time) => get(`/issues/${some(time)}`)(),
    entries: (time) => get(`/issues/${some(time)}/entries`)(),
    update,
  };
}

const titles = {
  list: 'open list, first 40',
  filtered: 'filtered by type, side and due',
  board: 'board, first 200',
  closed: 'closed, first 40',
  text: 'text filter, one found',
  common: 'text filter, all found',
  crafted: 'text filter, a word of 100 letters',
  detail: 'one issue',
  entries: 'its entries',
  update: 'a status posted',
  floor: 'bare read of 50 rows',
};

/** Bytes of the first page as they go over the line. */
async function pageBytes(url, cookie) {
  const { request } = await import('node:http');
  const headers = { cookie, 'accept-encoding': 'br, gzip' };
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/v1/issues`, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length)).once('end', () => resolve(bytes));
    });
    call.once('error', reject).end();
  });
}

/** Lists, one issue and a change among 100,000 issues, on both databases. */
export async function manyIssues(folder) {
  const all = await stores(folder);
  const results = {};
  const bytes = {};
  for (const [name, store] of Object.entries(all)) {
    console.error(`→ 100,000 issues on ${name}`);
    mkdirSync(store.folder, { recursive: true });
    const first = await startOurs(store.folder, { empty: true, environment: store.environment });
    const world = await newWorld(first.url, first.link, channels, { together: true });
    const templates = [];
    for (const one of world) templates.push(await openOne({ url: first.url, world }, one));
    await first.stop();
    await store.fill(copies(templates));
    const server = await startOurs(store.folder, { environment: store.environment });
    const [{ cookies, channel }] = world;
    const some = (time) => {
      const place = some.place(time);
      return `01990000-0000-7000-8000-${String(place).padStart(12, '0')}`;
    };
    // Open ones: their place in their channel ends in 0 to 3.
    some.place = (time) => ((time * 7_919) % (issues / 10 - 1)) * 10 + (time % 3) + 1;
    const delays = {};
    for (const [title, ask] of Object.entries(requests(server.url, cookies[0], some))) {
      await timed(10, (time) => ask(time + asked));
      delays[title] = await timed(asked, ask);
    }
    bytes[name] = await pageBytes(server.url, cookies[0]);
    await server.stop();
    delays.floor = await store.floor(channel);
    results[name] = delays;
    await store.end();
  }
  const figures = Object.fromEntries(
    Object.entries(titles).flatMap(([key, title]) => [
      [`${key}50`, `${title}, p50 ms`],
      [`${key}99`, `${title}, p99 ms`],
    ]),
  );
  const columns = Object.fromEntries(
    Object.entries(results).map(([name, delays]) => [
      name,
      Object.fromEntries(
        Object.entries(delays).flatMap(([key, values]) => [
          [`${key}50`, quantile(values, 0.5)],
          [`${key}99`, quantile(values, 0.99)],
        ]),
      ),
    ]),
  );
  table('100,000 issues', figures, Object.fromEntries(Object.entries(columns).map(([name, one]) => [name, [one]])));
  console.log(
    `first page: ${Object.entries(bytes)
      .map(([name, count]) => `${count} bytes on ${name}`)
      .join(', ')}`,
  );
}
