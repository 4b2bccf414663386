import OpenAI from 'openai';
import type { EngineConfig } from '../config/translation.config.js';
import type { Language } from '../contract/basics.js';
import { guardedFetch, refusalOf } from './engine.http.js';
import { EngineError, type EngineRequest, type TranslationProvider } from './provider.js';

const names: Record<Language, string> = { vi: '越南语', zh: '中文' };
const atOnce = 4;
const background = 2;

/**
 * A model of one's own behind the chat interface that vLLM, SGLang, Ollama and llama.cpp share. The wording of the request
 * is the one Hy-MT2 was taught, which other models follow as well. Client: `openai` 6, the last major that runs on Node.js 20.
 */
export function openaiCompatible(config: EngineConfig): TranslationProvider {
  const client = new OpenAI({
    // Without a key of ours it would look for one of somebody else in the environment.
    apiKey: config.key ?? 'none',
    organization: null,
    project: null,
    baseURL: `${config.url}/v1`,
    fetch: guardedFetch(config),
    maxRetries: 0,
    timeout: config.timeoutMs,
    logLevel: 'off',
  });
  const one = async (request: EngineRequest, at: number) => {
    try {
      const { choices, model } = await client.chat.completions.create(
        {
          model: config.model ?? '',
          messages: [{ role: 'user', content: promptOf(request, at) }],
          temperature: 0,
          max_tokens: 2_048,
        },
        { signal: request.signal },
      );
      const [choice] = choices ?? [];
      const text = choice?.message?.content;
      if (choice?.finish_reason === 'length') throw new EngineError('too_long', 'no whole text');
      if (typeof text !== 'string') throw new EngineError('garbled', 'no text');
      return { text: text.trim(), model };
    } catch (error) {
      throw faultOf(error);
    }
  };
  return {
    mostCharacters: 20_000,
    mostSegments: 50,
    async translate(request) {
      const answers: { text: string; model: string }[] = [];
      for (let from = 0; from < request.segments.length; from += atOnce) {
        const some = request.segments.slice(from, from + atOnce);
        answers.push(...(await Promise.all(some.map((_, at) => one(request, from + at)))));
      }
      return { texts: answers.map(({ text }) => text), model: answers[0]?.model };
    },
  };
}

function promptOf({ to, segments, terms }: EngineRequest, at: number): string {
  const known = terms.map(({ source, target }) => `${source} 翻译成 ${target}`);
  const before = segments.slice(Math.max(0, at - background), at);
  return [
    ...(known.length > 0 ? ['参考下面的翻译：', ...known, ''] : []),
    ...(before.length > 0 ? ['【背景信息】', ...before, ''] : []),
    `将以下文本翻译为${names[to]}，注意只需要输出翻译后的结果，不要额外解释，⟦1⟧ 这样的标记原样保留：`,
    '',
    segments[at] ?? '',
  ].join('\n');
}

function faultOf(error: unknown): EngineError {
  const inner = error instanceof OpenAI.APIConnectionError ? error.cause : error;
  if (inner instanceof EngineError) return inner;
  if (error instanceof OpenAI.APIConnectionTimeoutError || error instanceof OpenAI.APIUserAbortError)
    return new EngineError('timeout', 'no answer');
  if (error instanceof OpenAI.APIError && typeof error.status === 'number')
    return refusalOf(error.status, error.headers?.get('retry-after'));
  if (error instanceof OpenAI.APIConnectionError) return new EngineError('unavailable', 'no connection');
  return new EngineError('garbled', 'no answer of its kind');
}
