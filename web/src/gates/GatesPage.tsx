import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fold, matches } from '../../../src/language/fold.js';
import { gatesQuery } from '../api/gates.js';
import { Callout } from '../ui/Callout.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { GateTable } from './GateTable.js';
import './GatesPage.css';

/** The register of gate pairs: found by any spelling, and plain about what is not known yet. */
export default function GatesPage() {
  const { t } = useTranslation('gates');
  const { data: gates, error, refetch } = useQuery(gatesQuery);
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const found = useMemo(
    () => (fold(query) === '' ? gates : gates?.filter((gate) => matches(gate.keys, query))) ?? [],
    [gates, query],
  );
  const look = (next: string) => {
    setQuery(next);
    setParams(next ? { q: next } : {}, { replace: true });
  };
  return (
    <>
      <PageHeader title={t('title')} says={gates && t('count', { count: found.length })}>
        <Input
          className="gates-find"
          prefix={<Search size={16} />}
          placeholder={t('find')}
          aria-label={t('find')}
          allowClear
          value={query}
          onChange={(event) => look(event.target.value)}
        />
      </PageHeader>
      <div className="gates">
        <Callout tone="info">{t('note')}</Callout>
        {!gates && !error && <Skeletons rows={6} />}
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {gates && found.length > 0 && <GateTable gates={found} />}
        {gates && found.length === 0 && (
          <section className="card">
            <EmptyState title={t('none.title')} says={t('none.says', { query })}>
              <Button onClick={() => look('')}>{t('none.clear')}</Button>
            </EmptyState>
          </section>
        )}
      </div>
    </>
  );
}
