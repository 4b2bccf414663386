import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LangTag, langTag, otherLanguage } from '../../../src/language/text.js';
import { loadLanguage, useLanguage } from '../i18n.js';

/** The words of the language that is not chosen: on these pages nobody has said yet which one they read. */
export function useOtherWords(namespace: string): { lang: LangTag; say(key: string): string } {
  const other = otherLanguage(useLanguage());
  const { t } = useTranslation(namespace);
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    void loadLanguage(other).then(() => setLoaded(other));
  }, [other]);
  return { lang: langTag(other), say: (key) => (loaded === other ? t(key, { lng: other }) : '') };
}
