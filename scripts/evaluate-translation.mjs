import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain } from './lib/processes.mjs';
import { ensureBuilt, ensureInstalled, root } from './lib/project.mjs';

/**
 * `npm run --silent evaluate:translation -- CODE [PAIRS]`: how near the engine of this installation comes to what was
 * checked last in a channel (chrF2, 0 to 100), one JSON line a direction; at most 200 pairs each unless said otherwise.
 * The texts are sent to the engine, so both sides must have agreed to it. 2 when nothing can be measured.
 */
async function main() {
  const [code, pairs = '200'] = process.argv.slice(2);
  const most = Number(pairs);
  if (!code || !Number.isInteger(most) || most < 1) {
    console.error('Name the channel: npm run --silent evaluate:translation -- KTBS [200]');
    return 2;
  }
  await ensureInstalled();
  await ensureBuilt();
  const { evaluateTranslation, NothingToEvaluate } = await import(
    pathToFileURL(join(root, 'dist/evaluate-translation.js')).href
  );
  try {
    for (const result of await evaluateTranslation(process.env, code.toUpperCase(), most))
      console.log(JSON.stringify(result));
    return 0;
  } catch (error) {
    if (!(error instanceof NothingToEvaluate)) throw error;
    console.error(error.message);
    return 2;
  }
}

runMain(main);
