import { Button } from 'antd';
import { BadgeCheck, Plus, RefreshCw } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { IssueRow } from '../../../src/contract/issues.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { ExportButtons } from '../export/ExportButtons.js';
import { Callout } from '../ui/Callout.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { useNow } from '../ui/useNow.js';
import { BulkBar } from './BulkBar.js';
import { FilterBar } from './FilterBar.js';
import { addressOf, queryOf } from './filters.js';
import { KeyHints } from './KeyHints.js';
import { useKept } from './kept.js';
import { Rows } from './Rows.js';
import { StateTabs } from './StateTabs.js';
import { useFilters } from './useFilters.js';
import { useIssueList } from './useIssueList.js';
import { useListKeys } from './useListKeys.js';
import { useSelection } from './useSelection.js';
import { useStill } from './useStill.js';
import { type IssuesView, ViewToggle } from './ViewToggle.js';
import './issues.css';
import './filters.css';
import './table.css';
import './parts.css';
import './board.css';

const byTurn = ({ turn }: IssueRow): string => (turn ? `${turn.side} ${turn.due}` : '');
const byStatus = ({ status }: IssueRow): string => status;

/** All matters of one's rooms, by who must act and then by due: one sees whose turn it is, and since when. */
export default function IssuesPage() {
  const { t } = useTranslation('issues');
  const navigate = useNavigate();
  const phone = useMediaPhone();
  const writes = useMay('issue.write');
  const [filters, change] = useFilters();
  const [view, setView] = useKept<IssuesView>('issues-view', 'list');
  const board = view === 'board' && !filters.closed;
  const list = useIssueList(filters);
  const { placed, waiting, release, holding } = useStill(
    list.issues,
    board ? byStatus : byTurn,
    `${board} ${addressOf(filters)}`,
  );
  const query = queryOf(filters, { channels: useChannels(), side: useReader().side, now: useNow() });
  const selection = useSelection(list.issues);
  const region = useRef<HTMLDivElement>(null);
  const find = useRef<{ focus(): void }>(null);
  const fresh = `/issues/new${filters.channel ? `?channel=${filters.channel}` : ''}`;
  const openNew = useMemo(() => (writes ? () => void navigate(fresh) : undefined), [writes, navigate, fresh]);
  useListKeys({ list: region, find, onNew: openNew, onSelect: writes ? selection.toggle : undefined });

  const views = !filters.closed && <ViewToggle view={view} onChange={setView} />;
  const filtered = Object.keys(filters).length > 0;
  const empty = !list.pending && !list.error && placed.length === 0 && waiting === 0;
  return (
    <div className="il">
      <PageHeader title={t('title')}>
        {!phone && <StateTabs filters={filters} onChange={change} />}
        {!phone && views}
        {writes && (
          <Link to={fresh} className="link-button il-new" aria-label={t('new')} aria-keyshortcuts="C">
            <Plus size={16} aria-hidden />
            {!phone && t('new')}
            {!phone && <kbd aria-hidden="true">C</kbd>}
          </Link>
        )}
      </PageHeader>
      {phone && <StateTabs filters={filters} onChange={change} />}
      <FilterBar filters={filters} onChange={change} find={find}>
        {phone && views}
        {!phone && query && (
          <span className="il-export">
            <ExportButtons
              name={t('title')}
              sheet={async (words) => (await import('../export/issuesSheet.js')).issuesSheet(query, words)}
            />
          </span>
        )}
      </FilterBar>
      {list.kept && <Callout tone="warning">{t('kept')}</Callout>}
      {list.pending && <Skeletons rows={6} />}
      {list.error !== undefined && list.error !== null && (
        <ErrorState error={list.error} title={t('failed')} retry={list.retry} />
      )}
      {empty && <Nothing filtered={filtered} onClear={() => void navigate('/issues', { replace: true })} />}
      {!empty && !list.pending && (
        <div className="il-list" ref={region} tabIndex={-1} {...holding}>
          {waiting > 0 && (
            <p className="il-waiting" role="status">
              <button
                type="button"
                onClick={() => {
                  release();
                  region.current?.focus({ preventScroll: true });
                }}
              >
                <RefreshCw size={14} aria-hidden />
                {t('waiting', { count: waiting })}
              </button>
            </p>
          )}
          <Rows
            placed={placed}
            inner={list.inner}
            board={board}
            has={selection.has}
            onSelect={writes ? selection.toggle : undefined}
          />
        </div>
      )}
      {list.more && (
        <Button className="il-more" loading={list.loadingMore} onClick={() => void list.more?.()}>
          {t('more')}
        </Button>
      )}
      {selection.selected.length > 0 ? (
        <BulkBar selected={selection.selected} inner={list.inner} onClear={selection.clear} />
      ) : (
        !phone && <KeyHints writes={writes} />
      )}
    </div>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear(): void }) {
  const { t } = useTranslation('issues');
  return (
    <section className="card il-nothing">
      {filtered ? (
        <EmptyState title={t('none.title')} says={t('none.says')}>
          <Button onClick={onClear}>{t('filter.clear')}</Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<BadgeCheck size={34} />} title={t('empty.title')} says={t('empty.says')} />
      )}
    </section>
  );
}
