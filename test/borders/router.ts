import type { FastifyInstance } from 'fastify';
import type { House } from '../house.js';

/** Every method and path the running server answers to, read from its own router; HEAD goes with its GET. */
export function servedRoutes({ app }: House): string[] {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  const found: string[] = [];
  const above: string[] = [];
  for (const line of server.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line);
    if (!match) continue;
    const depth = (match[1] ?? '').length / 4;
    above.length = depth;
    above.push(match[2] ?? '');
    const methods = (match[3] ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD');
    for (const method of methods) found.push(`${method} ${above.join('')}`);
  }
  return found;
}
