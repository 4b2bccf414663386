import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { homeLanguage } from '../../../src/language/clocks.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { fieldError } from '../api/problems.js';
import { useMe, useStart } from '../api/start.js';
import { currentLanguage, useLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { AccountFields } from '../sign-in/AccountFields.js';
import { accountLacks, accountReady, emptyAccount } from '../sign-in/setUpForm.js';
import { BilingualFields, isTyped, toName, toPersonName, untyped } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { CopyLink } from '../ui/CopyLink.js';
import { explain } from '../ui/ErrorState.js';
import { Missing } from '../ui/Missing.js';
import { OrganisationSelect } from './OrganisationSelect.js';
import { type MemberRole, RoleFields } from './RoleFields.js';
import { SidePanel } from './SidePanel.js';

/** Invites a colleague, or the first coordinator of an organisation; answers with a link to hand over. */
export function InvitePanel({ to, onClose }: { to: string; onClose(): void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const organisations = useStart((start) => start.organisations);
  const language = useLanguage();
  const cache = useQueryClient();
  const operator = me.organisationId === null;
  const [id, setId] = useState(newId);
  const [organisationId, setOrganisationId] = useState(me.organisationId ?? to);
  const [account, setAccount] = useState(() => {
    const side = organisations.find(({ id: known }) => known === (me.organisationId ?? to))?.side;
    return emptyAccount(side ? homeLanguage(side) : currentLanguage());
  });
  const [post, setPost] = useState(untyped);
  const [roles, setRoles] = useState<readonly MemberRole[]>(operator ? ['coordinator'] : ['duty_officer']);
  const {
    mutate,
    reset,
    isPending,
    error,
    data: done,
  } = useMutation({
    mutationFn: () =>
      call('POST /people', {
        body: {
          id,
          organisationId,
          email: account.email.trim(),
          name: toPersonName(account.name),
          post: isTyped(post) ? toName(post) : null,
          roles: [...roles],
          language: account.language,
        },
      }),
    onSuccess: ({ person }) => updateStart(cache, (start) => ({ ...start, people: upserted(start.people, person) })),
  });
  const ready = organisationId !== '' && accountReady(account) && roles.length > 0;
  const again = () => {
    setId(newId());
    setAccount(emptyAccount(currentLanguage()));
    setPost(untyped);
    reset();
  };
  /** A new colleague reads the language of their side until somebody says otherwise. */
  const choose = (next: string) => {
    setOrganisationId(next);
    const side = organisations.find((organisation) => organisation.id === next)?.side;
    if (side) setAccount((before) => ({ ...before, language: homeLanguage(side) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  return (
    <SidePanel label={t('invite.title')} title={t('invite.title')} onClose={onClose}>
      {done ? (
        <>
          <Callout tone="ok">{t('invite.done', { name: personName(done.person.name, language).text })}</Callout>
          <CopyLink link={done.link} expiresAt={done.expiresAt} says={t('link.says')} />
          <Button onClick={again}>{t('invite.another')}</Button>
        </>
      ) : (
        <form className="form" onSubmit={submit}>
          <p className="people-quiet">{t('invite.says')}</p>
          {operator && <OrganisationSelect value={organisationId} onChange={choose} />}
          <AccountFields value={account} onChange={setAccount} error={error} pointer="" />
          <BilingualFields
            label={{ vi: t('post_vi'), zh: t('post_zh') }}
            value={post}
            onChange={setPost}
            error={fieldError(error, '/post')}
          />
          <RoleFields value={roles} onChange={setRoles} />
          {error && <Callout tone="error">{explain(error, t)}</Callout>}
          <Missing
            of={[
              organisationId === '' && t('organisation'),
              ...accountLacks(account).map((key) => t(`common:person.${key}`)),
              roles.length === 0 && t('column.roles'),
            ]}
          />
          <Button type="primary" htmlType="submit" loading={isPending} disabled={!ready}>
            {t('invite.do')}
          </Button>
        </form>
      )}
    </SidePanel>
  );
}
