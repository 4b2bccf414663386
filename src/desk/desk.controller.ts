import { Body, Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { DeskQuery, HandText } from '../contract/desk.js';
import { DeskReading } from './desk.reading.js';
import { Desk } from './desk.service.js';

/** What waits for an interpreter, and who works on it. */
@Controller()
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly reading: DeskReading,
  ) {}

  @Route('GET /desk')
  page(@CurrentActor() actor: Actor, @Query({ schema: DeskQuery }) query: DeskQuery) {
    return this.reading.page(actor, query);
  }

  @Route('PUT /desk/taker')
  hand(@CurrentActor() actor: Actor, @Body({ schema: HandText }) input: HandText) {
    return this.desk.hand(actor, input);
  }
}
