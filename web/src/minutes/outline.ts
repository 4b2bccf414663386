import type { MinutesDetail, MinutesPart, MinutesRow } from '../../../src/contract/minutes.js';
import { ordered, parts } from '../../../src/language/minutes.js';

/** A row at its place; headings carry a number. */
export interface Line {
  row: MinutesRow;
  number: string | undefined;
}

/** One part of the paper; an empty one has no number, for the paper will not have it. */
export interface OutlinePart {
  part: MinutesPart;
  number: number | undefined;
  lines: readonly Line[];
}

/** The paper in its order: parts, and in each its rows as they stand. */
export function outlineOf({ minutes, rows, actions }: MinutesDetail): readonly OutlinePart[] {
  const inOrder = ordered(minutes.rows, rows);
  const attended = minutes.delegations.vn.length + minutes.delegations.cn.length > 0;
  let numbered = 0;
  return parts.map((part) => {
    const own = inOrder.filter((row) => row.part === part);
    const there = own.length > 0 || (part === 'delegations' && attended) || (part === 'agreed' && actions.length > 0);
    if (there) numbered += 1;
    let headings = 0;
    const lines = own.map((row) => {
      if (row.kind === 'heading') headings += 1;
      return { row, number: row.kind === 'heading' ? `${numbered}.${headings}` : undefined };
    });
    return { part, number: there ? numbered : undefined, lines };
  });
}

/** What a row is called where it is spoken of: the number of its heading, or of its part. */
export function namesOf(outline: readonly OutlinePart[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { number, lines } of outline) {
    let name = String(number ?? '');
    for (const line of lines) {
      name = line.number ?? name;
      names.set(line.row.id, name);
    }
  }
  return names;
}
