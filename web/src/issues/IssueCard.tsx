import { useTranslation } from 'react-i18next';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { DueText, HeldFor, IssueMarks, StatusTag, TurnTrack } from './IssueParts.js';
import { IssueWhat } from './IssueWhat.js';
import type { RowProps } from './row.js';

/** One issue on a card: on a phone, and on the board. */
export function IssueCard({ row, status = true }: { row: RowProps; status?: boolean }) {
  const { issue, inner, type, channel, now, selected } = row;
  const { t } = useTranslation('issues');
  const language = useLanguage();
  return (
    <li className="card il-card" data-issue={issue.id} data-selected={selected || undefined}>
      <IssueWhat row={row} />
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
