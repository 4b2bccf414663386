import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Bell } from '../notices/Bell.js';
import { ClockPair } from './ClockPair.js';
import { LanguageToggle } from './LanguageToggle.js';
import { LineState } from './LineState.js';
import { isAt, usePlaces } from './places.js';
import { SearchLink } from './SearchLink.js';

/** The bar over every page: the place, the line, both clocks, both languages. */
export function TopBar() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { main, shared, tabs } = usePlaces();
  const place = [...main, ...shared, ...tabs].find((candidate) => isAt(candidate, pathname));
  return (
    <header className="top-bar">
      <span className="top-bar-place ellipsis" aria-hidden="true">
        {place ? t(`place.${place.name}`) : pathname.startsWith('/c/') ? t('place.channels') : ''}
      </span>
      <SearchLink />
      <LineState />
      <ClockPair />
      <LanguageToggle />
      <Bell />
    </header>
  );
}
