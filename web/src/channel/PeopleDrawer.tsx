import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.js';
import { PeoplePanel } from './PeoplePanel.js';

/** The people of the channel where there is no room beside the messages: from the side, on a phone the whole page. */
export function PeopleDrawer({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('channel');
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog className="ch-drawer" ref={ref} aria-label={t('people.title')} onCancel={onClose}>
      <header>
        <h2>{t('people.title')}</h2>
        <IconButton label={t('people.close')} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="ch-aside" role="region" aria-label={t('people.title')} tabIndex={0}>
        <PeoplePanel />
      </div>
    </dialog>
  );
}
