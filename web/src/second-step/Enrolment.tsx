import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { Callout } from '../ui/Callout.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { CodeField, isSixDigits } from './CodeField.js';
import { QrCode } from './QrCode.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import './second-step.css';

type Offer = AnswerOf<'POST /second-step/offer'>;

interface Props {
  offer(): Promise<Offer>;
  /** Proves the code; answers with the recovery codes. */
  prove(proof: { sealed: string; code: string }): Promise<{ recoveryCodes: string[] }>;
  /** The recovery codes were put away. */
  onDone(): void;
  /** What else has to be typed before the button works. */
  more?: ReactNode;
  ready?: boolean;
}

/** Sets an authenticator up: scan, type the first code, put the recovery codes away. */
export function Enrolment({ offer, prove, onDone, more, ready = true }: Props) {
  const { t } = useTranslation('second-step');
  const [code, setCode] = useState('');
  const {
    data: offered,
    error: unoffered,
    refetch,
  } = useQuery({
    queryKey: ['second-step-offer'],
    queryFn: offer,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const {
    mutate,
    isPending,
    error,
    data: done,
  } = useMutation({
    mutationFn: (sealed: string) => prove({ sealed, code }),
  });
  if (done) return <RecoveryCodes codes={done.recoveryCodes} onDone={onDone} />;
  if (!offered) return unoffered ? <ErrorState error={unoffered} retry={() => void refetch()} /> : <Skeletons />;
  const again = () => {
    setCode('');
    void refetch();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSixDigits(code) && ready) mutate(offered.sealed);
  };
  return (
    <form className="form enrolment" onSubmit={submit}>
      <ol className="enrolment-steps">
        <li>{t('enrol.app')}</li>
        <li>
          {t('enrol.scan')}
          <div className="enrolment-offer">
            <QrCode text={offered.uri} label={t('enrol.qr')} />
            <div>
              <p>{t('enrol.by_hand')}</p>
              <code translate="no">{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </div>
          </div>
        </li>
        <li>{t('enrol.type')}</li>
      </ol>
      <CodeField
        label={t('code.label')}
        value={code}
        onChange={setCode}
        error={fieldError(error, '/code') && t('enrol.wrong')}
      />
      {more}
      {error && !fieldError(error, '/code') && (
        <Callout tone="error">
          {explain(error, t)}
          {refusedFor(error, 'second_step.offer_over') && (
            <Button size="small" onClick={again}>
              {t('enrol.again')}
            </Button>
          )}
        </Callout>
      )}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={isPending}
        disabled={!isSixDigits(code) || !ready}
      >
        {t('enrol.do')}
      </Button>
    </form>
  );
}
