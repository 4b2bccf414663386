import type { QueryKey } from '@tanstack/query-core';
import type { MeetingDetail, MeetingPage, MeetingView } from '../../../src/contract/meetings.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';

const days = 14 * 86_400_000;
const instant = (away: number) => new Date(Date.now() + away).toISOString();

/** What of a query lies on the device; everything that is not named here is asked for again. */
const parts: Record<string, (data: never) => unknown> = {
  ...Object.fromEntries(
    [
      keys.start,
      keys.gates,
      keys.phrases,
      keys.terms,
      keys.phraseWordings,
      keys.termSeed,
      keys.deskFirst,
      keys.toAcknowledge,
      keys.notices,
      keys.issues,
      keys.topics(''),
      keys.issueTypes,
      keys.issueNumber(''),
      keys.issue(''),
      keys.issueEntries(''),
    ].map(([name]) => [name, (data: unknown) => data]),
  ),
  [keys.messages('')[0]]: lastDays,
  [keys.meetings[0]]: nearMeetings,
  [keys.meeting('')[0]]: (detail: MeetingDetail) => (isNear(detail.meeting) ? detail : undefined),
};

/** Whether anything of such a query is kept. */
export const isKept = ([name]: QueryKey): boolean => Object.hasOwn(parts, String(name));

/** What is kept of it today; `undefined` while that is nothing. */
export const keptPart = ([name]: QueryKey, data: unknown): unknown => parts[String(name)]?.(data as never);

/** Whether a meeting is of the days that a device holds: two weeks back and two ahead. */
export const isNear = ({ startsAt }: Pick<MeetingView, 'startsAt'>): boolean =>
  startsAt > instant(-days) && startsAt < instant(days);

/** The end of a room as far as it may lie on a device; a place in the middle of it is not kept. */
function lastDays(page: MessagePage): MessagePage | undefined {
  if (page.later) return undefined;
  const from = instant(-days);
  const messages = page.messages.filter(({ postedAt }) => postedAt >= from);
  if (messages.length === page.messages.length) return page;
  return messages.length === 0 ? undefined : { ...page, messages, earlier: true };
}

/** Of those to come, and of the pages of those that are over, the ones that are near. */
function nearMeetings(data: MeetingPage | { pages: MeetingPage[]; pageParams: unknown[] }): unknown {
  if (!('pages' in data)) return { ...data, meetings: data.meetings.filter(isNear) };
  const meetings = data.pages.flatMap((page) => page.meetings).filter(isNear);
  return { pages: [{ meetings, next: null }], pageParams: data.pageParams.slice(0, 1) };
}
