import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ground } from '../../../src/contract/agreements.js';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { ClauseLink } from './ClauseText.js';
import { Force } from './Force.js';
import { StandingTag } from './StandingTag.js';
import { useGroundsOn } from './useAgreements.js';
import './agreements.css';

/** Beside a signed text: whether it is in force, and the issues that rest on it. */
export function InForce({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('agreements');
  const { data: grounds = [] } = useGroundsOn(minutes.id);
  const issues = [...new Set(grounds.map(({ issue }) => issue.number))];
  return (
    <>
      <section aria-labelledby="ag-force">
        <h2 id="ag-force">
          {t('terms.heading')} <StandingTag minutes={minutes} />
        </h2>
        <dl className="ag-facts">
          <Force minutes={minutes} />
        </dl>
        <p>
          <Link to="/agreements">{t('title')}</Link>
        </p>
      </section>
      {issues.length > 0 && (
        <section aria-labelledby="ag-resting">
          <h2 id="ag-resting">{t('resting')}</h2>
          <ul className="ag-resting">
            {issues.map((number) => (
              <li key={number}>
                <Link to={`/issues/${number}`} translate="no">
                  {number}
                </Link>
                <Places grounds={grounds.filter(({ issue }) => issue.number === number)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Places({ grounds }: { grounds: readonly Ground[] }) {
  return grounds.map(({ id, minutesId, clause }) => <ClauseLink key={id} minutesId={minutesId} clause={clause} />);
}
