import { describe, expect, it } from '@jest/globals';
import type { Side } from '../../src/contract/basics.js';
import { Grade, type IssueEntry, type JointStatus, OwnStatus, type Party } from '../../src/contract/issues.js';
import type { PersonCard } from '../../src/contract/people.js';
import type { BilingualText } from '../../src/contract/text.js';
import {
  type IssueMove,
  type IssueMoveAct,
  type IssueState,
  isLate,
  jointStatus,
  mayMove,
  moved,
  movesOf,
  ownTurnFirst,
  timeHeld,
  turnSpans,
} from '../../src/language/issues.js';
import fc from '../chance.js';
import { times } from '../counts.js';

const begun = Date.parse('2026-11-22T08:00:00.000Z');
const by = {
  id: 'x',
  name: { vi: null, zh: null },
  post: null,
  side: null,
  organisationId: null,
} as unknown as PersonCard;
const step: BilingualText = { source: 'vi' };
const other = (side: Side): Side => (side === 'vn' ? 'cn' : 'vn');
const instant = (at: number) => new Date(at).toISOString();

/** What has happened to one issue, and what the test itself counts beside the machine. */
interface Real {
  state: IssueState;
  entries: IssueEntry[];
  now: number;
  closedFor: number;
}
interface Move {
  side: Side;
  act: IssueMoveAct;
  to: Side;
  status: OwnStatus;
  grade: Grade;
  passes: boolean;
  pause: number;
}

function opened(sides: readonly Side[], turn: Side): Real {
  const at = instant(begun);
  const party = (side: Side): Party => ({
    side,
    status: side === 'vn' ? 'accepted' : 'new',
    statusSince: at,
    answer: null,
    reference: null,
    held: 0,
  });
  const first = { side: turn, step, due: at, since: at };
  const state: IssueState = { sides: sides.map(party), turn: first, refusal: null, papers: [], closedAt: null };
  return { state, entries: [entryOf('opened', at, first)], now: begun, closedFor: 0 };
}

function entryOf(act: IssueEntry['act'], at: string, turn?: IssueEntry['turn'], status?: OwnStatus): IssueEntry {
  return { issueId: '', version: 1, position: 1, act, by, at, ...(turn && { turn }), ...(status && { status }) };
}

function built({ state, now }: Real, { side, act, to, status, grade, passes }: Move): IssueMove {
  const there = state.sides.some((party) => party.side === to) ? to : side;
  const turn = { side: there, step, due: instant(now + 86_400_000) };
  const asked = { by, at: instant(now) };
  switch (act) {
    case 'status':
      return { act, status };
    case 'answered':
      return { act, grade, ...(passes && state.turn?.side === side && { turn }) };
    case 'proposed':
    case 'refused':
      return { act, turn: { ...turn, side: state.sides.length > 1 ? other(side) : side } };
    case 'turn':
    case 'reopened':
      return { act, turn };
    case 'confirmed':
    case 'reminded':
      return { act };
    case 'paper_asked':
      return { act, paper: { id: String(now), name: step, from: there, asked, given: null } };
    case 'paper_given':
      return {
        act,
        paperId: state.papers.find(({ from, given }) => from === side && !given)?.id ?? '',
        messageId: null,
      };
  }
}

/** The rule in other words than the machine's. */
function ruled({ sides, turn, refusal }: IssueState): JointStatus {
  const solved = sides.filter(({ status }) => status === 'solved').length;
  if (solved === sides.length) return 'closed';
  if (solved === 1 && refusal !== null) return 'disputed';
  const holder = sides.find(({ side }) => side === turn?.side);
  if (!holder) throw new Error('An open issue lies with a side that takes part.');
  return holder.status;
}

function illegal({ sides, turn, refusal, closedAt }: IssueState): string[] {
  const solved = sides.filter(({ status }) => status === 'solved');
  const closed = solved.length === sides.length;
  const faults = {
    'closed without a time, or a time without being closed': closed !== (closedAt !== null),
    'a turn on what is closed, or none on what is open': closed === (turn !== null),
    'a turn of somebody who takes no part': turn !== null && !sides.some(({ side }) => side === turn.side),
    'refused without a proposal': refusal !== null && solved.length !== 1,
    'refused by whoever proposed': refusal !== null && solved[0]?.side === refusal.side,
    'held for less than nothing': sides.some(({ held }) => held < 0),
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []));
}

class Making implements fc.Command<{ steps: number }, Real> {
  constructor(readonly move: Move) {}

  check = () => true;

  run(_model: { steps: number }, real: Real): void {
    const { side, act, pause } = this.move;
    real.now += pause;
    if (real.state.closedAt !== null) real.closedFor += pause;
    const may = mayMove(real.state, side, act);
    expect(movesOf(real.state, side).includes(act)).toBe(may);
    if (may) this.make(real);
    this.look(real);
  }

  private make(real: Real): void {
    const { side } = this.move;
    const at = instant(real.now);
    const before = real.state;
    const move = built(real, this.move);
    const after = moved(before, side, move, { by, at });
    // Nobody's own word is changed by another's move: but that papers are asked of a side, or that all begins anew.
    for (const party of after.sides) {
      const known = before.sides.find((one) => one.side === party.side);
      if (party.side === side || party.status === known?.status) continue;
      const asked =
        party.status === 'waiting_for_papers' && ['turn', 'answered', 'proposed', 'refused'].includes(move.act);
      expect(asked || move.act === 'reopened').toBe(true);
    }
    const passes = 'turn' in move && move.turn !== undefined && after.turn !== null;
    const status = after.sides.find((party) => party.side === side)?.status;
    real.entries.push(entryOf(move.act, at, passes ? (after.turn ?? undefined) : undefined, status));
    real.state = after;
  }

  private look({ state, now, closedFor, entries }: Real): void {
    expect(illegal(state)).toEqual([]);
    expect(jointStatus(state)).toBe(ruled(state));
    const held = timeHeld(state, instant(now));
    const whole = Object.values(held).reduce((sum, one) => sum + one, 0);
    expect(whole).toBe(now - begun - closedFor);
    // The timeline tells the same as the sums.
    for (const { side } of state.sides) {
      const spans = turnSpans(entries).filter((span) => span.side === side);
      const told = spans.reduce(
        (sum, { from, until }) => sum + Date.parse(until ?? instant(now)) - Date.parse(from),
        0,
      );
      expect([side, told]).toEqual([side, held[side]]);
    }
    if (state.turn) expect(isLate(state, state.turn.due)).toBe(false);
    expect(state.sides.some(({ side }) => movesOf(state, side).length > 0)).toBe(true);
  }

  toString = () => `${this.move.side} ${this.move.act}`;
}

const move = fc.record({
  side: fc.constantFrom<Side>('vn', 'cn'),
  act: fc.constantFrom<IssueMoveAct>(
    ...(['status', 'turn', 'answered', 'proposed', 'proposed', 'confirmed', 'refused', 'reopened'] as const),
    ...(['turn', 'paper_asked', 'paper_given', 'reminded'] as const),
  ),
  to: fc.constantFrom<Side>('vn', 'cn'),
  status: fc.constantFrom<OwnStatus>('accepted', 'verifying', 'waiting_for_papers'),
  grade: fc.constantFrom(...Grade.options),
  passes: fc.boolean(),
  pause: fc.nat({ max: 3 * 86_400_000 }),
});

describe('the turns, answers and closing of an issue', () => {
  it.each([
    ['between both sides', ['vn', 'cn']],
    ['inside one side', ['vn']],
  ] as const)('%s reach no illegal state, and the time held adds up to the age', (_, sides) => {
    const reached = new Set<JointStatus>();
    const commands = fc.commands([move.map((one) => new Making(one))], { maxCommands: 30, size: 'max' });
    fc.assert(
      fc.property(commands, fc.constantFrom(...sides), (made, turn) => {
        const real = opened(sides, turn);
        fc.modelRun(() => ({ model: { steps: 0 }, real }), made);
        reached.add(jointStatus(real.state));
      }),
      { numRuns: times(500) },
    );
    expect([...reached]).toContain('closed');
    if (sides.length > 1) expect([...reached]).toContain('disputed');
  });

  it('know who may do nothing, and call nobody late who has referred it upward', () => {
    const { state } = opened(['vn'], 'vn');
    expect(movesOf(state, 'cn')).toEqual([]);
    expect(movesOf(state, null)).toEqual([]);
    const late = instant(begun + 1);
    expect(isLate(state, late)).toBe(true);
    const hand = { by, at: late };
    expect(isLate(moved(state, 'vn', { act: 'answered', grade: 'referred_upward' }, hand), late)).toBe(false);
    expect(isLate(moved(state, 'vn', { act: 'answered', grade: 'under_study' }, hand), late)).toBe(true);
  });

  it('put what one’s own side must do first, then by due', () => {
    const at = (id: string, side: Side, day: number) => {
      const due = instant(begun + day * 86_400_000);
      return { id, turn: { side, step, due, since: due } } as Parameters<ReturnType<typeof ownTurnFirst>>[0];
    };
    const list = [at('a', 'cn', 1), at('b', 'vn', 3), at('c', 'vn', 2)];
    const order = (side: Side) => [...list].sort(ownTurnFirst(side)).map(({ id }) => id);
    expect(order('vn')).toEqual(['c', 'b', 'a']);
    expect(order('cn')).toEqual(['a', 'c', 'b']);
  });
});
