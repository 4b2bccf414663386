import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Child processes that die with their parent: those that start others have a group of their own, and a signal to us ends
 * every group.
 */

const running = new Set();
const leaving = [];
let stopping = false;

/** Something to do before this process goes, however it goes: close a database, remove a folder. */
export function whenLeaving(work) {
  leaving.push(work);
}

/** Starts a command; `done` resolves to its exit code, 128 + signal number as shells have it. */
export function launch(command, args, { group = true, ...options } = {}) {
  if (stopping) throw plainError('Stopping: nothing new is started.');
  const child = spawn(command, args, { stdio: 'inherit', detached: group, ...options });
  const job = {
    child,
    signal: (name) => {
      const { pid } = child;
      if (pid === undefined) return;
      try {
        process.kill(group ? -pid : pid, name);
      } catch {
        // Already gone.
      }
    },
  };
  running.add(job);
  job.done = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(job);
      reject(error);
    });
    child.once('close', (code, signal) => {
      // A command may have ended before its own children; what is left of its group goes too.
      if (group) job.signal('SIGKILL');
      running.delete(job);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
  return job;
}

/** Asks every group to end, waits up to ten seconds, then insists. */
async function stopAll() {
  const jobs = [...running];
  for (const job of jobs) job.signal('SIGTERM');
  const insist = setTimeout(() => jobs.forEach((job) => job.signal('SIGKILL')), 10_000);
  await Promise.allSettled(jobs.map((job) => job.done));
  clearTimeout(insist);
}

/** Ends everything that was started and then this process, with the given exit code. */
export async function leave(code) {
  if (stopping) return;
  stopping = true;
  await stopAll();
  for (const work of leaving.reverse()) await (async () => work())().catch(console.error);
  process.exit(code);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => void leave(128 + constants.signals[name]));
}

// npm runs us in a shell that does not pass SIGTERM on: when that shell is gone, so are we.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && void leave(128 + constants.signals.SIGTERM), 250).unref();
}

/** Runs a script's `main`; what it returns is the exit code. */
export function runMain(main) {
  main().then(
    (code) => leave(code ?? 0),
    (error) => {
      if (!stopping) console.error(`\n${error.plain ? error.message : error.stack}`);
      return leave(1);
    },
  );
}

/** An error whose message is for people and whose stack would only be noise. */
export function plainError(message) {
  return Object.assign(new Error(message), { plain: true });
}

/**
 * A long step with a line at its start, a sign of life every 15 seconds and a line at its end, all on stderr. Its own
 * output is kept back, shown when it fails, and returned.
 */
export async function step(title, command, args, options = {}) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.error(`→ ${title} …`);
  const alive = setInterval(() => console.error(`  still at it after ${seconds()}`), 15_000);
  const output = [];
  try {
    const job = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    job.child.stdout.on('data', (chunk) => output.push(chunk));
    job.child.stderr.on('data', (chunk) => output.push(chunk));
    const code = await job.done;
    if (stopping) throw plainError(`${title}: stopped`);
    if (code !== 0) {
      process.stderr.write(Buffer.concat(output));
      throw plainError(`✗ ${title}: exit code ${code} after ${seconds()}`);
    }
    console.error(`✓ ${title} (${seconds()})`);
    return Buffer.concat(output).toString();
  } finally {
    clearInterval(alive);
  }
}
