import { Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { SearchQuery } from '../contract/search.js';
import { Searching } from './search.service.js';

/** Finding again, in both languages. */
@Controller()
export class SearchController {
  constructor(private readonly searching: Searching) {}

  @Route('GET /search')
  find(@CurrentActor() actor: Actor, @Query({ schema: SearchQuery }) query: SearchQuery) {
    return this.searching.find(actor, query);
  }
}
