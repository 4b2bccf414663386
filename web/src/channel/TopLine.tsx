import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { langTag } from '../../../src/language/text.js';
import type { Draft } from './drafts.js';
import { TypingLine } from './TypingLine.js';

interface Props {
  draft: Draft;
  /** The language of the other side. */
  language: Language;
  /** The author’s own wording in it, if it goes along. */
  other: string;
}

/** Above the composer: who types, and what the other side will read of what is written. */
export function TopLine({ shared, ...draft }: Props & { shared: boolean }) {
  return (
    <div className="cp-top">
      <TypingLine />
      {shared && <Preview {...draft} />}
    </div>
  );
}

/** What the other side will read of a message as it is written now, before it is sent: one slim line, nothing to press. */
function Preview({ draft: { text, hold }, language, other }: Props) {
  const { t } = useTranslation('desk');
  if (text.trim() === '') return null;
  return (
    <p className="cp-preview">
      <Eye size={13} aria-hidden />
      {hold ? (
        t('preview.held')
      ) : other === '' ? (
        t(`preview.original.${language}`)
      ) : (
        <>
          <span className="cp-preview-says">{t('preview.reads')}</span>
          <span className="cp-preview-words" lang={langTag(language)} dir="auto">
            {other}
          </span>
          <span className="cp-preview-says">{t('preview.draft')}</span>
        </>
      )}
    </p>
  );
}
