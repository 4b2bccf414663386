import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Where the reader is: at the end, how many lines of messages came below, and which day is at the top. */
export interface FeedScroll {
  atEnd: boolean;
  /** The instant of the topmost message in sight. */
  topAt: string | undefined;
  toEnd(): void;
  /** Brings a row into sight and keeps it there until the reader scrolls. */
  toRow(selector: string, block: 'center' | 'start'): boolean;
}

const nearEnd = 48;
const nearEdge = 400;
/** A scroll upwards this soon after a gesture upwards is the reader's own. */
const reach = 600;

interface Given {
  box: RefObject<HTMLElement | null>;
  /** The ids of the first and the last row: what was put before or after is known by them. */
  first: string | undefined;
  last: string | undefined;
  onEdge(edge: 'earlier' | 'later'): void;
}

/**
 * Holds the reader's place: at the end new messages push up, further up nothing moves, and what is loaded above does
 * not shift what is being read.
 */
export function useFeedScroll({ box, first, last, onEdge }: Given): FeedScroll {
  const [atEnd, setAtEnd] = useState(true);
  const [topAt, setTopAt] = useState<string>();
  const hold = useRef<{ to: 'end' } | { to: 'row'; selector: string; block: 'center' | 'start' } | undefined>({
    to: 'end',
  });
  const was = useRef({ top: 0, height: 0, view: 0 });
  /** When the reader last reached for what is above. */
  const reached = useRef(Number.NEGATIVE_INFINITY);
  const anchor = useRef<{ row: HTMLElement; top: number } | undefined>(undefined);

  const settle = useCallback(() => {
    const scroller = box.current;
    if (!scroller || !hold.current) return;
    if (hold.current.to === 'end') scroller.scrollTop = scroller.scrollHeight;
    else scroller.querySelector(hold.current.selector)?.scrollIntoView({ block: hold.current.block });
    was.current = measured(scroller);
  }, [box]);

  /** Only the reader lets go of the end: a row, a list or a window that changes its size scrolls as well. */
  const decide = useCallback(
    (at: number) => {
      const scroller = box.current;
      if (!scroller) return;
      const before = was.current;
      const now = measured(scroller);
      was.current = now;
      const resized = now.height !== before.height || now.view !== before.view;
      if (hold.current?.to === 'row' && (resized || now.top === before.top)) return;
      const left = leftBelow(scroller);
      const laidOut = now.height < before.height || now.view > before.view;
      const upwards = now.top < before.top && (!laidOut || at - reached.current < reach);
      if (left < 2 || (left < nearEnd && now.top > before.top)) hold.current = { to: 'end' };
      else if (upwards || hold.current?.to === 'row') hold.current = undefined;
      else settle();
    },
    [box, settle],
  );

  const look = useCallback(() => {
    const scroller = box.current;
    if (!scroller) return;
    const left = leftBelow(scroller);
    setAtEnd(left < nearEnd);
    if (scroller.scrollTop < nearEdge) onEdge('earlier');
    if (left < nearEdge) onEdge('later');
    const row = topRow(scroller);
    anchor.current = row && { row, top: row.getBoundingClientRect().top };
    setTopAt(row?.dataset.dayAt);
  }, [box, onEdge]);

  useEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    let frame = 0;
    const scrolled = (event: Event) => {
      decide(event.timeStamp);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const taken = (event: Event) => {
      if (reachesUp(event)) reached.current = event.timeStamp;
      if (hold.current?.to === 'row') hold.current = leftBelow(scroller) < 2 ? { to: 'end' } : undefined;
    };
    const sizes = new ResizeObserver(() => {
      settle();
      look();
    });
    sizes.observe(scroller);
    if (scroller.firstElementChild) sizes.observe(scroller.firstElementChild);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    const hands = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const hand of hands) scroller.addEventListener(hand, taken, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      for (const hand of hands) scroller.removeEventListener(hand, taken);
    };
  }, [box, decide, look, settle]);

  useLayoutEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    if (hold.current) settle();
    else if (anchor.current?.row.isConnected) {
      const moved = anchor.current.row.getBoundingClientRect().top - anchor.current.top;
      if (Math.abs(moved) > 1) scroller.scrollTop += moved;
      was.current = measured(scroller);
    }
    // Where the feed opens is decided in the same commit.
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [box, settle, look, first, last]);

  const toEnd = useCallback(() => {
    hold.current = { to: 'end' };
    settle();
  }, [settle]);
  const toRow = useCallback(
    (selector: string, block: 'center' | 'start') => {
      if (!box.current?.querySelector(selector)) return false;
      hold.current = { to: 'row', selector, block };
      settle();
      return true;
    },
    [box, settle],
  );
  return { atEnd, topAt, toEnd, toRow };
}

const measured = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) => ({
  top: scrollTop,
  height: scrollHeight,
  view: clientHeight,
});

const leftBelow = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;

/** A wheel turned up, a finger, the scrollbar or a key: rows change their size while they come into sight. */
function reachesUp(event: Event): boolean {
  if (event instanceof WheelEvent) return event.deltaY < 0;
  if (event instanceof KeyboardEvent) return ['ArrowUp', 'PageUp', 'Home', ' '].includes(event.key);
  return event.type === 'touchmove' || event.target === event.currentTarget;
}

function topRow(scroller: HTMLElement): HTMLElement | undefined {
  const edge = scroller.getBoundingClientRect().top + 8;
  const rows = scroller.querySelectorAll<HTMLElement>('[data-day-at]');
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) to = middle;
    else from = middle + 1;
  }
  return rows[from];
}
