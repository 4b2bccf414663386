import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The version the person saw, out of `If-Match: "7"`; without it nothing may be changed (428). */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '');
  if (!found) throw new Problem('change.version_missing');
  return Number(found[1]);
});

/** Refuses a change made from an older version than the present one. */
export function requireVersion(present: number, seen: number): void {
  if (present !== seen) throw new Problem('change.version_old');
}
