import { useEffect, useState } from 'react';
import { type LangTag, langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';

/** These files alone: all words of a language are more than the rest of the page. */
const files = import.meta.glob<object>('../../../locales/{vi,zh}/{sign-in,second-step,issue}.json', {
  import: 'default',
});

/** The words of the language that is not chosen: where nobody has said yet which one they read, or the other side will read them. */
export function useOtherWords(namespace: 'sign-in' | 'second-step' | 'issue'): {
  lang: LangTag;
  say(key: string): string;
} {
  const other = otherLanguage(useLanguage());
  const path = `../../../locales/${other}/${namespace}.json`;
  const [loaded, setLoaded] = useState<{ path: string; words: object }>();
  useEffect(() => {
    void files[path]?.().then((words) => setLoaded({ path, words }));
  }, [path]);
  return { lang: langTag(other), say: (key) => (loaded?.path === path ? wordsAt(loaded.words, key) : '') };
}

function wordsAt(words: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((level, step) => (level as Record<string, unknown> | undefined)?.[step], words);
  return typeof found === 'string' ? found : '';
}
