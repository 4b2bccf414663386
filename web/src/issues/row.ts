import type { ChannelView } from '../../../src/contract/channels.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { InnerView, IssueRow } from '../../../src/contract/issues.js';

/** What every way of showing an issue in a list needs. */
export interface RowProps {
  issue: IssueRow;
  inner: InnerView | undefined;
  type: IssueType | undefined;
  channel: ChannelView | undefined;
  unread: number;
  now: string;
  selected: boolean;
  /** Absent for those who may not change anything. */
  onSelect: ((id: string) => void) | undefined;
}

/** Where one issue has its page. */
export const issueAddress = ({ number }: Pick<IssueRow, 'number'>): string => `/issues/${number}`;
