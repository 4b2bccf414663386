import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { otherSide, zoneLabel } from '../../../src/language/clocks.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { useReader } from '../ui/reader.js';
import { GroupTitle } from './GroupTitle.js';
import { DueText, HeldFor, IssueMarks, StatusTag, TurnTrack } from './IssueParts.js';
import { IssueWhat } from './IssueWhat.js';
import { issueAddress, type RowProps } from './row.js';
import type { Group } from './useStill.js';

/** Issues by who must act, each on a line that leads to it. */
export function IssueTable({ groups }: { groups: readonly { group: Group; rows: readonly RowProps[] }[] }) {
  const { t } = useTranslation('issues');
  const { side, language } = useReader();
  const zones = [side, otherSide(side)].map((zone) => zoneLabel(zone, language)).join(' / ');
  return (
    <table className="il-table">
      <thead>
        <tr>
          <th scope="col">{t('column.issue')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col">{t('column.turn')}</th>
          <th scope="col">{t(groups[0]?.group === 'closed' ? 'column.closed' : 'column.due', { zones })}</th>
          <th scope="col">{t('column.held')}</th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group} data-group={group}>
          <tr className="il-group-row">
            <th scope="colgroup" colSpan={6}>
              <GroupTitle group={group} count={rows.length} />
            </th>
          </tr>
          {rows.map((row) => (
            <IssueRow key={row.issue.id} {...row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function IssueRow(row: RowProps) {
  const { issue, inner, channel, now, selected } = row;
  const navigate = useNavigate();
  return (
    <tr
      className="il-row"
      data-issue={issue.id}
      data-selected={selected || undefined}
      onClick={({ target }) => {
        if (!(target as HTMLElement).closest('a, label')) void navigate(issueAddress(issue));
      }}
    >
      <td>
        <IssueWhat row={row}>
          <IssueMarks issue={issue} inner={inner} />
        </IssueWhat>
      </td>
      <td>
        <span className="il-place">{channel && <ChannelNameText channel={channel} />}</span>
        <small>
          <span translate="no">{issue.number}</span>
        </small>
      </td>
      <td>
        <StatusTag status={issue.status} />
      </td>
      <td>
        <TurnTrack issue={issue} />
      </td>
      <td>
        <DueText issue={issue} now={now} />
      </td>
      <td>
        <HeldFor issue={issue} now={now} />
      </td>
    </tr>
  );
}
