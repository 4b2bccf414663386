import type { Side } from '../contract/basics.js';
import type { IssueEntry, IssueView, Party } from '../contract/issues.js';
import { type IssueMove, type IssueState, moved } from './issues.js';

/** How an issue stood from an instant on. */
export interface Stood {
  state: IssueState;
  at: string;
}

/** How an issue stood after each thing that was done to it, from its opening on, by the same rules as when it was done. */
export function statesOf(
  { raisedBy, sides }: Pick<IssueView, 'raisedBy' | 'sides'>,
  entries: readonly IssueEntry[],
): Stood[] {
  const [first, ...later] = entries;
  if (first?.act !== 'opened' || !first.turn) return [];
  let state: IssueState = {
    sides: sides.map(({ side }) => freshParty(side, side === raisedBy, first.at)),
    turn: first.turn,
    refusal: null,
    papers: [],
    closedAt: null,
  };
  const stood: Stood[] = [{ state, at: first.at }];
  for (const entry of later) {
    const { at, by } = entry;
    const move = moveOf(entry, state);
    if (!move || !by.side) continue;
    state = moved(state, by.side, move, { by, at });
    stood.push({ state, at });
  }
  return stood;
}

function freshParty(side: Side, raises: boolean, at: string): Party {
  return { side, status: raises ? 'accepted' : 'new', statusSince: at, answer: null, reference: null, held: 0 };
}

/** `undefined` for what moves nothing: fields, relations, references. */
function moveOf({ act, status, grade, turn, paper, messageId }: IssueEntry, state: IssueState): IssueMove | undefined {
  const passed = turn ?? state.turn;
  switch (act) {
    case 'status':
      return status && { act, status };
    case 'answered':
      return grade && { act, grade, ...(turn && { turn }) };
    case 'confirmed':
    case 'reminded':
      return { act };
    case 'turn':
    case 'proposed':
    case 'refused':
    case 'reopened':
      return passed ? { act, turn: passed } : undefined;
    case 'paper_asked':
      return paper && { act, paper };
    case 'paper_given':
      return paper && { act, paperId: paper.id, messageId: messageId ?? null };
    default:
      return undefined;
  }
}
