import { useQuery } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import { BookPlus, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fold, matches } from '../../../src/language/fold.js';
import { allTerms, type TermEntry, termKeys } from '../../../src/language/terms.js';
import { waitsFor } from '../../../src/language/wordings.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import { termSeedQuery, useTermBase } from '../api/terms.js';
import { useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useFindKey } from '../ui/useFindKey.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { CareTabs } from '../wordings/CareTabs.js';
import { NewTermPanel } from './NewTermPanel.js';
import { TermFiles } from './TermFiles.js';
import { TermPanel } from './TermPanel.js';
import { TermsTable } from './TermsTable.js';
import './terms.css';
import '../people/PeoplePage.css';

const statuses = ['waits', 'proposed', 'agreed', 'unreviewed', 'refused'] as const;
type Wanted = (typeof statuses)[number];

/** The term base: what the service came with, and what both sides of each channel agreed on. */
export default function TermsPage() {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const phone = useMediaPhone();
  const writes = useMay('term.write');
  const me = useMe();
  const { error, refetch } = useQuery(termSeedQuery);
  const { here, seed, terms, domains } = useTermBase();
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const status = statuses.find((one) => one === params.get('status'));
  const domain = domains.find(({ id }) => id === params.get('domain'))?.id;
  const entries = useMemo(() => allTerms(seed, terms), [seed, terms]);
  const keyed = useMemo(() => entries.map((entry) => ({ entry, keys: termKeys(entry) })), [entries]);
  const waiting = entries.filter((entry) => entry.term && waitsFor(entry.term, me.side)).length;
  const found = useMemo(() => {
    const fits = (entry: TermEntry) => !status || has(entry, status, me.side);
    return keyed
      .filter(({ entry }) => (!domain || entry.domain === domain) && fits(entry))
      .filter(({ keys }) => fold(query) === '' || matches(keys, query))
      .map(({ entry }) => entry);
  }, [keyed, domain, status, query, me.side]);
  const find = useRef<InputRef>(null);
  useFindKey(find);
  const look = (part: Record<string, string>) => {
    const next = Object.entries({ ...Object.fromEntries(params), ...part }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(next), { replace: true });
  };
  const open = (part: { term?: string; new?: string }) => look({ term: '', new: '', ...part });
  const shown = entries.find(({ id }) => id === params.get('term'));
  const adding = writes && params.has('new') && !shown;
  const panel = shown ?? (adding || undefined);
  const add = writes && (
    <Button type="primary" icon={<BookPlus size={17} />} onClick={() => open({ new: '1' })}>
      {t('form.new')}
    </Button>
  );
  return (
    <div className={panel ? 'people people-with-panel terms' : 'people terms'}>
      {!(phone && panel) && (
        <div className="people-main">
          <PageHeader
            title={t('title')}
            says={here && t('count', { count: found.length })}
            {...(phone ? { back: '/more' } : {})}
          >
            {!phone && add}
          </PageHeader>
          <div className="people-bar terms-tabs">
            <CareTabs />
            {!phone && here && (
              <div className="terms-files">
                <TermFiles entries={found} />
              </div>
            )}
          </div>
          <div className="terms-bar">
            {phone && add}
            <Input
              ref={find}
              prefix={<Search size={16} />}
              placeholder={t('find')}
              aria-label={t('find')}
              allowClear
              value={query}
              onChange={({ target }) => {
                setQuery(target.value);
                look({ q: target.value });
              }}
            />
            <select
              aria-label={t('column.status')}
              value={status ?? ''}
              onChange={({ target }) => look({ status: target.value })}
            >
              <option value="">{t('status.all')}</option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {t(`status.${one}`)}
                </option>
              ))}
            </select>
            <select
              aria-label={t('field.domain')}
              value={domain ?? ''}
              onChange={({ target }) => look({ domain: target.value })}
            >
              <option value="">{t('domain_all')}</option>
              {domains.map((one) => (
                <option key={one.id} value={one.id}>
                  {one[language]}
                </option>
              ))}
            </select>
          </div>
          <div className="terms-body">
            {waiting > 0 && status !== 'waits' && (
              <Callout tone="warning">
                {t('waiting', { count: waiting })}{' '}
                <Button size="small" onClick={() => look({ status: 'waits' })}>
                  {t('waiting_show')}
                </Button>
              </Callout>
            )}
            <Callout tone="info">{t('note')}</Callout>
            {!here && !error && <Skeletons rows={8} />}
            {!here && error && <ErrorState error={error} retry={() => void refetch()} />}
            {here && found.length > 0 && (
              <TermsTable key={`${status} ${domain} ${query}`} entries={found} selected={shown?.id} onSelect={open} />
            )}
            {here && found.length === 0 && (
              <EmptyState title={t('none.title')} says={t('none.says')}>
                <Button
                  onClick={() => {
                    setQuery('');
                    setParams({});
                  }}
                >
                  {t('none.clear')}
                </Button>
              </EmptyState>
            )}
          </div>
        </div>
      )}
      {adding && <NewTermPanel onClose={() => open({})} onDone={(id) => open({ term: id })} />}
      {shown && (
        <TermPanel key={shown.id} entry={shown} onClose={() => open({})} onMoved={(id) => open({ term: id })} />
      )}
    </div>
  );
}

function has({ status, term }: TermEntry, wanted: Wanted, side: Parameters<typeof waitsFor>[1]): boolean {
  return wanted === 'waits' ? term !== undefined && waitsFor(term, side) : status === wanted;
}
