import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { GiveGround, RegisterQuery } from '../contract/agreements.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { Grounds } from './grounds.service.js';
import { Register } from './register.service.js';

/** What both sides signed, and the issues that rest on it. */
@Controller()
export class RegisterController {
  constructor(
    private readonly grounds: Grounds,
    private readonly register: Register,
  ) {}

  @Route('GET /register')
  page(@CurrentActor() actor: Actor, @Query({ schema: RegisterQuery }) query: RegisterQuery) {
    return this.register.page(actor, query);
  }

  @Route('GET /minutes/:minutesId/grounds')
  onMinutes(@CurrentActor() actor: Actor, @Param('minutesId', { schema: Id }) id: string) {
    return this.grounds.onMinutes(actor, id);
  }

  @Route('GET /issues/:issueId/grounds')
  ofIssue(@CurrentActor() actor: Actor, @Param('issueId', { schema: Id }) id: string) {
    return this.grounds.ofIssue(actor, id);
  }

  @Route('POST /issues/:issueId/grounds')
  give(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Body({ schema: GiveGround }) input: GiveGround,
  ) {
    return this.grounds.give(actor, id, input);
  }

  @Route('POST /issues/:issueId/grounds/:groundId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Param('groundId', { schema: Id }) groundId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.grounds.remove(actor, id, groundId, input);
  }
}
