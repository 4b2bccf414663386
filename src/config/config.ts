import { resolve } from 'node:path';
import { z } from 'zod';
import { type EngineConfig, readEngine, TranslationEnvironment } from './translation.config.js';

const Environment = TranslationEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** A `postgres://` address; without it everything is kept in one SQLite file under DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Addresses of the TLS proxy in front, comma-separated; only from those are `X-Forwarded-*` believed. */
  TRUSTED_PROXIES: z.string().default(''),
  /** Where people open the service, as their browsers see it: `https://gates.example`. Keys for signing belong to it, and papers name it. */
  PUBLIC_ORIGIN: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  /** How much one person's devices together may ask for; a browser with everything open needs a few dozen. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  /** Days after which the names of persons in a closed issue are masked; 0 is at once, `off` never. */
  MASK_AFTER_DAYS: z.union([z.literal('off'), z.coerce.number().int().min(0).max(36_500)]).default(30),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Under DATA_DIR: the key that seals the secrets of second steps. */
export const keyFile = 'secret.key';

/** Everything that differs from one installation to another, read once at the start. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly trustedProxies: string[];
  /** `null`: wherever the page came from. */
  readonly publicOrigin: string | null;
  readonly requestsPerMinute: number;
  /** `null`: never. */
  readonly maskAfterDays: number | null;
  readonly logLevel: string;
  /** The engine texts may be put to where both sides of a channel want it; `null` for none. */
  readonly engine: EngineConfig | null;
  /** Only the demo program sets this: links that sign in without a password exist then. */
  readonly demo: boolean;

  constructor(environment: NodeJS.ProcessEnv, { demo = false } = {}) {
    const parsed = Environment.safeParse(environment);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw unusable(wrong);
    }
    this.port = parsed.data.PORT;
    this.host = parsed.data.HOST;
    this.dataDir = resolve(parsed.data.DATA_DIR);
    this.databaseUrl = parsed.data.DATABASE_URL;
    this.trustedProxies = parsed.data.TRUSTED_PROXIES.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    this.publicOrigin = parsed.data.PUBLIC_ORIGIN ? new URL(parsed.data.PUBLIC_ORIGIN).origin : null;
    this.requestsPerMinute = parsed.data.REQUESTS_PER_MINUTE;
    this.maskAfterDays = parsed.data.MASK_AFTER_DAYS === 'off' ? null : parsed.data.MASK_AFTER_DAYS;
    this.logLevel = parsed.data.LOG_LEVEL;
    this.demo = demo;
    this.engine = engineOf(parsed.data, demo);
  }
}

function engineOf(said: z.infer<typeof Environment>, demo: boolean): EngineConfig | null {
  try {
    return readEngine(said, demo);
  } catch (error) {
    throw unusable([(error as Error).message]);
  }
}

const unusable = (wrong: readonly string[]) => new Error(`The environment is not usable:\n  ${wrong.join('\n  ')}`);
