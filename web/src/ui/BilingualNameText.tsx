import { useTranslation } from 'react-i18next';
import type { BilingualName } from '../../../src/contract/basics.js';
import { termName } from '../../../src/language/names.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import './parts.css';

interface Props {
  name: BilingualName;
  /** The other language behind it too. */
  both?: boolean;
  /** Leaves out "to be confirmed" where space is short and the page says it elsewhere. */
  quiet?: boolean;
}

/** The name of an agency, a post or a subject; one that has no form in the reader's language says so. */
export function BilingualNameText({ name, both = false, quiet = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = termName(name, language);
  const other = shown.unconfirmed ? null : name[otherLanguage(language)];
  return (
    <>
      <span lang={shown.lang}>{shown.text}</span>
      {shown.unconfirmed && !quiet && <span className="term-name-unconfirmed"> {t('name.to_be_confirmed')}</span>}
      {both && other !== null && (
        <>
          {' '}
          <span lang={langTag(otherLanguage(language))} className="term-name-other">
            {other}
          </span>
        </>
      )}
    </>
  );
}
