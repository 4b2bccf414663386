import { isIP } from 'node:net';
import { z } from 'zod';

/** What is said in the environment about an engine that puts texts into the other language. */
export const TranslationEnvironment = z.object({
  TRANSLATION_PROVIDER: z.enum(['off', 'openai-compatible', 'libretranslate', 'deepl', 'fake']).default('off'),
  TRANSLATION_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The only hosts texts may go to, comma-separated. */
  TRANSLATION_HOSTS: z.string().default(''),
  TRANSLATION_KEY: z.string().min(1).optional(),
  TRANSLATION_MODEL: z.string().min(1).max(200).optional(),
  TRANSLATION_CHARACTERS_PER_DAY: z.coerce.number().int().min(0).max(2_000_000_000).default(500_000),
  TRANSLATION_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(300).default(30),
  /** Its texts are invented: said aloud, or it is not taken. */
  TRANSLATION_FAKE: z.enum(['yes', 'no']).default('no'),
});
type Said = z.infer<typeof TranslationEnvironment>;

/** The engine of this service and how much may be asked of it. */
export interface EngineConfig {
  provider: Exclude<Said['TRANSLATION_PROVIDER'], 'off'>;
  /** Without a slash at its end. */
  url: string;
  /** Where alone texts may go, with the port where it is no usual one. */
  host: string;
  key: string | undefined;
  model: string | undefined;
  charactersPerDay: number;
  timeoutMs: number;
}

/** The engine that is set up, `null` for none; what is said of it wrongly is refused at the start. */
export function readEngine(said: Said, demo: boolean): EngineConfig | null {
  const { TRANSLATION_PROVIDER: provider, TRANSLATION_KEY: key, TRANSLATION_MODEL: model } = said;
  if (provider === 'off') return null;
  const limits = {
    charactersPerDay: said.TRANSLATION_CHARACTERS_PER_DAY,
    timeoutMs: said.TRANSLATION_TIMEOUT_SECONDS * 1_000,
  };
  if (provider === 'fake') {
    if (!demo && said.TRANSLATION_FAKE !== 'yes') throw new Error('TRANSLATION_PROVIDER: fake invents its texts');
    return { provider, url: '', host: 'localhost', key, model, ...limits };
  }
  if (said.TRANSLATION_URL === undefined) throw new Error('TRANSLATION_URL: missing');
  const url = new URL(said.TRANSLATION_URL);
  const hosts = said.TRANSLATION_HOSTS.split(',').map((host) => host.trim().toLowerCase());
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    throw new Error('TRANSLATION_URL: no more than a path');
  if (!hosts.includes(url.host)) throw new Error(`TRANSLATION_HOSTS: ${url.host} is not among them`);
  if (url.protocol === 'http:' && !isNear(url.hostname)) throw new Error('TRANSLATION_URL: not encrypted');
  if (provider === 'openai-compatible' && model === undefined) throw new Error('TRANSLATION_MODEL: missing');
  if (provider === 'deepl' && key === undefined) throw new Error('TRANSLATION_KEY: missing');
  return { provider, url: url.href.replace(/\/+$/, ''), host: url.host, key, model, ...limits };
}

/** On this machine, or in the same network by a plain name or a private address: there a line may be unencrypted. */
function isNear(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) === 4) return /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address);
  if (isIP(address) === 6) return /^(::1$|f[cd])/.test(address);
  return !address.includes('.');
}
