import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { quantile, table } from './figures.mjs';
import { startOurs } from './servers.mjs';
import { newWorld } from './world.mjs';

/**
 * Messages in both languages in one channel, found again: how long the index takes and how large it is, what is missed
 * and what is found wrongly of a corpus of which all is known, and how long somebody waits, in the engine and through
 * the API. `SEARCH_MESSAGES` on SQLite (a million), `SEARCH_POSTGRES` on PostgreSQL (100,000); 0 leaves one out.
 */

const sizes = {
  sqlite: Number(process.env.SEARCH_MESSAGES ?? 1_000_000),
  postgres: Number(process.env.SEARCH_POSTGRES ?? 100_000),
};
const together = 500;
const asked = 300;
const judged = 40;

const card = { id: uuid(), name: { vi: { text: 'Bench', status: 'given' }, zh: null }, post: null };
const author = { ...card, side: 'vn', organisationId: null };

function viewOf(channelId, audience, position, { vi, zh }, at) {
  const version = (text) => ({ text, status: 'original', by: author, at, hash: '' });
  const source = vi === undefined ? 'zh' : 'vi';
  const text = { source, ...(vi && { vi: version(vi) }), ...(zh && { zh: version(zh) }) };
  const none = { phrase: null, quote: null, editedAt: null, retracted: null, held: null };
  const said = { author, text, postedAt: at, writtenAt: at };
  return { id: uuid(), channelId, audience, position, ...said, ...none, waiting: false, version: 1 };
}

const columns =
  '"id", "channelId", "audience", "position", "authorId", "author", "text", "postedAt", "writtenAt", "waiting", "version"';

async function insertMessages(sql, rows, views) {
  const marks = views.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)').join(', ');
  const values = views.flatMap(({ id, channelId, audience, position, author, text, postedAt }) => [
    ...[id, channelId, audience, position, author.id, JSON.stringify(author), JSON.stringify(text), postedAt, postedAt],
  ]);
  await sql(rows, `INSERT INTO "message" (${columns}) VALUES ${marks}`, values);
}

/** Fills a store through the index’s own door; answers the milliseconds that the index itself took. */
async function fill(ours, activity, { channelId, channel }, corpus, size) {
  let spent = 0;
  let position = 1_000;
  const began = Date.now() - size * 20;
  const ids = [];
  let views = [];
  const write = async () => {
    const events = views.map((message) => ({ audience: channel, at: message.postedAt, payload: { message } }));
    await activity.mark((rows) => insertMessages(ours.sql, rows, views));
    const from = performance.now();
    await activity.mark((rows) => ours.takeIn(rows, events));
    spent += performance.now() - from;
    views = [];
    if (ids.length % 50_000 === 0) console.error(`  ${ids.length} messages`);
  };
  for (const message of corpus.messages()) {
    position++;
    const at = new Date(began + position * 20).toISOString();
    const view = viewOf(channelId, channel, position, message, at);
    ids.push(view.id);
    views.push(view);
    if (views.length === together) await write();
  }
  if (views.length > 0) await write();
  return { spent, ids };
}

/** What is asked, of each kind: the query, whether the term base is used, and the numbers of the messages meant. */
function questions({ concepts, truth }, plain) {
  const of = (count, make) => Array.from({ length: count }, (_, at) => make(at));
  const at = (index) => index % concepts.length;
  const union = (...lists) => [...new Set(lists.flat())];
  const withSign = (sign) => union(...concepts.map(({ zh }, one) => (zh.includes(sign) ? truth.zh[one] : [])));
  return {
    'vi, with marks': of(asked, (one) => [concepts[at(one)].vi, false, () => truth.vi[at(one)]]),
    'vi, without marks': of(asked, (one) => [plain(concepts[at(one)].vi), false, () => truth.vi[at(one)]]),
    'zh, 1 sign': of(asked, (one) => {
      const sign = [...concepts[at(one)].zh][0];
      return [sign, false, () => withSign(sign)];
    }),
    'zh, 2 and more': of(asked, (one) => [concepts[at(one)].zh, false, () => truth.zh[at(one)]]),
    'both languages': of(asked, (one) => [
      concepts[at(one)].vi,
      true,
      () => union(truth.vi[at(one)], truth.zh[at(one)]),
    ]),
    plates: of(Math.min(asked, truth.plates.length), (one) => {
      const digits = truth.plates[(one * 97) % truth.plates.length][1];
      const meant = () => truth.plates.filter(([, other]) => other === digits).map(([place]) => place);
      return [`24C${digits}`, false, meant];
    }),
  };
}

async function measure(store, size, folder, environment) {
  const load = (name) => import(`../dist/${name}.js`);
  const { corpusOf } = await import('./search.corpus.mjs');
  const ours = {
    ...(await load('database/database')),
    ...(await load('database/sql')),
    ...(await load('activity/activity')),
    ...(await load('common/clock')),
    ...(await load('entities')),
    ...(await load('search/search.index')),
    ...(await load('search/finding')),
    ...(await load('language/seeking')),
    ...(await load('language/lexicon')),
    ...(await load('language/fold')),
  };
  mkdirSync(folder, { recursive: true });
  const first = await startOurs(folder, { empty: true, environment });
  const [one] = await newWorld(first.url, first.link, 1);
  await first.stop();

  const database = await ours.Database.open({ dataDir: folder, databaseUrl: environment.DATABASE_URL }, ours.entities);
  const activity = new ours.Activity(database, new ours.SystemClock());
  const corpus = corpusOf(size);
  const { spent, ids } = await fill(ours, activity, one, corpus, size);
  const figures = { build: spent / 1_000, size: (await sizeOf(store, ours, database)) / 2 ** 20 };
  const rows = database.read;
  const numbers = new Map(ids.map((id, place) => [id, place]));
  const lexicon = ours.lexiconOf(corpus.concepts.map(({ vi, zh }) => ({ vi: [vi], zh: [zh] })));
  const rooms = [{ audience: one.channel, after: 0 }];
  const kinds = questions(corpus, ours.fold);
  for (const [kind, all] of Object.entries(kinds)) {
    const delays = [];
    let [right, found, meant] = [0, 0, 0];
    for (const [place, [query, both, truth]] of all.entries()) {
      const { together: sought } = ours.seekingOf(query, both ? lexicon : ours.noLexicon);
      const began = performance.now();
      await ours.findItems(rows, sought, rooms, {}, { limit: 20 });
      delays.push(performance.now() - began);
      if (place >= judged) continue;
      const items = await ours.findItems(rows, sought, rooms, {}, { limit: 10_000_000 });
      const expected = new Set(truth());
      right += items.filter(({ thingId }) => expected.has(numbers.get(thingId))).length;
      found += items.length;
      meant += expected.size;
    }
    Object.assign(figures, {
      [`${kind} 50`]: quantile(delays, 0.5),
      [`${kind} 99`]: quantile(delays, 0.99),
      [`${kind} recall`]: right / meant,
      [`${kind} precision`]: right / found,
    });
  }
  await database.onApplicationShutdown();

  const server = await startOurs(folder, { environment });
  for (const languages of ['one', 'both']) {
    const delays = [];
    for (const [place, [query]] of Object.values(kinds).flat().entries()) {
      if (place % 5 !== 0) continue;
      const address = `${server.url}/api/v1/search?text=${encodeURIComponent(query)}&languages=${languages}`;
      const began = performance.now();
      const response = await fetch(address, { headers: { cookie: one.cookies[0] } });
      const { hits } = await response.json();
      delays.push(performance.now() - began);
      if (!response.ok || hits.length === 0) throw new Error(`${response.status} for ${query}`);
    }
    figures[`api ${languages} 50`] = quantile(delays, 0.5);
    figures[`api ${languages} 99`] = quantile(delays, 0.99);
  }
  await server.stop();
  return { figures, kinds: Object.keys(kinds) };
}

async function sizeOf(store, { sql }, database) {
  if (store === 'postgres') {
    const text = `SELECT pg_total_relation_size('search_index') + pg_total_relation_size('search_item') AS "size"`;
    return Number((await sql(database.read, text))[0].size);
  }
  const text = `SELECT sum(length("block")) AS "size" FROM "search_index_data"`;
  return Number((await sql(database.read, text))[0].size);
}

/** Search among very many messages. */
export async function manyWords(folder) {
  for (const [store, size] of Object.entries(sizes)) {
    if (size === 0) continue;
    console.error(`→ ${size} messages to be found on ${store}`);
    const postgres = store === 'postgres' ? await startPostgres() : undefined;
    const environment = postgres ? { DATABASE_URL: postgres.url } : {};
    const at = join(folder, `search-${store}`);
    const { figures, kinds } = await measure(store, size, at, environment);
    if (!postgres) console.error(`  ${Math.round(statSync(join(at, 'gates.sqlite')).size / 2 ** 20)} MB in all`);
    await postgres?.stop();
    const titles = {
      build: 'index built, s',
      size: 'index, MB',
      ...Object.fromEntries(
        kinds.flatMap((kind) => [
          [`${kind} 50`, `${kind}: newest 20, p50 ms`],
          [`${kind} 99`, `${kind}: newest 20, p99 ms`],
          [`${kind} recall`, `${kind}: recall`],
          [`${kind} precision`, `${kind}: precision`],
        ]),
      ),
      ...Object.fromEntries(
        ['one', 'both'].flatMap((languages) => [
          [`api ${languages} 50`, `API, ${languages}: p50 ms`],
          [`api ${languages} 99`, `API, ${languages}: p99 ms`],
        ]),
      ),
    };
    table(`${size} messages, ${store}`, titles, { [store]: [figures] });
  }
}
