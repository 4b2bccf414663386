import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** The two pages of the directory. */
export function DirectoryTabs() {
  const { t } = useTranslation('people');
  const { pathname } = useLocation();
  return (
    <nav className="people-tabs" aria-label={t('tabs')}>
      {(['/people', '/organisations'] as const).map((to) => (
        <Link key={to} to={to} aria-current={pathname === to ? 'page' : undefined}>
          {t(`tab.${to.slice(1)}`)}
        </Link>
      ))}
    </nav>
  );
}
