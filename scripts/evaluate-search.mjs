import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { runMain } from './lib/processes.mjs';
import { ensureBuilt, ensureInstalled, root } from './lib/project.mjs';

/**
 * `npm run --silent evaluate:search -- FILE`: the search on a file of documents and queries such as
 * `reference/lang-search-cases.json`, in a throw-away store: SQLite, and PostgreSQL too with `DATABASE_URL` (in a
 * database made for it and dropped again). One JSON line a case and a summary; 1 when something else is found than
 * expected, 2 when the file cannot be used.
 */

/** A sentence for whoever typed the command, instead of a stack of calls. */
class Unusable extends Error {}

function readFile(path) {
  if (!path) throw new Unusable('Name the file of cases: npm run --silent evaluate:search -- FILE');
  let file;
  try {
    file = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unusable(`${path} is not JSON: ${error.message}`);
    throw new Unusable(`${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  }
  for (const list of ['docs', 'cases']) {
    if (!Array.isArray(file?.[list])) throw new Unusable(`${path} has no list of "${list}".`);
  }
  if (file.terms !== undefined && !Array.isArray(file.terms)) throw new Unusable(`${path}: "terms" is no list.`);
  for (const [at, doc] of file.docs.entries()) {
    const texts = [doc?.text, doc?.vi, doc?.zh].filter((text) => text !== undefined && text !== null);
    const usable = doc?.id !== undefined && texts.length > 0 && texts.every((text) => typeof text === 'string');
    if (!usable) throw new Unusable(`${path}, document ${doc?.id ?? at + 1}: no "id", or no "text".`);
    if (doc.lang !== undefined && !['vi', 'zh'].includes(doc.lang))
      throw new Unusable(`${path}, document ${doc.id}: "lang" is neither vi nor zh.`);
  }
  for (const [at, one] of file.cases.entries()) {
    const where = `${path}, case ${one?.id ?? at + 1}`;
    if (typeof one?.q !== 'string' || one.id === undefined) throw new Unusable(`${where}: no "id", or "q" is no text.`);
    if (one.expect !== undefined && !Array.isArray(one.expect)) throw new Unusable(`${where}: "expect" is no list.`);
  }
  return file;
}

const sorted = (ids) => [...ids].map(String).sort().join();

/** Works in a database of its own on the server of `DATABASE_URL`. */
async function withDatabase(url, work) {
  const name = `evaluate_search_${process.pid}_${Date.now()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${name}"`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    try {
      return await work(own.href);
    } finally {
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-search-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(store, file, results) {
  const wrong = [];
  for (const [at, { id, found }] of results.entries()) {
    console.log(JSON.stringify({ id, found }));
    const { expect } = file.cases[at];
    if (expect && sorted(expect) !== sorted(found)) wrong.push(id);
  }
  const summary = { store, cases: results.length, right: results.length - wrong.length, wrong };
  console.log(JSON.stringify({ summary }));
  return wrong.length;
}

async function main() {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn = '', DATABASE_URL: url } = process.env;
  const path = process.argv[2] && resolve(script === 'evaluate:search' ? typedIn : '', process.argv[2]);
  const file = readFile(path);
  await ensureInstalled();
  await ensureBuilt();
  const { evaluateSearch } = await import(pathToFileURL(join(root, 'dist/evaluate-search.js')).href);
  const inSqlite = (dataDir) => evaluateSearch({ databaseUrl: undefined, dataDir }, file);
  let wrong = report('sqlite', file, await withFolder(inSqlite));
  if (url) {
    const inPostgres = (databaseUrl) => withFolder((dataDir) => evaluateSearch({ databaseUrl, dataDir }, file));
    wrong += report('postgres', file, await withDatabase(url, inPostgres));
  }
  return wrong > 0 ? 1 : 0;
}

runMain(() =>
  main().catch((error) => {
    if (!(error instanceof Unusable)) throw error;
    console.error(error.message);
    return 2;
  }),
);
