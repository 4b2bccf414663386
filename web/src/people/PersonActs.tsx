import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound, LockOpen, ShieldOff, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/contract/people.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { Callout } from '../ui/Callout.js';
import { CopyLink } from '../ui/CopyLink.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { RemoveDialog } from './RemoveDialog.js';

/** What can be done about a colleague's way in: a new link, the second step anew, unlocking, taking it away. */
export function PersonActs({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const cache = useQueryClient();
  const [asking, setAsking] = useState<'reset' | 'remove'>();
  const { status, secondStepSince } = person.account ?? {};
  const keep = (changed: PersonView) =>
    updateStart(cache, (start) => ({ ...start, people: upserted(start.people, changed) }));
  const issue = useMutation({
    mutationFn: (secondStep: boolean) =>
      call('POST /people/:personId/link', { params: { personId: person.id }, body: { id: newId(), secondStep } }),
    onSuccess: (answer) => {
      setAsking(undefined);
      keep(answer.person);
    },
  });
  const restore = useMutation({
    mutationFn: () =>
      call('POST /people/:personId/restore', { params: { personId: person.id }, body: { id: newId() } }),
    onSuccess: keep,
  });
  const error = issue.error ?? restore.error;
  // The operator is one of the parties: of all second steps, coordinators’ alone are theirs to reset.
  const resets = secondStepSince && (me.organisationId !== null || person.roles.includes('coordinator'));
  if (person.id === me.id) return null;
  return (
    <div className="person-acts">
      {issue.data && <CopyLink link={issue.data.link} expiresAt={issue.data.expiresAt} says={t('link.says')} />}
      {status === 'suspended' ? (
        <Button icon={<LockOpen size={16} />} loading={restore.isPending} onClick={() => restore.mutate()}>
          {t('suspend.undo')}
        </Button>
      ) : (
        <Button icon={<KeyRound size={16} />} loading={issue.isPending} onClick={() => issue.mutate(false)}>
          {status === 'invited' ? t('link.invitation') : t('link.password')}
        </Button>
      )}
      {resets && status === 'active' && (
        <Button icon={<ShieldOff size={16} />} onClick={() => setAsking('reset')}>
          {t('reset.title')}
        </Button>
      )}
      <Button danger icon={<UserX size={16} />} onClick={() => setAsking('remove')}>
        {t('remove.title')}
      </Button>
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      {asking === 'remove' && <RemoveDialog person={person} onClose={() => setAsking(undefined)} />}
      {asking === 'reset' && (
        <ResetDialog
          person={person}
          busy={issue.isPending}
          onReset={() => issue.mutate(true)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

interface ResetProps {
  person: PersonView;
  busy: boolean;
  onReset(): void;
  onClose(): void;
}

function ResetDialog({ person, busy, onReset, onClose }: ResetProps) {
  const { t } = useTranslation('people');
  const name = personName(person.name, useLanguage()).text;
  return (
    <Dialog
      title={t('reset.ask', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
          <Button type="primary" danger loading={busy} onClick={onReset}>
            {t('reset.do')}
          </Button>
        </>
      }
    >
      <p>{t('reset.says')}</p>
    </Dialog>
  );
}
