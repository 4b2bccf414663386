import type { Side } from '../../../src/contract/basics.js';
import type { PostMessage } from '../../../src/contract/messages.js';
import { clockOf, instantOf, otherSide } from '../../../src/language/clocks.js';

/** A confirmation that will be asked with the next message; date and time stand as on the clock of one's own side. */
export interface AskDraft {
  sides: Side[];
  date: string;
  time: string;
  urgent: boolean;
}

/** What is asked at first: the other side, without a time. */
export function newAsk(side: Side): AskDraft {
  return { sides: [otherSide(side)], date: clockOf(new Date().toISOString(), side).date, time: '', urgent: false };
}

/** When it is due; without a day and a time it is not. */
export function dueOf({ date, time }: AskDraft, side: Side): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d$/.test(time) ? instantOf(date, time, side) : undefined;
}

/** As it is sent. */
export function askOf(draft: AskDraft, side: Side): NonNullable<PostMessage['ask']> {
  const due = dueOf(draft, side);
  return { sides: draft.sides, ...(due && { due }), ...(draft.urgent && { urgent: true }) };
}
