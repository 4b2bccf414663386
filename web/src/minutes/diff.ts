import type { Language } from '../../../src/contract/basics.js';

/** A stretch of words that stays, goes or comes. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const segmenters: Partial<Record<Language, Intl.Segmenter>> = {};

/** The difference of two wordings, word by word as the language has words. */
export function diffWords(before: string, after: string, language: Language): Piece[] {
  const from = wordsIn(before, language);
  const to = wordsIn(after, language);
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const pieces: Piece[] = [];
  add(pieces, 'same', from.slice(0, head).join(''));
  for (const { kind, text } of aligned(from.slice(head, from.length - tail), to.slice(head, to.length - tail))) {
    add(pieces, kind, text);
  }
  add(pieces, 'same', from.slice(from.length - tail).join(''));
  return pieces;
}

/** What stays, goes and comes between two lists, one by one. */
export function aligned(from: readonly string[], to: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  // Lengths of the longest common run of words from each place on.
  const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let a = from.length - 1; a >= 0; a--) {
    for (let b = to.length - 1; b >= 0; b--) {
      const row = common[a] as Uint16Array;
      const next = common[a + 1] as Uint16Array;
      row[b] = from[a] === to[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  let a = 0;
  let b = 0;
  while (a < from.length || b < to.length) {
    if (a < from.length && b < to.length && from[a] === to[b]) {
      pieces.push({ kind: 'same', text: from[a] as string });
      a += 1;
      b += 1;
    } else if (b >= to.length || (a < from.length && (common[a + 1]?.[b] ?? 0) >= (common[a]?.[b + 1] ?? 0))) {
      pieces.push({ kind: 'gone', text: from[a] as string });
      a += 1;
    } else {
      pieces.push({ kind: 'new', text: to[b] as string });
      b += 1;
    }
  }
  return pieces;
}

/** The paragraphs in which two texts differ: each as it was and as it is; nothing where there is none. */
export function diffParagraphs(before: string, after: string): { before: string; after: string }[] {
  const split = (text: string) => text.trimEnd().split('\n\n');
  const changed: { before: string; after: string }[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      changed.push({ before: gone[at] ?? '', after: come[at] ?? '' });
    }
    [gone, come] = [[], []];
  };
  for (const { kind, text } of aligned(split(before), split(after))) {
    if (kind === 'same') close();
    else (kind === 'gone' ? gone : come).push(text);
  }
  close();
  return changed;
}

function add(pieces: Piece[], kind: Piece['kind'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

function wordsIn(text: string, language: Language): string[] {
  segmenters[language] ??= new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenters[language].segment(text), ({ segment }) => segment);
}
