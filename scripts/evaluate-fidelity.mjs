import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain } from './lib/processes.mjs';
import { ensureBuilt, ensureInstalled, root } from './lib/project.mjs';

/**
 * `npm run --silent evaluate:fidelity -- FILE`: the fidelity guard on a file of test pairs such as
 * `reference/lang-consistency-cases.json`. One JSON line a case and a summary; 1 when a verdict is not the expected one,
 * 2 when the file cannot be used.
 */

/** A sentence for whoever typed the command, instead of a stack of calls. */
class Unusable extends Error {}

function readCases(path) {
  if (!path) throw new Unusable('Name the file of test pairs: npm run --silent evaluate:fidelity -- FILE');
  let text;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  }
  let file;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${path} is not JSON: ${error.message}`);
  }
  const cases = Array.isArray(file) ? file : file?.cases;
  if (!Array.isArray(cases)) throw new Unusable(`${path} has no list of "cases".`);
  cases.forEach((one, at) => checkCase(one, `${path}, case ${one?.id ?? at + 1}`));
  return cases;
}

const isText = (value) => typeof value === 'string';
const isTexts = (value) => value === undefined || (Array.isArray(value) && value.every(isText));

function checkCase(one, where) {
  if (typeof one !== 'object' || one === null) throw new Unusable(`${where} is no object.`);
  for (const key of ['id', 'vi', 'zh']) if (!isText(one[key])) throw new Unusable(`${where}: "${key}" is no text.`);
  if (!['match', 'mismatch'].includes(one.expect))
    throw new Unusable(`${where}: "expect" is neither match nor mismatch.`);
  for (const key of ['kinds', 'warn'])
    if (!isTexts(one[key])) throw new Unusable(`${where}: "${key}" is no list of texts.`);
  const { terms } = one;
  if (terms !== undefined && !(Array.isArray(terms) && terms.every((term) => isText(term?.vi) && isText(term?.zh)))) {
    throw new Unusable(`${where}: "terms" is no list of { vi, zh }.`);
  }
}

const unique = (kinds) => [...new Set(kinds)].sort((one, other) => (one < other ? -1 : 1));
const same = (some, others) => unique(some).join() === unique(others).join();

function judge({ checkFidelity, differences }, one) {
  const findings = checkFidelity(one.vi, one.zh, { terms: one.terms ?? [] });
  const differing = differences(findings);
  const kinds = unique(differing.map(({ kind }) => kind));
  const warn = unique(
    findings.filter((found) => found.severity === 'warn' && !differing.includes(found)).map(({ kind }) => kind),
  );
  return { id: one.id, verdict: kinds.length > 0 ? 'mismatch' : 'match', kinds, warn };
}

/** The guard as the service has it; what installing and building have to say goes to stderr. */
async function loadGuard() {
  await ensureInstalled();
  await ensureBuilt();
  const built = (name) => import(pathToFileURL(join(root, 'dist/language/fidelity', name)).href);
  return { ...(await built('fidelity.js')), ...(await built('verdict.js')) };
}

async function main() {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn = '' } = process.env;
  const path = process.argv[2] && resolve(script === 'evaluate:fidelity' ? typedIn : '', process.argv[2]);
  const cases = readCases(path);
  const guard = await loadGuard();
  const judged = cases.map((one) => judge(guard, one));
  for (const result of judged) console.log(JSON.stringify(result));

  const wrong = cases.filter((one, at) => judged[at].verdict !== one.expect);
  const otherKinds = cases.filter((one, at) => one.kinds && !same(one.kinds, judged[at].kinds));
  const summary = {
    cases: cases.length,
    right: cases.length - wrong.length,
    wrong: wrong.map(({ id }) => id),
    falseAlarms: wrong.filter(({ expect }) => expect === 'match').length,
    missed: wrong.filter(({ expect }) => expect === 'mismatch').length,
    otherKinds: otherKinds.map(({ id }) => id),
  };
  console.log(JSON.stringify({ summary }));
  return wrong.length > 0 ? 1 : 0;
}

runMain(() =>
  main().catch((error) => {
    if (!(error instanceof Unusable)) throw error;
    console.error(error.message);
    return 2;
  }),
);
