import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newId } from '../api/call.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { useMe } from '../api/start.js';
import { PasswordField, shortestPassword } from '../sign-in/PasswordField.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** A new password, for who knows the present one. */
export function OwnPassword() {
  const { t } = useTranslation('profile');
  const me = useMe();
  const [id, setId] = useState(newId);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call('PUT /password', { body: { id, present, password } }),
    onSuccess: () => {
      setId(newId());
      setPresent('');
      setPassword('');
      notify({ text: t('password.done') });
    },
    // What is typed next is another change.
    onError: () => setId(newId()),
  });
  const wrong = refusedFor(error, 'password.present_wrong') ? explain(error, t) : undefined;
  const common = refusedFor(error, 'password.common') ? explain(error, t) : fieldError(error, '/password');
  const ready = present !== '' && password.length >= shortestPassword;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  return (
    <form className="form profile-narrow" onSubmit={submit}>
      <input type="text" hidden readOnly autoComplete="username" value={me.account?.email ?? ''} />
      <PasswordField
        label={t('password.present')}
        error={wrong}
        value={present}
        onChange={setPresent}
        autoComplete="current-password"
      />
      <PasswordField
        label={t('sign-in:password.new')}
        hint={t('sign-in:password.rule', { count: shortestPassword })}
        error={common}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <p className="profile-quiet">{t('password.says')}</p>
      {error && !wrong && !common && <Callout tone="error">{explain(error, t)}</Callout>}
      <div>
        <Button htmlType="submit" loading={isPending} disabled={!ready}>
          {t('password.do')}
        </Button>
      </div>
    </form>
  );
}
