import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call } from '../api/call.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { setLanguage } from '../i18n.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Callout } from '../ui/Callout.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { type Halfway, NextStep } from './NextStep.js';
import { PasswordField, shortestPassword } from './PasswordField.js';
import { SignInLayout } from './SignInLayout.js';
import { tokenOfAddress } from './token.js';

type LinkView = AnswerOf<'POST /links/look'>;

/** A one-time link: who it is for, and a password of their own. */
export default function LinkPage() {
  const { t } = useTranslation('sign-in');
  const token = tokenOfAddress();
  const {
    data: link,
    error,
    refetch,
  } = useQuery({
    queryKey: ['link', token],
    queryFn: () => call('POST /links/look', { body: { token } }),
    staleTime: 0,
  });
  const language = link?.language;
  useEffect(() => {
    if (language) void setLanguage(language);
  }, [language]);
  if (link) return <ChoosePassword token={token} link={link} />;
  const gone = refusedFor(error, 'link.not_valid') || refusedFor(error, 'input.invalid');
  return (
    <SignInLayout title="link.title">
      {gone && <Callout tone="error">{t('link.gone')}</Callout>}
      {gone && <Link to="/login">{t('link.to_sign_in')}</Link>}
      {error && !gone && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && <Skeletons rows={2} />}
    </SignInLayout>
  );
}

function ChoosePassword({ token, link }: { token: string; link: LinkView }) {
  const { t } = useTranslation('sign-in');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [halfway, setHalfway] = useState<Halfway>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call('POST /links/use', { body: { token, password } }),
    onSuccess: (entered) => (entered.step === 'open' ? goIn() : setHalfway(entered)),
  });
  const goIn = () => {
    cache.clear();
    navigate('/', { replace: true });
  };
  const wrong = refusedFor(error, 'password.common') ? explain(error, t) : fieldError(error, '/password');
  const short = password.length < shortestPassword;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!short) mutate();
  };
  if (halfway) return <NextStep halfway={halfway} remember onOpen={goIn} />;
  return (
    <SignInLayout title={`link.${link.purpose}`}>
      <p className="sign-in-says">{t(`link.${link.purpose}_says`)}</p>
      <div className="card sign-in-person">
        <Avatar person={link.person} size="large" />
        <dl>
          <dt>
            <PersonNameText name={link.person.name} both />
          </dt>
          {link.person.post && (
            <dd>
              <BilingualNameText name={link.person.post} quiet />
            </dd>
          )}
          {link.organisation && (
            <dd>
              <BilingualNameText name={link.organisation.name} quiet />
            </dd>
          )}
        </dl>
      </div>
      <form className="form" onSubmit={submit}>
        <Field label={t('email')}>
          {(attributes) => <Input {...attributes} size="large" readOnly autoComplete="username" value={link.email} />}
        </Field>
        <PasswordField
          label={t('password.new')}
          hint={t('password.rule', { count: shortestPassword })}
          error={wrong}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        {error && !wrong && <Callout tone="error">{explain(error, t)}</Callout>}
        <Button type="primary" size="large" htmlType="submit" block loading={isPending} disabled={short}>
          {t(`link.${link.purpose}_do`)}
        </Button>
      </form>
      <p className="sign-in-note">
        <span>
          {t('link.until')} <TwoClocks at={link.expiresAt} date="always" />
        </span>
      </p>
    </SignInLayout>
  );
}
