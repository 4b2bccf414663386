import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import { useChannels } from '../api/start.js';
import { AcknowledgeButton } from '../asks/AcknowledgeButton.js';
import { isAcknowledging } from '../asks/acknowledge.js';
import { DueLine } from '../asks/DueLine.js';
import { PendingChange } from '../channel/PendingChange.js';
import { roomAddress } from '../channel/rooms.js';
import { useOutbox } from '../live/outbox.js';
import { Avatar } from '../ui/Avatar.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { MessageLine } from '../ui/MessageLine.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import '../asks/asks.css';

/** What waits for us: messages whose receipt one's own side has been asked to confirm, due first, one press each. */
export function ToAcknowledgeCard({ messages }: { messages: MessageView[] }) {
  const { t } = useTranslation('asks');
  return (
    <section aria-labelledby="home-to-acknowledge">
      <div className="home-heading">
        <h2 id="home-to-acknowledge">{t('home.title')}</h2>
        <span>{t('home.count', { count: messages.length })}</span>
      </div>
      <ul className="card home-list">
        {messages.map((message, index) => (
          <Row key={message.id} message={message} first={index === 0} />
        ))}
      </ul>
    </section>
  );
}

function Row({ message, first }: { message: MessageView; first: boolean }) {
  const channel = useChannels().find(({ id }) => id === message.channelId);
  const changes = useOutbox(message.audience).filter(({ messageId }) => messageId === message.id);
  const { ask } = message;
  if (!channel || !ask) return null;
  return (
    <li className="ask-row">
      <Link className="home-row" to={roomAddress(channel.code, 'shared', message.id)}>
        <Avatar person={message.author} />
        <span className="home-row-words">
          <span className="home-row-head">
            <b>
              <ChannelNameText channel={channel} />
            </b>
            <TwoClocks at={message.postedAt} date="unless_today" />
            <DueLine ask={ask} />
          </span>
          <MessageLine message={message} />
        </span>
      </Link>
      {isAcknowledging(changes, message) ? (
        changes.map((item) => <PendingChange key={item.id} item={item} />)
      ) : (
        <AcknowledgeButton message={message} primary={first} />
      )}
    </li>
  );
}
