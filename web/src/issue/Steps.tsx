import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryAct, IssueEntry, IssueView, JointStatus } from '../../../src/contract/issues.js';

const way: readonly JointStatus[] = [
  'new',
  'accepted',
  'verifying',
  'waiting_for_papers',
  'answered',
  'solved',
  'closed',
];

/** What an act says without naming a status. */
const saidBy: Partial<Record<EntryAct, JointStatus>> = {
  answered: 'answered',
  paper_asked: 'waiting_for_papers',
  proposed: 'solved',
};

interface Props {
  issue: IssueView;
  entries: readonly IssueEntry[] | undefined;
}

/** How far both have come since it was opened last; what somebody really said stays marked, whoever must act now. */
export function Steps({ issue, entries }: Props) {
  const { t } = useTranslation('issue');
  const { status } = issue;
  const all = entries ?? [];
  const since = all.slice(all.findLastIndex(({ act }) => act === 'reopened') + 1);
  const said = new Set<string>(['new', ...since.flatMap(({ act, status: one }) => one ?? saidBy[act] ?? [])]);
  for (const side of issue.sides) said.add(side.status);
  const steps = status === 'disputed' ? way.map((step) => (step === 'solved' ? 'disputed' : step)) : way;
  const now = steps.indexOf(status);
  return (
    <ol className="is-steps" aria-label={t('steps')}>
      {steps.map((step, at) => {
        const done = at !== now && said.has(step);
        return (
          <li
            key={step}
            data-state={at === now ? 'now' : done ? 'done' : 'open'}
            aria-current={at === now ? 'step' : undefined}
          >
            <i aria-hidden="true">{done ? <Check size={12} /> : at + 1}</i>
            {t(`status.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}
