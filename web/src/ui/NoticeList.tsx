import { Check, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dismiss, type Notice, useNotices } from './notices.js';
import { singleKeys } from './singleKeys.js';
import './NoticeList.css';

/** The foot of the screen where what was done is said, and taken back by press or `Z`. */
export function NoticeList() {
  const { t } = useTranslation();
  const notices = useNotices();
  const newest = notices.findLast((notice) => notice.undo);
  useEffect(() => {
    if (!newest) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (
        event.key.toLowerCase() === 'z' &&
        singleKeys() &&
        !typing &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey
      )
        undo(newest);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [newest]);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <Check size={16} />
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" className="notice-undo" onClick={() => undo(notice)}>
              {t('action.undo')} <kbd>Z</kbd>
            </button>
          )}
          <button type="button" aria-label={t('action.close')} onClick={() => dismiss(notice.id)}>
            <X size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}

function undo(notice: Notice): void {
  notice.undo?.();
  dismiss(notice.id);
}
