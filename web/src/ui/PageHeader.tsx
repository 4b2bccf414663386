import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bell } from '../notices/Bell.js';
import { setTitle } from './title.js';
import { useMediaPhone } from './useMediaPhone.js';
import './PageHeader.css';

interface Props {
  title: string;
  /** A line under the title. */
  says?: ReactNode;
  /** Where "back" leads, on a phone. */
  back?: string;
  /** Buttons at the end of the line. */
  children?: ReactNode;
}

/** The one `h1` of a page, and the title of the window. */
export function PageHeader({ title, says, back, children }: Props) {
  const { t } = useTranslation();
  useTitle(title);
  const phone = useMediaPhone();
  return (
    <header className="page-header">
      {back && (
        <Link to={back} className="icon-button page-header-back" aria-label={t('action.back')}>
          <ChevronLeft size={22} />
        </Link>
      )}
      <div className="page-header-words">
        <h1>{title}</h1>
        {says && <p>{says}</p>}
      </div>
      {children && <div className="page-header-actions">{children}</div>}
      {phone && <Bell />}
    </header>
  );
}

/** The title of the window: the page first, for narrow tabs. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    setTitle(`${title} · ${t('brand')}`);
  }, [title, t]);
}
