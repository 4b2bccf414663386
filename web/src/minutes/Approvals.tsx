import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalStep, MinutesInner, MinutesView } from '../../../src/contract/minutes.js';
import { mayApprove, stepsOf } from '../../../src/language/minutes.js';
import { call, newId } from '../api/call.js';
import { useMe } from '../api/start.js';
import { putMinutesInner } from '../live/minutes.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useAct } from './useMinutes.js';

interface Props {
  minutes: MinutesView;
  /** Of the texts one has before one’s eyes. */
  hash: string;
  inner: MinutesInner | null;
}

/** What one's own side approves inside before it signs; the other side never learns that there is any of it. */
export function Approvals({ minutes, hash, inner }: Props) {
  const { t } = useTranslation('minutes');
  const cache = useQueryClient();
  const { roles } = useMe();
  const steps = stepsOf(minutes.form);
  const approving = useAct(async (step: ApprovalStep) => {
    const answer = await call('POST /minutes/:minutesId/approvals/:step', {
      params: { minutesId: minutes.id, step },
      body: { id: newId(), hash },
    });
    putMinutesInner(cache, answer);
  });
  if (steps.length === 0) return null;
  return (
    <section className="me-inner" aria-labelledby="me-approvals">
      <h2 id="me-approvals">{t('approval.title')}</h2>
      <p className="me-quiet">{t('approval.says')}</p>
      <ul className="me-approvals">
        {steps.map((step) => {
          const given = inner?.approvals.find((one) => one.step === step);
          return (
            <li key={step} data-given={given ? true : undefined}>
              {given ? <CircleCheck size={15} aria-hidden /> : <CircleDashed size={15} aria-hidden />}
              <span>
                {t(`approval.${step}`)}
                {given && (
                  <small>
                    <PersonNameText name={given.by.name} /> · <TwoClocks at={given.at} date="unless_today" />
                  </small>
                )}
              </span>
              {!given && minutes.state !== 'signed' && mayApprove(step, roles) && (
                <Button
                  size="small"
                  data-step={step}
                  loading={approving.isPending && approving.variables === step}
                  onClick={() => approving.mutate(step)}
                >
                  {t('approval.do')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
