import { readFileSync } from 'node:fs';
import type { Language } from '../../src/contract/basics.js';

/** The words of one screen in one language, so that a test asks for what a person would look for. */
export function words(
  language: Language,
  file: string,
): (key: string, params?: Record<string, string | number>) => string {
  const all = JSON.parse(
    readFileSync(new URL(`../../locales/${language}/${file}.json`, import.meta.url), 'utf8'),
  ) as object;
  return (key, params = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((level, step) => (level as Record<string, unknown> | undefined)?.[step], all);
    if (typeof found !== 'string') throw new Error(`No words for ${key} in ${language}/${file}.`);
    return found.replaceAll(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
