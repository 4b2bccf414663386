import { CircleAlert, CircleCheck, Clock, FileText, Image, RotateCw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n.js';
import { removeFile, retryFile, type Uploading } from '../live/uploads.js';
import { IconButton } from '../ui/IconButton.js';
import { PlainText } from '../ui/PlainText.js';
import { fileSize } from './show.js';
import './files.css';

/** A file of one's own on its way: what it is, how far it is, and what is wrong with it if it was refused. */
export function LocalFile({ file, inTray = false }: { file: Uploading; inTray?: boolean }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const { item, state, arrived } = file;
  const percent = Math.floor((arrived / Math.max(1, item.size)) * 100);
  const onWay = state === 'sending' || state === 'waiting';
  return (
    <li className="fl-local" data-state={state}>
      <Face blob={item.blob} type={item.type} />
      <span className="fl-name" dir="auto" title={item.name}>
        <PlainText text={item.name} />
      </span>
      <small className="fl-how" role={state === 'refused' ? 'alert' : undefined}>
        {state === 'done' && <CircleCheck size={13} aria-hidden />}
        {state === 'waiting' && <Clock size={13} aria-hidden />}
        {state === 'refused' && <CircleAlert size={13} aria-hidden />}
        {state === 'refused' ? (
          <Refused file={file} />
        ) : (
          <>
            {fileSize(item.size, language)} · {t(`state.${state}`, { percent })}
          </>
        )}
      </small>
      {onWay && <progress max={100} value={percent} aria-label={t('progress', { name: item.name })} />}
      {inTray && (
        <span className="fl-hands">
          {state === 'refused' && item.blob.size > 0 && (
            <IconButton
              label={t('retry', { name: item.name })}
              icon={<RotateCw size={15} />}
              onClick={() => void retryFile(item.id)}
            />
          )}
          <IconButton
            label={t('remove', { name: item.name })}
            icon={<X size={16} />}
            onClick={() => removeFile(item.id)}
          />
        </span>
      )}
    </li>
  );
}

/** In the server's words, or in ours for what the device can tell by itself. */
function Refused({ file: { item } }: { file: Uploading }) {
  const { t } = useTranslation('files');
  if (item.problem?.detail) return <>{item.problem.detail}</>;
  return <>{t(item.problem?.code === 'file.too_large' ? 'refused.too_large' : 'refused.unreadable')}</>;
}

/** The picture itself where the browser can draw it. */
function Face({ blob, type }: { blob: Blob; type: string }) {
  const [address, setAddress] = useState<string>();
  const photo = type.startsWith('image/');
  useEffect(() => {
    if (!photo || blob.size === 0) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob, photo]);
  return (
    <span className="fl-face">
      {address ? (
        <img src={address} alt="" onError={() => setAddress(undefined)} />
      ) : photo ? (
        <Image size={18} aria-hidden />
      ) : (
        <FileText size={18} aria-hidden />
      )}
    </span>
  );
}
