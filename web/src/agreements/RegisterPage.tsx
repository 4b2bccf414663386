import { Button, Input } from 'antd';
import { BookCheck } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../src/contract/agreements.js';
import { parts, partWords } from '../../../src/language/minutes.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { AgreementLine } from './AgreementLine.js';
import { GateOption } from './GateOption.js';
import { type Sought, useRegister } from './useAgreements.js';
import '../minutes/list.css';
import './agreements.css';

const standings = ['in_force', 'coming', 'superseded', 'ended'] as const satisfies Standing[];

/** The register of what both sides signed: what is in force, since when, and what took the place of what. */
export default function RegisterPage() {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const channels = useChannels();
  const gates = [...new Set(channels.flatMap(({ gateId }) => gateId ?? []))];
  const [words, setWords] = useState('');
  const [sought, setSought] = useState<Sought>({});
  const typed = useDeferredValue(words.trim());
  const { agreements, data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRegister({
    ...sought,
    ...(typed && { words: typed }),
  });
  const choose = <K extends keyof Sought>(name: K, value: string) => {
    const { [name]: _, ...rest } = sought;
    setSought(value === '' ? rest : ({ ...rest, [name]: value } as Sought));
  };
  return (
    <div className="ml">
      <PageHeader title={t('title')} says={t('says')} back="/minutes" />
      <search className="ag-filters">
        <Field label={t('filter.words')}>
          {(attributes) => (
            <Input
              {...attributes}
              type="search"
              maxLength={100}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <Field label={t('filter.gate')}>
          {(attributes) => (
            <select
              {...attributes}
              value={sought.gateId ?? ''}
              onChange={({ target }) => choose('gateId', target.value)}
            >
              <option value="">{t('filter.all')}</option>
              {gates.map((gateId) => (
                <GateOption key={gateId} gateId={gateId} />
              ))}
            </select>
          )}
        </Field>
        <Field label={t('filter.part')}>
          {(attributes) => (
            <select {...attributes} value={sought.part ?? ''} onChange={({ target }) => choose('part', target.value)}>
              <option value="">{t('filter.all')}</option>
              {parts.map((part) => (
                <option key={part} value={part}>
                  {partWords[part][language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('filter.standing')}>
          {(attributes) => (
            <select
              {...attributes}
              value={sought.standing ?? ''}
              onChange={({ target }) => choose('standing', target.value)}
            >
              <option value="">{t('filter.all')}</option>
              {standings.map((standing) => (
                <option key={standing} value={standing}>
                  {t(`standing.${standing}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      {!data && !error && <Skeletons rows={4} />}
      {error && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {data && agreements.length === 0 && (
        <EmptyState icon={<BookCheck size={32} />} title={t('empty.title')} says={t('empty.says')} />
      )}
      {agreements.length > 0 && (
        <ul className="card ml-list ag-list">
          {agreements.map((agreement) => (
            <AgreementLine key={agreement.minutes.id} agreement={agreement} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className="ag-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </div>
  );
}
