import { useTranslation } from 'react-i18next';
import { limits } from '../../../src/contract/limits.js';
import type { Uploading } from '../live/uploads.js';
import { LocalFile } from './LocalFile.js';
import './files.css';

/** The files that will go with the message being written. */
export function Tray({ tray, holds }: { tray: readonly Uploading[]; holds: boolean }) {
  const { t } = useTranslation('files');
  if (tray.length === 0) return null;
  const many = tray.length - limits.filesPerMessage;
  return (
    <div className="fl-tray">
      <ul className="fl-files" aria-label={t('tray', { count: tray.length })}>
        {tray.map((file) => (
          <LocalFile key={file.item.id} file={file} inTray />
        ))}
      </ul>
      {many > 0 && (
        <p className="fl-says" role="alert">
          {t('too_many', { most: limits.filesPerMessage, count: many })}
        </p>
      )}
      {holds && <p className="fl-says">{t('hold_needs_text')}</p>}
    </div>
  );
}

/** Whether the files may go with a message as they are; those still on their way go after it. */
export function mayGo(tray: readonly Uploading[]): boolean {
  return tray.length <= limits.filesPerMessage && tray.every(({ state }) => state !== 'refused');
}
