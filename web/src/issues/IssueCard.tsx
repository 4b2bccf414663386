import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { DueText, HeldFor, IssueMarks, IssueTitle, StatusTag, TurnTrack } from './IssueParts.js';
import { issueAddress, type RowProps } from './row.js';
import { SelectBox } from './SelectBox.js';

/** One issue on a card: on a phone, and on the board. */
export function IssueCard({ row, status = true }: { row: RowProps; status?: boolean }) {
  const { issue, inner, type, channel, unread, now, selected } = row;
  const { t } = useTranslation('issues');
  const language = useLanguage();
  return (
    <li className="card il-card" data-issue={issue.id} data-selected={selected || undefined}>
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
        </div>
      </div>
      <p className="il-card-place">
        <span translate="no">{issue.number}</span>
        {channel && (
          <span>
            <ChannelNameText channel={channel} />
          </span>
        )}
        {type && <span lang={langTag(language)}>{type.label[language]}</span>}
      </p>
      <div className="il-card-foot">
        <DueText issue={issue} now={now} />
        <span className="il-card-turn">
          {status && <StatusTag status={issue.status} />}
          <TurnTrack issue={issue} />
          {issue.turn && (
            <span className="il-card-held">
              {t('held')} <HeldFor issue={issue} now={now} />
            </span>
          )}
        </span>
      </div>
      <IssueMarks issue={issue} inner={inner} />
    </li>
  );
}
