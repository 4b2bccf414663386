import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import {
  AnswerIssue,
  AskPaper,
  CloseIssue,
  GivePaper,
  PassTurn,
  RefuseClosing,
  ReopenIssue,
  SetStatus,
} from '../contract/issue-acts.js';
import { PaperId } from '../contract/issues.js';
import { Act } from '../contract/people.js';
import { Issues } from './issues.service.js';
import { Reminders } from './reminders.service.js';

/** The moves of an issue, each a route of its own. */
@Controller()
export class MovesController {
  constructor(
    private readonly issues: Issues,
    private readonly reminders: Reminders,
  ) {}

  @Route('POST /issues/:issueId/status')
  setStatus(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SetStatus }) input: SetStatus,
  ) {
    return this.issues.setStatus(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/turn')
  passTurn(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: PassTurn }) input: PassTurn,
  ) {
    return this.issues.passTurn(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/answer')
  answer(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: AnswerIssue }) input: AnswerIssue,
  ) {
    return this.issues.answer(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/propose')
  propose(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CloseIssue }) input: CloseIssue,
  ) {
    return this.issues.propose(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/confirm')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CloseIssue }) input: CloseIssue,
  ) {
    return this.issues.confirm(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/refuse')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RefuseClosing }) input: RefuseClosing,
  ) {
    return this.issues.refuse(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/reopen')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReopenIssue }) input: ReopenIssue,
  ) {
    return this.issues.reopen(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/reminder')
  remind(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.reminders.remind(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/papers')
  askPaper(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: AskPaper }) input: AskPaper,
  ) {
    return this.issues.askPaper(actor, id, input, seen);
  }

  @Route('POST /issues/:issueId/papers/:paperId/give')
  givePaper(
    @CurrentActor() actor: Actor,
    @Param('issueId', { schema: Id }) id: string,
    @Param('paperId', { schema: PaperId }) paperId: string,
    @SeenVersion() seen: number,
    @Body({ schema: GivePaper }) input: GivePaper,
  ) {
    return this.issues.givePaper(actor, id, paperId, input, seen);
  }
}
