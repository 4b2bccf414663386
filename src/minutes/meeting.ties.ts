import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Change } from '../activity/change.js';
import type { FieldError } from '../common/problem.js';
import { Problem } from '../common/problem.js';
import type { MinutesView } from '../contract/minutes.js';
import { awaitsOutcome } from '../language/meetings.js';
import { AgendaSources } from '../meetings/agenda-sources.js';
import { ProposalRow } from '../meetings/meeting.entity.js';
import { MeetingsAccess } from '../meetings/meetings.access.js';
import { Minutes } from './minutes.entity.js';
import { StoredAction } from './rows.entity.js';

const longestQuote = 80;

/** What minutes and the meeting they are of tell each other. */
@Injectable()
export class MeetingTies implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingsAccess,
    private readonly sources: AgendaSources,
  ) {}

  /** The next agenda names actions of minutes that both have signed, and of no others. */
  onModuleInit(): void {
    this.sources.whenAction(async (rows, audience, { minutesId, actionId }) => {
      const signed = await rows.existsBy(Minutes, { id: minutesId, audience, state: 'signed' });
      return signed && (await rows.existsBy(StoredAction, { id: actionId, minutesId, removed: 0 }));
    });
  }

  /** Who was there, as the meeting says, without those whom their side has marked as absent; the meeting has to be one of the same channel. */
  async delegationsOf(change: Change, channelId: string, meetingId: string): Promise<MinutesView['delegations']> {
    const meeting = await this.meetings.readable(change.rows, change.actor, meetingId);
    if (meeting.channelId !== channelId) throw new Problem('meeting.not_found');
    const { vn, cn } = meeting.delegations;
    const named = (delegates: typeof vn) =>
      delegates.filter(({ present }) => present !== false).map(({ name, post, part }) => ({ name, post, part }));
    return { vn: named(vn), cn: named(cn) };
  }
}

/** What was asked at the meeting and has no answer yet, not even that there is none. */
export async function openProposals(rows: EntityManager, meetingId: string | null): Promise<FieldError[]> {
  if (meetingId === null) return [];
  const found = await rows.find(ProposalRow, {
    where: { meetingId, withdrawn: 0, outcome: IsNull() },
    order: { at: 'ASC', id: 'ASC' },
  });
  return found
    .filter((proposal) => awaitsOutcome(proposal.toView()))
    .map(({ id, text }) => {
      const words = text[text.source]?.text ?? '';
      const quote = words.length > longestQuote ? `${[...words].slice(0, longestQuote).join('')}…` : words;
      return { pointer: `/proposals/${id}`, code: 'proposal_open', params: { text: quote } };
    });
}
