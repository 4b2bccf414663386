import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { TopicPart } from '../../../src/contract/topics.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { type ReadMark, readOf, type Start } from '../api/start.js';
import { isUnread, partMark } from '../live/marks.js';
import { markRead } from '../live/reads.js';

/** How long a message must be in sight of an active window to count as read. */
const seenAfter = 1_000;

/** Marks a room as read as far as its messages were really seen, one after the other. */
export function useSeen(
  box: RefObject<HTMLElement | null>,
  audience: string,
  page: MessagePage | undefined,
  meId: string,
  part: TopicPart | undefined,
): void {
  const cache = useQueryClient();
  /** Since when each position is in sight, and those that were long enough. */
  const inSight = useRef(new Map<number, number>());
  const seen = useRef(new Set<number>());
  useEffect(() => {
    if (!box.current || !page) return;
    const read = () => readOf(cache.getQueryData<Start>(keys.start)?.reads ?? [], audience);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
      const now = Date.now();
      let next = Number.POSITIVE_INFINITY;
      for (const [position, since] of inSight.current) {
        if (since + seenAfter <= now) seen.current.add(position);
        else next = Math.min(next, since + seenAfter - now);
      }
      const to = seenUpTo(page, read(), seen.current, meId, part);
      if (to !== undefined) markRead(cache, audience, to, part);
      if (next < Number.POSITIVE_INFINITY) timer = setTimeout(wait, next);
    };
    const again = (): void => {
      for (const position of inSight.current.keys()) inSight.current.set(position, Date.now());
      wait();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const position = Number((entry.target as HTMLElement).dataset.position);
          if (!mostly(entry)) inSight.current.delete(position);
          else if (!inSight.current.has(position)) inSight.current.set(position, Date.now());
        }
        wait();
      },
      { root: box.current, threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
    );
    const from = part ? partMark(read(), part).position : read().position;
    const rows = [...box.current.querySelectorAll<HTMLElement>('[data-position]')].filter(
      ({ dataset }) => Number(dataset.position) > from,
    );
    const here = new Set(rows.map(({ dataset }) => Number(dataset.position)));
    for (const position of inSight.current.keys()) if (!here.has(position)) inSight.current.delete(position);
    for (const row of rows) observer.observe(row);
    window.addEventListener('focus', again);
    window.addEventListener('blur', wait);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('focus', again);
      window.removeEventListener('blur', wait);
      document.removeEventListener('visibilitychange', again);
    };
  }, [box, audience, page, meId, part, cache]);
}

/** Half of the message is in sight, or it fills half of the window. */
function mostly({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): boolean {
  return isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height * 2 >= (rootBounds?.height ?? 0));
}

/** The last message before the first one that was passed over; a jump to the end reads nothing in between. */
function seenUpTo(
  { messages, earlier }: MessagePage,
  read: ReadMark,
  seen: ReadonlySet<number>,
  meId: string,
  part: TopicPart | undefined,
): number | undefined {
  const open = messages.filter((message) => isUnread(read, message, meId));
  const { position: reached, unread } = part ? partMark(read, part) : read;
  const missing = earlier && (messages[0]?.position ?? 0) > reached && open.length < unread;
  if (missing) return undefined;
  const passed = open.findIndex(({ position }) => !seen.has(position));
  return (passed < 0 ? open.at(-1) : open[passed - 1])?.position;
}
