import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { newId } from '../api/call.js';
import { enqueue } from '../live/outbox.js';
import { Dialog } from '../ui/Dialog.js';
import { useSetting } from './rooms.js';

/** Asks before a message is taken back, naming what the readers will see. */
export function RetractDialog({ message, onClose }: { message: MessageView; onClose(): void }) {
  const { t } = useTranslation('channel');
  const { room } = useSetting();
  const retract = (): void => {
    const id = newId();
    void enqueue({
      id,
      kind: 'retract',
      messageId: message.id,
      channelId: message.channelId,
      audience: message.audience,
      route: 'POST /messages/:messageId/retract',
      params: { messageId: message.id },
      body: { id },
    });
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" danger onClick={retract}>
        {t('retract.do')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('retract.title')} onClose={onClose} footer={footer}>
      <p>{t(room === 'shared' ? 'retract.says_shared' : 'retract.says_inside')}</p>
    </Dialog>
  );
}
