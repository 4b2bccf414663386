import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { PageQuery, PostMessage } from '../contract/messages.js';
import { MessagesReading } from './messages.reading.js';
import { Messages } from './messages.service.js';

/** The three rooms of a channel, each by its own path: who will read is never a field a client sends. */
@Controller()
export class RoomsController {
  constructor(
    private readonly messages: Messages,
    private readonly reading: MessagesReading,
  ) {}

  @Route('GET /channels/:channelId/messages')
  shared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.reading.page(actor, id, 'shared', query);
  }

  @Route('POST /channels/:channelId/messages')
  postShared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: PostMessage }) input: PostMessage,
  ) {
    return this.messages.post(actor, id, 'shared', input);
  }

  @Route('GET /channels/:channelId/side/messages')
  side(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.reading.page(actor, id, 'side', query);
  }

  @Route('POST /channels/:channelId/side/messages')
  postSide(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: PostMessage }) input: PostMessage,
  ) {
    return this.messages.post(actor, id, 'side', input);
  }

  @Route('GET /channels/:channelId/organisation/messages')
  organisation(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.reading.page(actor, id, 'organisation', query);
  }

  @Route('POST /channels/:channelId/organisation/messages')
  postOrganisation(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: PostMessage }) input: PostMessage,
  ) {
    return this.messages.post(actor, id, 'organisation', input);
  }

  @Route('POST /channels/:channelId/held')
  hold(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: PostMessage }) input: PostMessage,
  ) {
    return this.messages.hold(actor, id, input);
  }
}
