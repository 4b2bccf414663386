import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../common/route.js';
import type { SetUpDone } from '../contract/second-steps.js';
import { SetUp, Token, UseLink } from '../contract/sessions.js';
import { fromOf } from '../identity/device.js';
import { goOn } from '../identity/sessions.controller.js';
import { Entrance } from './entrance.service.js';

/** The ways in for somebody who has no password yet. */
@Controller()
export class EntranceController {
  constructor(private readonly entrance: Entrance) {}

  @Route('GET /set-up')
  state() {
    return this.entrance.state();
  }

  @Route('POST /set-up')
  async setUp(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SetUp }) input: SetUp,
  ): Promise<SetUpDone> {
    const { link, expiresAt, come } = await this.entrance.setUp(input, fromOf(request).device);
    return { link, expiresAt, next: goOn(request, reply, come) };
  }

  @Route('POST /links/look')
  look(@Body({ schema: Token }) input: Token) {
    return this.entrance.look(input.token);
  }

  @Route('POST /links/use')
  async use(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: UseLink }) input: UseLink,
  ) {
    return goOn(request, reply, await this.entrance.use(input, fromOf(request).device));
  }
}
