import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticePage, NoticeView } from '../../../src/contract/notices.js';
import { allows } from '../../../src/contract/permissions.js';
import { heardSeen, withOlder } from '../live/notices.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { readOf, type Start, useMe, useStart } from './start.js';

/** What calls me, newest first; the log keeps it true. Who reads no messages has none, and nothing is asked. */
export function useNotices() {
  const me = useMe();
  const cache = useQueryClient();
  return useQuery<NoticePage>({
    queryKey: keys.notices,
    queryFn: () => firstPage(cache),
    enabled: allows(me.roles, 'message.read'),
  });
}

/** What happened while the page was on its way went unheard, so it is asked for once more. */
async function firstPage(cache: QueryClient): Promise<NoticePage> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after;
  let before = heard();
  let page = await call('GET /notices');
  for (let tries = 0; tries < 3 && before !== heard(); tries++) {
    before = heard();
    page = await call('GET /notices');
  }
  return page;
}

/** The notices not seen yet, as far as they are loaded; `more` when older ones may be unseen too. */
export function useUnseen(): { notices: NoticeView[]; more: boolean } {
  const { data } = useNotices();
  const notices = unseen(data);
  return { notices, more: data !== undefined && data.next !== null && notices.length === data.notices.length };
}

function unseen(page: NoticePage | undefined): NoticeView[] {
  const until = page?.seenUntil ?? '';
  return page?.notices.filter(({ message }) => message.postedAt > until) ?? [];
}

/** How many of them are not counted as unread messages already. */
export function useUnseenAndRead(): number {
  const reads = useStart((start) => start.reads);
  const { notices } = useUnseen();
  return notices.filter(({ message }) => message.position <= readOf(reads, message.audience).position).length;
}

/** Brings the page behind what is loaded. */
export async function olderNotices(cache: QueryClient): Promise<void> {
  const before = cache.getQueryData<NoticePage>(keys.notices)?.next;
  if (!before) return;
  const older = await call('GET /notices', { query: { before } });
  cache.setQueryData<NoticePage>(keys.notices, (page) => page && withOlder(page, older));
}

/** Everything that is loaded has been seen: here at once, on the server when it can be told. */
export function markNoticesSeen(cache: QueryClient): void {
  const page = cache.getQueryData<NoticePage>(keys.notices);
  const until = unseen(page)[0]?.message.postedAt;
  if (!until) return;
  heardSeen(cache, { until });
  void call('PUT /notices/seen', { body: { until } }).then(
    (mark) => heardSeen(cache, mark),
    // The mark stays on this device and goes out with the next one.
    () => undefined,
  );
}
