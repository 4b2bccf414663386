import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { demoPassword, loadRealCase, type RealCase } from '../../src/demo/real-case.js';
import { newStore, type Store } from '../house.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The service as people run it: its own process on its own data, which may be killed and started again. */
export class Service {
  private child: ChildProcess | undefined;
  setUpLink = '';

  private constructor(
    readonly port: number,
    private readonly store: Store,
  ) {}

  static async start(): Promise<Service> {
    const service = new Service(await freePort(), await newStore());
    await service.start();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const environment = { ...process.env, ...this.store.environment, PORT: String(this.port), LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, ['dist/main.js'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    let printed = '';
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      this.setUpLink = /\/set-up#[\w-]+/.exec(printed)?.[0] ?? '';
    });
    for (let tries = 0; tries < 200; tries++) {
      const ready = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) break;
      await pause(100);
    }
    await pause(200);
  }

  /** As a power cut does it: without a word. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    await this.store.drop();
  }
}

/** One officer at one screen. */
export interface Seat {
  context: BrowserContext;
  page: Page;
}

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** The service with the real case in it, and a browser to look at it. */
export interface Stage {
  service: Service;
  theCase: RealCase;
  browser: Browser;
  /** Signs somebody in by the sign-in page, over their own line. */
  seat(key: string, more?: { url?: string; viewport?: typeof desktop; dark?: boolean }): Promise<Seat>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

export async function openStage(): Promise<Stage> {
  const service = await Service.start();
  const theCase = await loadRealCase(service.url, service.setUpLink);
  const browser = await openBrowser();
  return {
    service,
    theCase,
    browser,
    seat: async (key, { url = service.url, viewport = desktop, dark = false } = {}) => {
      const person = theCase.people[key];
      const locale = person?.side === 'cn' ? 'zh-CN' : 'vi-VN';
      const context = await browser.newContext({
        viewport,
        locale,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      // A step that hangs says which one it was, before the whole test is out of time.
      context.setDefaultTimeout(25_000);
      const page = await context.newPage();
      await page.goto(`${url}/login`);
      await page.locator('input[type=email]').fill(person?.email ?? '');
      await page.locator('input[autocomplete=current-password]').fill(demoPassword);
      await page.locator('button[type=submit]').click();
      const { authenticator } = person?.caller ?? {};
      if (authenticator) {
        await page.locator('input[autocomplete=one-time-code]').fill(await authenticator.code());
        await page.locator('button[type=submit]').click();
      }
      await page.waitForURL(`${url}/`);
      return { context, page };
    },
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
