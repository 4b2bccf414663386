import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnsent } from '../live/outbox.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { signOut } from './leave.js';

/** Signing out takes everything off the device; what is not sent yet would be lost, so it is asked about. */
export function SignOutDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('shell');
  const unsent = useUnsent();
  const { mutate, isPending, error } = useMutation({ mutationFn: signOut });
  return (
    <Dialog
      title={t('sign_out.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('sign_out.stay')}</Button>
          <Button type="primary" danger={unsent > 0} loading={isPending} onClick={() => mutate()}>
            {unsent > 0 ? t('sign_out.lose', { count: unsent }) : t('me.sign_out')}
          </Button>
        </>
      }
    >
      {unsent > 0 && <Callout tone="warning">{t('sign_out.unsent', { count: unsent })}</Callout>}
      <p>{t('sign_out.says')}</p>
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </Dialog>
  );
}
