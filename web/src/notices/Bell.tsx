import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMay } from '../api/may.js';
import { useUnseen } from '../api/notices.js';
import './notices.css';

/** The way to what calls me; how much of it is new stands on it, and is said in words. */
export function Bell() {
  const { t } = useTranslation('notices');
  const { pathname } = useLocation();
  const reads = useMay('message.read');
  const { notices, more } = useUnseen();
  if (!reads) return null;
  const count = notices.length;
  const label = count === 0 ? t('title') : t(more ? 'bell_more' : 'bell', { count });
  return (
    <Link
      to="/notices"
      className="icon-button nt-bell"
      aria-label={label}
      title={label}
      aria-current={pathname === '/notices' ? 'page' : undefined}
    >
      <BellIcon size={18} aria-hidden />
      {count > 0 && (
        <span className="count nt-count" aria-hidden="true">
          {more || count > 99 ? `${Math.min(count, 99)}+` : count}
        </span>
      )}
    </Link>
  );
}
