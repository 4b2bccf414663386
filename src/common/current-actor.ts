import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** A request after the guard has been there. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

/** The person asking, put on the request by the guard. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<ActorRequest>().actor;
});
