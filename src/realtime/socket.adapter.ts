import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Actor } from '../common/actor.js';
import { ownAudience } from '../contract/audiences.js';
import type { Language } from '../contract/basics.js';
import type { ClientToServer, ServerToClient } from '../contract/socket.js';
import { tokenIn } from '../identity/cookie.js';
import { sameOrigin } from '../identity/origin.js';
import { Sessions } from '../identity/sessions.service.js';

/** What the server knows of a connection. Its rooms are chosen by the server alone. */
export interface SocketData {
  actor: Actor;
  language: Language;
}
type None = Record<string, never>;
export type Live = Server<ClientToServer, ServerToClient, None, SocketData>;
export type Client = Socket<ClientToServer, ServerToClient, None, SocketData>;

/** Windows of one person; the browser asks by REST in those that are turned away. */
const mostSockets = 50;

interface OpenTransport {
  socket?: { terminate(): void };
}

interface Handshake extends IncomingMessage {
  actor?: Actor;
}

/**
 * socket.io, let in by the same session cookie as HTTP. Who may connect is decided before the handshake ends: Nest's
 * guards do not run on connection, and `cors` does not bind WebSockets.
 */
export class SocketAdapter extends IoAdapter {
  private readonly sessions: Sessions;

  constructor(app: INestApplicationContext) {
    super(app);
    this.sessions = app.get(Sessions);
  }

  override createIOServer(port: number, options?: ServerOptions): Live {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 20_000,
      pingTimeout: 15_000,
      allowRequest: (request: Handshake, answer: (error: string | null, allowed: boolean) => void) => {
        void this.admit(request).then(
          (allowed) => answer(null, allowed),
          () => answer('refused', false),
        );
      },
    } as ServerOptions) as Live;
    server.use((client, next) => {
      const { actor } = client.request as Handshake;
      if (!actor) return next(new Error('session.missing'));
      const open = server.sockets.adapter.rooms.get(ownAudience(actor.id))?.size ?? 0;
      if (open >= mostSockets) return next(new Error('session.too_many'));
      client.data.actor = actor;
      client.data.language = actor.language;
      next();
    });
    return server;
  }

  /**
   * Ends the sockets and leaves the HTTP server to Fastify: socket.io would close that too and wait until every browser
   * has hung up, answering on open connections all the while. Who does not read is not waited for either.
   */
  override async close(server: Live): Promise<void> {
    const left = [...server.sockets.sockets.values()].map(({ conn }) => conn.transport as unknown as OpenTransport);
    server.engine.close();
    const insist = () => left.forEach(({ socket }) => socket?.terminate());
    setTimeout(insist, 2_000).unref();
  }

  private async admit(request: Handshake): Promise<boolean> {
    const { origin, cookie } = request.headers;
    // Whether the proxy in front speaks TLS is not known here; the page says how it was loaded.
    const secure = origin?.startsWith('https:') ?? false;
    if (origin === undefined || !sameOrigin(request.headers, { secure })) return false;
    const token = tokenIn(cookie, { secure });
    const actor = token === undefined ? undefined : await this.sessions.actorBehind(token);
    if (actor) request.actor = actor;
    return actor !== undefined;
  }
}
