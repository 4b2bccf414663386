import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run check`: what a machine can say about the code without running it. Every check runs, even after a failure. */
const checks = {
  'format (biome)': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  'lint (oxlint)': ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  'writes (only through commit)': ['../scripts/writes.mjs'],
  'floors (dependency-cruiser)': [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    'web/src',
    '--output-type=err',
  ],
  'types, server (tsc)': ['typescript/bin/tsc', '--project', 'tsconfig.json'],
  'types, browser (tsc)': ['typescript/bin/tsc', '--project', 'web/tsconfig.json', '--noEmit'],
  'dead code (knip)': ['knip/bin/knip.js'],
};

/** `npm run lint` and its like name one or more of them: `node scripts/check.mjs lint writes`. */
const wanted = process.argv.slice(2);
const chosen = Object.entries(checks).filter(
  ([title]) => wanted.length === 0 || wanted.some((word) => title.startsWith(word)),
);

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = [];
for (const [title, [script, ...args]] of chosen) {
  const began = Date.now();
  console.log(`→ ${title}`);
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n`);
  if (status !== 0) failed.push(title);
}
if (failed.length > 0) console.error(`✗ ${failed.join(', ')}`);
process.exit(failed.length);
