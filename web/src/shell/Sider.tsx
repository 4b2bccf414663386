import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useWaitingCount } from '../api/desk.js';
import { useOwnTurn } from '../api/issue-list.js';
import { useMay } from '../api/may.js';
import { unreadIn, useStart } from '../api/start.js';
import { Count } from '../ui/Count.js';
import { ChannelLinks } from './ChannelLinks.js';
import { Mark } from './Mark.js';
import { MeMenu } from './MeMenu.js';
import { isAt, type Place, usePlaces } from './places.js';
import './Sider.css';

/** The way to everything, beside every page; `mini` leaves the icons only. */
export function Sider({ mini }: { mini: boolean }) {
  const { t } = useTranslation('shell');
  const { main, shared } = usePlaces();
  const reads = useMay('message.read');
  const counts = useCounts();
  return (
    <div className={mini ? 'sider sider-mini' : 'sider'}>
      <Link to="/" className="sider-brand" aria-label={t('brand')}>
        <Mark size={26} />
        {!mini && <span className="sider-brand-name">{t('brand_lines')}</span>}
      </Link>
      <nav className="sider-nav" aria-label={t('nav.main')}>
        {main.map((place) => (
          <PlaceLink key={place.to} place={place} count={counts[place.name] ?? 0} mini={mini} />
        ))}
        {mini && reads && (
          <PlaceLink
            place={{ to: '/channels', name: 'channels', icon: MessagesSquare }}
            count={counts.channels ?? 0}
            mini
          />
        )}
      </nav>
      {!mini && reads && <ChannelLinks />}
      <nav className="sider-nav" aria-label={t('nav.shared')}>
        {!mini && <h2 className="sider-heading">{t('nav.shared')}</h2>}
        {shared.map((place) => (
          <PlaceLink key={place.to} place={place} count={0} mini={mini} />
        ))}
      </nav>
      <MeMenu mini={mini} />
    </div>
  );
}

function PlaceLink({ place, count, mini }: { place: Place; count: number; mini: boolean }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const Icon = place.icon;
  const name = t(`place.${place.name}`);
  return (
    <Link
      to={place.to}
      aria-current={isAt(place, pathname) ? 'page' : undefined}
      {...(mini ? { 'aria-label': name, title: name } : {})}
    >
      <Icon size={17} />
      {!mini && <span className="ellipsis">{name}</span>}
      <Count value={count} label={t('count.waiting', { count })} />
    </Link>
  );
}

function useCounts(): Partial<Record<Place['name'], number>> {
  const waiting = useWaitingCount();
  const unread = useStart(({ channels, reads }) =>
    channels.reduce((sum, channel) => sum + unreadIn(reads, channel.id), 0),
  );
  return { channels: unread, waiting, issues: useOwnTurn().issues.length };
}
