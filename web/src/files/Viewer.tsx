import { ChevronLeft, ChevronRight, Download, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../src/contract/files.js';
import { fileAddress } from '../api/files.js';
import { useLanguage } from '../i18n.js';
import { IconButton } from '../ui/IconButton.js';
import { Caption } from './Caption.js';
import { fileSize, type Photo } from './show.js';
import { useZoom } from './useZoom.js';
import './viewer.css';

interface Props {
  photo: Photo;
  /** Its place among the photos one can go to. */
  at: number;
  of: number;
  onGo(step: 1 | -1): void;
  onClose(): void;
}

const panBy = 60;

/** A photo large, over the page: closer and farther, to its neighbours, with its caption in both languages. */
export default function Viewer({ photo, at, of, onGo, onClose }: Props) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const { file, message } = photo;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const heading = useId();
  const zoom = useZoom(stage, file.id);
  const source = useSource(file, zoom.scale > 1.3);
  // Closed before it is taken off the page: only then does the focus go back to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shift = event.shiftKey;
    const acts: Record<string, () => void> = {
      '+': zoom.closer,
      '=': zoom.closer,
      '-': zoom.farther,
      _: zoom.farther,
      '0': zoom.fit,
      ArrowLeft: () => (shift ? zoom.pan(panBy, 0) : at > 0 && onGo(-1)),
      ArrowRight: () => (shift ? zoom.pan(-panBy, 0) : at < of - 1 && onGo(1)),
      ArrowUp: () => zoom.pan(0, panBy),
      ArrowDown: () => zoom.pan(0, -panBy),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  // A photo that is small already is its own evidence size.
  const small = file.evidence?.sha256 === file.sha256 ? undefined : file.evidence;
  const percent = Math.round(zoom.scale * 100);
  return (
    // Always dark: a photo is judged better without a bright page around it.
    <dialog
      ref={dialog}
      className="vw"
      data-theme="dark"
      aria-labelledby={heading}
      onKeyDown={keyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="vw-bar">
        <h2 id={heading} dir="auto">
          {file.name}
        </h2>
        {of > 1 && <span className="vw-count">{t('viewer.count', { at: at + 1, of })}</span>}
        <span className="vw-tools" role="toolbar" aria-label={t('viewer.tools')}>
          <IconButton
            label={t('viewer.farther')}
            icon={<ZoomOut size={18} />}
            disabled={zoom.scale <= 1}
            onClick={zoom.farther}
          />
          <output aria-live="polite">{percent}%</output>
          <IconButton
            label={t('viewer.closer')}
            icon={<ZoomIn size={18} />}
            disabled={zoom.atMost}
            onClick={zoom.closer}
          />
          <IconButton
            label={t('viewer.fit')}
            icon={<Maximize size={17} />}
            disabled={zoom.scale <= 1}
            onClick={zoom.fit}
          />
        </span>
        <IconButton label={t('viewer.close')} icon={<X size={20} />} onClick={onClose} />
      </header>
      <div className="vw-stage" ref={stage} {...zoom.hands} data-close={zoom.scale > 1 || undefined}>
        <img
          key={file.id}
          src={source}
          alt={t('viewer.alt', { name: file.name })}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          draggable={false}
          style={{
            maxWidth: file.width ?? undefined,
            maxHeight: file.height ?? undefined,
            transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})`,
          }}
        />
      </div>
      {at > 0 && (
        <IconButton
          className="vw-step vw-before"
          label={t('viewer.previous')}
          icon={<ChevronLeft size={24} />}
          onClick={() => onGo(-1)}
        />
      )}
      {at < of - 1 && (
        <IconButton
          className="vw-step vw-after"
          label={t('viewer.next')}
          icon={<ChevronRight size={24} />}
          onClick={() => onGo(1)}
        />
      )}
      <footer className="vw-foot">
        <Caption message={message} />
        <p className="vw-save">
          {small && (
            <a href={fileAddress(file, 'evidence')} download={file.name}>
              <Download size={15} aria-hidden /> {t('viewer.save_small', { size: fileSize(small.size, language) })}
            </a>
          )}
          <a href={fileAddress(file, 'original')} download={file.name}>
            <Download size={15} aria-hidden /> {t('viewer.save_full', { size: fileSize(file.size, language) })}
          </a>
        </p>
        <Hashes file={file} />
      </footer>
    </dialog>
  );
}

/** By these a copy found elsewhere is recognised. */
function Hashes({ file }: { file: FileView }) {
  const { t } = useTranslation('files');
  const lines = { full: file.sha256, small: file.evidence?.sha256, sent: file.sent.sha256 };
  return (
    <details className="vw-hashes">
      <summary>{t('viewer.hashes')}</summary>
      <dl>
        {(['full', 'small', 'sent'] as const).map(
          (which) =>
            lines[which] && (
              <div key={which}>
                <dt>{t(`viewer.hash.${which}`)}</dt>
                <dd>{lines[which]}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

/** The small picture at once; the full one when somebody looks closely, and not before it is here whole. */
function useSource(file: FileView, closely: boolean): string {
  const [full, setFull] = useState<string>();
  const address = fileAddress(file, 'original');
  const small = fileAddress(file, 'evidence');
  useEffect(() => {
    if (!closely || file.evidence?.sha256 === file.sha256) return;
    const image = new Image();
    image.src = address;
    image.decode().then(
      () => setFull(address),
      () => undefined,
    );
  }, [closely, address, file]);
  return full === address ? full : small;
}
