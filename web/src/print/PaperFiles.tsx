import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../src/contract/files.js';
import { fileSize, kindName } from '../files/show.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';

/** What came with a message: paper cannot carry it, but says by name, kind and size what to look for. */
export function PaperFiles({ files }: { files: readonly FileView[] }) {
  const { t } = useTranslation('print');
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <div className="paper-files">
      <p>{t('files', { count: files.length })}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span dir="auto" translate="no">
              <PlainText text={file.name} />
            </span>{' '}
            · {kindName(file)} · {fileSize(file.size, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}
