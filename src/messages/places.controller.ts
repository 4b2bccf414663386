import { Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { DaysQuery } from '../contract/messages.js';
import { PlacesReading } from './places.reading.js';

/** Ways to a place in each of the three rooms. */
@Controller()
export class PlacesController {
  constructor(private readonly places: PlacesReading) {}

  @Route('GET /channels/:channelId/pins')
  sharedPins(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.places.pins(actor, id, 'shared');
  }

  @Route('GET /channels/:channelId/side/pins')
  sidePins(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.places.pins(actor, id, 'side');
  }

  @Route('GET /channels/:channelId/organisation/pins')
  organisationPins(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.places.pins(actor, id, 'organisation');
  }

  @Route('GET /channels/:channelId/days')
  sharedDays(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: DaysQuery }) query: DaysQuery,
  ) {
    return this.places.days(actor, id, 'shared', query.zone);
  }

  @Route('GET /channels/:channelId/side/days')
  sideDays(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: DaysQuery }) query: DaysQuery,
  ) {
    return this.places.days(actor, id, 'side', query.zone);
  }

  @Route('GET /channels/:channelId/organisation/days')
  organisationDays(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: DaysQuery }) query: DaysQuery,
  ) {
    return this.places.days(actor, id, 'organisation', query.zone);
  }
}
