import { useTranslation } from 'react-i18next';
import type { IssueRow } from '../../../src/contract/issues.js';
import { Count } from '../ui/Count.js';
import { openStatuses } from './filters.js';
import { IssueCard } from './IssueCard.js';
import type { RowProps } from './row.js';

/** The same issues by where they stand for both sides; nothing is dragged, for the status follows from what is done. */
export function IssueBoard({ rows }: { rows: readonly { row: RowProps; stood: IssueRow }[] }) {
  const { t } = useTranslation('issues');
  return (
    <div className="il-board">
      {openStatuses.map((status) => {
        const here = rows.filter(({ stood }) => stood.status === status);
        return (
          <section key={status} aria-labelledby={`il-${status}`} data-empty={here.length === 0 || undefined}>
            <h2 id={`il-${status}`}>
              {t(`issue:status.${status}`)}
              <Count value={here.length} soft label={t('count', { count: here.length })} />
            </h2>
            {here.length === 0 ? (
              <p className="il-board-nothing">{t('board.nothing')}</p>
            ) : (
              <ul>
                {here.map(({ row }) => (
                  <IssueCard key={row.issue.id} row={row} status={false} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
