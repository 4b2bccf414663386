import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { type FieldError, Problem } from '../common/problem.js';
import { written } from '../common/texts.js';
import type { CancelMeeting } from '../contract/meeting-acts.js';
import type { MeetingView } from '../contract/meetings.js';
import type { Act } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import { awaitsOutcome, instantsOf, mayBegin, mayCancel, nextHost, nextTime } from '../language/meetings.js';
import { Meeting, ProposalRow } from './meeting.entity.js';
import { changeMeeting, insertMeeting } from './meeting.record.js';
import { MeetingsAccess, ownSide } from './meetings.access.js';
import { newlyCalled } from './meetings.service.js';

const isCalled = ({ state }: Meeting) => state === 'called';
const isHeld = ({ state }: Meeting) => state === 'held';
const mostNamed = 20;
const shown = 80;

/** What becomes of a meeting: held, closed once everything has an outcome, called off, or followed by the next one. */
@Injectable()
export class MeetingEnds {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
  ) {}

  hold(actor: Actor, meetingId: string, input: Act, seen: number): Promise<MeetingView> {
    return this.end(actor, 'hold', meetingId, input, seen, isCalled, (change, meeting) => {
      if (!mayBegin(meeting, change.at)) throw new Problem('meeting.not_yet');
      return { state: 'held' };
    });
  }

  close(actor: Actor, meetingId: string, input: Act, seen: number): Promise<MeetingView> {
    return this.end(actor, 'close', meetingId, input, seen, isHeld, async (change) => {
      const said = await change.rows.find(ProposalRow, { where: { meetingId }, order: { id: 'ASC' } });
      const open = said.filter((row) => awaitsOutcome(row.toView()));
      if (open.length > 0) throw new Problem('meeting.proposals_open', open.slice(0, mostNamed).map(namedFor(actor)));
      return { state: 'closed', closedAt: change.at };
    });
  }

  cancel(actor: Actor, meetingId: string, input: CancelMeeting, seen: number): Promise<MeetingView> {
    const may = (meeting: Meeting) => mayCancel(meeting.toView(), ownSide(actor));
    return this.end(actor, 'cancel', meetingId, input, seen, may, (change) => {
      const hand = { by: actor.card, at: change.at };
      return { state: 'cancelled', cancelled: { ...hand, reason: written(input.reason, hand) } };
    });
  }

  /** The next of a series, once: asked for by either side, on the day the series says. */
  next(actor: Actor, meetingId: string, input: Act): Promise<MeetingView> {
    return this.activity.commit(actor, { act: 'meeting.next', meetingId, ...input }, async (change) => {
      const meeting = await this.access.inTurn(change, meetingId);
      const { series, channelId, audience, kind, ordinal, title, gateId, place, expects } = meeting;
      if (!series) throw new Problem('meeting.no_series');
      if (meeting.nextId) throw new Problem('meeting.not_now');
      const time = nextTime(series, meeting.time);
      const next = await insertMeeting(change, {
        ...{ id: input.id, channelId, audience, kind, title, gateId, place, expects, series, time },
        ...instantsOf(time),
        ...newlyCalled(change, ownSide(actor)),
        ordinal: ordinal === null ? null : ordinal + 1,
        host: nextHost(series, meeting.host),
        previousId: meeting.id,
      });
      await changeMeeting(change, meeting, { nextId: input.id });
      return next;
    });
  }

  private end(
    actor: Actor,
    name: string,
    meetingId: string,
    input: { id: string },
    seen: number,
    may: (meeting: Meeting) => boolean,
    build: (change: Change, meeting: Meeting) => Partial<Meeting> | Promise<Partial<Meeting>>,
  ): Promise<MeetingView> {
    return this.activity.commit(actor, { act: `meeting.${name}`, meetingId, ...input }, async (change) => {
      const meeting = await this.access.inTurn(change, meetingId);
      requireVersion(meeting.version, seen);
      if (!may(meeting)) throw new Problem('meeting.not_now');
      return changeMeeting(change, meeting, await build(change, meeting));
    });
  }
}

/** Says which proposal has no outcome yet, in the words of whoever asks. */
const namedFor =
  ({ language }: Actor) =>
  ({ id, text }: ProposalRow): FieldError => ({
    pointer: `/proposals/${id}`,
    code: 'proposal_awaits',
    params: { text: [...wordsIn(text, language)].slice(0, shown).join('') },
  });

const wordsIn = (text: BilingualText, language: Actor['language']): string =>
  (text[language] ?? text[text.source])?.text ?? '';
