import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/call.js';
import { useStart } from '../api/start.js';

/** What an operator does one after the other until both sides can talk, with the next step to press. */
export function OperatorSteps() {
  const { t } = useTranslation('home');
  const organisations = useStart((start) => start.organisations);
  const people = useStart((start) => start.people);
  const { data: channels } = useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => call('GET /channels', { signal }),
    staleTime: 0,
  });
  const coordinators = people.filter(
    ({ roles, account }) => roles.includes('coordinator') && account?.status !== 'removed',
  );
  const without = organisations.find(
    ({ id }) => !coordinators.some(({ organisationId, account }) => organisationId === id && account),
  );
  const steps = [
    {
      name: 'organisation',
      done: (['vn', 'cn'] as const).every((side) => organisations.some((organisation) => organisation.side === side)),
      to: '/organisations?new=',
    },
    { name: 'coordinator', done: !without, to: `/people?invite=${without?.id ?? ''}` },
    { name: 'channel', done: (channels?.length ?? 0) > 0, to: '/operator' },
  ] as const;
  const next = steps.find(({ done }) => !done);
  return (
    <ol className="home-steps">
      {steps.map((step) => (
        <li key={step.name} data-done={step.done || undefined} aria-current={step === next ? 'step' : undefined}>
          {step.done ? <CircleCheck size={18} aria-hidden /> : <CircleDashed size={18} aria-hidden />}
          <span>
            <b>{t(`step.${step.name}`)}</b>
            <small>{t(step.done ? 'step.done' : `step.${step.name}_says`)}</small>
          </span>
          {step === next && <Link to={step.to}>{t(`step.${step.name}_do`)}</Link>}
        </li>
      ))}
    </ol>
  );
}
