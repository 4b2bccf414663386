import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../scripts/lib/processes.mjs';
import { root } from '../scripts/lib/project.mjs';
import { usage } from './figures.mjs';
import { newWorld } from './world.mjs';

const here = (name) => join(root, 'bench', name);

/**
 * Starts a server in a process of its own and says how long it took until it was open. An `empty` one also says how to
 * set it up.
 */
async function start(command, environment, { profile = [], empty = false } = {}) {
  const began = performance.now();
  const job = launch(process.execPath, [...profile, ...command], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '1000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const [url, link] = await new Promise((resolve, reject) => {
    job.done.then((code) => reject(new Error(`A server ended with ${code}: ${output}`)), reject);
    job.child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /open at http:\/\/localhost:(\d+)/.exec(output);
      const setUp = /http\S+#\S+/.exec(output)?.[0];
      if (found && (setUp || !empty)) resolve([`http://127.0.0.1:${found[1]}`, setUp]);
    });
  });
  const { pid } = job.child;
  const seconds = (performance.now() - began) / 1_000;
  return {
    pid,
    url,
    link,
    startSeconds: seconds,
    startCpu: usage(pid).cpu,
    stop: () => {
      job.signal('SIGTERM');
      return job.done;
    },
  };
}

export const startOurs = (folder, { environment, ...how } = {}) =>
  start([join(root, 'dist/main.js')], { DATA_DIR: folder, ...environment }, how);
export const startBare = (mode, folder) => start([here('bare.mjs'), mode, folder], {});

/** A process of clients; `call` asks it to do one thing. */
export function clients(file) {
  const child = fork(here(file));
  return {
    call: (call, input) =>
      new Promise((resolve, reject) => {
        child.once('exit', reject);
        child.once('message', (answer) => {
          child.off('exit', reject);
          resolve(answer);
        });
        child.send({ call, input });
      }),
    end: () => child.disconnect(),
  };
}

/** Ours with its world, or a bare server with as many channels. */
export async function open(name, folder, channels, profile) {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  if (name !== 'ours') {
    const server = await startBare(name, at);
    const world = Array.from({ length: channels }, (_, number) => ({
      channel: `channel-${number}`,
      cookies: ['', ''],
    }));
    return { ...server, world, bare: true };
  }
  const server = await startOurs(at, { empty: true, profile });
  return { ...server, world: await newWorld(server.url, server.link, channels, { listeners: 24 }), bare: false };
}
