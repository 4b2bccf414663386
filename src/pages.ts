import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const folder = fileURLToPath(new URL('../web/dist', import.meta.url));
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A file of the browser client, whole and as it was compressed when it was built. */
interface Page {
  etag: string;
  type: string;
  body: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/** The whole client is small and is read once: what happens to the folder later harms nobody. */
function readPages(): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    if (!type) continue;
    const file = join(folder, name);
    const body = readFileSync(file);
    const compressed = (ending: string) => (existsSync(file + ending) ? readFileSync(file + ending) : undefined);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    pages.set(name.replaceAll('\\', '/'), { etag, type, body, br: compressed('.br'), gzip: compressed('.gz') });
  }
  return pages;
}

/** The browser client: hashed files may be kept for ever, any other path is its first page. */
export function servePages(server: FastifyInstance): void {
  if (!existsSync(folder)) return;
  const pages = readPages();
  server.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (/^(api|socket\.io)/.test(path)) return reply.callNotFound();
    const page = pages.get(path) ?? (path.startsWith('assets/') ? undefined : pages.get('index.html'));
    if (!page) return reply.callNotFound();
    void reply.header('cache-control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    return send(request, reply, page);
  });
}

function send(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  void reply.type(page.type).header('etag', page.etag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === page.etag) return reply.status(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (page.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(page.br);
  if (page.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(page.gzip);
  return reply.send(page.body);
}
