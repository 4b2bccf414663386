import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../src/contract/files.js';
import { fileAddress, filesIn, isPhoto } from '../api/files.js';
import { useLanguage } from '../i18n.js';
import { type Carrier, faceSize, fileSize, kindName, showPhoto } from './show.js';
import './files.css';

/** The photos and documents of a message, or of what stands on an issue: photos open large, documents are saved. */
export function Attachments({ message }: { message: Carrier }) {
  const { t } = useTranslation('files');
  const files = filesIn(message);
  if (files.length === 0) return null;
  const photos = files.filter(isPhoto);
  const documents = files.filter((file) => !isPhoto(file));
  return (
    <div className="fl">
      {photos.length > 0 && (
        <ul className="fl-photos" aria-label={t('photos', { count: photos.length })}>
          {photos.map((file) => (
            <li key={file.id}>
              <button
                type="button"
                className="fl-photo"
                aria-label={t('open_photo', { name: file.name })}
                onClick={() => showPhoto({ message, file })}
              >
                <img
                  {...faceSize(file)}
                  src={fileAddress(file, 'thumbnail')}
                  alt={file.name}
                  loading="lazy"
                  decoding="async"
                  draggable={false}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <ul className="fl-files" aria-label={t('documents', { count: documents.length })}>
          {documents.map((file) => (
            <Document key={file.id} file={file} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Document({ file }: { file: FileView }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const Icon = file.mediaType.includes('spreadsheet') ? FileSpreadsheet : FileText;
  const size = fileSize(file.size, language);
  return (
    <li>
      <a
        className="fl-file"
        href={fileAddress(file, 'original')}
        download={file.name}
        aria-label={t('save_file', { name: file.name, kind: kindName(file), size })}
      >
        <Icon size={18} aria-hidden />
        <span className="fl-name" dir="auto">
          {file.name}
        </span>
        <small>
          {kindName(file)} · {size}
        </small>
        <Download size={15} aria-hidden />
      </a>
    </li>
  );
}
