import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { ChangeOrganisation, CreateOrganisation } from '../contract/organisations.js';
import { Organisations } from './organisations.service.js';

/** The agencies of both sides. */
@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Route('GET /organisations')
  all() {
    return this.organisations.all();
  }

  @Route('GET /organisations/:organisationId')
  one(@Param('organisationId', { schema: Id }) id: string) {
    return this.organisations.one(id);
  }

  @Route('POST /organisations')
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateOrganisation }) input: CreateOrganisation) {
    return this.organisations.create(actor, input);
  }

  @Route('PATCH /organisations/:organisationId')
  change(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeOrganisation }) input: ChangeOrganisation,
  ) {
    return this.organisations.change(actor, id, input, seen);
  }
}
