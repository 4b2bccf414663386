import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { call } from '../api/call.js';
import { refusedFor } from '../api/problems.js';
import { CodeField, isSixDigits } from '../second-step/CodeField.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useOtherWords } from './otherWords.js';
import { SignInLayout } from './SignInLayout.js';

const Enrolment = lazy(async () => ({ default: (await import('../second-step/Enrolment.js')).Enrolment }));

/** A sign-in that has come as far as the password. */
export type Halfway = Exclude<AnswerOf<'POST /sessions'>, { step: 'open' }>;

interface Props {
  halfway: Halfway;
  remember: boolean;
  /** The session is open. */
  onOpen(): void;
  /** It took too long: back to the password. */
  onOver?: (() => void) | undefined;
}

/** The second half of a sign-in: the code, or setting the second step up where the role asks for it. */
export function NextStep({ halfway, remember, onOpen, onOver }: Props) {
  const { t } = useTranslation('second-step');
  const { token, step } = halfway;
  if (step === 'code') return <CodePage token={token} remember={remember} onOpen={onOpen} onOver={onOver} />;
  return (
    <SignInLayout title="second_step.enrol" long>
      <p className="sign-in-says">{t('enrol.says')}</p>
      <Suspense fallback={<Skeletons />}>
        <Enrolment
          offer={() => call('POST /sessions/enrolment/offer', { body: { token } })}
          prove={(proof) => call('POST /sessions/enrolment', { body: { token, remember, ...proof } })}
          onDone={onOpen}
        />
      </Suspense>
    </SignInLayout>
  );
}

function CodePage({ token, remember, onOpen, onOver }: Omit<Props, 'halfway'> & { token: string }) {
  const { t } = useTranslation('second-step');
  const other = useOtherWords('second-step');
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call('POST /sessions/code', { body: { token, code, remember } }),
    onSuccess: onOpen,
  });
  const label = recovery ? 'code.recovery' : 'code.label';
  const over = refusedFor(error, 'session.step_over');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <SignInLayout title="second_step.title">
      <p className="sign-in-says">{t(recovery ? 'code.recovery_says' : 'code.says')}</p>
      {error && (
        <Callout tone="error">
          {explain(error, t)}
          {over && (
            <Link to="/login" onClick={onOver}>
              {t('code.start_again')}
            </Link>
          )}
        </Callout>
      )}
      <form className="form" onSubmit={submit}>
        <CodeField
          label={t(label)}
          aside={<span lang={other.lang}>{other.say(label)}</span>}
          value={code}
          onChange={setCode}
          recovery={recovery}
        />
        <div className="sign-in-between">
          <button
            type="button"
            onClick={() => {
              setRecovery(!recovery);
              setCode('');
              reset();
            }}
          >
            {t(recovery ? 'code.use_app' : 'code.use_recovery')}
          </button>
        </div>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={isPending}
          disabled={recovery ? code.trim().length < 16 : !isSixDigits(code)}
        >
          {t('code.do')}
        </Button>
      </form>
      <p className="sign-in-note">
        <span>{t('code.lost')}</span>
      </p>
    </SignInLayout>
  );
}
