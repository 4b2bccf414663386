import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { AddRow, OverrideFacts, Reorder, SuggestWording, TakeStand, WordRow } from '../contract/minutes-acts.js';
import { Act } from '../contract/people.js';
import { Rows } from './rows.service.js';
import { Suggestions } from './suggestions.service.js';

/** The rows of minutes, and other wordings offered for them. */
@Controller()
export class RowsController {
  constructor(
    private readonly rows: Rows,
    private readonly suggestions: Suggestions,
  ) {}

  @Route('POST /minutes/:minutesId/rows')
  add(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: AddRow }) input: AddRow,
  ) {
    return this.rows.add(actor, id, input);
  }

  @Route('PUT /minutes/:minutesId/rows/order')
  order(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Reorder }) input: Reorder,
  ) {
    return this.rows.order(actor, id, input, seen);
  }

  @Route('PUT /minutes/:minutesId/rows/:rowId/words')
  word(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @Body({ schema: WordRow }) input: WordRow,
  ) {
    return this.rows.word(actor, id, row, input);
  }

  @Route('POST /minutes/:minutesId/rows/:rowId/in-step')
  inStep(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.rows.inStep(actor, id, row, input, seen);
  }

  @Route('POST /minutes/:minutesId/rows/:rowId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.rows.remove(actor, id, row, input, seen);
  }

  @Route('PUT /minutes/:minutesId/rows/:rowId/stand')
  takeStand(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @SeenVersion() seen: number,
    @Body({ schema: TakeStand }) input: TakeStand,
  ) {
    return this.rows.takeStand(actor, id, row, input, seen);
  }

  @Route('PUT /minutes/:minutesId/rows/:rowId/override')
  override(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @SeenVersion() seen: number,
    @Body({ schema: OverrideFacts }) input: OverrideFacts,
  ) {
    return this.rows.override(actor, id, row, input, seen);
  }

  @Route('POST /minutes/:minutesId/rows/:rowId/suggestions')
  suggest(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @Body({ schema: SuggestWording }) input: SuggestWording,
  ) {
    return this.suggestions.suggest(actor, id, row, input);
  }

  @Route('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/accept')
  accept(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @Param('suggestionId', { schema: Id }) suggestion: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.suggestions.accept(actor, id, row, suggestion, input, seen);
  }

  @Route('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/refuse')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('rowId', { schema: Id }) row: string,
    @Param('suggestionId', { schema: Id }) suggestion: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.suggestions.refuse(actor, id, row, suggestion, input);
  }
}
