import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { ConfirmHandOver, RefuseHandOver, WriteHandOver } from '../contract/hand-overs.js';
import { HandOvers } from './hand-overs.service.js';

/** Records of vehicles handed over. */
@Controller()
export class HandOversController {
  constructor(private readonly handOvers: HandOvers) {}

  @Route('POST /issues/:issueId/hand-overs')
  write(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: WriteHandOver }) input: WriteHandOver,
  ) {
    return this.handOvers.write(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/hand-overs/:handOverId/confirm')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Param('handOverId', { schema: Id }) handOverId: string,
    @SeenVersion() seen: number,
    @Body({ schema: ConfirmHandOver }) input: ConfirmHandOver,
  ) {
    return this.handOvers.confirm(actor, id, handOverId, input, seen);
  }

  @Route('POST /issues/:issueId/hand-overs/:handOverId/refuse')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Param('handOverId', { schema: Id }) handOverId: string,
    @SeenVersion() seen: number,
    @Body({ schema: RefuseHandOver }) input: RefuseHandOver,
  ) {
    return this.handOvers.refuse(actor, id, handOverId, input, seen);
  }
}
