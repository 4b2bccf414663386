import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import { ListPlus, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fold, matches } from '../../../src/language/fold.js';
import { waitsFor } from '../../../src/language/wordings.js';
import { useMay } from '../api/may.js';
import { useChannels, useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { SidePanel } from '../people/SidePanel.js';
import { usePhraseBook, usePhraseWordings } from '../phrases/book.js';
import { Callout } from '../ui/Callout.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useFindKey } from '../ui/useFindKey.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { CareTabs } from '../wordings/CareTabs.js';
import { phraseEntries } from './entries.js';
import { PhraseForm } from './PhraseForm.js';
import { PhrasePanel } from './PhrasePanel.js';
import { PhrasesTable } from './PhrasesTable.js';
import '../terms/terms.css';
import '../people/PeoplePage.css';

/** The standard phrases, and what both sides of each channel agreed to say in their place. */
export default function PhrasesPage() {
  const { t } = useTranslation('phrase-care');
  const language = useLanguage();
  const phone = useMediaPhone();
  const writes = useMay('term.write');
  const me = useMe();
  const channels = useChannels();
  const { data: book, error, refetch } = usePhraseBook();
  const wordings = usePhraseWordings();
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState('');
  const category = params.get('category') ?? '';
  const entries = useMemo(() => phraseEntries(book?.phrases ?? [], wordings), [book, wordings]);
  const keyed = useMemo(() => entries.map((entry) => ({ entry, keys: [fold(entry.vi), fold(entry.zh)] })), [entries]);
  const found = keyed
    .filter(({ entry }) => !category || entry.category === category)
    .filter(({ keys }) => fold(query) === '' || matches(keys, query))
    .map(({ entry }) => entry);
  const waiting = wordings.filter((wording) => waitsFor(wording, me.side)).length;
  const find = useRef<InputRef>(null);
  useFindKey(find);
  const look = (part: Record<string, string>) => {
    const next = Object.entries({ ...Object.fromEntries(params), ...part }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(next), { replace: true });
  };
  const open = (part: { phrase?: string; new?: string }) => look({ phrase: '', new: '', ...part });
  const shown = entries.find(({ id }) => id === params.get('phrase'));
  const adding = writes && params.has('new') && !shown;
  const add = writes && (
    <Button type="primary" icon={<ListPlus size={17} />} onClick={() => open({ new: '1' })}>
      {t('new')}
    </Button>
  );
  const only = channels.length === 1 ? channels[0]?.id : undefined;
  return (
    <div className={shown || adding ? 'people people-with-panel terms' : 'people terms'}>
      {!(phone && (shown || adding)) && (
        <div className="people-main">
          <PageHeader
            title={t('title')}
            says={book && t('count', { count: found.length })}
            {...(phone ? { back: '/more' } : {})}
          >
            {!phone && add}
          </PageHeader>
          <div className="people-bar terms-tabs">
            <CareTabs />
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
              onChange={({ target }) => setQuery(target.value)}
            />
            <select
              aria-label={t('category')}
              value={category}
              onChange={({ target }) => look({ category: target.value })}
            >
              <option value="">{t('category_all')}</option>
              {book?.categories.map((one) => (
                <option key={one.id} value={one.id}>
                  {one[language]}
                </option>
              ))}
            </select>
          </div>
          <div className="terms-body">
            {waiting > 0 && <Callout tone="warning">{t('waiting', { count: waiting })}</Callout>}
            <Callout tone="info">{t('note')}</Callout>
            {!book && !error && <Skeletons rows={8} />}
            {!book && error && <ErrorState error={error} retry={() => void refetch()} />}
            {book && found.length === 0 && <EmptyState title={t('none.title')} says={t('none.says')} />}
            {book && found.length > 0 && (
              <PhrasesTable
                entries={found}
                categories={book.categories}
                selected={shown?.id}
                onSelect={(phrase) => open({ phrase })}
              />
            )}
          </div>
        </div>
      )}
      {adding && (
        <SidePanel label={t('new')} title={t('new')} onClose={() => open({})}>
          <PhraseForm channelId={only} onDone={({ id }) => open({ phrase: id })} onCancel={() => open({})} />
        </SidePanel>
      )}
      {shown && (
        <PhrasePanel key={shown.id} entry={shown} onClose={() => open({})} onMoved={(phrase) => open({ phrase })} />
      )}
    </div>
  );
}
