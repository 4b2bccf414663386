import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { refusedFor } from '../api/problems.js';
import { Enrolment } from '../second-step/Enrolment.js';
import { RecoveryCodes } from '../second-step/RecoveryCodes.js';
import { PasswordField } from '../sign-in/PasswordField.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

export type SecondStepAct = 'set' | 'codes' | 'remove';

/** Switches the second step on or moves it, makes new recovery codes, or switches it off; the password is asked again. */
export function SecondStepDialog({ act, onClose }: { act: SecondStepAct; onClose(): void }) {
  const { t } = useTranslation('profile');
  const cache = useQueryClient();
  const [present, setPresent] = useState('');
  const done = () => {
    for (const queryKey of [keys.secondStep, keys.sessions]) void cache.invalidateQueries({ queryKey });
    onClose();
  };
  return (
    <Dialog title={t(`second_step.dialog.${act}`)} onClose={onClose} wide={act === 'set'}>
      {act === 'set' ? (
        <Enrolment
          offer={() => call('POST /second-step/offer')}
          prove={(proof) => call('PUT /second-step', { body: { id: newId(), present, ...proof } })}
          onDone={done}
          ready={present !== ''}
          more={
            <PasswordField
              label={t('password.present')}
              value={present}
              onChange={setPresent}
              autoComplete="current-password"
            />
          }
        />
      ) : (
        <WithPassword act={act} onDone={done} />
      )}
    </Dialog>
  );
}

function WithPassword({ act, onDone }: { act: 'codes' | 'remove'; onDone(): void }) {
  const { t } = useTranslation('profile');
  const [present, setPresent] = useState('');
  const {
    mutate,
    isPending,
    error,
    data: codes,
  } = useMutation({
    mutationFn: async () => {
      const body = { id: newId(), present };
      if (act === 'codes') return (await call('POST /second-step/codes', { body })).recoveryCodes;
      await call('POST /second-step/remove', { body });
      return undefined;
    },
    onSuccess: (made) => {
      if (made) return;
      notify({ text: t('second_step.removed') });
      onDone();
    },
  });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  const wrong = refusedFor(error, 'password.present_wrong') ? explain(error, t) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (present) mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>{t(`second_step.dialog.${act}_says`)}</p>
      <PasswordField
        label={t('password.present')}
        error={wrong}
        value={present}
        onChange={setPresent}
        autoComplete="current-password"
      />
      {error && !wrong && <Callout tone="error">{explain(error, t)}</Callout>}
      <div className="form-actions">
        <Button type="primary" danger={act === 'remove'} htmlType="submit" loading={isPending} disabled={!present}>
          {t(`second_step.dialog.${act}_do`)}
        </Button>
      </div>
    </form>
  );
}
