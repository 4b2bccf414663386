import { Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { FindFigures } from '../contract/figures.js';
import { FiguresReading } from './figures.reading.js';

/** Figures of the issues. */
@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresReading) {}

  @Route('GET /figures')
  read(@CurrentActor() actor: Actor, @Query({ schema: FindFigures }) query: FindFigures) {
    return this.figures.read(actor, query);
  }
}
