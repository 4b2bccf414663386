import type { QueryClient } from '@tanstack/query-core';
import type { MessageView } from '../../../src/contract/messages.js';
import type { NoticePage, NoticesSeen, NoticeView } from '../../../src/contract/notices.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { noticeKinds } from '../../../src/language/notices.js';
import { keys } from '../api/keys.js';
import { saidBefore } from './since.js';

type Start = AnswerOf<'GET /start'>;

/** Puts a message among the notices while it calls me, and takes it out when it does no longer. */
export function updateNotices(cache: QueryClient, message: MessageView): void {
  const start = cache.getQueryData<Start>(keys.start);
  const page = cache.getQueryData<NoticePage>(keys.notices);
  if (!start || !page) return;
  const known = page.notices.find((notice) => notice.message.id === message.id);
  if (known && known.message.version > message.version) return;
  const others = page.notices.filter((notice) => notice !== known);
  const kinds = noticeKinds(message, start.me);
  if (kinds.length === 0) {
    if (known) cache.setQueryData<NoticePage>(keys.notices, { ...page, notices: others });
    return;
  }
  if (!known && (saidBefore(cache, message) || isBeyond(page, message))) return;
  const notices = [...others, { kinds, message }].sort(newestFirst);
  cache.setQueryData<NoticePage>(keys.notices, { ...page, notices });
}

/** A page put behind what is there already. */
export function withOlder(page: NoticePage, older: NoticePage): NoticePage {
  const known = new Set(page.notices.map(({ message }) => message.id));
  const notices = [...page.notices, ...older.notices.filter(({ message }) => !known.has(message.id))];
  return { ...page, notices: notices.sort(newestFirst), next: older.next };
}

/** Takes a mark as the server knows it; it only moves forward. */
export function heardSeen(cache: QueryClient, { until }: NoticesSeen): void {
  cache.setQueryData<NoticePage>(keys.notices, (page) =>
    page && (page.seenUntil ?? '') < until ? { ...page, seenUntil: until } : page,
  );
}

/** Nothing of a channel that is no longer mine. */
export function forgetNotices(cache: QueryClient, channelId: string): void {
  cache.setQueryData<NoticePage>(keys.notices, (page) =>
    page ? { ...page, notices: page.notices.filter(({ message }) => message.channelId !== channelId) } : page,
  );
}

/** Older than what is loaded: it comes with its own page. */
function isBeyond({ notices, next }: NoticePage, message: MessageView): boolean {
  const last = notices.at(-1)?.message;
  return next !== null && (last === undefined || place(message) < place(last));
}

const place = ({ postedAt, id }: MessageView): string => `${postedAt}/${id}`;
const newestFirst = (a: NoticeView, b: NoticeView): number => (place(a.message) < place(b.message) ? 1 : -1);
