import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, plainError, step } from './processes.mjs';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);

const lock = at('package-lock.json');
const installStamp = at('node_modules/.installed');
const buildStamp = at('dist/.built');

/** What the build is made from; `web/dist` is what it makes. */
const sources = ['src', 'web', 'proof', 'locales', 'reference', 'package-lock.json', 'nest-cli.json', '.swcrc'].concat(
  'tsconfig.json',
  'tsconfig.build.json',
);

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue;
    yield* filesIn(join(path, entry.name));
  }
}

/** One hash over names and contents, so that a renamed file counts as a change. */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((name) => [...filesIn(at(name))]).sort()) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * Installs what the lock names, unless it already stands there. `npm install` rather than `npm ci`: the latter refuses
 * a lock that lacks the packages of other platforms. The lock itself stays as it is.
 */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw plainError(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
  }
  const stamp = `${process.version} ${hashOf(['package-lock.json'])}`;
  const before = read(installStamp);
  if (before === stamp) return;

  const locked = read(lock);
  const otherNode = before !== '' && !before.startsWith(`${process.version} `);
  const install = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await step('Installing packages (2 to 4 minutes the first time)', 'npm', install, { cwd: root });
    // Native modules are built for one version of Node.js.
    if (otherNode) await step('Rebuilding native modules', 'npm', ['rebuild', 'better-sqlite3'], { cwd: root });
  } finally {
    if (locked && read(lock) !== locked) writeFileSync(lock, locked);
  }
  writeFileSync(installStamp, stamp);
}

/** Builds server and browser, unless nothing they are made from has changed. */
export async function ensureBuilt() {
  const stamp = hashOf(sources);
  if (read(buildStamp) === stamp && existsSync(at('web/dist/index.html'))) return;

  await step('Building the server', process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { cwd: root });
  await step('Building the browser', process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web'], {
    cwd: root,
  });
  writeFileSync(buildStamp, stamp);
}

/** Runs a program of the build in the foreground, installing and building first; answers with its exit code. */
export async function runBuilt(program) {
  await ensureInstalled();
  await ensureBuilt();
  return launch(process.execPath, [program, ...process.argv.slice(2)], { cwd: root, group: false }).done;
}
