import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { AgendaSection } from '../../../src/contract/meetings.js';

/** Where a point would stand: in which part, and behind how many others of it. */
export interface Place {
  section: AgendaSection;
  index: number;
}

/** So near the edge of what scrolls, it scrolls. */
const edge = 48;

/**
 * Dragging the points of an agenda by their grips, with mouse, pen or finger. The list has a heading (`data-section`)
 * before the points (`data-item`) of each part. Buttons do the same; Esc leaves everything where it was.
 */
export function useDragging(list: RefObject<HTMLElement | null>, onDrop: (id: string, to: Place) => void) {
  const [dragged, setDragged] = useState<{ id: string; to: Place }>();
  const active = useRef<string>(undefined);
  const end = () => {
    active.current = undefined;
    setDragged(undefined);
  };
  useEffect(() => {
    if (!dragged) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      active.current = undefined;
      setDragged(undefined);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [dragged]);
  const grip = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      active.current = id;
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (active.current !== id || !list.current) return;
      scrolled(list.current, clientY);
      const to = placeAt(list.current, id, clientY);
      if (to) setDragged({ id, to });
    },
    onPointerUp: () => {
      if (active.current === id && dragged) onDrop(id, dragged.to);
      end();
    },
    onPointerCancel: end,
  });
  return { dragged, grip };
}

/** Behind the last heading and the last point whose middle lies above the pointer. */
function placeAt(list: HTMLElement, dragged: string, y: number): Place | undefined {
  let place: Place | undefined;
  for (const row of list.querySelectorAll<HTMLElement>('[data-section], [data-item]')) {
    const { top, height } = row.getBoundingClientRect();
    const { section, item } = row.dataset;
    if (section) {
      if (!place || y > top + height / 2) place = { section: section as AgendaSection, index: 0 };
    } else if (place && item !== dragged && y > top + height / 2) place = { ...place, index: place.index + 1 };
  }
  return place;
}

function scrolled(list: HTMLElement, y: number): void {
  let box = list.parentElement;
  while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (y < top + edge) box.scrollBy(0, -edge / 4);
  else if (y > bottom - edge) box.scrollBy(0, edge / 4);
}
