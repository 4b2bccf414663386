import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IssueTitle } from './IssueParts.js';
import { issueAddress, type RowProps } from './row.js';
import { SelectBox } from './SelectBox.js';

/** What an issue is, in a row and on a card: its box, its title in both languages as the way to it, what is new. */
export function IssueWhat({ row, children }: { row: RowProps; children?: ReactNode }) {
  const { issue, unread } = row;
  const { t } = useTranslation('issues');
  return (
    <div className="il-what">
      <SelectBox {...row} />
      <div>
        <Link to={issueAddress(issue)} className="il-title">
          <IssueTitle title={issue.title} part="first" />
          {unread > 0 && <span className="il-unread" role="img" aria-label={t('unread', { count: unread })} />}
        </Link>
        <span className="il-other">
          <IssueTitle title={issue.title} part="second" />
        </span>
        {children}
      </div>
    </div>
  );
}
