import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../web/dist', import.meta.url));
const forever = 'public, max-age=31536000, immutable';

/** The browser client, compressed when it was built: hashed files are kept for ever, any other path is its first page. */
export function servePages(server: FastifyInstance): void {
  if (!existsSync(folder)) return;
  const serve = sirv(folder, {
    single: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith('/assets/') ? forever : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (/^(api|socket\.io|assets\/.*\.map$)/.test(path)) return reply.callNotFound();
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '');
    reply.hijack();
    serve(request.raw, reply.raw, () => void reply.raw.writeHead(404).end());
    return reply;
  });
}
