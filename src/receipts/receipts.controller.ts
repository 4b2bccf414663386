import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { MarkRead } from '../contract/messages.js';
import { MarkDelivered, ReceiptsQuery } from '../contract/receipts.js';
import { Reads } from './reads.service.js';
import { Receipts } from './receipts.service.js';

/** How far the people of both sides have come. */
@Controller()
export class ReceiptsController {
  constructor(
    private readonly reads: Reads,
    private readonly receipts: Receipts,
  ) {}

  @Route('GET /channels/:channelId/receipts')
  shared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: ReceiptsQuery }) query: ReceiptsQuery,
  ) {
    return this.receipts.room(actor, id, 'shared', query);
  }

  @Route('GET /channels/:channelId/side/receipts')
  side(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: ReceiptsQuery }) query: ReceiptsQuery,
  ) {
    return this.receipts.room(actor, id, 'side', query);
  }

  @Route('GET /channels/:channelId/organisation/receipts')
  organisation(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Query({ schema: ReceiptsQuery }) query: ReceiptsQuery,
  ) {
    return this.receipts.room(actor, id, 'organisation', query);
  }

  @Route('GET /messages/:messageId/receipts')
  message(@CurrentActor() actor: Actor, @Param('messageId', { schema: Id }) id: string) {
    return this.receipts.message(actor, id);
  }

  @Route('PUT /reads')
  read(@CurrentActor() actor: Actor, @Body({ schema: MarkRead }) input: MarkRead) {
    return this.reads.mark(actor, input);
  }

  @Route('PUT /deliveries')
  deliver(@CurrentActor() actor: Actor, @Body({ schema: MarkDelivered }) input: MarkDelivered) {
    return this.receipts.deliver(actor, input);
  }
}
