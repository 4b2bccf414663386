import { BookMarked } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { usePhraseBook } from './book.js';
import { open } from './PhraseList.js';
import './suggestions.css';

const common = ['ack-02', 'ack-06', 'courtesy-05'] as const;
const firsts = ['courtesy-01', 'liaison-02', 'liaison-03'] as const;

/** Three phrases one answers with all day, one touch away above the composer of a phone. */
export function PhraseChips({ onChoose }: { onChoose(phraseId: string): void }) {
  const { t } = useTranslation('phrases');
  const book = usePhraseBook().data;
  const known = common.filter((id) => book?.phrases.some((phrase) => phrase.id === id));
  if (known.length === 0) return null;
  return (
    <fieldset className="ph-chips" aria-label={t('chips.label')}>
      {known.map((id, at) => (
        <button type="button" key={id} onClick={() => onChoose(id)}>
          {at === 0 && <BookMarked size={15} aria-hidden />}
          {t(`chips.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** In a room where nobody has written yet: three phrases to begin with. */
export function FirstPhrases({ language, onChoose }: { language: Language; onChoose(phraseId: string): void }) {
  const { t } = useTranslation('phrases');
  const book = usePhraseBook().data;
  const other = otherLanguage(language);
  const known = firsts.flatMap((id) => book?.phrases.find((phrase) => phrase.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <div className="ph-firsts">
      <p>{t('first')}</p>
      {known.map((phrase) => (
        <button type="button" key={phrase.id} onClick={() => onChoose(phrase.id)}>
          <span lang={langTag(language)}>{open(phrase[language])}</span>
          <small lang={langTag(other)}>{open(phrase[other])}</small>
        </button>
      ))}
    </div>
  );
}
