import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { launch, runMain, whenLeaving } from './lib/processes.mjs';
import { ensureBuilt, ensureInstalled, root } from './lib/project.mjs';

/**
 * `npm test`: everything that must hold, from a bare clone: the checks of `npm run check`, all tests on SQLite, those
 * that touch the database again on a real PostgreSQL, and the browser. The last line is the sum.
 */

const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
/** Tests without a database need no second run, nor do requests that are refused before one is asked. */
const once = ['/test/browser/', '/test/unit/', '/test/language/', '/test/locales', '/test/permissions.tricks'];
const minutes = process.env.LONG ? 180 : 40;

/** Everything temporary lies in one folder, so that nothing stays behind when a test is cut off. */
const temporary = mkdtempSync(join(tmpdir(), 'cross-gate-test-'));
// A private PostgreSQL, which never runs as root, must get to its own folder inside.
chmodSync(temporary, 0o755);
process.env.TMPDIR = temporary;
whenLeaving(() => rmSync(temporary, { recursive: true, force: true }));

const sum = { passed: 0, failed: 0 };
/** Files that passed only when they were run once more: each is a fault to be found, of the test or of the product. */
const shaky = [];
const began = Date.now();

function count(title, passed, failed) {
  sum.passed += passed;
  sum.failed += failed;
  console.log(`\n${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed`);
}

/** Runs a command to its end; one that takes far too long has failed. */
async function run(args, env) {
  const job = launch(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  const tooLong = setTimeout(() => {
    console.error(`✗ not finished after ${minutes} minutes`);
    job.signal('SIGKILL');
  }, minutes * 60_000);
  const code = await job.done;
  clearTimeout(tooLong);
  return code;
}

/** Runs jest once; the answer says how it went and which files failed. */
async function jestOnce(env, args) {
  const report = join(mkdtempSync(join(temporary, 'results-')), 'jest.json');
  const code = await run([...node, '--json', `--outputFile=${report}`, ...args], env);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even load, or a run that ends badly although each test passed, is a failure too.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const fallen = result.testResults.filter(({ status }) => status === 'failed');
    return {
      passed: result.numPassedTests,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: result.numPendingTests,
      fallen: fallen.map(({ name }) => name),
      passedInFallen: fallen.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed')
        .length,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, fallen: [], passedInFallen: 0 };
  }
}

async function jest(title, env, args, { again = 0 } = {}) {
  console.log(`\n── ${title}`);
  const first = await jestOnce(env, args);
  let { passed, failed } = first;
  const { fallen } = first;
  if (fallen.length > 0 && fallen.length <= again) {
    console.log(`\n── ${title}, ${fallen.length} of its files once more`);
    const second = await jestOnce(env, ['--runInBand', '--runTestsByPath', ...fallen]);
    passed += second.passed - first.passedInFallen;
    failed = second.failed;
    if (failed === 0) shaky.push(...fallen);
  }
  count(title, passed, failed);
  if (first.skipped > 0) console.log(`  ${first.skipped} skipped`);
}

/** One file at a time on a cluster: how far the log may be read depends on every open transaction in it. */
async function onCluster(title, url, args) {
  const env = { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: url };
  await jest(title, env, ['--maxWorkers=1', ...once.map((path) => `--testPathIgnorePatterns=${path}`), ...args]);
}

async function onPostgres() {
  if (process.env.DATABASE_URL_TEST) return onCluster('PostgreSQL', process.env.DATABASE_URL_TEST, []);
  const halves = [1, 2].map(async (half) => {
    const postgres = await startPostgres();
    whenLeaving(() => postgres.stop());
    await onCluster(`PostgreSQL, half ${half}`, postgres.url, [`--shard=${half}/2`]);
  });
  await Promise.all(halves);
}

runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const chromium = await ensureChromium();

  console.log('\n── Checks');
  const checks = await run(['scripts/check.mjs'], {});
  count('Checks', checks === 0 ? 1 : 0, checks === 0 ? 0 : 1);

  await jest('SQLite', { TEST_DATABASE: 'sqlite' }, ['--maxWorkers=2', '--testPathIgnorePatterns=/test/browser/']);
  await onPostgres().catch((error) => {
    console.error(error.message);
    count('PostgreSQL', 0, 1);
  });
  if (chromium) {
    const env = { TEST_DATABASE: 'sqlite', CHROME_PATH: chromium };
    // A machine that stands still for seconds makes a browser late; a file of it may be run once more, and is named then.
    await jest('Browser', env, ['--runInBand', '--testPathPatterns=/test/browser/'], { again: 2 });
  } else {
    count('Browser', 0, 1);
  }

  for (const file of shaky) console.log(`\n! ${relative(root, file)} passed only when it was run once more.`);
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
});
