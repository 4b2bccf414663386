import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { EngineConfig } from '../config/translation.config.js';
import type { Engine } from '../contract/translation.js';
import type { TranslationProvider } from './provider.js';

/** How each kind of engine is made; another one is a file and its line here. Only the one that is set up is loaded. */
const makers: Record<EngineConfig['provider'], (config: EngineConfig) => Promise<TranslationProvider>> = {
  'openai-compatible': async (config) => (await import('./openai-compatible.js')).openaiCompatible(config),
  libretranslate: async (config) => (await import('./libretranslate.js')).libretranslate(config),
  deepl: async (config) => (await import('./deepl.js')).deepl(config),
  fake: async () => (await import('./fake.js')).fake(),
};

/** Makes the engine a configuration names. */
export const makeProvider = (config: EngineConfig): Promise<TranslationProvider> => makers[config.provider](config);

/** The engine this service is set up with, if any. */
@Injectable()
export class InstalledEngine {
  readonly config: EngineConfig | null;
  /** What both sides are told of it, and agree to. */
  readonly engine: Engine | null;
  private made: Promise<TranslationProvider> | undefined;

  constructor({ engine }: Config) {
    this.config = engine;
    this.engine = engine && { provider: engine.provider, host: engine.host };
  }

  provider(): Promise<TranslationProvider> {
    if (!this.config) throw new Error('No engine is set up.');
    this.made ??= makeProvider(this.config);
    return this.made;
  }
}
