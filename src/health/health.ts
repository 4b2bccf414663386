import type { FastifyInstance } from 'fastify';
import type { Activity } from '../activity/activity.js';
import { sql } from '../database/sql.js';

/** `/livez`: the process answers. `/readyz`: it can also write and flush to disk. Neither says anything of the content. */
export function serveHealth(server: FastifyInstance, activity: Activity): void {
  server.get('/livez', () => ({ status: 'live' }));
  server.get('/readyz', async (_, reply) => {
    try {
      await activity.mark((rows) => sql(rows, 'UPDATE "node" SET "createdAt" = "createdAt"'));
      return { status: 'ready' };
    } catch {
      return reply.status(503).send({ status: 'not ready' });
    }
  });
}
