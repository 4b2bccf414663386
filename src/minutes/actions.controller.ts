import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Reorder, WriteAction } from '../contract/minutes-acts.js';
import { Act } from '../contract/people.js';
import { Actions } from './actions.service.js';

/** Agreed actions. */
@Controller()
export class ActionsController {
  constructor(private readonly actions: Actions) {}

  @Route('POST /minutes/:minutesId/actions')
  add(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: WriteAction }) input: WriteAction,
  ) {
    return this.actions.add(actor, id, input);
  }

  @Route('PUT /minutes/:minutesId/actions/order')
  order(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Reorder }) input: Reorder,
  ) {
    return this.actions.order(actor, id, input, seen);
  }

  @Route('PUT /minutes/:minutesId/actions/:actionId')
  write(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('actionId', { schema: Id }) action: string,
    @SeenVersion() seen: number,
    @Body({ schema: WriteAction }) input: WriteAction,
  ) {
    return this.actions.write(actor, id, action, input, seen);
  }

  @Route('POST /minutes/:minutesId/actions/:actionId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('actionId', { schema: Id }) action: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.actions.remove(actor, id, action, input, seen);
  }
}
