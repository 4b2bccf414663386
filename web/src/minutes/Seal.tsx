import { Button } from 'antd';
import { Download, LoaderCircle, ShieldCheck, ShieldX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Frozen, MinutesView } from '../../../src/contract/minutes.js';
import { call } from '../api/call.js';
import { handOver } from '../export/files.js';
import { QrCode } from '../second-step/QrCode.js';
import type { Integrity } from './useIntegrity.js';
import { useAct } from './useMinutes.js';

interface Props {
  minutes: MinutesView;
  frozen: Frozen;
  integrity: Integrity;
}

/** Whether the text is what was signed, the fingerprint to be read out across the table, and the way to check a print. */
export function Seal({ minutes, frozen, integrity }: Props) {
  const { t } = useTranslation('minutes');
  const { fingerprint } = frozen;
  const whole = integrity !== 'looking' && integrity.length === 0;
  const saving = useAct(async () => {
    const bundle = await call('GET /minutes/:minutesId/bundle', { params: { minutesId: minutes.id }, timeout: 60_000 });
    const file = new Blob([JSON.stringify(bundle)], { type: 'application/json' });
    handOver(file, `${minutes.number ?? minutes.id}.json`);
  });
  return (
    <section className="ms-seal" aria-labelledby="ms-seal">
      <h2 id="ms-seal">{t('seal.title')}</h2>
      <p
        className="ms-verdict"
        role="status"
        data-verdict={integrity === 'looking' ? 'looking' : whole ? 'ok' : 'broken'}
      >
        {integrity === 'looking' ? (
          <LoaderCircle size={16} aria-hidden />
        ) : whole ? (
          <ShieldCheck size={16} aria-hidden />
        ) : (
          <ShieldX size={16} aria-hidden />
        )}
        {t(integrity === 'looking' ? 'seal.looking' : whole ? `seal.ok.${minutes.state}` : 'seal.broken')}
      </p>
      <p className="ms-fingerprint">
        <span>{t('fingerprint.label')}</span>
        <b translate="no">{fingerprint}</b>
      </p>
      <div className="ms-qr">
        <QrCode text={`${location.origin}/check#${fingerprint}`} label={t('seal.qr')} />
        <p>{t('seal.qr_says')}</p>
      </div>
      <p className="ms-seal-acts">
        {minutes.state === 'signed' && (
          <Button
            size="small"
            icon={<Download size={14} />}
            loading={saving.isPending}
            onClick={() => saving.mutate(undefined)}
          >
            {t('seal.bundle')}
          </Button>
        )}
        <Link to={`/check#${fingerprint}`}>{t('seal.check')}</Link>
      </p>
    </section>
  );
}
