import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import './SidePanel.css';

interface Props {
  /** What the panel is about, read aloud first. */
  label: string;
  title: ReactNode;
  /** Stands before the title. */
  mark?: ReactNode;
  onClose(): void;
  children: ReactNode;
  /** Buttons that stay at the foot. */
  footer?: ReactNode;
}

/** What stands beside the list: one thing, looked at or changed. On a phone it is the whole page. */
export function SidePanel({ label, title, mark, onClose, children, footer }: Props) {
  const { t } = useTranslation();
  const Title = useMediaPhone() ? 'h1' : 'h2';
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <aside
      ref={ref}
      className="side-panel"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <header>
        <div className="side-panel-title">
          {mark}
          <Title>{title}</Title>
        </div>
        <IconButton label={t('action.close')} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="side-panel-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </aside>
  );
}
