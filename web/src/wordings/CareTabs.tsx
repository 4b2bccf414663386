import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** Between what is called what and what is said how. */
export function CareTabs() {
  const { t } = useTranslation('terms');
  const { pathname } = useLocation();
  return (
    <nav className="people-tabs" aria-label={t('title')}>
      {(['terms', 'phrases'] as const).map((place) => (
        <Link key={place} to={`/${place}`} aria-current={pathname === `/${place}` ? 'page' : undefined}>
          {t(place === 'terms' ? 'title' : 'phrase-care:title')}
        </Link>
      ))}
    </nav>
  );
}
