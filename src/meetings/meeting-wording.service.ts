import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { translated } from '../common/texts.js';
import type { TranslateMeeting } from '../contract/meeting-acts.js';
import type { MeetingView } from '../contract/meetings.js';
import type { BilingualText } from '../contract/text.js';
import { changeItem, changeMeeting, changeProposal } from './meeting.record.js';
import { MeetingsAccess } from './meetings.access.js';

/** Puts what a meeting says into the other language. */
@Injectable()
export class MeetingWording {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
  ) {}

  translate(actor: Actor, meetingId: string, input: TranslateMeeting, seen: number): Promise<MeetingView> {
    return this.activity.commit(actor, { act: 'meeting.translate', meetingId, ...input }, async (change) => {
      await this.word(change, meetingId, input, seen);
      return (await this.access.inTurn(change, meetingId)).toView();
    });
  }

  private async word(
    change: Change,
    meetingId: string,
    { part, text, meant }: TranslateMeeting,
    seen: number,
  ): Promise<void> {
    const hand = { by: change.actor.card, at: change.at };
    const into = (from: BilingualText) => translated(from, text, 'verified', hand, meant);
    if (part.of === 'title') {
      const meeting = await this.access.inTurn(change, meetingId);
      requireVersion(meeting.version, seen);
      await changeMeeting(change, meeting, { title: into(meeting.title) });
    } else if (part.of === 'note') {
      const meeting = await this.access.inTurn(change, meetingId);
      requireVersion(meeting.version, seen);
      const { note } = meeting;
      if (!note?.words) throw new Problem('meeting.not_now');
      await changeMeeting(change, meeting, { note: { ...note, words: into(note.words) } });
    } else if (part.of === 'item') {
      const [, item] = await this.access.itemInTurn(change, meetingId, part.itemId);
      requireVersion(item.version, seen);
      await changeItem(change, item, { title: into(item.title) });
    } else {
      const [, proposal] = await this.access.proposalInTurn(change, meetingId, part.proposalId);
      requireVersion(proposal.version, seen);
      const { outcome } = proposal;
      if (part.of === 'proposal') await changeProposal(change, proposal, { text: into(proposal.text) });
      else if (outcome?.words)
        await changeProposal(change, proposal, { outcome: { ...outcome, words: into(outcome.words) } });
      else throw new Problem('meeting.proposal_not_found');
    }
  }
}
