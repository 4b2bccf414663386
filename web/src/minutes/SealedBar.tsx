import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { FilePlus2, LockKeyhole, PenLine, RotateCcw, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Frozen, MinutesDetail } from '../../../src/contract/minutes.js';
import { stepsOf } from '../../../src/language/minutes.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { putMinutes } from '../live/minutes.js';
import { Dialog } from '../ui/Dialog.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { PaperLink } from './PaperLink.js';
import { SignDialog } from './SignDialog.js';
import { SupplementDialog } from './Supplements.js';
import type { Integrity } from './useIntegrity.js';
import { useAct } from './useMinutes.js';

interface Props {
  detail: MinutesDetail;
  frozen: Frozen;
  integrity: Integrity;
}

/** Whether the paper is locked and still what was signed, and what may be done with it; red leaves nothing to do. */
export function SealedBar({ detail, frozen, integrity }: Props) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const { minutes, inner } = detail;
  const { side } = useMe();
  const language = useLanguage();
  const [open, setOpen] = useState<'sign' | 'reopen' | 'supplement'>();
  const signs = useMay('minutes.sign');
  const freezes = useMay('minutes.freeze');
  const writes = useMay('minutes.write');
  const reopening = useAct(async () => {
    const view = await call('POST /minutes/:minutesId/reopen', {
      params: { minutesId: minutes.id },
      body: { id: newId(), hash: frozen.hash },
    });
    putMinutes(cache, view);
  });
  const close = () => setOpen(undefined);
  if (integrity !== 'looking' && integrity.length > 0) {
    return (
      <div className="ms-bar" data-tone="error" role="alert">
        <ShieldX size={18} aria-hidden />
        <p>
          <b>{t('broken.title')}</b> <span>{t('broken.says')}</span>{' '}
          {integrity.map((damage) => (
            <span key={damage} className="ms-damage">
              {t(`damage.${damage}`)}
            </span>
          ))}
        </p>
      </div>
    );
  }
  const signed = minutes.state === 'signed';
  const lacking = stepsOf(minutes.form).filter((step) => !inner?.approvals.some((one) => one.step === step));
  const ownOpen = !minutes.signatures.some((signature) => signature.side === side);
  return (
    <div className="ms-bar" data-tone={integrity === 'looking' ? 'looking' : signed ? 'ok' : 'open'}>
      <LockKeyhole size={18} aria-hidden />
      <p>
        <b>{t(signed ? 'locked.title' : 'frozen.title', { version: frozen.statement.version })}</b>{' '}
        <span>{t(signed ? 'locked.says' : 'frozen.says')}</span>
        {!signed && minutes.signBy && (
          <span>
            {' '}
            {t('frozen.until')} <TwoClocks at={minutes.signBy} date="always" />
          </span>
        )}
        {!signed && ownOpen && signs && lacking.length > 0 && <span className="ms-lacking"> {t('sign.lacking')}</span>}
      </p>
      <span className="ms-acts">
        {signed && writes && (
          <Button icon={<FilePlus2 size={15} />} onClick={() => setOpen('supplement')}>
            {t('supplement.button')}
          </Button>
        )}
        {signed && side && (
          <>
            <PaperLink minutes={minutes} paper={{ copy: side, language, format: 'pdf' }} className="link-button">
              {t('papers.get_pdf')}
            </PaperLink>
            <PaperLink minutes={minutes} paper={{ copy: side, language, format: 'docx' }} className="ms-word">
              {t('papers.docx')}
            </PaperLink>
          </>
        )}
        {!signed && freezes && (
          <Button icon={<RotateCcw size={15} />} onClick={() => setOpen('reopen')}>
            {t('reopen.button')}
          </Button>
        )}
        {!signed && signs && ownOpen && (
          <Button
            type="primary"
            icon={<PenLine size={15} />}
            disabled={lacking.length > 0 || integrity === 'looking'}
            onClick={() => setOpen('sign')}
          >
            {t('sign.button')}
          </Button>
        )}
      </span>
      {open === 'sign' && <SignDialog key={frozen.hash} minutes={minutes} frozen={frozen} onClose={close} />}
      {open === 'supplement' && <SupplementDialog minutes={minutes} onClose={close} />}
      {open === 'reopen' && (
        <Dialog
          title={t('reopen.title')}
          onClose={close}
          footer={
            <>
              <Button onClick={close}>{common('action.close')}</Button>
              <Button danger loading={reopening.isPending} onClick={() => reopening.mutate(undefined)}>
                {t('reopen.do')}
              </Button>
            </>
          }
        >
          <p>{t(minutes.signatures.length > 0 ? 'reopen.says_void' : 'reopen.says')}</p>
        </Dialog>
      )}
    </div>
  );
}
