import { BookMarked, Languages, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachButton } from '../files/AttachButton.js';

interface Props {
  audience: string;
  onPhrase(): void;
  /** Whether both languages are written now; `undefined` where only one is. */
  both: boolean | undefined;
  onBoth(): void;
  /** Files were chosen: they stand above the field. */
  onChosen(): void;
  children: ReactNode;
}

/** On a phone, behind the plus: files, phrases, the other language. */
export function MoreWays({ audience, onPhrase, both, onBoth, onChosen, children }: Props) {
  const { t } = useTranslation('channel');
  return (
    <div className="cp-more">
      <AttachButton audience={audience} label={t('files:attach_phone')} className="cp-attach" onChosen={onChosen}>
        <Paperclip size={18} aria-hidden /> {t('files:attach_phone')}
      </AttachButton>
      <button type="button" onClick={onPhrase}>
        <BookMarked size={18} aria-hidden /> {t('phrases:title')}
      </button>
      {both !== undefined && (
        <button type="button" aria-pressed={both} onClick={onBoth}>
          <Languages size={18} aria-hidden /> {t('compose.both')}
        </button>
      )}
      {children}
    </div>
  );
}
