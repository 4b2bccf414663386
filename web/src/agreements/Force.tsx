import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesItem } from '../../../src/contract/minutes.js';
import { dayKey, shortDate } from '../../../src/language/clocks.js';
import { useLanguage } from '../i18n.js';
import { usePlace } from './ClauseText.js';

type Shown = Pick<MinutesItem, 'force' | 'host' | 'terms' | 'supersededBy'>;

/** From when and until when a text is in force by the calendar of its host, what it superseded and what superseded it. */
export function Force({ minutes: { force, host, terms, supersededBy } }: { minutes: Shown }) {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const place = usePlace();
  if (!force) return null;
  const day = (instant: string) => shortDate(dayKey(instant, host), language);
  // An end is the first moment that is over; its last day is the one before.
  const lastDay = (instant: string) => day(new Date(Date.parse(instant) - 1).toISOString());
  const named = [
    { says: t('supersedes'), texts: terms.supersedes },
    { says: t('superseded_by'), texts: supersededBy },
  ];
  return (
    <>
      <div>
        <dt>{t('from')}</dt>
        <dd>{day(force.from)}</dd>
      </div>
      <div>
        <dt>{t('until')}</dt>
        <dd>{force.until ? lastDay(force.until) : t('no_end')}</dd>
      </div>
      {named.map(
        ({ says, texts }) =>
          texts.length > 0 && (
            <div key={says}>
              <dt>{says}</dt>
              <dd>
                {texts.map(({ minutesId, number, clause }) => (
                  <span key={`${minutesId}${clause?.id}`} className="ag-named">
                    <Link to={`/minutes/${minutesId}`} translate="no">
                      {number}
                    </Link>
                    {clause && <span>{place(clause)}</span>}
                  </span>
                ))}
              </dd>
            </div>
          ),
      )}
    </>
  );
}
