import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Act } from '../contract/people.js';
import { ChangePreferences, type SessionView, SignIn, Token } from '../contract/sessions.js';
import { clearSessionCookie, setSessionCookie } from './cookie.js';
import { type Opened, Sessions } from './sessions.service.js';

/** Signing in and out; the token goes into the cookie and nowhere else. */
@Controller()
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Route('POST /sessions')
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignIn }) input: SignIn,
  ): Promise<SessionView> {
    return keep(request, reply, await this.sessions.signIn(input, request.ip));
  }

  @Route('POST /sessions/link')
  async signInByLink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: Token }) input: Token,
  ): Promise<SessionView> {
    return keep(request, reply, await this.sessions.signInByLink(input.token));
  }

  @Route('POST /sessions/end')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: Act }) input: Act,
  ) {
    const done = await this.sessions.signOut(actor, input);
    clearSessionCookie(request, reply);
    return done;
  }

  @Route('PATCH /preferences')
  changePreferences(@CurrentActor() actor: Actor, @Body({ schema: ChangePreferences }) input: ChangePreferences) {
    return this.sessions.changePreferences(actor, input);
  }
}

/** Puts the token into the cookie; only the session itself is answered. */
export function keep(request: FastifyRequest, reply: FastifyReply, { session, token }: Opened): SessionView {
  setSessionCookie(request, reply, token, session.expiresAt);
  return session;
}
