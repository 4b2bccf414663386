import { Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { AskNames, type NameForms } from '../contract/names.js';
import { Names } from './names.service.js';

/** Suggestions for whoever writes a name in the other script. */
@Controller()
export class NamesController {
  constructor(private readonly names: Names) {}

  @Route('GET /names')
  formsOf(@CurrentActor() actor: Actor, @Query({ schema: AskNames }) query: AskNames): Promise<NameForms> {
    return this.names.formsOf(actor, query);
  }
}
