import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import {
  ChangeInner,
  EditIssue,
  EscalateIssue,
  OpenIssue,
  RelateIssue,
  SetReference,
  TranslateIssue,
} from '../contract/issue-acts.js';
import { EntriesQuery, FindIssues, IssueRef } from '../contract/issue-queries.js';
import { PostMessage } from '../contract/messages.js';
import { Act } from '../contract/people.js';
import { Escalations } from './escalations.service.js';
import { IssueFacts } from './issue-facts.service.js';
import { IssueInners } from './issue-inner.service.js';
import { IssuesReading } from './issues.reading.js';
import { Opening } from './opening.service.js';

/** Issues as they are opened, found, read and filled in. */
@Controller()
export class IssuesController {
  constructor(
    private readonly escalations: Escalations,
    private readonly facts: IssueFacts,
    private readonly inners: IssueInners,
    private readonly opening: Opening,
    private readonly reading: IssuesReading,
  ) {}

  @Route('POST /channels/:channelId/issues')
  openShared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenIssue }) input: OpenIssue,
  ) {
    return this.opening.open(actor, id, 'shared', input);
  }

  @Route('POST /channels/:channelId/side/issues')
  openSide(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenIssue }) input: OpenIssue,
  ) {
    return this.opening.open(actor, id, 'side', input);
  }

  @Route('GET /issues')
  find(@CurrentActor() actor: Actor, @Query({ schema: FindIssues }) query: FindIssues) {
    return this.reading.find(actor, query);
  }

  @Route('GET /issues/:issueId')
  one(@CurrentActor() actor: Actor, @Param('issueId', { schema: IssueRef }) ref: string) {
    return this.reading.one(actor, ref);
  }

  @Route('GET /issues/:issueId/entries')
  entries(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Query({ schema: EntriesQuery }) query: EntriesQuery,
  ) {
    return this.reading.entries(actor, id, query);
  }

  @Route('PATCH /issues/:issueId')
  edit(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: EditIssue }) input: EditIssue,
  ) {
    return this.facts.edit(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/relations')
  relate(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RelateIssue }) input: RelateIssue,
  ) {
    return this.facts.relate(actor, id, input, seen);
  }

  @Route('PUT /issues/:issueId/reference')
  setReference(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SetReference }) input: SetReference,
  ) {
    return this.facts.setReference(actor, id, input, seen);
  }

  @Route('PUT /issues/:issueId/translation')
  translate(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: TranslateIssue }) input: TranslateIssue,
  ) {
    return this.facts.translate(actor, id, input, seen);
  }

  @Route('PATCH /issues/:issueId/inner')
  changeInner(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Body({ schema: ChangeInner }) input: ChangeInner,
  ) {
    return this.inners.change(actor, id, input);
  }

  @Route('POST /issues/:issueId/escalation')
  escalate(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Body({ schema: EscalateIssue }) input: EscalateIssue,
  ) {
    return this.escalations.escalate(actor, id, input);
  }

  @Route('POST /issues/:issueId/escalation/end')
  endEscalation(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.escalations.end(actor, id, input);
  }

  @Route('POST /issues/:issueId/notes')
  note(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Body({ schema: PostMessage }) input: PostMessage,
  ) {
    return this.inners.note(actor, id, input);
  }
}
