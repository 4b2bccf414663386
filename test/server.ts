import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = join(root, 'node_modules/.test-build');

function isFresh(): boolean {
  const main = join(root, 'dist/main.js');
  if (!existsSync(main)) return false;
  const built = statSync(main).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= built);
}

/** Builds `dist` when a source is newer. `npm test` has built it already; then this does nothing. */
export async function ensureBuilt(): Promise<void> {
  while (!isFresh()) {
    try {
      mkdirSync(lock); // Two test files may come here at once: one builds, the other waits.
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { cwd: root, stdio: 'pipe' });
    } finally {
      rmdirSync(lock);
    }
  }
}

/** The service as it is run for real, in a process of its own that can be killed. */
export interface ServerProcess {
  url: string;
  pid: number;
  /** Resolves when the process is gone: its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function launch(program: string, environment: Record<string, string>, args: string[] = []) {
  const { PATH = '', TMPDIR } = process.env;
  const env = { PATH, ...(TMPDIR && { TMPDIR }), ...environment };
  const child = spawn(process.execPath, [join(root, 'dist', program), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  return { child, ended, listeners, output: () => output };
}

/** Starts the service on this data and waits until it is open. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const { child, ended, listeners, output } = launch('main.js', {
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '1000000',
    ...environment,
  });
  const port = await new Promise<string>((resolve, reject) => {
    const listener = () => {
      const [, found] = /open at http:\/\/localhost:(\d+)/.exec(output()) ?? [];
      if (found) resolve(found);
    };
    listeners.add(listener);
    void ended.then((how) => reject(new Error(`The service ended (${how}) before it was open: ${output()}`)));
  });
  listeners.clear();
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs another program of the build to its end. */
export async function runProgram(
  program: string,
  environment: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | NodeJS.Signals; output: string }> {
  const { ended, output } = launch(program, environment, args);
  return { code: await ended, output: output() };
}
