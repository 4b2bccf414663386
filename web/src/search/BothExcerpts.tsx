import { useTranslation } from 'react-i18next';
import type { Excerpts } from '../../../src/contract/search.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { MachineMark } from '../ui/MachineMark.js';
import { Marked } from './Marked.js';

/** Both wordings beside each other, the reader’s own first; what is missing is said. */
export function BothExcerpts({ texts }: { texts: Excerpts }) {
  const { t } = useTranslation('search');
  const own = useLanguage();
  return (
    <span className="sr-texts">
      {[own, otherLanguage(own)].map((language, place) => {
        const excerpt = texts[language];
        return excerpt ? (
          <span key={language} className={place === 0 ? 'sr-own' : 'sr-other'} lang={langTag(language)}>
            <MachineMark version={excerpt} />
            <Marked excerpt={excerpt} />
          </span>
        ) : (
          <span key={language} className="sr-missing">
            {t(`missing.${language}`)}
          </span>
        );
      })}
    </span>
  );
}
