import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/contract/basics.js';
import { demoPassword, loadRealCase, type Player, type RealCase } from '../../src/demo/real-case.js';
import { newStore, type Store } from '../store.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The service as people run it: its own process on its own data, which may be killed and started again. */
export class Service {
  private child: ChildProcess | undefined;
  setUpLink = '';

  private constructor(
    readonly port: number,
    readonly store: Store,
    /** What differs from the usual environment. */
    private readonly more: Record<string, string>,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<Service> {
    const service = new Service(await freePort(), await newStore(), more);
    await service.start();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const environment = {
      ...process.env,
      ...this.store.environment,
      ...this.more,
      PORT: String(this.port),
      LOG_LEVEL: 'error',
    };
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

/** How somebody looks at it. */
export interface Look {
  language: Language;
  viewport?: typeof desktop;
  dark?: boolean;
}

/** The service with the real case in it, and a browser to look at it. */
export interface Stage {
  service: Service;
  theCase: RealCase;
  browser: Browser;
  /** A browser of somebody who has not signed in. */
  stranger(look: Look): Promise<Seat>;
  /** Signs somebody in by the sign-in page, over their own line; who has been here before still is. */
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

/** A step that hangs says which one it was, long before the whole test is out of time. */
const patience = 15_000;

export async function openStage(environment: Record<string, string> = {}): Promise<Stage> {
  const service = await Service.start(environment);
  const theCase = await loadRealCase(service.url, service.setUpLink);
  const browser = await openBrowser();
  const stranger = async ({ language, viewport = desktop, dark = false }: Look): Promise<Seat> => {
    const context = await browser.newContext({
      viewport,
      locale: language === 'zh' ? 'zh-CN' : 'vi-VN',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    return { context, page: await context.newPage() };
  };
  // A code is good once: a session is kept, as on any other day.
  const sessions = new Map<string, Cookies>();
  return {
    service,
    theCase,
    browser,
    stranger,
    seat: async (key, { url = service.url, ...look } = {}) => {
      const person = theCase.people[key];
      if (!person) throw new Error(`Nobody is called ${key}.`);
      const seat = await stranger({ language: person.side === 'cn' ? 'zh' : 'vi', ...look });
      const session = sessions.get(key);
      if (session) {
        await seat.context.addCookies(session);
        await seat.page.goto(`${url}/`);
      } else {
        await enter(seat.page, person, url);
        sessions.set(key, await seat.context.cookies());
      }
      return seat;
    },
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

/** By the sign-in page, with the code of the telephone where one is asked for. */
export async function enter(page: Page, { email, caller }: Player, url: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[autocomplete=current-password]').fill(demoPassword);
  await page.locator('button[type=submit]').click();
  if (caller.authenticator) {
    await page.locator('input[autocomplete=one-time-code]').fill(await caller.authenticator.code());
    await page.locator('button[type=submit]').click();
  }
  await page.waitForURL(`${url}/`);
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
