import { Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { AgendaSuggestions } from './agenda.service.js';

/** What the next talks may be about. */
@Controller()
export class AgendaController {
  constructor(private readonly suggestions: AgendaSuggestions) {}

  @Route('GET /meetings/:meetingId/suggestions')
  of(@CurrentActor() actor: Actor, @Param('meetingId', { schema: Id }) id: string) {
    return this.suggestions.of(actor, id);
  }
}
