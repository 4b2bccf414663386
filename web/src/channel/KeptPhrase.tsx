import { BookMarked } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  onResume(): void;
  onDrop(): void;
}

/** A standard phrase that was begun and lies on the device: taken up again, or given up. */
export function KeptPhrase({ onResume, onDrop }: Props) {
  const { t } = useTranslation('phrases');
  return (
    <p className="cp-said">
      <BookMarked size={14} aria-hidden /> {t('kept')} ·{' '}
      <button type="button" className="ch-link" onClick={onResume}>
        {t('resume')}
      </button>{' '}
      <button type="button" className="ch-link" onClick={onDrop}>
        {t('drop')}
      </button>
    </p>
  );
}
