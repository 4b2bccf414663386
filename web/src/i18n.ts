import i18next, { type TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../src/contract/basics.js';
import { langTag } from '../../src/language/text.js';

type Bundles = Record<string, Record<string, unknown>>;

const loaders: Record<Language, () => Promise<{ default: Bundles }>> = {
  vi: () => import('./words/vi.js'),
  zh: () => import('./words/zh.js'),
};
const inside: typeof loaders = {
  vi: () => import('./words/vi.inside.js'),
  zh: () => import('./words/zh.inside.js'),
};
const remembered = 'language';
/** Somebody is signed in, and the words of all pages are needed. */
let entered = false;

/** The language of the screen now; requests ask for their answers in it. */
export function currentLanguage(): Language {
  return i18next.language === 'zh' ? 'zh' : 'vi';
}

/** The same for components, which are drawn anew when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'vi';
}

/** The words of one language, for what is written in both; until the other one is there, those of the screen. */
export function useWords(language: Language): TFunction {
  const { t, i18n } = useTranslation();
  const [there, setThere] = useState(i18n.hasResourceBundle(language, 'common'));
  useEffect(() => {
    void loadLanguage(language).then(
      () => setThere(true),
      () => undefined,
    );
  }, [language]);
  return there ? i18n.getFixedT(language) : t;
}

/** Loads the words of the language this device used last, before the first screen is drawn. */
export async function startLanguage(): Promise<void> {
  const language = deviceLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: (await loaders[language]()).default },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  mark(language);
}

/** Changes the language of the screen and remembers it on the device. */
export async function setLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  mark(language);
}

/** The words of both languages, for what is handed out in both side by side. */
export async function bothWords(): Promise<Record<Language, TFunction>> {
  await Promise.all([loadLanguage('vi'), loadLanguage('zh')]);
  return { vi: i18next.getFixedT('vi'), zh: i18next.getFixedT('zh') };
}

/** Whether the words behind the sign-in are here in the language of the screen; asks for them if they are not. */
export function useWordsInside(): boolean {
  const language = useLanguage();
  const [, setLoaded] = useState<Language>();
  const here = i18next.hasResourceBundle(language, 'issue');
  useEffect(() => {
    entered = true;
    if (!here) void loadLanguage(language).then(() => setLoaded(language));
  }, [here, language]);
  return here;
}

/** Makes the words of a language available, as far as they are needed. */
async function loadLanguage(language: Language): Promise<void> {
  const missing = [
    ...(i18next.hasResourceBundle(language, 'common') ? [] : [loaders[language]()]),
    ...(!entered || i18next.hasResourceBundle(language, 'issue') ? [] : [inside[language]()]),
  ];
  for (const { default: bundles } of await Promise.all(missing)) {
    for (const [namespace, words] of Object.entries(bundles)) i18next.addResourceBundle(language, namespace, words);
  }
}

function deviceLanguage(): Language {
  const kept = read();
  if (kept === 'vi' || kept === 'zh') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'vi';
}

function read(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function mark(language: Language): void {
  document.documentElement.lang = langTag(language);
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A device that keeps nothing asks for the language again next time.
  }
}
