import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskText } from '../../../src/contract/desk.js';
import { useWaitingCount } from '../api/desk.js';
import { useChannels } from '../api/start.js';
import { SubjectText } from '../channel/SubjectText.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** What an interpreter should look at first; pressing one opens it on the desk. */
export function WaitingCard({ texts }: { texts: readonly DeskText[] }) {
  const { t } = useTranslation('home');
  const channels = useChannels();
  const count = useWaitingCount();
  return (
    <section aria-labelledby="home-waiting">
      <div className="home-heading">
        <h2 id="home-waiting">{t('waiting.title')}</h2>
        <span>{t('waiting.count', { count })}</span>
        <Link to="/waiting">{t('waiting.all')}</Link>
      </div>
      <ul className="card home-list">
        {texts.map(({ key, channelId, text, since }) => {
          const channel = channels.find(({ id }) => id === channelId);
          return (
            <li key={key}>
              <Link className="home-row" to={`/waiting?t=${key}`}>
                <span className="avatar home-waiting-icon">
                  <Languages size={17} />
                </span>
                <span className="home-row-words">
                  <span className="home-row-head">
                    <b>{channel && <ChannelNameText channel={channel} />}</b>
                    <TwoClocks at={since} date="unless_today" />
                  </span>
                  <span className="message-line">
                    <SubjectText subject={text} />
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
