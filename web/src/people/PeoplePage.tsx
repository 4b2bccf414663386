import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import { Search, UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../api/may.js';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useFindKey } from '../ui/useFindKey.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { DirectoryTabs } from './DirectoryTabs.js';
import { InvitePanel } from './InvitePanel.js';
import { PeopleTable } from './PeopleTable.js';
import { PersonPanel } from './PersonPanel.js';
import { useListedPeople, usePeopleGroups } from './rows.js';
import './PeoplePage.css';

/** Who there is on both sides: one's own people can be changed, the others are read. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const phone = useMediaPhone();
  const invites = useMay('person.invite');
  const [query, setQuery] = useState('');
  const groups = usePeopleGroups(query);
  const [params, setParams] = useSearchParams();
  const shown = params.get('person');
  const person = useListedPeople().find(({ id }) => id === shown);
  const inviting = invites && params.has('invite');
  const close = () => setParams({});
  const find = useRef<InputRef>(null);
  useFindKey(find);
  return (
    <div className={person || inviting ? 'people people-with-panel' : 'people'}>
      {!(phone && (person || inviting)) && (
        <div className="people-main">
          <PageHeader title={t('title')} {...(phone ? { back: '/more' } : {})}>
            {invites && (
              <Button type="primary" icon={<UserPlus size={17} />} onClick={() => setParams({ invite: '' })}>
                {t('invite.title')}
              </Button>
            )}
          </PageHeader>
          <div className="people-bar">
            <DirectoryTabs />
            <Input
              ref={find}
              className="people-find"
              prefix={<Search size={16} />}
              placeholder={t('find')}
              aria-label={t('find')}
              allowClear
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </div>
          <PeopleTable groups={groups} selected={shown} onSelect={(id) => setParams({ person: id })} />
          {groups.length === 0 && (
            <EmptyState title={t('none.title')} says={t('none.says', { query })}>
              <Button onClick={() => setQuery('')}>{t('none.clear')}</Button>
            </EmptyState>
          )}
        </div>
      )}
      {inviting && <InvitePanel to={params.get('invite') ?? ''} onClose={close} />}
      {person && !inviting && <PersonPanel key={person.id} person={person} onClose={close} />}
    </div>
  );
}
