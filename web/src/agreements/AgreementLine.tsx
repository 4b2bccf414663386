import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Agreement } from '../../../src/contract/agreements.js';
import { otherSide } from '../../../src/language/clocks.js';
import { BothWords } from '../minutes/BothWords.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { ClauseText } from './ClauseText.js';
import { Force } from './Force.js';
import { StandingTag } from './StandingTag.js';

/** One signed text: both sides' numbers, when it was signed, how it stands, and the clauses that were looked for. */
export function AgreementLine({ agreement: { minutes, signedAt, clauses } }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { t: words } = useTranslation('minutes');
  const { side } = useReader();
  return (
    <li className="ag-line">
      <div className="ml-what">
        <Link to={`/minutes/${minutes.id}`}>
          <b>
            <BothWords text={minutes.title} />
          </b>
        </Link>
        <small>
          <span translate="no">{minutes.number}</span>
          <span>{words(`form.${minutes.form}`)}</span>
          {[side, otherSide(side)].map(
            (one) =>
              minutes.references[one] && (
                <span key={one}>
                  <SideBadge side={one} /> <span translate="no">{minutes.references[one]}</span>
                </span>
              ),
          )}
          {minutes.supplementTo && (
            <Link to={`/minutes/${minutes.supplementTo.minutesId}`}>
              {words('supplement.to')} <span translate="no">{minutes.supplementTo.number}</span>
            </Link>
          )}
        </small>
      </div>
      <dl className="ag-facts">
        <div>
          <dt>{t('signed_at')}</dt>
          <dd>
            <TwoClocks at={signedAt} date="always" />
          </dd>
        </div>
        <Force minutes={minutes} />
      </dl>
      <span className="ag-standing">
        <StandingTag minutes={minutes} />
      </span>
      {clauses.length > 0 && (
        <ul className="ag-clauses">
          {clauses.map(({ text, section: _, ...clause }) => (
            <li key={clause.id}>
              <ClauseText minutesId={minutes.id} clause={clause} text={text} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
