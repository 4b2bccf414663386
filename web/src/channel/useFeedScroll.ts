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
  const lastTop = useRef(0);
  const anchor = useRef<{ row: HTMLElement; top: number } | undefined>(undefined);

  const settle = useCallback(() => {
    const scroller = box.current;
    if (!scroller || !hold.current) return;
    if (hold.current.to === 'end') scroller.scrollTop = scroller.scrollHeight;
    else scroller.querySelector(hold.current.selector)?.scrollIntoView({ block: hold.current.block });
  }, [box]);

  /** Decides at once what is held: a size that changes in the same frame must not pull the reader back. */
  const decide = useCallback(() => {
    const scroller = box.current;
    if (!scroller) return;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    // The first small step upwards lets go of the end, or the end would pull the reader back.
    const upwards = scroller.scrollTop < lastTop.current;
    lastTop.current = scroller.scrollTop;
    if (hold.current?.to !== 'row') hold.current = left < 2 || (left < nearEnd && !upwards) ? { to: 'end' } : undefined;
  }, [box]);

  const look = useCallback(() => {
    const scroller = box.current;
    if (!scroller) return;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
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
    const scrolled = () => {
      decide();
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const taken = () => {
      if (hold.current?.to === 'row') hold.current = undefined;
    };
    const sizes = new ResizeObserver(settle);
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
    }
  }, [box, settle, first, last]);

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
