import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { AddMember, AddParty, OpenChannel } from '../contract/channels.js';
import { Act, ConfirmName } from '../contract/people.js';
import { Channels } from './channels.service.js';
import { Confirmations } from './confirmations.service.js';

/** Channels, their parties and their people. */
@Controller()
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly confirmations: Confirmations,
  ) {}

  @Route('GET /channels')
  all(@CurrentActor() actor: Actor) {
    return this.channels.all(actor);
  }

  @Route('GET /channels/:channelId')
  one(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) channelId: string) {
    return this.channels.one(actor, channelId);
  }

  @Route('POST /channels')
  open(@CurrentActor() actor: Actor, @Body({ schema: OpenChannel }) input: OpenChannel) {
    return this.channels.open(actor, input);
  }

  @Route('POST /channels/:channelId/parties')
  addParty(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: AddParty }) input: AddParty,
  ) {
    return this.channels.addParty(actor, channelId, input);
  }

  @Route('POST /channels/:channelId/members')
  addMember(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: AddMember }) input: AddMember,
  ) {
    return this.channels.addMember(actor, channelId, input);
  }

  @Route('POST /channels/:channelId/members/:personId/remove')
  removeMember(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.channels.removeMember(actor, channelId, personId, input);
  }

  @Route('PUT /people/:personId/name/confirmation')
  confirmName(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ConfirmName }) input: ConfirmName,
  ) {
    return this.confirmations.confirm(actor, personId, input);
  }
}
