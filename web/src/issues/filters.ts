import type { Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { InnerView, IssueRow, JointStatus } from '../../../src/contract/issues.js';
import { clockOf, instantOf } from '../../../src/language/clocks.js';
import { fold, matches } from '../../../src/language/fold.js';
import type { IssueQuery } from '../api/issue-query.js';

/** The statuses of open issues, in the order in which a matter goes through them. */
export const openStatuses = [
  'new',
  'accepted',
  'verifying',
  'waiting_for_papers',
  'answered',
  'disputed',
  'solved',
] as const satisfies readonly JointStatus[];

/** Up to when something is due. */
export const dueWindows = ['passed', 'today', 'three', 'week'] as const;
export type DueWindow = (typeof dueWindows)[number];

/** Which issues somebody wants to see; what is absent does not matter. Everything here stands in the address. */
export interface IssueFilters {
  closed?: boolean;
  turn?: Side;
  /** The code of a channel. */
  channel?: string;
  type?: string;
  status?: JointStatus;
  due?: DueWindow;
  /** Who handles it in one's own side. */
  person?: string;
  text?: string;
}

/** The filters as the address has them; what nobody could have chosen is left out. */
export function filtersIn(params: URLSearchParams): IssueFilters {
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((value) => value === params.get(name));
  const some = (name: string) => params.get(name) || undefined;
  const turn = one('turn', ['vn', 'cn'] as const);
  const status = one('status', openStatuses);
  const due = one('due', dueWindows);
  const [channel, type, person, text] = [some('channel'), some('type'), some('person'), some('q')];
  return {
    ...(params.get('state') === 'closed' && { closed: true }),
    ...(turn && { turn }),
    ...(channel && { channel }),
    ...(type && { type }),
    ...(status && { status }),
    ...(due && { due }),
    ...(person && { person }),
    ...(text && { text: text.slice(0, 100) }),
  };
}

/** The same, as it stands in an address. */
export function addressOf({ closed, text, ...plain }: IssueFilters): URLSearchParams {
  const params = new URLSearchParams(closed ? { state: 'closed' } : {});
  for (const [name, value] of Object.entries(plain)) if (value) params.set(name, value);
  if (text) params.set('q', text);
  return params;
}

/** How many filters are set besides the tab one stands on. */
export function countOf({ closed: _, turn: __, ...rest }: IssueFilters): number {
  return Object.keys(rest).length;
}

/** The instant before which it has to be due. */
export function dueBefore(due: DueWindow, now: string, side: Side): string {
  if (due === 'passed') return now;
  const days = { today: 1, three: 3, week: 7 }[due];
  const { date } = clockOf(new Date(Date.parse(now) + days * 86_400_000).toISOString(), side);
  return instantOf(date, '00:00', side);
}

/** What a filter depends on besides the issue. */
export interface Standpoint {
  channels: readonly ChannelView[];
  side: Side;
  now: string;
}

/** The filters as the server takes them; a channel one is not in has no issues, and `undefined` says so. */
export function queryOf(filters: IssueFilters, { channels, side, now }: Standpoint): IssueQuery | undefined {
  const { closed, channel: code, due, ...rest } = filters;
  const channel = code && channels.find((one) => one.code === code)?.id;
  if (code && !channel) return undefined;
  return {
    state: closed ? 'closed' : 'open',
    ...(channel && { channel }),
    ...(due && { due: dueBefore(due, now, side) }),
    ...rest,
  };
}

/**
 * Whether an open issue that is here fits. Words are sought in its number, title, plates and next step, which are here;
 * the server seeks them in all fields and references, but not in the next step.
 */
export function fits(
  issue: IssueRow,
  inner: InnerView | undefined,
  filters: IssueFilters,
  { channels, side, now }: Standpoint,
): boolean {
  const { turn, channel, type, status, due, person, text } = filters;
  return (
    (!turn || issue.turn?.side === turn) &&
    (!channel || channels.find(({ code }) => code === channel)?.id === issue.channelId) &&
    (!type || issue.type === type) &&
    (!status || issue.status === status) &&
    (!due || (issue.turn !== null && issue.turn.due < dueBefore(due, now, side))) &&
    (!person || inner?.assignee?.id === person) &&
    (!text || matches(wordsOf(issue), text))
  );
}

function wordsOf({ number, title, plates, turn }: IssueRow): string[] {
  const texts = [title, turn?.step].flatMap((text) => [text?.vi?.text ?? '', text?.zh?.text ?? '']);
  return [number, ...plates, ...texts].map(fold);
}
