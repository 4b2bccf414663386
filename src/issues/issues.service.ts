import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { ready, written } from '../common/texts.js';
import type { Side } from '../contract/basics.js';
import type {
  AnswerIssue,
  AskPaper,
  CloseIssue,
  GivePaper,
  PassTurn,
  RefuseClosing,
  ReopenIssue,
  SetStatus,
  TurnInput,
} from '../contract/issue-acts.js';
import type { IssueView, Turn } from '../contract/issues.js';
import { limits } from '../contract/limits.js';
import type { PostMessage } from '../contract/messages.js';
import { I18n } from '../i18n/i18n.js';
import { homeLanguage, otherSide } from '../language/clocks.js';
import { type IssueMove, mayMove, moved, partyOf } from '../language/issues.js';
import { Messages } from '../messages/messages.service.js';
import { Topics } from '../topics/topics.service.js';
import { Issue } from './issue.entity.js';
import { changeIssue, type Said, wordIssue } from './issue.record.js';
import { remindIn } from './issue-inner.rows.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess, ownSide } from './issues.access.js';

/** What is sent with every move. */
interface Input {
  id: string;
  message?: PostMessage | undefined;
  paperId?: string;
  /** For one's own side alone. */
  remindAt?: string | undefined;
}
type Passed = Omit<Turn, 'since'>;
type Builds = (change: Change, issue: Issue, side: Side) => IssueMove;

const day = 24 * 60 * 60_000;

/** The moves of a matter: whose turn it is, what each side answers, and that both say it is solved. */
@Injectable()
export class Issues implements OnModuleInit {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly i18n: I18n,
    private readonly messages: Messages,
    private readonly topics: Topics,
    private readonly types: IssueTypes,
  ) {}

  /** The title of an issue is the subject of its topic, worded where topics are worded. */
  onModuleInit(): void {
    this.topics.whenWorded(async (change, { id, subject }) => {
      const issue = await change.rows.findOneBy(Issue, { topicId: id });
      if (issue) await wordIssue(change, issue, { title: subject });
    });
  }

  setStatus(actor: Actor, issueId: string, input: SetStatus, seen: number): Promise<IssueView> {
    return this.move(actor, 'status', issueId, input, seen, () => ({ act: 'status', status: input.status }));
  }

  passTurn(actor: Actor, issueId: string, input: PassTurn, seen: number): Promise<IssueView> {
    return this.move(actor, 'turn', issueId, input, seen, (change, issue) => ({
      act: 'turn',
      turn: passedTurn(change, issue, input.turn),
    }));
  }

  answer(actor: Actor, issueId: string, input: AnswerIssue, seen: number): Promise<IssueView> {
    return this.move(actor, 'answer', issueId, input, seen, (change, issue) => {
      const { grade, turn } = input;
      // Passing the turn with it needs to have it.
      if (turn && issue.turn?.side !== change.actor.side) throw new Problem('issue.not_your_turn');
      return { act: 'answered', grade, ...(turn && { turn: passedTurn(change, issue, turn) }) };
    });
  }

  propose(actor: Actor, issueId: string, input: CloseIssue, seen: number): Promise<IssueView> {
    return this.move(actor, 'propose', issueId, input, seen, (change, issue, side) => ({
      act: 'proposed',
      turn: this.standing(change, issue, otherSide(side), 'confirm'),
    }));
  }

  confirm(actor: Actor, issueId: string, input: CloseIssue, seen: number): Promise<IssueView> {
    return this.move(actor, 'confirm', issueId, input, seen, () => ({ act: 'confirmed' }));
  }

  refuse(actor: Actor, issueId: string, input: RefuseClosing, seen: number): Promise<IssueView> {
    return this.move(actor, 'refuse', issueId, input, seen, (change, issue, side) => ({
      act: 'refused',
      turn: this.standing(change, issue, otherSide(side), 'settle'),
    }));
  }

  reopen(actor: Actor, issueId: string, input: ReopenIssue, seen: number): Promise<IssueView> {
    return this.move(actor, 'reopen', issueId, input, seen, (change, issue) => ({
      act: 'reopened',
      turn: passedTurn(change, issue, input.turn),
    }));
  }

  askPaper(actor: Actor, issueId: string, input: AskPaper, seen: number): Promise<IssueView> {
    return this.move(actor, 'ask_paper', issueId, input, seen, (change, issue) => {
      if (!partyOf(issue, input.from)) throw new Problem('issue.turn_side');
      if (issue.papers.length >= limits.papersPerIssue) throw new Problem('issue.full');
      const hand = { by: change.actor.card, at: change.at };
      const name = written(input.name, hand);
      return { act: 'paper_asked', paper: { id: input.id, name, from: input.from, asked: hand, given: null } };
    });
  }

  givePaper(actor: Actor, issueId: string, paperId: string, input: GivePaper, seen: number): Promise<IssueView> {
    return this.move(actor, 'give_paper', issueId, { ...input, paperId }, seen, (_change, issue, side) => {
      const paper = issue.papers.find(({ id, from, given }) => id === paperId && from === side && given === null);
      if (!paper) throw new Problem('issue.paper_not_found');
      return { act: 'paper_given', paperId, messageId: input.message?.id ?? null };
    });
  }

  /** Checks that the side may make the move now, makes it, says what is said with it, and tells. */
  private move(
    actor: Actor,
    name: string,
    issueId: string,
    input: Input,
    seen: number,
    build: Builds,
  ): Promise<IssueView> {
    return this.activity.commit(actor, { act: `issue.${name}`, issueId, ...input }, async (change) => {
      const issue = await this.access.inTurn(change, issueId);
      requireVersion(issue.version, seen);
      const side = ownSide(actor);
      const move = build(change, issue, side);
      if (!mayMove(issue, side, move.act)) throw new Problem(whyNot(issue, move));
      const same = move.act === 'status' && partyOf(issue, side)?.status === move.status;
      if (same && !input.message) return change.leave(issue.toView());
      const after = moved(issue, side, move, { by: actor.card, at: change.at });
      return this.tell(change, issue, after, move, input);
    });
  }

  private async tell(
    change: Change,
    issue: Issue,
    after: Pick<Issue, 'sides' | 'turn' | 'refusal' | 'papers' | 'closedAt'>,
    move: IssueMove,
    input: Input,
  ): Promise<IssueView> {
    const { channelId, audience, topicId } = issue;
    const side = ownSide(change.actor);
    if (issue.closedAt !== null && after.closedAt === null) await this.topics.setClosedIn(change, topicId, false);
    if (input.message) await this.messages.sayIn(change, channelId, audience, { ...input.message, topicId });
    if (issue.closedAt === null && after.closedAt !== null) await this.topics.setClosedIn(change, topicId, true);
    const { sides, turn, refusal, papers, closedAt } = after;
    const paperId = move.act === 'paper_asked' ? move.paper.id : move.act === 'paper_given' ? move.paperId : undefined;
    const paper = papers.find(({ id }) => id === paperId);
    const status = partyOf(after, side)?.status;
    const passes = turn !== null && 'turn' in move && move.turn !== undefined;
    const said: Said = {
      act: move.act,
      ...(status && !paper && { status }),
      ...(move.act === 'answered' && { grade: move.grade }),
      ...(passes && { turn }),
      ...(paper && { paper }),
      ...(input.message && { messageId: input.message.id }),
    };
    const view = await changeIssue(change, issue, { sides, turn, refusal, papers, closedAt }, said);
    if (input.remindAt) await remindIn(change, issue, input.remindAt);
    return view;
  }

  /** A turn that comes by itself with a closing that was proposed or refused; inside one side it stays there. */
  private standing({ actor, at }: Change, issue: Issue, other: Side, step: 'confirm' | 'settle'): Passed {
    const words = {
      vi: this.i18n.text('vi', `issue-steps:turn.${step}`),
      zh: this.i18n.text('zh', `issue-steps:turn.${step}`),
    };
    const side = partyOf(issue, other) ? other : ownSide(actor);
    const days = this.types.byKey(issue.type)?.days.confirm ?? 5;
    const due = new Date(Date.parse(at) + days * day).toISOString();
    return { side, step: ready(words, homeLanguage(ownSide(actor)), { by: actor.card, at }), due };
  }
}

function passedTurn({ actor, at }: Change, issue: Issue, { side, step, due }: TurnInput): Passed {
  if (!partyOf(issue, side)) throw new Problem('issue.turn_side');
  return { side, step: written(step, { by: actor.card, at }), due };
}

function whyNot({ closedAt }: Issue, { act }: IssueMove) {
  if (act === 'reopened') return 'issue.not_closed';
  if (closedAt !== null) return 'issue.closed';
  return act === 'turn' ? 'issue.not_your_turn' : 'issue.not_now';
}
