import type { QueryClient } from '@tanstack/query-core';
import type { MeetingDetail, MeetingPage, MeetingView } from '../../../src/contract/meetings.js';
import { isOneSided, isOpen } from '../../../src/language/meetings.js';
import { keys } from '../api/keys.js';
import { upserted } from './cache.js';

type Listed = 'items' | 'proposals';

/** Puts a newer state of a meeting where it stands alone, and among those to come; lists on the screen are asked for again. */
export function putMeeting(cache: QueryClient, meeting: MeetingView): void {
  cache.setQueryData<MeetingPage>(
    keys.meetings,
    (page) => page && { ...page, meetings: withNewer(page.meetings, meeting) },
  );
  patch(cache, meeting.id, (detail) => (detail.meeting.version > meeting.version ? detail : { ...detail, meeting }));
  void cache.invalidateQueries({ queryKey: keys.meetings });
}

/** Puts what is on the table of a meeting, a point or a proposal, beside it. */
export function putOnTable<P extends Listed>(cache: QueryClient, part: P, view: MeetingDetail[P][number]): void {
  patch(cache, view.meetingId, (detail) => ({ ...detail, [part]: upserted<typeof view>(detail[part], view) }));
}

/** Nothing of a channel that is no longer mine. */
export function forgetMeetings(cache: QueryClient, channelId: string): void {
  cache.removeQueries({
    predicate: ({ queryKey: [name], state }) =>
      name === 'meeting' && (state.data as MeetingDetail | undefined)?.meeting.channelId === channelId,
  });
  void cache.invalidateQueries({ queryKey: keys.meetings });
}

function patch(cache: QueryClient, id: string, change: (detail: MeetingDetail) => MeetingDetail): void {
  cache.setQueryData<MeetingDetail>(keys.meeting(id), (detail) => detail && change(detail));
}

function withNewer(meetings: readonly MeetingView[], meeting: MeetingView): MeetingView[] {
  const known = meetings.find(({ id }) => id === meeting.id);
  const newest = known && known.version > meeting.version ? known : meeting;
  const others = meetings.filter(({ id }) => id !== meeting.id);
  if (!isOpen(newest) && !isOneSided(newest)) return others;
  return [...others, newest].sort((a, b) => (`${a.startsAt}${a.id}` < `${b.startsAt}${b.id}` ? -1 : 1));
}
