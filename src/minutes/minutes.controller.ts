import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { MinutesQuery } from '../contract/minutes.js';
import { AttachFiles, ChangeMinutes, NumberMinutes, OpenMinutes } from '../contract/minutes-acts.js';
import { Drafting } from './drafting.service.js';
import { MinutesReading } from './minutes.reading.js';

/** Minutes as they are opened, listed and read, and what stands above their rows. */
@Controller()
export class MinutesController {
  constructor(
    private readonly drafting: Drafting,
    private readonly reading: MinutesReading,
  ) {}

  @Route('GET /channels/:channelId/minutes')
  listShared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: MinutesQuery }) query: MinutesQuery,
  ) {
    return this.reading.list(actor, id, 'shared', query);
  }

  @Route('GET /channels/:channelId/side/minutes')
  listSide(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: MinutesQuery }) query: MinutesQuery,
  ) {
    return this.reading.list(actor, id, 'side', query);
  }

  @Route('POST /channels/:channelId/minutes')
  openShared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenMinutes }) input: OpenMinutes,
  ) {
    return this.drafting.open(actor, id, 'shared', input);
  }

  @Route('POST /channels/:channelId/side/minutes')
  openSide(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenMinutes }) input: OpenMinutes,
  ) {
    return this.drafting.open(actor, id, 'side', input);
  }

  @Route('GET /minutes/:minutesId')
  one(@CurrentActor() actor: Actor, @Param('minutesId', { schema: Id }) id: string) {
    return this.reading.one(actor, id);
  }

  @Route('GET /minutes/:minutesId/versions')
  versions(@CurrentActor() actor: Actor, @Param('minutesId', { schema: Id }) id: string) {
    return this.reading.versions(actor, id);
  }

  @Route('PATCH /minutes/:minutesId')
  change(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeMinutes }) input: ChangeMinutes,
  ) {
    return this.drafting.change(actor, id, input, seen);
  }

  @Route('POST /minutes/:minutesId/attachments')
  attach(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: AttachFiles }) input: AttachFiles,
  ) {
    return this.drafting.attach(actor, id, input, seen);
  }

  @Route('PUT /minutes/:minutesId/reference')
  setReference(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: NumberMinutes }) input: NumberMinutes,
  ) {
    return this.drafting.setReference(actor, id, input);
  }
}
