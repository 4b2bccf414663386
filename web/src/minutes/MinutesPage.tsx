import { Button } from 'antd';
import { BookCheck, FilePen, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { MinutesItem } from '../../../src/contract/minutes.js';
import { useMay } from '../api/may.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { MinutesLine } from './MinutesLine.js';
import { NewMinutesDialog } from './NewMinutesDialog.js';
import { useMinutesLists } from './useMinutes.js';
import './list.css';

/** All minutes of one's channels: what both sides have, who must sign, and apart from it the drafts of one's own side. */
export default function MinutesPage() {
  const { t } = useTranslation('minutes');
  const { t: words } = useTranslation('agreements');
  const [search, setSearch] = useSearchParams();
  const writes = useMay('minutes.write');
  const [pages, setPages] = useState(1);
  const { shared, drafts, pending, more, error, retry } = useMinutesLists(pages);
  const [opening, setOpening] = useState(search.has('meeting') || search.has('new'));
  // Whoever looks at the list opens one of them next.
  useEffect(() => void import('./MinutesAt.js').catch(() => undefined), []);
  const close = () => {
    setOpening(false);
    setSearch({}, { replace: true });
  };
  const none = !pending && !error && shared.length === 0 && drafts.length === 0;
  return (
    <div className="ml">
      <PageHeader title={t('title')} says={t('says')}>
        <Link className="ag-open" to="/agreements">
          <BookCheck size={16} aria-hidden /> {words('title')}
        </Link>
        {writes && (
          <Button type="primary" icon={<Plus size={16} />} onClick={() => setOpening(true)}>
            {t('new.button')}
          </Button>
        )}
      </PageHeader>
      {pending && <Skeletons rows={4} />}
      {error && <ErrorState error={error} title={t('failed')} retry={retry} />}
      {none && <EmptyState icon={<FilePen size={32} />} title={t('empty.title')} says={t('empty.says')} />}
      <List heading="drafts" minutes={drafts} />
      <List heading="shared" minutes={shared} />
      {more && (
        <p className="ag-more">
          <Button onClick={() => setPages(pages + 1)}>{words('more')}</Button>
        </p>
      )}
      {opening && writes && <NewMinutesDialog onClose={close} />}
    </div>
  );
}

function List({ heading, minutes }: { heading: 'drafts' | 'shared'; minutes: readonly MinutesItem[] }) {
  const { t } = useTranslation('minutes');
  if (minutes.length === 0) return null;
  return (
    <section className="card ml-list" data-inner={heading === 'drafts' || undefined} aria-labelledby={`ml-${heading}`}>
      <header>
        <h2 id={`ml-${heading}`}>{t(`list.${heading}`)}</h2>
        {heading === 'drafts' && <p>{t('list.drafts_says')}</p>}
      </header>
      <ul>
        {minutes.map((one) => (
          <MinutesLine key={one.id} minutes={one} />
        ))}
      </ul>
    </section>
  );
}
