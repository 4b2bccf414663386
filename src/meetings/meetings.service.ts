import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { rewritten, written } from '../common/texts.js';
import { sharedAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type {
  ArrangeMeeting,
  CallMeeting,
  ChangeMeeting,
  MarkAttendance,
  ReplyMeeting,
  SetDelegation,
} from '../contract/meeting-acts.js';
import type { MeetingReply, MeetingView } from '../contract/meetings.js';
import { GatesRegister } from '../gates/gates.register.js';
import { otherSide } from '../language/clocks.js';
import { inRank, instantsOf, isOneSided, mayStillReply } from '../language/meetings.js';
import { delegatesOf, withMarksOf } from './meeting.delegates.js';
import type { Meeting } from './meeting.entity.js';
import { changeMeeting, insertMeeting } from './meeting.record.js';
import { MeetingsAccess, ownSide } from './meetings.access.js';

const asked = ['time', 'place', 'host'] as const;
const standing = ['called', 'held', 'closed'] as const;

/** Calling the other side to talks, and what both sides say to it before they meet. */
@Injectable()
export class Meetings {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly gates: GatesRegister,
  ) {}

  call(actor: Actor, channelId: string, input: CallMeeting): Promise<MeetingView> {
    return this.activity.commit(actor, { act: 'meeting.call', channelId, ...input }, async (change) => {
      const { side } = await this.channels.member(change.rows, actor, channelId);
      const { title, gateId, time, ...rest } = input;
      this.requireGate(gateId);
      const audience = sharedAudience(channelId);
      await change.turn(audience);
      return insertMeeting(change, {
        ...rest,
        ...instantsOf(time),
        ...{ channelId, audience, gateId, time },
        title: written(title, { by: actor.card, at: change.at }),
        ...newlyCalled(change, side),
        previousId: null,
      });
    });
  }

  change(actor: Actor, meetingId: string, input: ChangeMeeting, seen: number): Promise<MeetingView> {
    return this.onOpen(actor, 'change', meetingId, input, seen, ['called'], (change, meeting, side) => {
      const { id: _, title, ...rest } = input;
      const fresh = withoutAbsent(rest);
      if (fresh.gateId !== undefined) this.requireGate(fresh.gateId);
      const again = asked.some((name) => fresh[name] !== undefined && !isDeepStrictEqual(fresh[name], meeting[name]));
      return {
        ...fresh,
        ...(fresh.time && instantsOf(fresh.time)),
        ...(title && { title: rewritten(meeting.title, title, { by: actor.card, at: change.at }) }),
        ...(again && { replies: onlyAccepted(change, side) }),
      };
    });
  }

  setDelegation(actor: Actor, meetingId: string, input: SetDelegation, seen: number): Promise<MeetingView> {
    return this.onOpen(
      actor,
      'delegation',
      meetingId,
      input,
      seen,
      ['called', 'held'],
      async (change, meeting, side) => {
        const delegates = await delegatesOf(change.rows, meeting.audience, side, input.delegates);
        const marked = withMarksOf(meeting.delegations[side], delegates);
        return { delegations: { ...meeting.delegations, [side]: inRank(marked) } };
      },
    );
  }

  markAttendance(actor: Actor, meetingId: string, input: MarkAttendance, seen: number): Promise<MeetingView> {
    return this.onOpen(actor, 'attendance', meetingId, input, seen, ['held', 'closed'], (_, meeting, side) => {
      const named = meeting.delegations[side];
      if (meeting.note || input.present.length !== named.length)
        throw new Problem('input.invalid', [{ pointer: '/present', code: 'wrong_choice' }]);
      const marked = named.map(({ present: _, ...one }, index) => {
        const present = input.present[index] ?? null;
        return present === null ? one : { ...one, present };
      });
      return { delegations: { ...meeting.delegations, [side]: marked } };
    });
  }

  reply(actor: Actor, meetingId: string, input: ReplyMeeting, seen: number): Promise<MeetingView> {
    return this.onOpen(actor, 'reply', meetingId, input, seen, standing, (change, meeting, side) => {
      const { answer, time, words } = input;
      const view = meeting.toView();
      // Of what has begun, or was written down, nobody asks for another time: it is accepted, or declined.
      const late = (isOneSided(view) || mayStillReply(view, side)) && answer !== 'other_time';
      if (meeting.state !== 'called' && !late) throw new Problem('meeting.not_now');
      const hand = { by: actor.card, at: change.at };
      const reply: MeetingReply = { answer, time: time ?? null, words: words ? written(words, hand) : null, ...hand };
      return { replies: { ...meeting.replies, [side]: reply } };
    });
  }

  arrange(actor: Actor, meetingId: string, input: ArrangeMeeting, seen: number): Promise<MeetingView> {
    return this.onOpen(actor, 'arrange', meetingId, input, seen, ['called', 'held'], (change, meeting, side) => {
      const { state, reference } = input;
      const step = state && { state, reference, by: actor.card, at: change.at };
      return { arrangements: { ...meeting.arrangements, [side]: step } };
    });
  }

  /** Checks that it is still there to be changed, as it was seen, changes it, and tells. */
  private onOpen(
    actor: Actor,
    name: string,
    meetingId: string,
    input: { id: string },
    seen: number,
    states: readonly MeetingView['state'][],
    build: (change: Change, meeting: Meeting, side: Side) => Partial<Meeting> | Promise<Partial<Meeting>>,
  ): Promise<MeetingView> {
    return this.activity.commit(actor, { act: `meeting.${name}`, meetingId, ...input }, async (change) => {
      const meeting = await this.access.inTurn(change, meetingId);
      requireVersion(meeting.version, seen);
      if (!states.includes(meeting.state)) throw new Problem('meeting.not_now');
      return changeMeeting(change, meeting, await build(change, meeting, ownSide(actor)));
    });
  }

  private requireGate(gateId: string | null): void {
    if (gateId !== null && !this.gates.byId(gateId)) throw new Problem('gate.not_found');
  }
}

/** What a meeting has when it is called: the calling side accepts, the other is asked. */
export function newlyCalled(change: Change, side: Side) {
  return {
    delegations: { vn: [], cn: [] },
    replies: onlyAccepted(change, side),
    arrangements: { vn: null, cn: null },
    state: 'called' as const,
    agenda: [],
    nextId: null,
    calledSide: side,
    calledBy: change.actor.card,
    calledAt: change.at,
    closedAt: null,
    cancelled: null,
  };
}

function onlyAccepted({ actor, at }: Change, side: Side): MeetingView['replies'] {
  const reply: MeetingReply = { answer: 'accept', time: null, words: null, by: actor.card, at };
  return { vn: null, cn: null, [side]: reply, [otherSide(side)]: null };
}

function withoutAbsent<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}
