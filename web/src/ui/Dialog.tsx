import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.js';
import './Dialog.css';

interface Props {
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
  /** The buttons at the foot, the main one last. */
  footer?: ReactNode;
  wide?: boolean;
}

/** A question or a short form over the page; the browser keeps the focus inside and Esc closes it. */
export function Dialog({ title, onClose, children, footer, wide = false }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <IconButton label={t('action.close')} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}
