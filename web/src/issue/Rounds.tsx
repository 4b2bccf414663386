import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { Grade, IssueEntry, IssueView } from '../../../src/contract/issues.js';
import { useIssueTypes } from '../api/issue-types.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';

interface Round {
  key: string;
  at: string;
  side: Side;
  what: 'first' | 'raised' | 'again' | Grade;
}

interface Props {
  issue: IssueView;
  entries: readonly IssueEntry[] | undefined;
}

/** Every time a matter was raised and answered, first first: what is asked for over years is read at one look. */
export function Rounds({ issue, entries }: Props) {
  const { t } = useTranslation('issue');
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  if (!type?.rounds || !entries) return null;
  return (
    <section aria-labelledby="is-rounds">
      <header>
        <h2 id="is-rounds">{t('rounds.title')}</h2>
      </header>
      <ol className="is-rounds">
        {roundsOf(issue, entries).map(({ key, at, side, what }) => (
          <li key={key} data-what={what}>
            <SideBadge side={side} />
            <span>
              {what === 'first' || what === 'raised' || what === 'again' ? (
                t(`rounds.${what}`)
              ) : (
                <>
                  {t('rounds.answered')} <b>{t(`grade.${what}`)}</b>
                </>
              )}{' '}
              <TwoClocks at={at} date="always" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Raised before it stood here, opened, asked again by passing the turn or opening it again, and every answer. */
function roundsOf({ fields, raisedBy }: IssueView, entries: readonly IssueEntry[]): Round[] {
  const { first_raised: first } = fields;
  const before =
    first?.kind === 'instant' ? [{ key: 'first', at: first.at, side: raisedBy, what: 'first' as const }] : [];
  return [
    ...before,
    ...entries.flatMap(({ act, at, by, grade, turn, version }): Round[] => {
      const one = { key: String(version), at, side: by.side ?? raisedBy };
      if (act === 'opened') return [{ ...one, what: 'raised' }];
      if (act === 'answered' && grade) return [{ ...one, what: grade }];
      const asks = act === 'turn' && by.side === raisedBy && turn?.side !== raisedBy;
      return asks || act === 'reopened' ? [{ ...one, what: 'again' }] : [];
    }),
  ];
}
