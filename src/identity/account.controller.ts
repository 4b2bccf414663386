import { Body, Controller, Ip, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { HistoryQuery } from '../contract/accounts.js';
import { ChangePassword, SetSecondStep, WithPassword } from '../contract/second-steps.js';
import { Account } from './account.service.js';

/** One's own account. */
@Controller()
export class AccountController {
  constructor(private readonly account: Account) {}

  @Route('GET /history')
  history(@CurrentActor() actor: Actor, @Query({ schema: HistoryQuery }) query: HistoryQuery) {
    return this.account.history(actor, query);
  }

  @Route('PUT /password')
  changePassword(
    @CurrentActor() actor: Actor,
    @Ip() address: string,
    @Body({ schema: ChangePassword }) input: ChangePassword,
  ) {
    return this.account.changePassword(actor, input, address);
  }

  @Route('GET /second-step')
  secondStep(@CurrentActor() actor: Actor) {
    return this.account.secondStep(actor);
  }

  @Route('POST /second-step/offer')
  offer(@CurrentActor() actor: Actor) {
    return this.account.offer(actor);
  }

  @Route('PUT /second-step')
  setSecondStep(
    @CurrentActor() actor: Actor,
    @Ip() address: string,
    @Body({ schema: SetSecondStep }) input: SetSecondStep,
  ) {
    return this.account.setSecondStep(actor, input, address);
  }

  @Route('POST /second-step/codes')
  renewCodes(@CurrentActor() actor: Actor, @Ip() address: string, @Body({ schema: WithPassword }) input: WithPassword) {
    return this.account.renewCodes(actor, input, address);
  }

  @Route('POST /second-step/remove')
  removeSecondStep(
    @CurrentActor() actor: Actor,
    @Ip() address: string,
    @Body({ schema: WithPassword }) input: WithPassword,
  ) {
    return this.account.removeSecondStep(actor, input, address);
  }
}
