import { Hourglass, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PhraseUse, PhraseView } from '../../../src/contract/phrases.js';
import { type PhraseLookups, writeValue } from '../../../src/language/phrase-values.js';
import { phraseSegments } from '../../../src/language/phrases.js';
import { langTag } from '../../../src/language/text.js';

interface Props {
  phrase: PhraseView;
  values: PhraseUse['values'];
  lookups: PhraseLookups;
  /** The language of the preview: the one the writer does not write in. */
  language: Language;
  reviewed: boolean;
  shared: boolean;
}

/** What the other side will read, word for word, while the blanks are being filled. */
export function PhrasePreview({ phrase, values, lookups, language, reviewed, shared }: Props) {
  const { t } = useTranslation('phrases');
  const foreign = (name: string): boolean => {
    const value = values[name];
    return value !== undefined && writeValue(value, { language, lookups, formal: false }).untranslated.length > 0;
  };
  return (
    <section className="ph-theirs" aria-live="polite">
      <p className="ph-cap">
        <Languages size={14} aria-hidden />
        <span>{t(shared ? 'they_get' : 'beside')}</span>
        {!reviewed && (
          <span className="ph-unreviewed">
            <Hourglass size={13} aria-hidden />
            {t('unreviewed')}
          </span>
        )}
      </p>
      <p className="ph-sentence" lang={langTag(language)}>
        {phraseSegments(phrase, values, lookups, language).map((segment, at) => {
          const key = `${at}`;
          if (segment.blank === undefined) return <span key={key}>{segment.text}</span>;
          if (segment.text === null) {
            return (
              <span className="ph-open" key={key}>
                …
              </span>
            );
          }
          return (
            <b className="ph-filled" data-foreign={foreign(segment.blank) || undefined} key={key}>
              {segment.text}
            </b>
          );
        })}
      </p>
      {Object.keys(values).some(foreign) && <p className="ph-foreign">{t('foreign')}</p>}
    </section>
  );
}
