import { Languages, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TopicView } from '../../../src/contract/topics.js';
import { useChannels } from '../api/start.js';
import { SubjectText } from '../channel/SubjectText.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { MessageLine } from '../ui/MessageLine.js';
import { TwoClocks } from '../ui/TwoClocks.js';

const shown = 3;

/** What an interpreter should look at first; pressing one opens it. */
export function WaitingCard({ messages, topics }: { messages: MessageView[]; topics: TopicView[] }) {
  const { t } = useTranslation('home');
  const channels = useChannels();
  return (
    <section aria-labelledby="home-waiting">
      <div className="home-heading">
        <h2 id="home-waiting">{t('waiting.title')}</h2>
        {messages.length > 0 && <span>{t('waiting.count', { count: messages.length })}</span>}
        {topics.length > 0 && <span>{t('waiting.topics', { count: topics.length })}</span>}
        <Link to="/waiting">{t('waiting.all')}</Link>
      </div>
      <ul className="card home-list">
        {messages.slice(0, shown).map((message) => {
          const channel = channels.find(({ id }) => id === message.channelId);
          return (
            <li key={message.id}>
              <Link className="home-row" to={`/waiting?t=message:${message.id}`}>
                <span className="avatar home-waiting-icon">
                  <Languages size={17} />
                </span>
                <span className="home-row-words">
                  <span className="home-row-head">
                    <b>{channel && <ChannelNameText channel={channel} />}</b>
                    <TwoClocks at={message.postedAt} date="unless_today" />
                  </span>
                  <MessageLine message={message} />
                </span>
              </Link>
            </li>
          );
        })}
        {topics.slice(0, Math.max(1, shown - messages.length)).map(({ id, channelId, subject, openedAt, issue }) => {
          const channel = channels.find((one) => one.id === channelId);
          return (
            <li key={id}>
              <Link className="home-row" to={issue ? '/waiting?kind=issue' : `/waiting?t=topic:${id}`}>
                <span className="avatar home-waiting-icon">
                  <MessagesSquare size={17} />
                </span>
                <span className="home-row-words">
                  <span className="home-row-head">
                    <b>{channel && <ChannelNameText channel={channel} />}</b>
                    <TwoClocks at={openedAt} date="unless_today" />
                  </span>
                  <span className="message-line">
                    <SubjectText subject={subject} />
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
