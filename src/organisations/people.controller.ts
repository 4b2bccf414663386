import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act, ChangeOwnName, ChangePerson, InvitePerson, IssueLink, RemovePerson } from '../contract/people.js';
import { Colleagues } from './colleagues.service.js';
import { Leaving } from './leaving.service.js';
import { People } from './people.service.js';

/** The people of one’s own organisation. */
@Controller()
export class PeopleController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly leaving: Leaving,
    private readonly people: People,
  ) {}

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

  @Route('PUT /name')
  changeOwnName(
    @CurrentActor() actor: Actor,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeOwnName }) input: ChangeOwnName,
  ) {
    return this.people.changeOwnName(actor, input, seen);
  }

  @Route('POST /people/:personId/link')
  newLink(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: IssueLink }) input: IssueLink,
  ) {
    return this.people.newLink(actor, id, input);
  }

  @Route('GET /people/:personId/belongings')
  belongings(@CurrentActor() actor: Actor, @Param('personId', { schema: Id }) id: string) {
    return this.leaving.belongings(actor, id);
  }

  @Route('POST /people/:personId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: RemovePerson }) input: RemovePerson,
  ) {
    return this.leaving.remove(actor, id, input);
  }

  @Route('POST /people/:personId/suspend')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.leaving.suspend(actor, id, input);
  }

  @Route('POST /people/:personId/restore')
  restore(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.leaving.restore(actor, id, input);
  }

  @Route('GET /people/activity')
  activity(@CurrentActor() actor: Actor) {
    return this.colleagues.all(actor);
  }

  @Route('POST /people/:personId/sessions/:sessionId/end')
  endSession(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.colleagues.endSession(actor, id, sessionId, input);
  }
}
