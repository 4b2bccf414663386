import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../api/call.js';
import { nextAddress } from '../shell/leave.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Check, Field } from '../ui/Field.js';
import { type Halfway, NextStep } from './NextStep.js';
import { useOtherWords } from './otherWords.js';
import { PasswordField } from './PasswordField.js';
import { SignInLayout } from './SignInLayout.js';

/** Signing in: both languages on the page, and what was typed stays when it is refused. */
export default function SignInPage() {
  const { t } = useTranslation('sign-in');
  const other = useOtherWords('sign-in');
  const navigate = useNavigate();
  const { search } = useLocation();
  const cache = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const [forgot, setForgot] = useState(false);
  const [halfway, setHalfway] = useState<Halfway>();
  const { data: setUp } = useQuery({ queryKey: ['set-up'], queryFn: () => call('GET /set-up'), staleTime: 0 });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call('POST /sessions', { body: { email: email.trim(), password, remember } }),
    onSuccess: (entered) => (entered.step === 'open' ? goIn() : setHalfway(entered)),
  });
  const goIn = () => {
    cache.clear();
    navigate(nextAddress(search), { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  if (halfway) {
    return <NextStep halfway={halfway} remember={remember} onOpen={goIn} onOver={() => setHalfway(undefined)} />;
  }
  return (
    <SignInLayout title="title">
      <p className="sign-in-says">{t('says')}</p>
      {setUp?.needed && <Callout tone="info">{t('set_up_needed')}</Callout>}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <form className="form" onSubmit={submit}>
        <Field label={t('email')} aside={<span lang={other.lang}>{other.say('email')}</span>}>
          {(attributes) => (
            <Input
              {...attributes}
              size="large"
              type="email"
              autoComplete="username"
              inputMode="email"
              autoFocus
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <PasswordField
          label={t('password.label')}
          aside={<span lang={other.lang}>{other.say('password.label')}</span>}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <div className="sign-in-between">
          <Check label={t('remember')} checked={remember} onChange={(event) => setRemember(event.target.checked)} />
          <button type="button" aria-expanded={forgot} onClick={() => setForgot(!forgot)}>
            {t('forgot.ask')}
          </button>
        </div>
        {forgot && <Callout tone="info">{t('forgot.answer')}</Callout>}
        <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
          {t('title')}
        </Button>
      </form>
      <p className="sign-in-note">
        <ShieldCheck size={16} />
        <span>{t('note')}</span>
      </p>
    </SignInLayout>
  );
}
