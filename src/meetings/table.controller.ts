import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import {
  AddItem,
  AddProposal,
  CarryItem,
  ChangeItem,
  EndProposal,
  OrderAgenda,
  WordProposal,
} from '../contract/meeting-acts.js';
import { Act } from '../contract/people.js';
import { AgendaItems } from './agenda-items.service.js';
import { Proposals } from './proposals.service.js';

/** What is on the table: the points of the agenda, and what each side says to them. */
@Controller()
export class TableController {
  constructor(
    private readonly items: AgendaItems,
    private readonly proposals: Proposals,
  ) {}

  @Route('POST /meetings/:meetingId/items')
  addShared(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Body({ schema: AddItem }) input: AddItem,
  ) {
    return this.items.add(actor, id, 'shared', input);
  }

  @Route('POST /meetings/:meetingId/side/items')
  addDraft(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Body({ schema: AddItem }) input: AddItem,
  ) {
    return this.items.add(actor, id, 'side', input);
  }

  @Route('PATCH /meetings/:meetingId/items/:itemId')
  change(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeItem }) input: ChangeItem,
  ) {
    return this.items.change(actor, id, itemId, input, seen);
  }

  @Route('POST /meetings/:meetingId/items/:itemId/share')
  share(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.items.share(actor, id, itemId, input, seen);
  }

  @Route('POST /meetings/:meetingId/items/:itemId/carry')
  carry(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: CarryItem }) input: CarryItem,
  ) {
    return this.items.carry(actor, id, itemId, input);
  }

  @Route('POST /meetings/:meetingId/items/:itemId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.items.remove(actor, id, itemId, input);
  }

  @Route('PUT /meetings/:meetingId/agenda')
  order(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: OrderAgenda }) input: OrderAgenda,
  ) {
    return this.items.order(actor, id, input, seen);
  }

  @Route('POST /meetings/:meetingId/proposals')
  propose(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Body({ schema: AddProposal }) input: AddProposal,
  ) {
    return this.proposals.add(actor, id, input);
  }

  @Route('PATCH /meetings/:meetingId/proposals/:proposalId')
  word(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('proposalId', { schema: Id }) proposalId: string,
    @SeenVersion() seen: number,
    @Body({ schema: WordProposal }) input: WordProposal,
  ) {
    return this.proposals.word(actor, id, proposalId, input, seen);
  }

  @Route('PUT /meetings/:meetingId/proposals/:proposalId/outcome')
  end(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('proposalId', { schema: Id }) proposalId: string,
    @SeenVersion() seen: number,
    @Body({ schema: EndProposal }) input: EndProposal,
  ) {
    return this.proposals.end(actor, id, proposalId, input, seen);
  }

  @Route('POST /meetings/:meetingId/proposals/:proposalId/withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('meetingId', { schema: Id }) id: string,
    @Param('proposalId', { schema: Id }) proposalId: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.proposals.withdraw(actor, id, proposalId, input, seen);
  }
}
