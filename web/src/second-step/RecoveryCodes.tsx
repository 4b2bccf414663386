import { Button } from 'antd';
import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../ui/Callout.js';
import { Check } from '../ui/Field.js';
import './second-step.css';

/** The recovery codes, shown this once: to print, to save or to write down before going on. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone(): void }) {
  const { t } = useTranslation('second-step');
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const text = [t('codes.file'), '', ...codes].join('\n');
  const copy = () => void navigator.clipboard?.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <div className="recovery-codes">
      <Callout tone="ok">{t('codes.set')}</Callout>
      <h2>{t('codes.title')}</h2>
      <p>{t('codes.says')}</p>
      <ol translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="recovery-codes-acts">
        <Button icon={<Copy size={16} />} onClick={copy}>
          {copied ? t('common:link.copied') : t('common:action.copy')}
        </Button>
        <Button
          icon={<Download size={16} />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${t('codes.title')}.txt`}
        >
          {t('codes.save')}
        </Button>
        <Button icon={<Printer size={16} />} onClick={() => print()}>
          {t('codes.print')}
        </Button>
      </div>
      <Callout tone="warning">{t('codes.once')}</Callout>
      <Check label={t('codes.kept')} checked={kept} onChange={(event) => setKept(event.target.checked)} />
      <Button type="primary" size="large" block disabled={!kept} onClick={onDone}>
        {t('codes.go_on')}
      </Button>
    </div>
  );
}
