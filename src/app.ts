import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { Activity } from './activity/activity.js';
import { asyncApi } from './api-docs/asyncapi.js';
import { openApi } from './api-docs/openapi.js';
import { AppModule } from './app.module.js';
import type { Clock } from './common/clock.js';
import { readJson } from './common/door.js';
import { Problem } from './common/problem.js';
import type { Config } from './config/config.js';
import { limits } from './contract/limits.js';
import { takesBytes } from './contract/routes.js';
import { serveHealth } from './health/health.js';
import { answer } from './i18n/problem.filter.js';
import { ProblemWriter } from './i18n/problem.view.js';
import { servePages } from './pages.js';
import { SocketAdapter } from './realtime/socket.adapter.js';
import { securityHeaders } from './security-headers.js';

/** The whole service on one port, ready to listen: API, sockets, documents and the browser client. */
export async function createApp(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    // The cursor of somebody in many channels stands in the address of `GET /events`.
    http: { maxHeaderSize: 96 * 1024 },
    // A running number would tell each side how much the other one does.
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answer(app.get(ProblemWriter), error, request, reply),
    // One logger for all: our one line a request says which it is.
    childLoggerFactory: (logger: FastifyBaseLogger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bodyParser: false,
    logger: config.logLevel === 'silent' ? false : ['error', 'warn'],
  });
  const server: FastifyInstance = adapter.getInstance();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  // Bytes come in at one place alone; anywhere else they are nothing that could be asked for.
  server.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: limits.chunk },
    (request, body, done) => {
      const taken = takesBytes(request.method, request.routeOptions.url);
      done(taken ? null : new Problem('input.unsupported'), taken ? body : undefined);
    },
  );
  const headers = securityHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    const twice = Object.values(request.query as object).some(Array.isArray);
    done(twice ? new Problem('input.invalid') : undefined);
  });
  server.addHook('preSerialization', (_, reply, payload, done) => {
    const { version } = (payload ?? {}) as { version?: unknown };
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    request.log.info(
      { id, method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'], globalDecompression: false });
  server.addHook('preClose', (done) => {
    endConnections(server.server);
    done();
  });
  app.useWebSocketAdapter(new SocketAdapter(app));
  servePages(server);
  serveHealth(server, app.get(Activity));
  serveDocuments(server);
  return app;
}

/** Made when somebody first asks: half a second that no start has to wait for. */
function serveDocuments(server: FastifyInstance): void {
  let openapi: object | undefined;
  let asyncapi: object | undefined;
  server.get('/api/openapi.json', () => (openapi ??= openApi()));
  server.get('/api/asyncapi.json', () => (asyncapi ??= asyncApi()));
}

/** Fastify ends what is idle once; what was just being answered is idle a moment later and would stay for a minute. */
function endConnections(server: Server): void {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const insist = setTimeout(() => server.closeAllConnections(), 5_000);
  server.once('close', () => {
    clearInterval(sweep);
    clearTimeout(insist);
  });
}
