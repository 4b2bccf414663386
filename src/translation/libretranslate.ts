import { z } from 'zod';
import type { EngineConfig } from '../config/translation.config.js';
import type { Language } from '../contract/basics.js';
import { askJson, guardedFetch } from './engine.http.js';
import { EngineError, type TranslationProvider } from './provider.js';

const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
const Answer = z.object({ translatedText: z.array(z.string()) });
/** What simplified Chinese is called, the newest name first: it differs from server to server. */
const names: Record<Language, readonly string[]> = { vi: ['vi'], zh: ['zh-Hans', 'zh-CN', 'zh'] };

/** LibreTranslate, on a server of one's own. It takes no terms and goes by way of English. */
export function libretranslate(config: EngineConfig): TranslationProvider {
  const ask = guardedFetch(config);
  const key = config.key === undefined ? {} : { api_key: config.key };
  let codes: Record<Language, string> | undefined;
  const learnt = async (signal: AbortSignal) => {
    const known = Languages.safeParse(await askJson(ask, `${config.url}/languages`, { signal }));
    if (!known.success) throw new EngineError('garbled', 'languages');
    const codeOf = (language: Language) => {
      const code = names[language].find((name) => known.data.some((one) => one.code === name));
      if (code === undefined) throw new EngineError('refused', `it has no ${language}`);
      return code;
    };
    return { vi: codeOf('vi'), zh: codeOf('zh') };
  };
  return {
    mostCharacters: 5_000,
    mostSegments: 50,
    async translate({ from, to, segments, signal }) {
      codes ??= await learnt(signal);
      const body = { q: segments, source: codes[from], target: codes[to], format: 'text', ...key };
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body), signal };
      const answer = Answer.safeParse(
        await askJson(ask, `${config.url}/translate`, init).catch((error: unknown) => {
          // Another server may stand there by now, with other names.
          codes = undefined;
          throw error;
        }),
      );
      if (!answer.success) throw new EngineError('garbled', 'translation');
      return { texts: answer.data.translatedText };
    },
  };
}
