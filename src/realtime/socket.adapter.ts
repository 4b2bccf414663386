import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Actor } from '../common/actor.js';
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
    if (request.headers.origin === undefined || !sameOrigin(request.headers)) return false;
    const token = tokenIn(request.headers.cookie);
    const actor = token === undefined ? undefined : await this.sessions.actorBehind(token);
    if (actor) request.actor = actor;
    return actor !== undefined;
  }
}
