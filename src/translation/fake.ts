import type { TranslationProvider } from './provider.js';

/** Invents a translation, always the same one: agreed terms in the other language, all else as it was. For tests and demos. */
export function fake(): TranslationProvider {
  return {
    mostCharacters: 4_000,
    mostSegments: 50,
    translate: async ({ to, segments, terms }) => ({
      texts: segments.map((segment) => {
        const worded = terms.reduce((text, { source, target }) => text.replaceAll(source, target), segment);
        return to === 'zh' ? `（试译）${worded}` : `(Dịch thử) ${worded}`;
      }),
      model: 'fake',
    }),
  };
}
