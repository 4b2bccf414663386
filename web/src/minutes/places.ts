import type { MinutesDetail } from '../../../src/contract/minutes.js';
import { filledParts, termsText } from '../../../src/language/clauses.js';
import { type Block, pairsOf } from './paper.js';

/** A line of the paper in both languages, and the clause it is, if one can point to it. */
export interface Line {
  clauseId: string | undefined;
  pair: readonly [Block | undefined, Block | undefined];
}

/** Both texts block beside block, each with the clause it came from; every agreed action has a line of its own. */
export function linesOf(detail: MinutesDetail, one: string, other: string): Line[] {
  const places = placesOf(detail);
  return pairsOf(one, other).flatMap((pair, at): Line[] => {
    const ids = places[at] ?? [];
    if (ids.length < 2) return [{ clauseId: ids[0], pair }];
    const [left, right] = pair.map((block) => block?.text.split(/\n(?=\d+\. )/) ?? []);
    const block = (text: string | undefined): Block | undefined =>
      text === undefined ? undefined : { kind: 'lines', text };
    return ids.map((clauseId, index) => ({ clauseId, pair: [block(left?.[index]), block(right?.[index])] as const }));
  });
}

/** The clauses of each block below the head, as `minutesText` puts the blocks down. */
function placesOf({ minutes, rows, actions }: MinutesDetail): string[][] {
  const { delegations, terms } = minutes;
  const nameless = (count: number): string[][] => Array.from({ length: count }, () => []);
  return filledParts({ minutes, rows, actions }).flatMap((part) => [
    ...nameless(1),
    ...nameless(part === 'delegations' ? Number(delegations.vn.length > 0) + Number(delegations.cn.length > 0) : 0),
    ...rows.filter((row) => row.part === part).map(({ id, kind }) => (kind === 'paragraph' ? [id] : [])),
    ...(part === 'agreed' && actions.length > 0 ? [actions.map(({ id }) => id)] : []),
    ...nameless(part === 'closing' ? termsText(terms, 'vi').length : 0),
  ]);
}
