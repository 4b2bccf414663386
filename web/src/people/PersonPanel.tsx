import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useMe, useStart } from '../api/start.js';
import { updateStart, upserted } from '../live/cache.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Callout } from '../ui/Callout.js';
import { CopyLink } from '../ui/CopyLink.js';
import { explain } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { AccountState } from './AccountState.js';
import { PersonForm } from './PersonForm.js';
import { RemoveDialog } from './RemoveDialog.js';
import { Allowed } from './RoleFields.js';
import type { ListedPerson } from './rows.js';
import { SidePanel } from './SidePanel.js';

type WithLink = AnswerOf<'POST /people/:personId/link'>;

/** One person: to be changed by those who answer for them, read by everybody else. */
export function PersonPanel({ person, onClose }: { person: ListedPerson; onClose(): void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const cache = useQueryClient();
  const manages = useMay('person.manage');
  const [removing, setRemoving] = useState(false);
  const [link, setLink] = useState<WithLink>();
  const whole = useStart(({ people }) => people.find(({ id }) => id === person.id));
  const mine = manages && whole !== undefined;
  const gone = person.account?.status === 'removed';
  const issue = useMutation({
    mutationFn: () => call('POST /people/:personId/link', { params: { personId: person.id }, body: { id: newId() } }),
    onSuccess: (answer) => {
      setLink(answer);
      updateStart(cache, (start) => ({ ...start, people: upserted(start.people, answer.person) }));
    },
  });
  return (
    <SidePanel
      label={t('panel')}
      onClose={onClose}
      mark={<Avatar person={person} size="large" />}
      title={<PersonNameText name={person.name} both />}
    >
      <PersonFacts person={person} />
      {link && <CopyLink link={link.link} expiresAt={link.expiresAt} says={t('link.says')} />}
      {mine && !gone ? (
        <PersonForm person={whole} />
      ) : (
        <>
          <Allowed roles={person.roles} />
          {!person.account && <p className="people-quiet">{t('read_only_says')}</p>}
        </>
      )}
      {mine && !gone && (
        <div className="person-acts">
          <Button icon={<KeyRound size={16} />} loading={issue.isPending} onClick={() => issue.mutate()}>
            {person.account?.status === 'invited' ? t('link.invitation') : t('link.password')}
          </Button>
          {person.id !== me.id && (
            <Button danger icon={<UserX size={16} />} onClick={() => setRemoving(true)}>
              {t('remove.title')}
            </Button>
          )}
          {issue.error && <Callout tone="error">{explain(issue.error, t)}</Callout>}
        </div>
      )}
      {removing && whole && <RemoveDialog person={whole} onClose={() => setRemoving(false)} />}
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
          <dt>{t('column.account')}</dt>
          <dd>
            <AccountState person={person} />
          </dd>
        </>
      )}
    </dl>
  );
}
