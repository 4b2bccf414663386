import type { Side } from '../contract/basics.js';
import type { QuietHours } from '../contract/sessions.js';
import { clockOf } from './clocks.js';

/** Whether somebody of this side wants to hear only what is urgent at this moment; hours may lie around midnight. */
export function isQuiet(quiet: QuietHours | null | undefined, now: string, side: Side): boolean {
  if (!quiet) return false;
  const { time } = clockOf(now, side);
  const { from, to } = quiet;
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
