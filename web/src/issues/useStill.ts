import { type FocusEvent, type PointerEvent, useRef, useState } from 'react';
import type { Side } from '../../../src/contract/basics.js';
import type { IssueRow } from '../../../src/contract/issues.js';

/** Whose move it is, as the list groups by it. */
export type Group = 'own' | 'other' | 'closed';

/** An issue as it is now, at the place where it stood when the reader came. */
export interface Placed {
  issue: IssueRow;
  stood: IssueRow;
}

/** What decides where an issue stands. */
export type Place = (issue: IssueRow) => string;

/** Whose turn it is, from where one stands. */
export function groupOf({ turn }: IssueRow, side: Side | null): Group {
  return turn === null ? 'closed' : turn.side === side ? 'own' : 'other';
}

/**
 * Rows that stand still while somebody points at them or works among them: what they say changes in place, but who
 * comes, goes or changes places waits until the reader has left or asks for it.
 */
export function useStill(fresh: readonly IssueRow[], place: Place, list: string) {
  const [held, setHeld] = useState<{ list: string; rows: readonly IssueRow[] }>();
  const inside = useRef({ pointer: false, focus: false });
  const still = held?.list === list ? held.rows : undefined;
  const now = new Map(fresh.map((issue) => [issue.id, issue]));
  const placed: Placed[] = (still ?? fresh).map((stood) => ({ issue: now.get(stood.id) ?? stood, stood }));
  const hold = (): void => setHeld((before) => (before?.list === list ? before : { list, rows: fresh }));
  const letGo = (): void => {
    if (!inside.current.pointer && !inside.current.focus) setHeld(undefined);
  };
  return {
    placed,
    waiting: still ? differences(still, fresh, place) : 0,
    /** Shows what has waited; from there on it stands still again. */
    release: () => setHeld({ list, rows: fresh }),
    holding: {
      onPointerEnter: ({ pointerType }: PointerEvent) => {
        if (pointerType === 'touch') return;
        inside.current.pointer = true;
        hold();
      },
      onPointerLeave: () => {
        inside.current.pointer = false;
        letGo();
      },
      onFocus: () => {
        inside.current.focus = true;
        hold();
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (currentTarget.contains(relatedTarget)) return;
        inside.current.focus = false;
        letGo();
      },
    },
  };
}

/** How many rows came, went or would stand elsewhere. */
function differences(still: readonly IssueRow[], fresh: readonly IssueRow[], place: Place): number {
  const before = new Map(still.map((issue) => [issue.id, place(issue)]));
  const after = new Map(fresh.map((issue) => [issue.id, place(issue)]));
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length;
}
