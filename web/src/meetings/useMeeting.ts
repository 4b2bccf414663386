import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { roomAudience } from '../../../src/contract/audiences.js';
import type { MeetingDetail, MeetingView } from '../../../src/contract/meetings.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { meetingsQuery } from '../api/meetings.js';
import type { Start } from '../api/start.js';
import { putMeeting, putOnTable } from '../live/meetings.js';

/** A meeting with what is on its table. */
export function useMeeting(id: string) {
  const cache = useQueryClient();
  return useQuery(meetingQuery(cache, id));
}

/** The same, to be asked for ahead. */
export const meetingQuery = (cache: QueryClient, id: string) => ({
  queryKey: keys.meeting(id),
  queryFn: () => fetchMeeting(cache, id),
});

/** The meetings to come of all my channels. */
export const useMeetings = () => useQuery(meetingsQuery);

/** Does something to a meeting; its newer state is shown before the log brings it. */
export function useDoing() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<Done>) => act(),
    onSuccess: (done) => {
      if ('meetingId' in done) {
        if ('outcome' in done) putOnTable(cache, 'proposals', done);
        else putOnTable(cache, 'items', done);
        void cache.invalidateQueries({ queryKey: keys.suggestions(done.meetingId) });
      } else putMeeting(cache, done);
    },
  });
}

export type Done = MeetingView | MeetingDetail['items'][number] | MeetingDetail['proposals'][number];

/** Asked again if something happened in its rooms meanwhile: events for a meeting that is not here yet go unheard. */
async function fetchMeeting(cache: QueryClient, meetingId: string): Promise<MeetingDetail> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after ?? {};
  for (;;) {
    const before = heard();
    const detail = await call('GET /meetings/:meetingId', { params: { meetingId } });
    const after = heard();
    const me = cache.getQueryData<Start>(keys.start)?.me;
    const { audience, channelId } = detail.meeting;
    const rooms = [audience, ...(me ? [roomAudience(channelId, 'side', me)] : [])];
    if (rooms.every((room) => before[room] === after[room])) return detail;
  }
}
