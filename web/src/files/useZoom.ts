import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const most = 8;
const step = 1.4;

interface Place {
  scale: number;
  x: number;
  y: number;
}
const whole: Place = { scale: 1, x: 0, y: 0 };

/** Looking closer at a picture: wheel, two fingers, drag, and steps for buttons and keys. It starts whole each time. */
export function useZoom(stage: RefObject<HTMLElement | null>, subject: string) {
  const [place, setPlace] = useState(whole);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  useEffect(() => {
    setPlace(whole);
    fingers.current.clear();
    return () => undefined;
  }, [subject]);

  /** Nothing but the picture moves out of sight, and never all of it. */
  const settle = useCallback(
    ({ scale, x, y }: Place): Place => {
      const box = stage.current?.getBoundingClientRect();
      const near = Math.min(Math.max(scale, 1), most);
      const [wide, high] = [((box?.width ?? 0) * (near - 1)) / 2, ((box?.height ?? 0) * (near - 1)) / 2];
      return { scale: near, x: Math.min(Math.max(x, -wide), wide), y: Math.min(Math.max(y, -high), high) };
    },
    [stage],
  );
  /** Closer by a factor; the point under the hand stays under it. */
  const zoom = useCallback(
    (factor: number, at?: { x: number; y: number }) => {
      setPlace((before) => {
        const box = stage.current?.getBoundingClientRect();
        const scale = Math.min(Math.max(before.scale * factor, 1), most);
        const [left, top] = [(box?.left ?? 0) + (box?.width ?? 0) / 2, (box?.top ?? 0) + (box?.height ?? 0) / 2];
        const [x, y] = at ? [at.x - left, at.y - top] : [0, 0];
        const by = scale / before.scale;
        return settle({ scale, x: x - (x - before.x) * by, y: y - (y - before.y) * by });
      });
    },
    [settle, stage],
  );
  const pan = useCallback(
    (x: number, y: number) => setPlace((before) => settle({ ...before, x: before.x + x, y: before.y + y })),
    [settle],
  );

  useEffect(() => {
    const box = stage.current;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
    };
    // React listens passively, and the page behind would be zoomed.
    box?.addEventListener('wheel', wheel, { passive: false });
    return () => box?.removeEventListener('wheel', wheel);
  }, [stage, zoom]);

  const hands = {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const apart = (one: { x: number; y: number }) => Math.hypot(one.x - other.x, one.y - other.y);
        zoom(apart(now) / Math.max(1, apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      } else pan(now.x - before.x, now.y - before.y);
      fingers.current.set(event.pointerId, now);
    },
    onPointerUp: (event: PointerEvent): void => void fingers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent): void => void fingers.current.delete(event.pointerId),
    onDoubleClick: (event: { clientX: number; clientY: number }): void =>
      place.scale > 1 ? setPlace(whole) : zoom(2.5, { x: event.clientX, y: event.clientY }),
  };
  return {
    ...place,
    hands,
    closer: () => zoom(step),
    farther: () => zoom(1 / step),
    fit: () => setPlace(whole),
    pan,
    atMost: place.scale >= most,
  };
}
