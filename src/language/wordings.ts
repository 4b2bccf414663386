import type { Side } from '../contract/basics.js';
import type { WordingVersion, WordingView } from '../contract/wordings.js';

/** The version in force: the last one the other side agreed to. */
export function inForce<C>(wording: Pick<WordingView<C>, 'versions'>): WordingVersion<C> | undefined {
  return wording.versions.findLast(({ answer }) => answer?.outcome === 'agreed');
}

/** The version that waits for the other side's word; at most one does. */
export function proposed<C>(wording: Pick<WordingView<C>, 'versions'>): WordingVersion<C> | undefined {
  const last = wording.versions.at(-1);
  return last?.answer === null ? last : undefined;
}

/** Whether a wording waits for the word of this side. */
export function waitsFor(wording: Pick<WordingView, 'versions'>, side: Side | null): boolean {
  const open = proposed(wording);
  return open !== undefined && side !== null && open.by.side !== side;
}
