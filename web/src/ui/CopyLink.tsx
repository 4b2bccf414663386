import { Button, Input, type InputRef } from 'antd';
import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from './Callout.js';
import { TwoClocks } from './TwoClocks.js';
import './CopyLink.css';

interface Props {
  link: string;
  expiresAt: string;
  /** For whom it is, and how to hand it over. */
  says: string;
}

/** A one-time link, shown this once: to copy and hand over, with when it ends. */
export function CopyLink({ link, expiresAt, says }: Props) {
  const { t } = useTranslation();
  const input = useRef<InputRef>(null);
  const [copied, setCopied] = useState(false);
  const address = new URL(link, location.origin).href;
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Without a clipboard the selected text is copied by the old way.
      document.execCommand('copy');
    }
    setCopied(true);
  };
  return (
    <div className="copy-link">
      <p>{says}</p>
      <div className="copy-link-row">
        <Input
          ref={input}
          readOnly
          value={address}
          aria-label={t('link.label')}
          onFocus={(event) => event.target.select()}
        />
        <Button type="primary" icon={<Copy size={16} />} onClick={() => void copy()}>
          {copied ? t('link.copied') : t('action.copy')}
        </Button>
      </div>
      <p className="copy-link-until">
        {t('link.until')} <TwoClocks at={expiresAt} date="always" />
      </p>
      <Callout tone="warning">{t('link.once')}</Callout>
    </div>
  );
}
