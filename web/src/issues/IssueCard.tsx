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
    <li className="card is-card" data-issue={issue.id} data-selected={selected || undefined}>
      <div className="is-what">
        <SelectBox {...row} />
        <div>
          <Link to={issueAddress(issue)} className="is-title">
            <IssueTitle title={issue.title} part="first" />
            {unread > 0 && <span className="is-unread" role="img" aria-label={t('unread', { count: unread })} />}
          </Link>
          <span className="is-other">
            <IssueTitle title={issue.title} part="second" />
          </span>
        </div>
      </div>
      <p className="is-card-place">
        <span translate="no">{issue.number}</span>
        {channel && (
          <span>
            <ChannelNameText channel={channel} />
          </span>
        )}
        {type && <span lang={langTag(language)}>{type.label[language]}</span>}
      </p>
      <div className="is-card-foot">
        <DueText issue={issue} now={now} />
        <span className="is-card-turn">
          {status && <StatusTag status={issue.status} />}
          <TurnTrack issue={issue} />
          {issue.turn && (
            <span className="is-card-held">
              {t('held')} <HeldFor issue={issue} now={now} />
            </span>
          )}
        </span>
      </div>
      <IssueMarks issue={issue} inner={inner} />
    </li>
  );
}
