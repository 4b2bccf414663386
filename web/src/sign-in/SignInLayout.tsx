import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { ClockPair } from '../shell/ClockPair.js';
import { LanguageToggle } from '../shell/LanguageToggle.js';
import { Mark } from '../shell/Mark.js';
import { useTitle } from '../ui/PageHeader.js';
import { Bridge } from './Bridge.js';
import { useOtherWords } from './otherWords.js';
import './SignInLayout.css';

interface Props {
  /** Key of the title in `sign-in.json`; shown in both languages. */
  title: string;
  children: ReactNode;
  /** For forms longer than a screen. */
  long?: boolean;
}

/** What surrounds every page before the sign-in: what this is, in both languages at once. */
export function SignInLayout({ title, children, long = false }: Props) {
  const { t } = useTranslation('sign-in');
  const own = langTag(useLanguage());
  const other = useOtherWords('sign-in');
  useTitle(t(title));
  const words = [
    { lang: own, say: (key: string) => t(key) },
    { lang: other.lang, say: other.say },
  ];
  return (
    <div className={long ? 'sign-in sign-in-long' : 'sign-in'}>
      <aside className="sign-in-story">
        <Bridge />
        <div className="sign-in-brand">
          <Mark size={40} />
          <div>
            <b lang="vi">Nền tảng phối hợp cửa khẩu</b>
            <span lang="zh-Hans">口岸协作平台</span>
          </div>
        </div>
        <div className="sign-in-promise">
          {words.map(({ lang, say }) => (
            <div key={lang} lang={lang}>
              <p className="sign-in-motto">{say('motto')}</p>
              <p>{say('about')}</p>
            </div>
          ))}
        </div>
      </aside>
      <main className="sign-in-main">
        <div className="sign-in-language">
          <LanguageToggle />
        </div>
        <div className="sign-in-form">
          <h1>
            {t(title)} <span lang={other.lang}>{other.say(title)}</span>
          </h1>
          {children}
        </div>
        <footer className="sign-in-foot">
          <ClockPair />
        </footer>
      </main>
    </div>
  );
}
