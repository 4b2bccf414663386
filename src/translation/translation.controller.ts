import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { ConsentToEngine } from '../contract/translation.js';
import { Consents } from './consents.service.js';

/** Whether texts of a channel are put to an engine. */
@Controller()
export class TranslationController {
  constructor(private readonly consents: Consents) {}

  @Route('GET /channels/:channelId/translation')
  state(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) channelId: string) {
    return this.consents.state(actor, channelId);
  }

  @Route('PUT /channels/:channelId/translation')
  change(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: ConsentToEngine }) input: ConsentToEngine,
  ) {
    return this.consents.change(actor, channelId, input);
  }
}
