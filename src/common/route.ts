import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { RouteKey } from '../contract/routes.js';

/** Where the guard finds which line of the route table a handler serves; a handler without one is refused. */
export const ROUTE = 'route';

/** Gives a handler its method, its path and its place in the route table; the table says who may call it. */
export function Route(key: RouteKey): MethodDecorator {
  const [method, path] = key.split(' ') as [keyof typeof RequestMethod, string];
  return applyDecorators(
    RequestMapping({ method: RequestMethod[method] as unknown as RequestMethod, path: `/api/v1${path}` }),
    HttpCode(200),
    SetMetadata(ROUTE, key),
  );
}
