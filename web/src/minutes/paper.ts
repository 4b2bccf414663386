/** A block of the text as it is drawn; what it says is the text's own. */
export interface Block {
  kind: 'title' | 'place' | 'part' | 'clause' | 'lines';
  text: string;
}

/** A frozen text in its blocks: the title, place and time, then parts, clauses and paragraphs. */
export function blocksOf(text: string): Block[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block, at): Block => {
      if (at === 0) return { kind: 'title', text: block };
      if (at === 1) return { kind: 'place', text: block };
      if (block.startsWith('## ')) return { kind: 'clause', text: block.slice(3) };
      if (block.startsWith('# ')) return { kind: 'part', text: block.slice(2) };
      return { kind: 'lines', text: block };
    });
}

/** Below their heads both texts block beside block; the longer one goes on alone. */
export function pairsOf(one: string, other: string): (readonly [Block | undefined, Block | undefined])[] {
  const [a, b] = [blocksOf(one).slice(2), blocksOf(other).slice(2)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at], b[at]] as const);
}
