import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChannels } from '../api/start.js';
import { AcknowledgeButton } from '../asks/AcknowledgeButton.js';
import { isAcknowledging } from '../asks/acknowledge.js';
import { PendingChange } from '../channel/PendingChange.js';
import { roomAddress } from '../channel/rooms.js';
import { useOutbox } from '../live/outbox.js';
import { MessageLine } from '../ui/MessageLine.js';
import { useUrgent } from './useUrgent.js';
import '../asks/asks.css';

/** Above every page, until somebody of one's own side has confirmed it: the urgent message that is due first. */
export default function UrgentBanner() {
  const { t } = useTranslation('asks');
  const urgent = useUrgent();
  const [message] = urgent;
  const channel = useChannels().find(({ id }) => id === message?.channelId);
  const changes = useOutbox(message?.audience ?? '').filter(({ messageId }) => messageId === message?.id);
  if (!message || !channel) return null;
  return (
    <div className="urgent" role="alert" key={message.id}>
      <BellRing size={16} aria-hidden />
      <b>{t('alert.title')}</b>
      <Link to={roomAddress(channel.code, 'shared', message.id)}>
        <MessageLine message={message} />
      </Link>
      {urgent.length > 1 && <span>{t('alert.more', { count: urgent.length - 1 })}</span>}
      {isAcknowledging(changes, message) ? (
        changes.map((item) => <PendingChange key={item.id} item={item} />)
      ) : (
        <AcknowledgeButton message={message} primary />
      )}
    </div>
  );
}
