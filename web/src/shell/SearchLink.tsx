import { Search } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMay } from '../api/may.js';

/** The way to the search from every page: the field in the bar, and Ctrl and K. */
export function SearchLink() {
  const { t } = useTranslation('shell');
  const reads = useMay('message.read');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const away = reads && pathname !== '/search';
  useEffect(() => {
    if (!away) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void navigate('/search');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [away, navigate]);
  if (!away) return null;
  return (
    <Link to="/search" className="top-search" aria-keyshortcuts="Control+K">
      <Search size={15} aria-hidden />
      <span className="ellipsis">{t('search.field')}</span>
      <kbd translate="no">Ctrl K</kbd>
    </Link>
  );
}
