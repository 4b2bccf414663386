import { useTranslation } from 'react-i18next';

/** Which keys do what at the desk, at the foot of a window that has a keyboard. */
export function DeskKeys() {
  const { t } = useTranslation('desk');
  const hints = [
    { keys: ['Ctrl', 'Enter'], does: t('key.verify') },
    { keys: ['Alt', '↓ ↑'], does: t('key.next') },
    { keys: ['Alt', '1–9'], does: t('key.offer') },
    { keys: ['Esc'], does: t('key.list') },
  ];
  return (
    <ul className="dk-keys" aria-label={t('key.label')}>
      {hints.map(({ keys, does }) => (
        <li key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </li>
      ))}
    </ul>
  );
}
