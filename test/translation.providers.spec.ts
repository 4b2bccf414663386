import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { EngineConfig } from '../src/config/translation.config.js';
import type { Language } from '../src/contract/basics.js';
import { makeProvider } from '../src/translation/engine.js';
import type { EngineFault, TermPair } from '../src/translation/provider.js';
import { type Asked, engineConfig, type StandIn, say, standIn } from './engines.js';

type Real = Exclude<EngineConfig['provider'], 'fake'>;

/** The documented answer of each engine to some texts, and where it is asked for them. */
const shapes: Record<
  Real,
  { path: string; good(asked: Asked, response: ServerResponse): void; texts(asked: Asked): string[] }
> = {
  libretranslate: {
    path: '/translate',
    texts: ({ body }) => (body as { q: string[] }).q,
    good: ({ path, body }, response) =>
      path === '/languages'
        ? say(response, [
            { code: 'en', name: 'English', targets: ['vi', 'zh-Hans'] },
            { code: 'vi', name: 'Vietnamese', targets: ['en', 'zh-Hans'] },
            { code: 'zh-Hans', name: 'Chinese', targets: ['en', 'vi'] },
          ])
        : say(response, { translatedText: (body as { q: string[] }).q.map((text) => `译：${text}`) }),
  },
  deepl: {
    path: '/v2/translate',
    texts: ({ body }) => (body as { text: string[] }).text,
    good: ({ body }, response) =>
      say(response, {
        translations: (body as { text: string[] }).text.map((text) => ({
          detected_source_language: 'VI',
          text: `译：${text}`,
          billed_characters: text.length,
          model_type_used: 'quality_optimized',
        })),
      }),
  },
  'openai-compatible': {
    path: '/v1/chat/completions',
    texts: ({ body }) => [promptIn(body).split('\n').at(-1) ?? ''],
    good: ({ body }, response) =>
      say(response, {
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1,
        model: 'hy-mt2-7b',
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content: `译：${promptIn(body).split('\n').at(-1)}\n` },
            finish_reason: 'stop',
          },
        ],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      }),
  },
};
const promptIn = (body: unknown) => (body as { messages: { content: string }[] }).messages[0]?.content ?? '';
const kinds = Object.keys(shapes) as Real[];

describe('an engine', () => {
  const open: StandIn[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  const engine = async (kind: Real, answer = shapes[kind].good, more: Partial<EngineConfig> = {}) => {
    const there = await standIn(answer);
    open.push(there);
    const provider = await makeProvider(engineConfig(kind, there, more));
    const translate = (segments: string[], from: Language = 'vi', terms: TermPair[] = []) => {
      const to = from === 'vi' ? ('zh' as const) : ('vi' as const);
      return provider.translate({ from, to, segments, terms, signal: AbortSignal.timeout(30_000) });
    };
    return { there, translate };
  };
  /** What became of asking an engine that answers the translation itself in this way. */
  const fault = async (
    kind: Real,
    answer: (asked: Asked, response: ServerResponse) => void,
    more?: Partial<EngineConfig>,
  ): Promise<{ fault: EngineFault; afterMs?: number; message: string }> => {
    const { translate } = await engine(
      kind,
      (asked, response) => (asked.path === '/languages' ? shapes[kind].good(asked, response) : answer(asked, response)),
      more,
    );
    return translate(['Xe mang biển bí mật']).then(
      (given) => ({ fault: JSON.stringify(given) as EngineFault, message: '' }),
      (error: { fault: EngineFault; message: string }) => error,
    );
  };

  it.each(kinds)('%s is asked as its makers say, and answers piece by piece', async (kind) => {
    const { there, translate } = await engine(kind);
    const terms = [{ source: 'xe bị tạm giữ', target: '被扣车辆' }];
    const answer = await translate(['Cho xe bị tạm giữ ⟦1⟧ qua.', 'Cảm ơn.'], 'vi', terms);
    expect(answer.texts).toEqual(['译：Cho xe bị tạm giữ ⟦1⟧ qua.', '译：Cảm ơn.']);
    const asked = there.asked.filter(({ path }) => path === shapes[kind].path);
    expect(asked.flatMap(shapes[kind].texts)).toEqual(['Cho xe bị tạm giữ ⟦1⟧ qua.', 'Cảm ơn.']);
    expect(asked.map(({ method }) => method)).toEqual(asked.map(() => 'POST'));
    if (kind === 'libretranslate')
      expect(asked[0]?.body).toMatchObject({ source: 'vi', target: 'zh-Hans', format: 'text', api_key: 'chia' });
    if (kind === 'deepl') {
      expect(asked[0]?.headers.authorization).toBe('DeepL-Auth-Key chia');
      expect(asked[0]?.body).toMatchObject({
        source_lang: 'VI',
        target_lang: 'ZH-HANS',
        context: 'xe bị tạm giữ = 被扣车辆',
      });
      expect(answer.model).toBe('quality_optimized');
    }
    if (kind === 'openai-compatible') {
      expect(asked[0]?.headers.authorization).toBe('Bearer chia');
      expect(asked[0]?.body).toMatchObject({ model: 'hy-mt2', temperature: 0 });
      expect(promptIn(asked[0]?.body)).toContain('xe bị tạm giữ 翻译成 被扣车辆');
      expect(promptIn(asked[1]?.body)).toContain('【背景信息】\nCho xe bị tạm giữ ⟦1⟧ qua.');
      expect(answer.model).toBe('hy-mt2-7b');
    }
  });

  it.each(kinds)('%s is asked in the other direction too', async (kind) => {
    const { there, translate } = await engine(kind);
    await translate(['收到。'], 'zh');
    const { body } = there.asked.at(-1) as Asked;
    const said = {
      libretranslate: { source: 'zh-Hans', target: 'vi' },
      deepl: { source_lang: 'ZH', target_lang: 'VI' },
    };
    if (kind === 'openai-compatible') expect(promptIn(body)).toContain('翻译为越南语');
    else expect(body).toMatchObject(said[kind]);
  });

  const statuses: [number, EngineFault][] = [
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [413, 'too_long'],
    [429, 'rate'],
    [456, 'quota'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ];
  it.each(kinds)('%s that refuses or fails is told apart by what it takes to go on', async (kind) => {
    for (const [status, expected] of statuses) {
      const answer = await fault(kind, (_, response) =>
        say(response, { error: 'Visit https://elsewhere', message: 'x' }, status),
      );
      expect([status, answer.fault]).toEqual([status, expected]);
    }
  });

  it.each(kinds)('%s that asks to be left alone says for how long', async (kind) => {
    const answer = await fault(kind, (_, response) => say(response, {}, 429, { 'retry-after': '7' }));
    expect(answer).toMatchObject({ fault: 'rate', afterMs: 7_000 });
  });

  it.each(kinds)(
    '%s that answers with half a body, no JSON, another shape or too much has not answered',
    async (kind) => {
      const half = await fault(kind, (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"translatedText":["Xe');
        setTimeout(() => response.destroy(), 20);
      });
      expect(['unavailable', 'garbled']).toContain(half.fault);
      const bodies = [
        '<html>',
        '{}',
        '[]',
        'null',
        '{"translatedText":"x"}',
        '{"translations":[{}]}',
        '{"choices":[]}',
      ];
      for (const body of bodies) {
        const answer = await fault(kind, (_, response) => {
          response.writeHead(200, { 'content-type': 'application/json' }).end(body);
        });
        expect([body, answer.fault]).toEqual([body, 'garbled']);
      }
      const much = await fault(kind, (_, response) => say(response, { translatedText: ['x'.repeat(2_000_000)] }));
      expect(much.fault).toBe('garbled');
    },
  );

  it.each(kinds)('%s that is slow, hangs or is not there holds nobody longer than allowed', async (kind) => {
    const began = performance.now();
    const brief = { timeoutMs: 400 };
    expect((await fault(kind, () => undefined, brief)).fault).toBe('timeout');
    const drip = await fault(
      kind,
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 20);
        void once(response, 'close').then(() => clearInterval(timer));
      },
      brief,
    );
    expect(drip.fault).toBe('timeout');
    // Far less than an engine that drips for ever would take.
    expect(performance.now() - began).toBeLessThan(20_000);
    const { there, translate } = await engine(kind);
    await there.close();
    await expect(translate(['x'])).rejects.toMatchObject({ fault: 'unavailable' });
  });

  it.each(kinds)('%s cannot send a text anywhere else', async (kind) => {
    const elsewhere = await standIn(shapes[kind].good);
    open.push(elsewhere);
    for (const status of [301, 302, 307, 308]) {
      const answer = await fault(kind, ({ path }, response) => {
        response.writeHead(status, { location: `${elsewhere.url}${path}` }).end();
      });
      expect(['unavailable', 'refused']).toContain(answer.fault);
    }
    expect(elsewhere.asked).toEqual([]);
    const { there, translate } = await engine(kind, undefined, { host: 'gates.example' });
    await expect(translate(['x'])).rejects.toMatchObject({ fault: 'refused' });
    expect(there.asked).toEqual([]);
  });

  it.each(kinds)('%s fails without a word of the text', async (kind) => {
    for (const status of [400, 500]) {
      const answer = await fault(kind, ({ body }, response) => say(response, { error: JSON.stringify(body) }, status));
      expect(answer.message).not.toMatch(/bí mật/);
    }
  });

  it('libretranslate is asked by the names its server has for the languages', async () => {
    for (const [known, expected] of [
      [['vi', 'zh'], 'zh'],
      [['vi', 'zh', 'zh-Hans'], 'zh-Hans'],
      [['vi', 'zh-CN', 'zh-TW'], 'zh-CN'],
    ] as const) {
      const { there, translate } = await engine('libretranslate', ({ path, body }, response) =>
        path === '/languages'
          ? say(
              response,
              known.map((code) => ({ code })),
            )
          : say(response, { translatedText: (body as { q: string[] }).q }),
      );
      await translate(['x']);
      expect(there.asked.at(-1)?.body).toMatchObject({ target: expected });
    }
    const { translate } = await engine('libretranslate', (_, response) =>
      say(response, [{ code: 'vi' }, { code: 'en' }]),
    );
    await expect(translate(['x'])).rejects.toMatchObject({ fault: 'refused' });
  });

  it('libretranslate is asked for its names anew when they have changed', async () => {
    let name = 'zh';
    const { there, translate } = await engine('libretranslate', ({ path, body }, response) => {
      const { q, target } = (body ?? {}) as { q?: string[]; target?: string };
      if (path === '/languages') return say(response, [{ code: 'vi' }, { code: name }]);
      if (target !== name) return say(response, { error: `${target} is not supported` }, 400);
      say(response, { translatedText: q });
    });
    await translate(['x']);
    name = 'zh-Hans';
    await expect(translate(['x'])).rejects.toMatchObject({ fault: 'refused' });
    expect((await translate(['x'])).texts).toEqual(['x']);
    expect(there.asked.at(-1)?.body).toMatchObject({ target: 'zh-Hans' });
  });

  it('whose model was cut short has not answered', async () => {
    const answer = await fault('openai-compatible', (_, response) =>
      say(response, { model: 'x', choices: [{ index: 0, message: { content: '半' }, finish_reason: 'length' }] }),
    );
    expect(answer.fault).toBe('too_long');
  });
});
