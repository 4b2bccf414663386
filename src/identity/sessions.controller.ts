import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { EnrolInSignIn, type Enrolled, type Entered, SignInCode, StepTokenInput } from '../contract/second-steps.js';
import { ChangePreferences, type SessionView, SignIn, Token } from '../contract/sessions.js';
import { clearSessionCookie, setSessionCookie } from './cookie.js';
import { fromOf } from './device.js';
import { type Opened, Sessions } from './sessions.service.js';
import { type Halfway, SignIns } from './sign-ins.service.js';

/** Signing in and out; the token goes into the cookie and nowhere else. */
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly signIns: SignIns,
  ) {}

  @Route('POST /sessions')
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignIn }) input: SignIn,
  ): Promise<Entered> {
    return goOn(request, reply, await this.signIns.byPassword(input, fromOf(request)));
  }

  @Route('POST /sessions/link')
  async signInByLink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: Token }) input: Token,
  ): Promise<SessionView> {
    return keep(request, reply, await this.signIns.byLink(input.token, fromOf(request).device));
  }

  @Route('POST /sessions/code')
  async signInByCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignInCode }) input: SignInCode,
  ): Promise<SessionView> {
    return keep(request, reply, await this.signIns.byCode(input, fromOf(request)));
  }

  @Route('POST /sessions/enrolment/offer')
  offer(@Body({ schema: StepTokenInput }) { token }: StepTokenInput) {
    return this.signIns.offer(token);
  }

  @Route('POST /sessions/enrolment')
  async enrol(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: EnrolInSignIn }) input: EnrolInSignIn,
  ): Promise<Enrolled> {
    const { recoveryCodes, ...opened } = await this.signIns.enrol(input, fromOf(request));
    return { session: keep(request, reply, opened), recoveryCodes };
  }

  @Route('GET /sessions')
  all(@CurrentActor() { id, sessionId }: Actor) {
    return this.sessions.openOf(id, sessionId);
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

  @Route('POST /sessions/end-others')
  endOthers(@CurrentActor() actor: Actor, @Body({ schema: Act }) input: Act) {
    return this.sessions.endOthers(actor, input);
  }

  @Route('POST /sessions/:sessionId/end')
  end(
    @CurrentActor() actor: Actor,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.sessions.end(actor, sessionId, input);
  }

  @Route('PATCH /preferences')
  changePreferences(@CurrentActor() actor: Actor, @Body({ schema: ChangePreferences }) input: ChangePreferences) {
    return this.sessions.changePreferences(actor, input);
  }
}

/** Puts the token into the cookie; only the session itself is answered. */
function keep(request: FastifyRequest, reply: FastifyReply, { session, token }: Opened): SessionView {
  setSessionCookie(request, reply, token, session.expiresAt);
  return session;
}

/** The same where the sign-in may be only halfway: then there is no cookie yet. */
export function goOn(request: FastifyRequest, reply: FastifyReply, come: Opened | Halfway): Entered {
  return 'step' in come ? come : { step: 'open', session: keep(request, reply, come) };
}
