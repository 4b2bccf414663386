import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { IssueEntry, IssueView } from '../../../src/contract/issues.js';
import { workingTime } from '../../../src/language/calendar.js';
import { timeHeld, turnSpans } from '../../../src/language/issues.js';
import { lasting } from '../../../src/language/lasting.js';
import { useCalendar } from '../api/calendar.js';
import { useLanguage } from '../i18n.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { useNow } from '../ui/useNow.js';

interface Props {
  issue: IssueView;
  /** All entries from the first one on; without them the sums alone are shown. */
  entries: readonly IssueEntry[] | undefined;
}

/** Each side's own status, and how long the matter has lain with it: the reader's side first. */
export function HeldBar({ issue, entries }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const now = useNow();
  const { side: own } = useReader();
  const held = timeHeld(issue, now);
  const spans = entries ? turnSpans(entries) : [];
  const years = useCalendar(spans[0]?.from, now);
  /** How much of it fell on the side's own working days. */
  const working = (side: Side) =>
    spans
      .filter((span) => span.side === side)
      .reduce((sum, { from, until }) => sum + workingTime(years, side, from, until ?? now), 0);
  const sides = [...issue.sides].sort((a, b) => Number(b.side === own) - Number(a.side === own));
  const rested = years.length > 0 && spans.length > 0 && sides.some(({ side }) => working(side) < (held[side] ?? 0));
  const length = (from: string, until: string | null) => Math.max(1, Date.parse(until ?? now) - Date.parse(from));
  return (
    <div className="is-held">
      <ul>
        {sides.map(({ side, status, reference }) => (
          <li key={side}>
            <SideBadge side={side} />
            <b>{t(`status.${status}`)}</b>
            <span title={t('held')}>
              <span className="sr-only">{t('held')} </span>
              {lasting(held[side] ?? 0, language)}
            </span>
            {reference && (
              <span className="is-reference" translate="no">
                {t('reference.number', { number: reference })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {spans.length > 0 && (
        <p className="is-bar" aria-hidden="true">
          {spans.map(({ side, from, until }) => (
            <i key={from} data-side={side} style={{ flexGrow: length(from, until) }} />
          ))}
        </p>
      )}
      <small>
        {t('held_says')}
        {rested && (
          <>
            {' · '}
            {t('held_working')}{' '}
            {sides
              .map(({ side }) => `${t(`common:side_short.${side}`)} ${lasting(working(side), language)}`)
              .join(' · ')}
          </>
        )}
      </small>
    </div>
  );
}
