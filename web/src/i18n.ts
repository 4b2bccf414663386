import i18next, { type TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../src/contract/basics.js';
import { langTag } from '../../src/language/text.js';

type Bundles = Record<string, Record<string, unknown>>;

type Loader = Record<Language, () => Promise<{ default: Bundles }>>;

/** The words by where they are needed, each lot with a namespace that tells whether it is here. */
const lots = {
  common: { mark: 'common', load: { vi: () => import('./words/vi.js'), zh: () => import('./words/zh.js') } },
  entrance: {
    mark: 'sign-in',
    load: { vi: () => import('./words/vi.entrance.js'), zh: () => import('./words/zh.entrance.js') },
  },
  inside: {
    mark: 'issues',
    load: { vi: () => import('./words/vi.inside.js'), zh: () => import('./words/zh.inside.js') },
  },
  pages: {
    mark: 'people',
    load: { vi: () => import('./words/vi.pages.js'), zh: () => import('./words/zh.pages.js') },
  },
} satisfies Record<string, { mark: string; load: Loader }>;
type Lot = keyof typeof lots;
const remembered = 'language';
/** What the screens that were open so far need. */
const needed = new Set<Lot>(['common']);

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
  const [there, setThere] = useState(areHere(language));
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
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await loadLanguage(language);
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
  needed.add('inside').add('pages');
  await Promise.all([loadLanguage('vi'), loadLanguage('zh')]);
  return { vi: i18next.getFixedT('vi'), zh: i18next.getFixedT('zh') };
}

/** Whether the words behind the sign-in are here in the language of the screen; asks for them if they are not. */
export function useWordsInside(): boolean {
  const language = useLanguage();
  const [, setLoaded] = useState<Language>();
  const here = i18next.hasResourceBundle(language, 'issues');
  useEffect(() => {
    needed.add('inside');
    if (!here) void loadLanguage(language).then(() => setLoaded(language));
  }, [here, language]);
  return here;
}

/** Makes words available: a page waits for them as it waits for its code. */
export function loadWords(...wanted: Lot[]): Promise<void> {
  for (const lot of wanted) needed.add(lot);
  return loadLanguage(currentLanguage());
}

const missing = (language: Language) =>
  [...needed].map((lot) => lots[lot]).filter(({ mark }) => !i18next.hasResourceBundle(language, mark));
const areHere = (language: Language) => missing(language).length === 0;

/** Makes the words of a language available, as far as they are needed. */
async function loadLanguage(language: Language): Promise<void> {
  for (const { default: bundles } of await Promise.all(missing(language).map(({ load }) => load[language]()))) {
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
