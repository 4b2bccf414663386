import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { compareTerms } from '../../../src/language/names.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useMay } from '../api/may.js';
import { unreadIn, useChannels, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Count } from '../ui/Count.js';

/** The channels one reads, by name, with what is unread in each. */
export function ChannelLinks() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const opens = useMay('channel.open');
  const reads = useStart((start) => start.reads);
  const channels = useSortedChannels();
  return (
    <nav className="sider-nav sider-channels" aria-label={t('place.channels')}>
      <div className="sider-heading">
        <h2>{t('place.channels')}</h2>
        {opens && (
          <Link to="/channels/new" aria-label={t('nav.open_channel')} title={t('nav.open_channel')}>
            <Plus size={16} />
          </Link>
        )}
      </div>
      {channels.map((channel) => {
        const unread = unreadIn(reads, channel.id);
        const here = pathname === `/c/${channel.code}` || pathname.startsWith(`/c/${channel.code}/`);
        return (
          <Link
            key={channel.id}
            to={`/c/${channel.code}`}
            className={unread > 0 ? 'sider-unread' : undefined}
            aria-current={here ? 'page' : undefined}
          >
            <span className="sider-dot" />
            <span className="ellipsis">
              <ChannelNameText channel={channel} />
            </span>
            <Count value={unread} label={t('count.unread', { count: unread })} />
          </Link>
        );
      })}
      {channels.length === 0 && <p className="sider-nothing">{t('nav.no_channels')}</p>}
    </nav>
  );
}

/** The channels in the order of their names in the reader's language. */
export function useSortedChannels() {
  const channels = useChannels();
  const gates = useGatesById();
  const language = useLanguage();
  return useMemo(() => {
    const compare = compareTerms(language);
    return [...channels].sort((a, b) => compare(channelName(a, gates), channelName(b, gates)));
  }, [channels, gates, language]);
}
