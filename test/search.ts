import type { QueryOf } from '../src/contract/routes.js';
import type { Somebody } from './world.js';

/** What somebody finds, by the words that are shown of it. */
export async function finds(by: Somebody, text: string, more: Partial<QueryOf<'GET /search'>> = {}): Promise<string[]> {
  const { hits } = await by.call('GET /search', { query: { text, ...more } });
  return hits.map(({ text: words, files }) => words?.[words.source]?.text ?? files.join());
}
