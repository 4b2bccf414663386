import { useTranslation } from 'react-i18next';
import { useStart } from '../api/start.js';

/** Which keys do what here, at the foot of a window that has a keyboard. */
export function KeyHints({ writes }: { writes: boolean }) {
  const { t } = useTranslation('issues');
  const acting = useStart((start) => start.preferences.keys !== 'off');
  const hints = [
    { keys: ['J', 'K'], does: t('key.move') },
    { keys: ['Enter'], does: t('key.open') },
    { keys: ['F'], does: t('key.find') },
    ...(writes
      ? [
          { keys: ['X'], does: t('key.select') },
          { keys: ['C'], does: t('key.new') },
        ]
      : []),
  ];
  return (
    <footer className="il-keys">
      {acting && (
        <ul aria-label={t('key.label')}>
          {hints.map(({ keys, does }) => (
            <li key={does}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {does}
            </li>
          ))}
        </ul>
      )}
      <span>{t('shared')}</span>
    </footer>
  );
}
