import type { ChannelView } from '../../../src/contract/channels.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { InnerView, IssueView } from '../../../src/contract/issues.js';

/** What every way of showing an issue in a list needs. */
export interface RowProps {
  issue: IssueView;
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
export const issueAddress = ({ number }: Pick<IssueView, 'number'>): string => `/issues/${number}`;
