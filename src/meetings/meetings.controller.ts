import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import {
  ArrangeMeeting,
  CallMeeting,
  CancelMeeting,
  ChangeMeeting,
  MarkAttendance,
  ReplyMeeting,
  SetDelegation,
  TranslateMeeting,
  WriteCallNote,
} from '../contract/meeting-acts.js';
import { MeetingsQuery } from '../contract/meetings.js';
import { Act } from '../contract/people.js';
import { CallNotes } from './call-notes.service.js';
import { MeetingEnds } from './meeting-ends.service.js';
import { MeetingWording } from './meeting-wording.service.js';
import { MeetingsReading } from './meetings.reading.js';
import { Meetings } from './meetings.service.js';

/** Meetings, and what is done to one of them. */
@Controller()
export class MeetingsController {
  constructor(
    private readonly ends: MeetingEnds,
    private readonly meetings: Meetings,
    private readonly notes: CallNotes,
    private readonly reading: MeetingsReading,
    private readonly wording: MeetingWording,
  ) {}

  @Route('GET /meetings')
  find(@CurrentActor() actor: Actor, @Query({ schema: MeetingsQuery }) query: MeetingsQuery) {
    return this.reading.find(actor, query);
  }

  @Route('POST /channels/:channelId/meetings')
  call(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: CallMeeting }) input: CallMeeting,
  ) {
    return this.meetings.call(actor, channelId, input);
  }

  @Route('POST /channels/:channelId/call-notes')
  write(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: WriteCallNote }) input: WriteCallNote,
  ) {
    return this.notes.write(actor, channelId, input);
  }

  @Route('GET /meetings/:meetingId')
  one(@CurrentActor() actor: Actor, @Param('meetingId', { schema: Id }) id: string) {
    return this.reading.one(actor, id);
  }

  @Route('PATCH /meetings/:meetingId')
  change(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeMeeting }) input: ChangeMeeting,
  ) {
    return this.meetings.change(actor, id, input, seen);
  }

  @Route('PUT /meetings/:meetingId/delegation')
  setDelegation(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SetDelegation }) input: SetDelegation,
  ) {
    return this.meetings.setDelegation(actor, id, input, seen);
  }

  @Route('PUT /meetings/:meetingId/attendance')
  markAttendance(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: MarkAttendance }) input: MarkAttendance,
  ) {
    return this.meetings.markAttendance(actor, id, input, seen);
  }

  @Route('PUT /meetings/:meetingId/reply')
  reply(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReplyMeeting }) input: ReplyMeeting,
  ) {
    return this.meetings.reply(actor, id, input, seen);
  }

  @Route('PUT /meetings/:meetingId/arrangement')
  arrange(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ArrangeMeeting }) input: ArrangeMeeting,
  ) {
    return this.meetings.arrange(actor, id, input, seen);
  }

  @Route('POST /meetings/:meetingId/held')
  hold(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.ends.hold(actor, id, input, seen);
  }

  @Route('POST /meetings/:meetingId/close')
  close(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.ends.close(actor, id, input, seen);
  }

  @Route('POST /meetings/:meetingId/cancel')
  cancel(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CancelMeeting }) input: CancelMeeting,
  ) {
    return this.ends.cancel(actor, id, input, seen);
  }

  @Route('POST /meetings/:meetingId/next')
  next(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.ends.next(actor, id, input);
  }

  @Route('PUT /meetings/:meetingId/translation')
  translate(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: TranslateMeeting }) input: TranslateMeeting,
  ) {
    return this.wording.translate(actor, id, input, seen);
  }
}
