import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { ImportTerms, ProposeTerm, ReviseTerm, type TermSeed } from '../contract/terms.js';
import { RefuseWording } from '../contract/wordings.js';
import { Terms } from './terms.service.js';

/** The term base, and what is done about one term. */
@Controller()
export class TermsController {
  constructor(private readonly terms: Terms) {}

  @Route('GET /terms/seed')
  seed(): TermSeed {
    return this.terms.seed;
  }

  @Route('GET /terms')
  all(@CurrentActor() actor: Actor) {
    return this.terms.all(actor);
  }

  @Route('POST /channels/:channelId/terms')
  propose(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: ProposeTerm }) input: ProposeTerm,
  ) {
    return this.terms.propose(actor, id, input);
  }

  @Route('POST /channels/:channelId/terms/import')
  bringIn(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: ImportTerms }) input: ImportTerms,
  ) {
    return this.terms.bringIn(actor, id, input);
  }

  @Route('PUT /terms/:termId/proposal')
  revise(
    @CurrentActor() actor: Actor,
    @Param('termId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReviseTerm }) input: ReviseTerm,
  ) {
    return this.terms.revise(actor, id, input, seen);
  }

  @Route('POST /terms/:termId/agreement')
  agree(
    @CurrentActor() actor: Actor,
    @Param('termId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.terms.agree(actor, id, input, seen);
  }

  @Route('POST /terms/:termId/refusal')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('termId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RefuseWording }) input: RefuseWording,
  ) {
    return this.terms.refuse(actor, id, input, seen);
  }

  @Route('POST /terms/:termId/withdrawal')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('termId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.terms.withdraw(actor, id, input, seen);
  }
}
