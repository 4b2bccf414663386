import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ActorRequest } from '../common/current-actor.js';
import { Problem } from '../common/problem.js';
import { ROUTE } from '../common/route.js';
import { allows } from '../contract/permissions.js';
import { type RouteKey, routes } from '../contract/routes.js';
import { tokenIn } from './cookie.js';
import { sameOrigin } from './origin.js';
import { Pace } from './pace.js';
import { Seen } from './seen.js';
import { Sessions } from './sessions.service.js';

/** The one guard of every HTTP route: what the route table does not allow is refused. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly pace: Pace,
    private readonly reflector: Reflector,
    private readonly seen: Seen,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // Sockets are let in, or not, before their handshake ends.
    const key = this.reflector.get<RouteKey | undefined>(ROUTE, context.getHandler());
    if (!key) throw new Problem('route.not_found');
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const secure = request.protocol === 'https';
    if (request.method !== 'GET' && request.method !== 'HEAD' && !sameOrigin(request.headers, { secure })) {
      throw new Problem('session.other_origin');
    }
    const { needs } = routes[key];
    if (needs === 'nobody') return true;
    const token = tokenIn(request.headers.cookie, { secure });
    const actor = token === undefined ? undefined : await this.sessions.actorBehind(token);
    if (!actor) throw new Problem('session.missing');
    await this.pace.take(actor.id);
    this.seen.now(actor.sessionId);
    if (!allows(actor.roles, needs)) throw new Problem('role.not_allowed');
    request.actor = actor;
    return true;
  }
}
