import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { markRead } from '../live/reads.js';

/** How long a message must be in sight of an active window to count as read. */
const seenAfter = 1_000;

/** Marks a room as read as far as its messages were really seen. */
export function useSeen(box: RefObject<HTMLElement | null>, audience: string, messages: number): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!box.current) return;
    const inSight = new Set<number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const active = () => document.visibilityState === 'visible' && document.hasFocus();
    const wait = (): void => {
      clearTimeout(timer);
      if (!active() || inSight.size === 0) return;
      const last = Math.max(...inSight);
      timer = setTimeout(() => active() && markRead(cache, audience, last), seenAfter);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const position = Number((target as HTMLElement).dataset.position);
          if (isIntersecting) inSight.add(position);
          else inSight.delete(position);
        }
        wait();
      },
      { root: box.current, threshold: 0.5, rootMargin: '0px' },
    );
    // What is taller than the window is seen when its lower half is; the last rows are all that matters.
    for (const row of [...box.current.querySelectorAll('[data-position]')].slice(-120)) observer.observe(row);
    window.addEventListener('focus', wait);
    window.addEventListener('blur', wait);
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('focus', wait);
      window.removeEventListener('blur', wait);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [box, audience, messages, cache]);
}
