import { useIssueTypes } from '../api/issue-types.js';
import { readOf, useStart } from '../api/start.js';
import { partMark } from '../live/marks.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { useNow } from '../ui/useNow.js';
import { GroupTitle } from './GroupTitle.js';
import { IssueBoard } from './IssueBoard.js';
import { IssueCard } from './IssueCard.js';
import { IssueTable } from './IssueTable.js';
import type { RowProps } from './row.js';
import type { IssueList } from './useIssueList.js';
import { groupOf, type Placed } from './useStill.js';

interface Props {
  placed: readonly Placed[];
  inner: IssueList['inner'];
  board: boolean;
  has(id: string): boolean;
  onSelect: RowProps['onSelect'];
}

const groups = ['own', 'other', 'closed'] as const;

/** The issues as a table, as cards where the window is narrow, or as a board. */
export function Rows({ placed, inner, board, has, onSelect }: Props) {
  const now = useNow();
  const phone = useMediaPhone();
  const types = useIssueTypes();
  const { me, channels, reads } = useStart();
  const rows = placed.map(({ issue, stood }) => ({
    stood,
    row: {
      issue,
      inner: inner.get(issue.id),
      type: types.find(({ key }) => key === issue.type),
      channel: channels.find(({ id }) => id === issue.channelId),
      unread: partMark(readOf(reads, issue.audience), issue.topicId).unread,
      now,
      selected: has(issue.id),
      onSelect,
    },
  }));
  if (board) return <IssueBoard rows={rows} />;
  const grouped = groups
    .map((group) => ({
      group,
      rows: rows.filter(({ stood }) => groupOf(stood, me.side) === group).map(({ row }) => row),
    }))
    .filter((group) => group.rows.length > 0);
  if (!phone) return <IssueTable groups={grouped} />;
  return grouped.map(({ group, rows: here }) => (
    <section key={group} className="il-cards">
      <h2>
        <GroupTitle group={group} count={here.length} />
      </h2>
      <ul>
        {here.map((row) => (
          <IssueCard key={row.issue.id} row={row} />
        ))}
      </ul>
    </section>
  ));
}
