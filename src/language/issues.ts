import type { Side } from '../contract/basics.js';
import type {
  Grade,
  IssueEntry,
  IssueRow,
  IssueView,
  JointStatus,
  OwnStatus,
  Party,
  Turn,
} from '../contract/issues.js';
import { handOverWords, platesOf } from './hand-overs.js';
import { needsInterpreter } from './text.js';

/** What the turns and answers of an issue are decided by. */
export type IssueState = Pick<IssueView, 'sides' | 'turn' | 'refusal' | 'papers' | 'closedAt'>;

type Passed = Omit<Turn, 'since'>;
type Hand = { by: IssueEntry['by']; at: string };

/** What a side does that moves an issue. */
export type IssueMove =
  | { act: 'status'; status: OwnStatus }
  | { act: 'turn'; turn: Passed }
  | { act: 'answered'; grade: Grade; turn?: Passed }
  | { act: 'proposed'; turn: Passed }
  | { act: 'confirmed' }
  | { act: 'refused'; turn: Passed }
  | { act: 'reopened'; turn: Passed }
  | { act: 'paper_asked'; paper: IssueView['papers'][number] }
  | { act: 'paper_given'; paperId: string; messageId: string | null }
  | { act: 'reminded' };
/** The name of a move. */
export type IssueMoveAct = IssueMove['act'];

/** The part of a side in an issue; `undefined` for a side that takes no part. */
export function partyOf({ sides }: Pick<IssueState, 'sides'>, side: Side | null): Party | undefined {
  return sides.find((party) => party.side === side);
}

function othersOf({ sides }: IssueState, side: Side): Party[] {
  return sides.filter((party) => party.side !== side);
}

/** The one rule of the status both sides read. */
export function jointStatus({ sides, turn, refusal }: IssueState): JointStatus {
  if (sides.every(({ status }) => status === 'solved')) return 'closed';
  if (refusal) return 'disputed';
  return sides.find(({ side }) => side === turn?.side)?.status ?? 'new';
}

/** Whether a side may make this move now; buttons that would be refused are not drawn. */
export function mayMove(state: IssueState, side: Side | null, act: IssueMoveAct): boolean {
  const own = partyOf(state, side);
  if (!own) return false;
  if (state.closedAt !== null) return act === 'reopened';
  const othersSay = othersOf(state, own.side).some(({ status }) => status === 'solved');
  const proposed = own.status === 'solved';
  switch (act) {
    case 'reopened':
      return false;
    case 'turn':
      return state.turn?.side === side;
    case 'reminded':
      return state.turn !== null && state.turn.side !== side;
    case 'status':
    case 'answered':
      // One's own word that it is solved stands until the other side has spoken.
      return !proposed || state.refusal !== null;
    case 'proposed':
      return !othersSay && (!proposed || state.refusal !== null);
    case 'confirmed':
      return othersSay;
    case 'refused':
      return othersSay && state.refusal === null;
    case 'paper_asked':
    case 'paper_given':
      return true;
  }
}

/** Every move a side may make now. */
export function movesOf(state: IssueState, side: Side | null): IssueMoveAct[] {
  const all = ['status', 'turn', 'answered', 'proposed', 'confirmed', 'refused', 'reopened', 'reminded'] as const;
  return [...all, 'paper_asked' as const, 'paper_given' as const].filter((act) => mayMove(state, side, act));
}

/** The issue after a move that its side may make. */
export function moved<S extends IssueState>(state: S, side: Side, move: IssueMove, hand: Hand): S {
  const { at } = hand;
  switch (move.act) {
    case 'status':
      return withStatus(withdrawn(state, side), side, move.status, at);
    case 'turn':
      return passed(state, move.turn, at);
    case 'answered': {
      const status = move.grade === 'referred_upward' ? 'verifying' : 'answered';
      const answered = withParty(withStatus(withdrawn(state, side), side, status, at), side, (party) => ({
        ...party,
        answer: { grade: move.grade, ...hand },
      }));
      return move.turn ? passed(answered, move.turn, at) : answered;
    }
    case 'proposed': {
      const proposed = withStatus({ ...state, refusal: null }, side, 'solved', at);
      return othersOf(state, side).length === 0 ? closed(proposed, at) : passed(proposed, move.turn, at);
    }
    case 'confirmed':
      return closed(withStatus({ ...state, refusal: null }, side, 'solved', at), at);
    case 'refused':
      return passed({ ...state, refusal: { side, ...hand } }, move.turn, at);
    case 'reopened': {
      const sides = state.sides.map((party) => ({ ...party, status: 'accepted' as const, statusSince: at }));
      return passed({ ...state, sides, closedAt: null }, move.turn, at);
    }
    case 'paper_asked':
      return { ...state, papers: [...state.papers, move.paper] };
    case 'paper_given':
      return given(state, side, move, hand);
    case 'reminded':
      return withParty(state, side, (party) => ({ ...party, remindedAt: at }));
  }
}

/** Milliseconds a matter has lain with each side that takes part, up to now. */
export function timeHeld(
  { sides, turn }: Pick<IssueState, 'sides' | 'turn'>,
  now: string,
): Partial<Record<Side, number>> {
  return Object.fromEntries(
    sides.map(({ side, held }) => [side, held + (turn?.side === side ? between(turn.since, now) : 0)]),
  );
}

/** Whether the side whose turn it is lets it wait; what was referred to a higher authority is never called late. */
export function isLate({ sides, turn }: Pick<IssueState, 'sides' | 'turn'>, now: string): boolean {
  if (!turn || turn.due >= now) return false;
  return partyOf({ sides }, turn.side)?.answer?.grade !== 'referred_upward';
}

/** Papers a side was asked for and has not given. */
export function missingPapers({ papers }: Pick<IssueState, 'papers'>, side: Side): IssueView['papers'] {
  return papers.filter(({ from, given: done }) => from === side && done === null);
}

/** Whether one of them was asked for on its own; the usual papers of a type keep nobody waiting by themselves. */
const owesPapers = (state: IssueState, side: Side): boolean =>
  missingPapers(state, side).some(({ asked }) => asked !== null);

/** A stretch of time in which a matter lay with one side; the last one may still run. */
export interface TurnSpan {
  side: Side;
  from: string;
  until: string | null;
}

/** Who held a matter when, out of its entries in their order; while it was closed nobody did. */
export function turnSpans(entries: readonly IssueEntry[]): TurnSpan[] {
  const spans: TurnSpan[] = [];
  const end = (at: string) => {
    const last = spans.at(-1);
    if (last && last.until === null) last.until = at;
  };
  for (const { act, at, turn, status } of entries) {
    if (turn) {
      const last = spans.at(-1);
      if (last?.side === turn.side && last.until === null) continue;
      end(at);
      spans.push({ side: turn.side, from: at, until: null });
    } else if (act === 'confirmed' || (act === 'proposed' && status === 'solved')) end(at);
  }
  return spans;
}

/** Whether an interpreter still has something to do in the words of an issue that both sides read. */
export function issueWaits({
  turn,
  fields,
  papers,
  handOvers,
}: Pick<IssueView, 'turn' | 'fields' | 'papers' | 'handOvers'>): boolean {
  const texts = [
    ...(turn ? [turn.step] : []),
    ...Object.values(fields).flatMap((value) => ('text' in value ? [value.text] : [])),
    ...papers.map(({ name }) => name),
    ...handOverWords({ handOvers }).map(({ text }) => text),
  ];
  return texts.some(needsInterpreter);
}

/** An issue as lists show it. */
export function rowOf({ fields, papers: _p, relations: _r, handOvers: _h, ...row }: IssueView): IssueRow {
  return { ...row, plates: platesOf({ fields }) };
}

/** The order of a list: what this side must act on, then what lies with the other, each by due time. */
export function ownTurnFirst(side: Side | null): (a: IssueRow, b: IssueRow) => number {
  const place = ({ turn, id }: IssueRow) => `${turn?.side === side ? 0 : turn ? 1 : 2}/${turn?.due ?? ''}/${id}`;
  return (a, b) => (place(a) < place(b) ? -1 : 1);
}

const between = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from));

function withParty<S extends IssueState>(state: S, side: Side, change: (party: Party) => Party): S {
  return { ...state, sides: state.sides.map((party) => (party.side === side ? change(party) : party)) };
}

function withStatus<S extends IssueState>(state: S, side: Side, status: OwnStatus, at: string): S {
  return withParty(state, side, (party) => (party.status === status ? party : { ...party, status, statusSince: at }));
}

/** Whoever has said that it is solved, was refused and goes on working has taken that word back. */
function withdrawn<S extends IssueState>(state: S, side: Side): S {
  return partyOf(state, side)?.status === 'solved' ? { ...state, refusal: null } : state;
}

/** The running turn, added to what its side has held already. */
function counted<S extends IssueState>(state: S, at: string): S {
  const { turn } = state;
  if (!turn) return state;
  return withParty(state, turn.side, (party) => ({ ...party, held: party.held + between(turn.since, at) }));
}

function passed<S extends IssueState>(state: S, turn: Passed, at: string): S {
  const stays = state.turn?.side === turn.side;
  const since = stays ? (state.turn?.since ?? at) : at;
  const next = { ...(stays ? state : counted(state, at)), turn: { ...turn, since } };
  // Whoever gets the turn because papers of theirs are missing, waits for papers.
  const asked = !stays && owesPapers(state, turn.side);
  const solved = partyOf(state, turn.side)?.status === 'solved';
  return asked && !solved ? withStatus(next, turn.side, 'waiting_for_papers', at) : next;
}

function closed<S extends IssueState>(state: S, at: string): S {
  return { ...counted(state, at), turn: null, refusal: null, closedAt: at };
}

function given<S extends IssueState>(
  state: S,
  side: Side,
  { paperId, messageId }: { paperId: string; messageId: string | null },
  hand: Hand,
): S {
  const papers = state.papers.map((paper) =>
    paper.id === paperId ? { ...paper, given: { ...hand, messageId } } : paper,
  );
  const after = { ...state, papers };
  const waited = partyOf(state, side)?.status === 'waiting_for_papers' && !owesPapers(after, side);
  return waited ? withStatus(after, side, 'accepted', hand.at) : after;
}
