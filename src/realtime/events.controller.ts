import { Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { CatchUp, type EventPage } from '../contract/events.js';
import { CatchUpReader } from './catch-up.js';

/** Catching up over plain HTTP, and living from it where WebSocket is blocked. */
@Controller()
export class EventsController {
  constructor(private readonly catchUp: CatchUpReader) {}

  @Route('GET /events')
  events(
    @CurrentActor() actor: Actor,
    @Query({ schema: CatchUp }) { after, limit, wait }: CatchUp,
  ): Promise<EventPage> {
    return wait > 0 ? this.catchUp.wait(actor, after, limit, wait) : this.catchUp.page(actor, after, limit);
  }
}
