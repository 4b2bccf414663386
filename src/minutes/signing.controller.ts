import { Body, Controller, Ip, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Config } from '../config/config.js';
import { Id } from '../contract/basics.js';
import { ApprovalStep } from '../contract/minutes.js';
import { ActOnFrozen, AttachFiles, SendMinutes, SignMinutes, SupplementMinutes } from '../contract/minutes-acts.js';
import { Act } from '../contract/people.js';
import { siteOf } from '../identity/origin.js';
import { Bundles } from './bundles.js';
import { Freezing } from './freezing.service.js';
import { Sending } from './sending.service.js';
import { Signing } from './signing.service.js';
import { Supplements } from './supplements.service.js';

/** Minutes on their way from a draft to what both sides signed, and what comes after. */
@Controller()
export class SigningController {
  constructor(
    private readonly bundles: Bundles,
    private readonly config: Config,
    private readonly freezing: Freezing,
    private readonly sending: Sending,
    private readonly signing: Signing,
    private readonly supplements: Supplements,
  ) {}

  @Route('POST /minutes/:minutesId/send')
  send(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SendMinutes }) input: SendMinutes,
  ) {
    return this.sending.send(actor, id, input, seen);
  }

  @Route('POST /minutes/:minutesId/approvals/:step')
  approve(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Param('step', { schema: ApprovalStep }) step: ApprovalStep,
    @Body({ schema: ActOnFrozen }) input: ActOnFrozen,
  ) {
    return this.freezing.approve(actor, id, step, input);
  }

  @Route('POST /minutes/:minutesId/freeze')
  freeze(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.freezing.freeze(actor, id, input, seen);
  }

  @Route('POST /minutes/:minutesId/reopen')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: ActOnFrozen }) input: ActOnFrozen,
  ) {
    return this.freezing.reopen(actor, id, input);
  }

  @Route('POST /minutes/:minutesId/sign')
  sign(
    @CurrentActor() actor: Actor,
    @Req() { headers }: FastifyRequest,
    @Ip() address: string,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: SignMinutes }) input: SignMinutes,
  ) {
    return this.signing.sign(actor, id, input, { site: siteOf(headers, this.config.publicOrigin), address });
  }

  @Route('POST /minutes/:minutesId/remind')
  remind(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.signing.remind(actor, id, input);
  }

  @Route('POST /minutes/:minutesId/supplements')
  supplement(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: SupplementMinutes }) input: SupplementMinutes,
  ) {
    return this.supplements.open(actor, id, input);
  }

  @Route('POST /minutes/:minutesId/scans')
  attachScans(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Body({ schema: AttachFiles }) input: AttachFiles,
  ) {
    return this.supplements.attachScans(actor, id, input);
  }

  @Route('GET /minutes/:minutesId/bundle')
  bundle(@CurrentActor() actor: Actor, @Param('minutesId', { schema: Id }) id: string) {
    return this.bundles.of(actor, id);
  }
}
