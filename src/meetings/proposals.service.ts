import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { rewritten, written } from '../common/texts.js';
import { limits } from '../contract/limits.js';
import type { AddProposal, EndProposal, WordProposal } from '../contract/meeting-acts.js';
import type { Proposal } from '../contract/meetings.js';
import type { Act } from '../contract/people.js';
import { isOpen, stillUnanswered } from '../language/meetings.js';
import { AgendaItemRow, ProposalRow } from './meeting.entity.js';
import { changeProposal, insertProposal } from './meeting.record.js';
import { MeetingsAccess, ownSide } from './meetings.access.js';

/** The ledger of a meeting: what each side said and asked, and how it ended. */
@Injectable()
export class Proposals {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
  ) {}

  add(actor: Actor, meetingId: string, input: AddProposal): Promise<Proposal> {
    return this.activity.commit(actor, { act: 'meeting.propose', meetingId, ...input }, async (change) => {
      const meeting = await this.access.inTurn(change, meetingId);
      if (!isOpen(meeting)) throw new Problem('meeting.not_now');
      const { channelId, audience } = meeting;
      const { id, kind, itemId } = input;
      if (itemId !== null && !(await change.rows.existsBy(AgendaItemRow, { id: itemId, meetingId, audience })))
        throw new Problem('meeting.item_not_found');
      const side = ownSide(actor);
      const own = await change.rows.countBy(ProposalRow, { meetingId, side, withdrawn: 0 });
      if (own >= limits.proposalsPerSide) throw new Problem('meeting.full');
      const text = written(input.text, { by: actor.card, at: change.at });
      return insertProposal(change, { id, meetingId, channelId, audience, side, kind, itemId, text });
    });
  }

  word(actor: Actor, meetingId: string, proposalId: string, input: WordProposal, seen: number): Promise<Proposal> {
    return this.activity.commit(actor, { act: 'meeting.word', meetingId, proposalId, ...input }, async (change) => {
      const proposal = await this.own(change, meetingId, proposalId, seen);
      const text = rewritten(proposal.text, input.text, { by: actor.card, at: change.at });
      return changeProposal(change, proposal, { text });
    });
  }

  withdraw(actor: Actor, meetingId: string, proposalId: string, input: Act, seen: number): Promise<Proposal> {
    return this.activity.commit(actor, { act: 'meeting.withdraw', meetingId, proposalId, ...input }, async (change) => {
      return changeProposal(change, await this.own(change, meetingId, proposalId, seen), { withdrawn: 1 });
    });
  }

  /** A grade is the answering side's own word; that there is no answer yet is plain to both. */
  end(actor: Actor, meetingId: string, proposalId: string, input: EndProposal, seen: number): Promise<Proposal> {
    return this.activity.commit(actor, { act: 'meeting.answer', meetingId, proposalId, ...input }, async (change) => {
      const [meeting, proposal] = await this.access.proposalInTurn(change, meetingId, proposalId);
      requireVersion(proposal.version, seen);
      const { grade, words } = input;
      if (proposal.kind === 'statement') throw new Problem('meeting.not_asked');
      if (grade !== 'no_answer_yet' && proposal.side === ownSide(actor)) throw new Problem('meeting.not_asked');
      // What was answered is the other side's word; nobody takes it back for it.
      const answered = proposal.outcome !== null && proposal.outcome.grade !== 'no_answer_yet';
      if (answered && proposal.side === ownSide(actor)) throw new Problem('meeting.answered');
      // An answer may come after the talks; one that was given there stands as it was.
      if (!isOpen(meeting) && !(meeting.state === 'closed' && stillUnanswered(proposal.toView())))
        throw new Problem('meeting.not_now');
      const hand = { by: actor.card, at: change.at };
      return changeProposal(change, proposal, {
        outcome: { grade, words: words ? written(words, hand) : null, ...hand },
      });
    });
  }

  /** A proposal of one's own side to which nothing was answered yet. */
  private async own(change: Change, meetingId: string, proposalId: string, seen: number): Promise<ProposalRow> {
    const [meeting, proposal] = await this.access.proposalInTurn(change, meetingId, proposalId);
    if (proposal.side !== ownSide(change.actor)) throw new Problem('meeting.other_side');
    requireVersion(proposal.version, seen);
    if (!isOpen(meeting)) throw new Problem('meeting.not_now');
    if (proposal.outcome) throw new Problem('meeting.answered');
    return proposal;
  }
}
