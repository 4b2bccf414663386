import { FileText } from 'lucide-react';
import type { FileView } from '../../../src/contract/files.js';
import { fileAddress } from '../api/files.js';
import { fileSize } from '../files/show.js';
import { useLanguage } from '../i18n.js';

/** Files of the paper, each to be saved. */
export function FileList({ files }: { files: readonly FileView[] }) {
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="me-files">
      {files.map((file) => (
        <li key={file.id}>
          <FileText size={15} aria-hidden />
          <a href={fileAddress(file, 'original')} download={file.name}>
            <span dir="auto">{file.name}</span> <small>{fileSize(file.size, language)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
