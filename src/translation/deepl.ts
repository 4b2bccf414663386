import { z } from 'zod';
import type { EngineConfig } from '../config/translation.config.js';
import type { Language } from '../contract/basics.js';
import { askJson, guardedFetch } from './engine.http.js';
import { EngineError, type TranslationProvider } from './provider.js';

const Answer = z.object({
  translations: z.array(z.object({ text: z.string(), model_type_used: z.string().optional() })),
});
const sources: Record<Language, string> = { vi: 'VI', zh: 'ZH' };
const targets: Record<Language, string> = { vi: 'VI', zh: 'ZH-HANS' };

/**
 * DeepL, v2. Not by its own client (`deepl-node` 1.28): that one follows redirects with the text in its hands, takes
 * proxies from the environment and reads answers of any length, and none of it can be switched off.
 */
export function deepl(config: EngineConfig): TranslationProvider {
  const ask = guardedFetch(config);
  return {
    mostCharacters: 20_000,
    mostSegments: 50,
    async translate({ from, to, segments, terms, signal }) {
      // What stands in the context is read and not translated.
      const context = terms.map(({ source, target }) => `${source} = ${target}`).join('; ');
      const body = {
        text: segments,
        source_lang: sources[from],
        target_lang: targets[to],
        // Vietnamese is known to the newer models alone.
        model_type: 'quality_optimized',
        preserve_formatting: true,
        ...(context && { context }),
      };
      const headers = { authorization: `DeepL-Auth-Key ${config.key}`, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body), signal };
      const answer = Answer.safeParse(await askJson(ask, `${config.url}/v2/translate`, init));
      if (!answer.success) throw new EngineError('garbled', 'translation');
      const { translations } = answer.data;
      return { texts: translations.map(({ text }) => text), model: translations[0]?.model_type_used };
    },
  };
}
