import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act, ChangePerson, InvitePerson } from '../contract/people.js';
import { People } from './people.service.js';

/** The people of one’s own organisation. */
@Controller()
export class PeopleController {
  constructor(private readonly people: People) {}

  @Route('GET /people')
  all(@CurrentActor() actor: Actor) {
    return this.people.all(actor);
  }

  @Route('GET /people/:personId')
  one(@CurrentActor() actor: Actor, @Param('personId', { schema: Id }) id: string) {
    return this.people.one(actor, id);
  }

  @Route('POST /people')
  invite(@CurrentActor() actor: Actor, @Body({ schema: InvitePerson }) input: InvitePerson) {
    return this.people.invite(actor, input);
  }

  @Route('PATCH /people/:personId')
  change(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangePerson }) input: ChangePerson,
  ) {
    return this.people.change(actor, id, input, seen);
  }

  @Route('POST /people/:personId/link')
  newLink(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.people.newLink(actor, id, input);
  }

  @Route('POST /people/:personId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.people.remove(actor, id, input);
  }
}
