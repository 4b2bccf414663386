import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over TLS the cookie is bound to this very host; on plain loopback a browser would not keep such a one. */
const names = { secure: '__Host-session', plain: 'session' } as const;

function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? names.secure : names.plain;
}

/**
 * The session token in a `Cookie` header, for a request and for a socket's handshake alike. Over TLS only the bound
 * cookie counts: a plain one may have been slipped in by somebody on the way or on a neighbouring host.
 */
export function tokenIn(header: string | undefined, { secure }: { secure: boolean }): string | undefined {
  const cookies = new Map((header ?? '').split(';').map((part) => part.trim().split('=', 2) as [string, string]));
  return cookies.get(names.secure) ?? (secure ? undefined : cookies.get(names.plain));
}

/** Sets the session cookie: not readable by scripts, never sent along from another site. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, expiresAt: string): void {
  void reply.setCookie(nameFor(request), token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    path: '/',
    expires: new Date(expiresAt),
  });
}

/** Takes the cookie back. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), { path: '/', secure: request.protocol === 'https' });
}
