import type { ConfigProviderProps } from 'antd';
import type { Language } from '../../../src/contract/basics.js';

type Words = NonNullable<ConfigProviderProps['locale']>;
const loaded: Partial<Record<Language, Words>> = {};

/** The component library's own words in a language, once they are here. */
export const antdWords = (language: Language): Words | undefined => loaded[language];

/** Keeps the component library's words beside ours: they are loaded in the same piece. */
export function keepAntdWords(language: Language, words: Words): void {
  loaded[language] = words;
}
