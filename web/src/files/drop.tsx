import { Paperclip } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFiles } from '../live/uploads.js';
import './files.css';

/** Files dropped anywhere on the room go into its composer. Every way here has a button beside it. */
export function useDrop(may: boolean, onFiles: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent): boolean => may && event.dataTransfer.types.includes('Files');
  const hands = {
    onDragOver: (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!carries(event)) return;
      event.preventDefault();
      onFiles(event.dataTransfer.files);
    },
  };
  return { over, hands };
}

/** What is shown while files are held over the room. */
export function DropHere() {
  const { t } = useTranslation('files');
  return (
    <div className="fl-drop" aria-hidden="true">
      <span>
        <Paperclip size={18} /> {t('drop')}
      </span>
    </div>
  );
}

/** Takes files out of a paste; a table or a text that brings its own picture along is meant as text. */
export function pasteFiles(event: ClipboardEvent, audience: string): void {
  const { types, files } = event.clipboardData;
  if (types.includes('text/plain') || files.length === 0) return;
  event.preventDefault();
  addFiles(audience, files);
}
