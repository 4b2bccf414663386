import type { FastifyInstance } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Activity } from '../activity/activity.js';
import { sql } from '../database/sql.js';

/** `/livez`: the process answers. `/readyz`: it can also write and flush to disk. Neither says anything of the content. */
export function serveHealth(server: FastifyInstance, activity: Activity): void {
  server.get('/livez', () => ({ status: 'live' }));
  let probe: { at: number; ready: Promise<unknown> } | undefined;
  server.get('/readyz', async (request, reply) => {
    // However many ask, the disk is asked once a second.
    if (!probe || Date.now() - probe.at > 1_000) {
      probe = { at: Date.now(), ready: activity.mark(tryToWrite) };
    }
    try {
      await probe.ready;
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.status(503).send({ status: 'not ready' });
    }
  });
}

/** A row comes and goes; SQLite leaves the disk alone when a value is set to what it was. */
async function tryToWrite(rows: EntityManager): Promise<void> {
  await sql(rows, `INSERT INTO "node" ("id", "createdAt") VALUES ('probe', '')`);
  await sql(rows, `DELETE FROM "node" WHERE "id" = 'probe'`);
}
