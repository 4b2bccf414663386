import { Button } from 'antd';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSecondStep } from '../api/account.js';
import { Callout } from '../ui/Callout.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { type SecondStepAct, SecondStepDialog } from './SecondStepDialog.js';

const fewCodes = 3;

/** Whether signing in takes a second step, and what can be done about it. */
export function OwnSecondStep() {
  const { t } = useTranslation('profile');
  const { data: step, error, refetch } = useSecondStep();
  const [act, setAct] = useState<SecondStepAct>();
  if (!step) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeletons rows={1} />;
  return (
    <>
      <p className={step.since ? 'profile-state profile-state-on' : 'profile-state'}>
        {step.since ? <ShieldCheck size={18} /> : <ShieldAlert size={18} />}
        <span>
          {step.since ? (
            <>
              {t('second_step.on')} <TwoClocks at={step.since} date="always" />
            </>
          ) : (
            t('second_step.off')
          )}
        </span>
      </p>
      <p className="profile-quiet">{t(step.required ? 'second_step.required' : 'second_step.says')}</p>
      {step.since && <p className="profile-quiet">{t('second_step.codes_left', { count: step.codesLeft })}</p>}
      {step.since && step.codesLeft < fewCodes && <Callout tone="warning">{t('second_step.few_codes')}</Callout>}
      <div className="profile-acts">
        <Button {...(step.since ? {} : { type: 'primary' as const })} onClick={() => setAct('set')}>
          {t(step.since ? 'second_step.move' : 'second_step.switch_on')}
        </Button>
        {step.since && <Button onClick={() => setAct('codes')}>{t('second_step.renew')}</Button>}
        {step.since && !step.required && (
          <Button danger onClick={() => setAct('remove')}>
            {t('second_step.switch_off')}
          </Button>
        )}
      </div>
      {act && <SecondStepDialog act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}
