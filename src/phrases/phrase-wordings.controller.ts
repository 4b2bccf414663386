import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { ProposePhrase, RevisePhrase } from '../contract/phrases.js';
import { RefuseWording } from '../contract/wordings.js';
import { Phrases } from './phrases.service.js';

/** The standard phrases of one's channels, and what is done about one of them. */
@Controller()
export class PhraseWordingsController {
  constructor(private readonly phrases: Phrases) {}

  @Route('GET /phrases/agreed')
  all(@CurrentActor() actor: Actor) {
    return this.phrases.all(actor);
  }

  @Route('POST /channels/:channelId/phrases')
  propose(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: ProposePhrase }) input: ProposePhrase,
  ) {
    return this.phrases.propose(actor, id, input);
  }

  @Route('PUT /phrases/:phraseId/proposal')
  revise(
    @CurrentActor() actor: Actor,
    @Param('phraseId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RevisePhrase }) input: RevisePhrase,
  ) {
    return this.phrases.revise(actor, id, input, seen);
  }

  @Route('POST /phrases/:phraseId/agreement')
  agree(
    @CurrentActor() actor: Actor,
    @Param('phraseId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.phrases.agree(actor, id, input, seen);
  }

  @Route('POST /phrases/:phraseId/refusal')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('phraseId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RefuseWording }) input: RefuseWording,
  ) {
    return this.phrases.refuse(actor, id, input, seen);
  }

  @Route('POST /phrases/:phraseId/withdrawal')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('phraseId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.phrases.withdraw(actor, id, input, seen);
  }
}
