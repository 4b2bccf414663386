import { Body, Controller, Ip, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Config } from '../config/config.js';
import { Id } from '../contract/basics.js';
import { AddPasskey } from '../contract/passkeys.js';
import { Act } from '../contract/people.js';
import { siteOf } from './origin.js';
import { Passkeys } from './passkeys.service.js';

/** One's own keys for signing. */
@Controller()
export class PasskeysController {
  constructor(
    private readonly config: Config,
    private readonly passkeys: Passkeys,
  ) {}

  @Route('GET /passkeys')
  list(@CurrentActor() actor: Actor) {
    return this.passkeys.list(actor);
  }

  @Route('POST /passkeys/options')
  options(@CurrentActor() actor: Actor, @Req() { headers }: FastifyRequest) {
    return this.passkeys.options(actor, siteOf(headers, this.config.publicOrigin));
  }

  @Route('POST /passkeys')
  add(
    @CurrentActor() actor: Actor,
    @Req() { headers }: FastifyRequest,
    @Ip() address: string,
    @Body({ schema: AddPasskey }) input: AddPasskey,
  ) {
    return this.passkeys.add(actor, input, siteOf(headers, this.config.publicOrigin), address);
  }

  @Route('POST /passkeys/:passkeyId/remove')
  remove(
    @CurrentActor() actor: Actor,
    @Param('passkeyId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.passkeys.remove(actor, id, input);
  }
}
