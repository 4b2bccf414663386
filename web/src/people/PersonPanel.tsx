import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/may.js';
import { useMe, useStart } from '../api/start.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { AccountState } from './AccountState.js';
import { ColleagueDevices } from './ColleagueDevices.js';
import { ConfirmName } from './ConfirmName.js';
import { PersonActs } from './PersonActs.js';
import { PersonForm } from './PersonForm.js';
import { Allowed } from './RoleFields.js';
import type { ListedPerson } from './rows.js';
import { SidePanel } from './SidePanel.js';
import { SuspendButton } from './SuspendButton.js';

const formId = 'person-form';

/** One person: to be changed by those who answer for them, read by everybody else. */
export function PersonPanel({ person, onClose }: { person: ListedPerson; onClose(): void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const manages = useMay('person.manage');
  const [saving, setSaving] = useState(false);
  const whole = useStart(({ people }) => people.find(({ id }) => id === person.id));
  const status = person.account?.status;
  const mine = manages && status !== 'removed' ? whole : undefined;
  const footer = mine && (
    <>
      {status === 'active' && mine.id !== me.id && mine.organisationId !== null && <SuspendButton person={mine} />}
      <Button type="primary" htmlType="submit" form={formId} loading={saving}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <SidePanel
      label={t('panel')}
      onClose={onClose}
      mark={<Avatar person={person} size="large" />}
      title={<PersonNameText name={person.name} both />}
      footer={footer}
    >
      <PersonFacts person={person} />
      <ConfirmName person={person} />
      {mine ? (
        <PersonForm formId={formId} person={mine} onSaving={setSaving} />
      ) : (
        <>
          <Allowed roles={person.roles} />
          {!person.account && <p className="people-quiet">{t('read_only_says')}</p>}
        </>
      )}
      {mine && <ColleagueDevices personId={mine.id} />}
      {mine && <PersonActs person={mine} />}
    </SidePanel>
  );
}

function PersonFacts({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('people');
  const organisation = useStart(({ organisations }) => organisations.find(({ id }) => id === person.organisationId));
  return (
    <dl className="person-facts">
      {person.post && (
        <>
          <dt>{t('column.post')}</dt>
          <dd>
            <BilingualNameText name={person.post} both />
          </dd>
        </>
      )}
      {organisation && (
        <>
          <dt>{t('organisation')}</dt>
          <dd>
            <BilingualNameText name={organisation.name} both />
          </dd>
        </>
      )}
      {person.account && (
        <>
          <dt>{t('email')}</dt>
          <dd translate="no">{person.account.email}</dd>
          <dt>{t('column.second_step')}</dt>
          <dd>
            <AccountState person={person} />
          </dd>
        </>
      )}
    </dl>
  );
}
