import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { homeLanguage } from '../../../src/language/clocks.js';
import { call } from '../api/call.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { currentLanguage } from '../i18n.js';
import { OrganisationFields } from '../people/OrganisationFields.js';
import { organisationReady } from '../people/organisationForm.js';
import { Callout } from '../ui/Callout.js';
import { CopyLink } from '../ui/CopyLink.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Missing } from '../ui/Missing.js';
import { Skeletons } from '../ui/Skeletons.js';
import { AccountFields } from './AccountFields.js';
import { type Halfway, NextStep } from './NextStep.js';
import { PasswordField, shortestPassword } from './PasswordField.js';
import { SignInLayout } from './SignInLayout.js';
import { accountLacks, emptySetUp, type SetUpForm, setUpReady, toSetUp } from './setUpForm.js';
import { tokenOfAddress } from './token.js';

/** The first start: the operator's account, the first organisation and its first coordinator. */
export default function SetUpPage() {
  const {
    data: state,
    error,
    refetch,
  } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => call('GET /set-up'),
    staleTime: 0,
  });
  const navigate = useNavigate();
  const [halfway, setHalfway] = useState<Halfway>();
  const goIn = () => navigate('/', { replace: true });
  if (halfway) return <NextStep halfway={halfway} remember onOpen={goIn} />;
  return (
    <SignInLayout title="set_up.title" long>
      {state?.needed === false && <SetUpOver />}
      {state?.needed && <SetUpFormView onDone={(next) => (next.step === 'open' ? goIn() : setHalfway(next))} />}
      {!state && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeletons />)}
    </SignInLayout>
  );
}

function SetUpOver() {
  const { t } = useTranslation('sign-in');
  return (
    <>
      <Callout tone="info">{t('set_up.over')}</Callout>
      <Link to="/login">{t('link.to_sign_in')}</Link>
    </>
  );
}

function SetUpFormView({ onDone }: { onDone(next: AnswerOf<'POST /set-up'>['next']): void }) {
  const { t } = useTranslation('sign-in');
  const [form, setForm] = useState<SetUpForm>(() => emptySetUp(currentLanguage()));
  const change = (part: Partial<SetUpForm>) => setForm({ ...form, ...part });
  const {
    mutate,
    isPending,
    error,
    data: done,
  } = useMutation({
    mutationFn: () => call('POST /set-up', { body: toSetUp(tokenOfAddress(), form) }),
  });
  if (done) {
    return (
      <>
        <Callout tone="ok">{t('set_up.done')}</Callout>
        <CopyLink link={done.link} expiresAt={done.expiresAt} says={t('set_up.hand_over')} />
        <Button size="large" onClick={() => onDone(done.next)}>
          {t('set_up.go_on')}
        </Button>
      </>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (setUpReady(form)) mutate();
  };
  const of = (key: 'name' | 'email', whose: 'operator' | 'coordinator') =>
    t('set_up.of', { what: t(`common:person.${key}`), whose: t(`set_up.${whose}`) });
  const common = refusedFor(error, 'password.common') ? explain(error, t) : undefined;
  return (
    <form className="form" onSubmit={submit}>
      <p className="sign-in-says">{t('set_up.says')}</p>
      <fieldset className="sign-in-section">
        <h2>{t('set_up.operator')}</h2>
        <p>{t('set_up.operator_says')}</p>
        <AccountFields
          value={form.operator}
          onChange={(operator) => change({ operator })}
          error={error}
          pointer="/operator"
        />
        <PasswordField
          label={t('password.new')}
          required
          hint={t('password.rule', { count: shortestPassword })}
          error={common ?? fieldError(error, '/operator/password')}
          value={form.password}
          onChange={(password) => change({ password })}
          autoComplete="new-password"
        />
      </fieldset>
      <fieldset className="sign-in-section">
        <h2>{t('set_up.organisation')}</h2>
        <p>{t('set_up.organisation_says')}</p>
        <OrganisationFields
          value={form.organisation}
          onChange={(organisation) =>
            change({
              organisation,
              // The coordinator reads the language of their side until somebody says otherwise.
              ...(organisation.side !== form.organisation.side && {
                coordinator: { ...form.coordinator, language: homeLanguage(organisation.side) },
              }),
            })
          }
          error={error}
          pointer="/organisation"
        />
      </fieldset>
      <fieldset className="sign-in-section">
        <h2>{t('set_up.coordinator')}</h2>
        <p>{t('set_up.coordinator_says')}</p>
        <AccountFields
          value={form.coordinator}
          onChange={(coordinator) => change({ coordinator })}
          error={error}
          pointer="/coordinator"
        />
      </fieldset>
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <Missing
        of={[
          ...accountLacks(form.operator).map((key) => of(key, 'operator')),
          form.password.length < shortestPassword && t('password.new'),
          !organisationReady(form.organisation) &&
            t(`common:organisation.name_${homeLanguage(form.organisation.side)}`),
          ...accountLacks(form.coordinator).map((key) => of(key, 'coordinator')),
        ]}
      />
      <Button type="primary" size="large" htmlType="submit" loading={isPending} disabled={!setUpReady(form)}>
        {t('set_up.do')}
      </Button>
    </form>
  );
}
