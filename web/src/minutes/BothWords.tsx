import { useTranslation } from 'react-i18next';
import type { BilingualText } from '../../../src/contract/text.js';
import { otherLanguage, reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { TermedText } from '../terms/TermedText.js';

/** A name of the paper in both languages, the reader's first; both are worked on, so only what is missing is said. */
export function BothWords({ text }: { text: BilingualText }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { own, other, ownLang, otherLang, missing } = reading(text, language);
  return (
    <span className="me-both">
      {own && (
        <span lang={ownLang} dir="auto">
          <TermedText text={own.text} language={language} />
        </span>
      )}
      {other && (
        <span lang={otherLang} dir="auto" className={own ? 'me-both-other' : undefined}>
          <TermedText text={other.text} language={otherLanguage(language)} />
        </span>
      )}
      {missing && <i className="me-missing">{t(`cell.missing.${missing}`)}</i>}
    </span>
  );
}
