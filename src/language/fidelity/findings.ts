import type { BlockKind, Finding, Span } from './facts.js';
import type { Scan } from './scan.js';

/** The two texts as they were read. */
export interface Pair {
  vi: Scan;
  zh: Scan;
}

/** What is left when everything both texts say was taken away; numbers may answer for the left-overs of other kinds. */
export interface Leftover<F extends Span> {
  vi: F[];
  zh: F[];
}

/** A finding that holds the text back. */
export const block = (kind: BlockKind, vi: Span | undefined, zh: Span | undefined): Finding => ({
  kind,
  severity: 'block',
  vi: vi ? { from: vi.from, to: vi.to } : null,
  zh: zh ? { from: zh.from, to: zh.to } : null,
});

/** A finding that is only shown. */
export const warn = (kind: Finding['kind'], vi: Span | undefined, zh: Span | undefined, term?: string): Finding => ({
  ...block('number', vi, zh),
  kind,
  severity: 'warn',
  ...(term !== undefined && { term }),
});
