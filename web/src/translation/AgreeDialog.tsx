import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../../../src/contract/translation.js';
import { Dialog } from '../ui/Dialog.js';
import { EngineName } from './EngineName.js';

interface Props {
  engine: Engine;
  busy: boolean;
  failed: string | undefined;
  onAgree(): void;
  onClose(): void;
}

/** What one agrees to: where the texts go, what comes back, and what cannot be undone. */
export function AgreeDialog({ engine, busy, failed, onAgree, onClose }: Props) {
  const { t } = useTranslation('translation');
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={busy} onClick={onAgree}>
            {t('agree')}
          </Button>
        </>
      }
    >
      <p>{t('ask.where')}</p>
      <p>
        <b>
          <EngineName engine={engine} />
        </b>
      </p>
      <p>{t('ask.marks')}</p>
      <p>{t('ask.back')}</p>
      {failed && <p className="pp-error">{failed}</p>}
    </Dialog>
  );
}
