import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSecondStep } from '../api/account.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { refusedFor } from '../api/problems.js';
import { CodeField } from '../second-step/CodeField.js';
import { PasswordField } from '../sign-in/PasswordField.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { notify } from '../ui/notices.js';

/** Makes a key on this device and hands its public half over; what signing in asks for is asked once more. */
export function AddPasskeyDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('profile');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('second-step');
  const cache = useQueryClient();
  const form = useId();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { data: secondStep } = useSecondStep();
  const asksCode = secondStep?.since !== null && secondStep !== undefined;
  const adding = useMutation({
    mutationFn: async () => {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const options = await call('POST /passkeys/options');
      const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
      const registration = await startRegistration({ optionsJSON });
      return call('POST /passkeys', {
        body: {
          ...{ id: newId(), name: name.trim(), password, registration: { ...registration } },
          ...(asksCode && { code: code.trim() }),
        },
        timeout: 30_000,
      });
    },
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.passkeys });
      notify({ text: t('passkey.done') });
      onClose();
    },
  });
  const { error } = adding;
  const wrong = refusedFor(error, 'password.present_wrong') ? explain(error, t) : undefined;
  const wrongCode = refusedFor(error, 'session.code_refused') ? explain(error, t) : undefined;
  const byDevice =
    error instanceof Error && ['NotAllowedError', 'InvalidStateError', 'WebAuthnError'].includes(error.name);
  const ready = secondStep && name.trim() !== '' && password !== '' && (!asksCode || code.trim() !== '');
  return (
    <Dialog
      title={t('passkey.add')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={!ready} loading={adding.isPending}>
            {t('passkey.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (ready && !adding.isPending) adding.mutate();
        }}
      >
        <p>{t('passkey.add_says')}</p>
        <Field label={t('passkey.name')} hint={t('passkey.name_says')}>
          {(attributes) => (
            <Input
              {...attributes}
              autoFocus
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <PasswordField
          label={t('password.present')}
          error={wrong}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {asksCode && <CodeField later label={words('code.label')} error={wrongCode} value={code} onChange={setCode} />}
        {error && !wrong && !wrongCode && (
          <Callout tone="error">{byDevice ? t('passkey.not_made') : explain(error, common)}</Callout>
        )}
      </form>
    </Dialog>
  );
}
