import { Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useWaitingCount } from '../api/desk.js';
import { useOwnTurn } from '../api/issue-list.js';
import { unreadIn, useStart } from '../api/start.js';
import { Count } from '../ui/Count.js';
import { isAt, usePlaces } from './places.js';

/** The way to everything, at the foot of a phone. */
export function PhoneTabs() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { tabs } = usePlaces();
  const waiting = useWaitingCount();
  const unread = useStart(({ channels, reads }) =>
    channels.reduce((sum, channel) => sum + unreadIn(reads, channel.id), 0),
  );
  const issues = useOwnTurn().issues.length;
  const counts = { channels: unread, waiting, issues } as Record<string, number>;
  const here = tabs.find((place) => isAt(place, pathname));
  return (
    <nav className="phone-tabs" aria-label={t('nav.main')}>
      {tabs.map((place) => {
        const Icon = place.icon;
        return (
          <Link key={place.to} to={place.to} aria-current={place === here ? 'page' : undefined}>
            <Icon size={21} />
            <span>{t(`tab.${place.name}`)}</span>
            <Count value={counts[place.name] ?? 0} label={t('count.waiting', { count: counts[place.name] ?? 0 })} />
          </Link>
        );
      })}
      <Link to="/more" aria-current={here ? undefined : 'page'}>
        <Menu size={21} />
        <span>{t('tab.more')}</span>
      </Link>
    </nav>
  );
}
