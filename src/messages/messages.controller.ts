import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { EditMessage } from '../contract/messages.js';
import { Act } from '../contract/people.js';
import { Translation } from '../contract/text.js';
import { MessagesReading } from './messages.reading.js';
import { Messages } from './messages.service.js';
import { Translations } from './translations.service.js';

/** What is done to one message, in whichever room it stands. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly reading: MessagesReading,
    private readonly translations: Translations,
  ) {}

  @Route('GET /messages/to-acknowledge')
  toAcknowledge(@CurrentActor() actor: Actor) {
    return this.reading.toAcknowledge(actor);
  }

  @Route('GET /messages/:messageId')
  one(@CurrentActor() actor: Actor, @Param('messageId', { schema: Id }) id: string) {
    return this.reading.one(actor, id);
  }

  @Route('GET /messages/:messageId/history')
  history(@CurrentActor() actor: Actor, @Param('messageId', { schema: Id }) id: string) {
    return this.reading.history(actor, id);
  }

  @Route('PATCH /messages/:messageId')
  edit(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: EditMessage }) input: EditMessage,
  ) {
    return this.messages.edit(actor, id, input, seen);
  }

  @Route('POST /messages/:messageId/retract')
  retract(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.messages.retract(actor, id, input);
  }

  @Route('POST /messages/:messageId/acknowledge')
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.messages.acknowledge(actor, id, input);
  }

  @Route('POST /messages/:messageId/pin')
  pin(@CurrentActor() actor: Actor, @Param('messageId', { schema: Id }) id: string, @Body({ schema: Act }) input: Act) {
    return this.messages.pin(actor, id, input, true);
  }

  @Route('POST /messages/:messageId/unpin')
  unpin(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.messages.pin(actor, id, input, false);
  }

  @Route('PUT /messages/:messageId/translation')
  translate(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Translation }) input: Translation,
  ) {
    return this.translations.translate(actor, id, input, seen);
  }

  @Route('PUT /messages/:messageId/verification')
  verify(
    @CurrentActor() actor: Actor,
    @Param('messageId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Translation }) input: Translation,
  ) {
    return this.translations.verify(actor, id, input, seen);
  }
}
