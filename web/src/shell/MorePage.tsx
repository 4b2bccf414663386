import { Button } from 'antd';
import {
  BookA,
  Building2,
  CalendarClock,
  ChartColumn,
  ChevronRight,
  FilePenLine,
  History,
  LogOut,
  Search,
  ServerCog,
  TrafficCone,
  UserCog,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AlertToggle } from '../alerts/AlertToggle.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import { Avatar } from '../ui/Avatar.js';
import { PageHeader } from '../ui/PageHeader.js';
import { ClockPair } from './ClockPair.js';
import { LanguageToggle } from './LanguageToggle.js';
import { LineState } from './LineState.js';
import { MyName } from './MeMenu.js';
import { SignOutDialog } from './SignOutDialog.js';
import { ThemeToggle } from './ThemeToggle.js';
import './MorePage.css';

/** What a phone has no room for at its foot: the other places, one's settings, signing out. */
export default function MorePage() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const operates = useMay('node.read');
  const reads = useMay('issue.read');
  const keeps = useMay('memory.keep');
  const interprets = useMay('translation.write');
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <PageHeader title={t('tab.more')} />
      <div className="more">
        <section className="card more-me">
          <Avatar person={me} size="large" />
          <MyName />
          <LineState />
        </section>
        <nav className="card more-links" aria-label={t('nav.shared')}>
          {reads && (
            <Link to="/search">
              <Search size={18} />
              <span>{t('search.place')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {reads && (
            <Link to="/meetings">
              <CalendarClock size={18} />
              <span>{t('place.meetings')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {reads && (
            <Link to="/minutes">
              <FilePenLine size={18} />
              <span>{t('place.minutes')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {reads && (
            <Link to="/figures">
              <ChartColumn size={18} />
              <span>{t('place.figures')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {reads && (
            <Link to="/terms">
              <BookA size={18} />
              <span>{t('place.terms')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {interprets && (
            <Link to="/gates">
              <TrafficCone size={18} />
              <span>{t('place.gates')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          {keeps && (
            <Link to="/memory">
              <History size={18} />
              <span>{t('place.memory')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          <Link to="/people">
            <Users size={18} />
            <span>{t('more.people')}</span>
            <ChevronRight size={18} />
          </Link>
          <Link to="/organisations">
            <Building2 size={18} />
            <span>{t('more.organisations')}</span>
            <ChevronRight size={18} />
          </Link>
          {operates && (
            <Link to="/operator">
              <ServerCog size={18} />
              <span>{t('place.operator')}</span>
              <ChevronRight size={18} />
            </Link>
          )}
          <Link to="/profile">
            <UserCog size={18} />
            <span>{t('me.profile')}</span>
            <ChevronRight size={18} />
          </Link>
        </nav>
        <section className="card more-settings">
          <h2>{t('more.settings')}</h2>
          <LanguageToggle />
          <ThemeToggle />
          <AlertToggle />
          <ClockPair />
        </section>
        <Button icon={<LogOut size={18} />} onClick={() => setLeaving(true)}>
          {t('me.sign_out')}
        </Button>
      </div>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </>
  );
}
