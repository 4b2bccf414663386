import type { QueryClient } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import type { Cursor, Event, EventPage } from '../../../src/contract/events.js';
import { unpack } from '../../../src/contract/packed.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import type { ClientToServer, ServerToClient } from '../../../src/contract/socket.js';
import { call, NoLine, Refusal } from '../api/call.js';
import { refusedFor } from '../api/problems.js';
import { heardReceipts } from '../api/receipts.js';
import { saysSignedOut, signedOut } from '../api/session.js';
import { apply } from './apply.js';
import { forgetDeliveries, received } from './deliveries.js';
import { Follower } from './follower.js';
import { forgetHolds, heardHeld, holdsGoTo } from './holds.js';
import { insist } from './insist.js';
import { line, setLine } from './line.js';
import { heardSeen } from './notices.js';
import { forgetPresence, heardPresence, heardTyping, stoppedTyping, typingGoesTo } from './presence.js';
import { heardRead } from './reads.js';
import { rest } from './rest.js';

type Start = AnswerOf<'GET /start'>;
type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** How long the server may hold a poll back, and how long sleep must last to be noticed. */
const pollSeconds = 25;
const beat = 10_000;
/** How long a socket may take to open before the other road is taken meanwhile. */
const patience = 3_000;

/** Follows the log for one person: by WebSocket where it is let through, else by asking again and again. */
export class Connection {
  private readonly follower: Follower;
  private readonly over = new AbortController();
  private socket: LiveSocket | undefined;
  private polling: AbortController | undefined;
  private failures = 0;
  private received = 0;
  private checkedAt = 0;

  constructor(
    private readonly cache: QueryClient,
    private readonly start: Start,
    private readonly told: {
      /** Each event after it was applied. */
      heard(event: Event): void;
      /** The record was restored to before what this window has seen. */
      ahead(): void;
    },
  ) {
    this.follower = new Follower(start.after, {
      fetchPage: (after) => this.fetchPage(after, 0),
      apply: (event) => this.apply(event),
    });
  }

  /** How far each audience was applied. */
  get after(): Cursor {
    return this.follower.after;
  }

  /** Opens the line; the client of the socket is loaded only now, for the first screen does without. */
  async open(): Promise<void> {
    this.watch();
    const client = await insist(() => import('socket.io-client'), this.over.signal);
    if (!client || this.over.signal.aborted) return;
    const socket: LiveSocket = client.io({
      transports: ['websocket'],
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 30_000,
      randomizationFactor: 0.5,
      timeout: 10_000,
    });
    this.socket = socket;
    socket.on('connect', () => void this.follow(socket));
    socket.on('connect_error', () => this.withoutSocket());
    socket.on('disconnect', (reason) => {
      this.withoutSocket();
      // Cut by the server (access changed, or too slow to follow): it does not come back by itself.
      if (reason === 'io server disconnect') setTimeout(() => this.over.signal.aborted || socket.connect(), 1_000);
    });
    socket.on('events', (events) => this.follower.take(unpack<Event[]>(events)));
    socket.on('presence', heardPresence);
    socket.on('typing', heardTyping);
    socket.on('held', heardHeld);
    socket.on('read', (mark) => heardRead(this.cache, mark));
    socket.on('seen', (mark) => heardSeen(this.cache, mark));
    socket.on('receipts', (receipts) => heardReceipts(this.cache, receipts));
    // Where the socket is neither let through nor refused, waiting for it must not cost the first messages.
    setTimeout(() => socket.connected || this.over.signal.aborted || this.withoutSocket(), patience);
    typingGoesTo((audience) => socket.volatile.emit('typing', { audience }));
    holdsGoTo((hold) => socket.volatile.emit('hold', hold));
  }

  /** Closes the line for good. */
  close(): void {
    this.over.abort();
    this.polling?.abort();
    this.socket?.disconnect();
    typingGoesTo(undefined);
    holdsGoTo(undefined);
    forgetPresence();
    forgetHolds();
    forgetDeliveries();
  }

  /** Looks at once whether the line stands: after sleep, on coming back to the window, when the network returns. */
  async check(): Promise<void> {
    if (this.over.signal.aborted || Date.now() - this.checkedAt < 3_000) return;
    this.checkedAt = Date.now();
    if (!this.socket?.connected) {
      this.socket?.connect();
      this.withoutSocket();
      return;
    }
    try {
      await this.follower.catchUp();
    } catch (error) {
      if (this.failed(error)) this.socket.disconnect().connect();
    }
  }

  /** Joins first and reads second: what happens in between comes twice, never not at all. */
  private async follow(socket: LiveSocket): Promise<void> {
    try {
      await this.follower.holding(async () => {
        const answer = await socket.timeout(beat).emitWithAck('follow', { after: this.follower.after });
        if ('problem' in answer) throw new Refusal(answer.problem);
        if (this.follower.takePage(unpack<EventPage>(answer))) await this.follower.catchUp();
      });
      this.failures = 0;
      this.polling?.abort();
      this.synced('synced');
      void this.cache.invalidateQueries({ queryKey: ['receipts'] });
    } catch (error) {
      if (refusedFor(error, 'cursor.ahead')) this.lost();
      else if (socket.connected) socket.disconnect().connect();
    }
  }

  private withoutSocket(): void {
    this.failures += 1;
    forgetPresence();
    forgetHolds();
    if (!navigator.onLine) setLine('offline');
    if (!this.polling) void this.poll();
  }

  /** The catch-up by REST while the socket is away: once at once, then held back by the server until something comes. */
  private async poll(): Promise<void> {
    const polling = new AbortController();
    this.polling = polling;
    let pause = 1_000;
    while (!polling.signal.aborted) {
      try {
        const wait = this.failures > 2 ? pollSeconds : 0;
        const page = await this.fetchPage(this.follower.after, wait, polling.signal);
        await this.follower.holding(async () => this.follower.takePage(page));
        this.synced('weak');
        pause = 1_000;
        if (!page.more && wait === 0) await rest(3_000, polling.signal);
      } catch (error) {
        if (polling.signal.aborted || !this.failed(error)) break;
        await rest(pause * (0.5 + Math.random()), polling.signal);
        pause = Math.min(pause * 2, 30_000);
      }
    }
    if (this.polling === polling) this.polling = undefined;
  }

  private fetchPage(after: Cursor, wait: number, signal: AbortSignal = this.over.signal): Promise<EventPage> {
    return call('GET /events', {
      query: { after: JSON.stringify(after), wait, limit: 500 },
      signal,
      timeout: (wait + 10) * 1_000,
    });
  }

  /** Whether trying again makes sense; without a session it does not. */
  private failed(error: unknown): boolean {
    if (saysSignedOut(error)) {
      this.close();
      signedOut();
      return false;
    }
    if (refusedFor(error, 'cursor.ahead')) {
      this.lost();
      return false;
    }
    setLine(error instanceof NoLine ? 'offline' : 'weak');
    return true;
  }

  private lost(): void {
    this.close();
    this.told.ahead();
  }

  private synced(state: 'synced' | 'weak'): void {
    setLine(state, this.received);
    this.received = 0;
    received(() => this.after);
  }

  private apply(event: Event): void {
    apply(this.cache, event);
    received(() => this.after);
    if (event.kind === 'message.posted') {
      const { audience, author } = event.payload.message;
      stoppedTyping(audience, author.id);
      if (author.id !== this.start.me.id && line.get().state === 'offline') this.received += 1;
    }
    if (event.kind === 'session.closed' && event.payload.session.id === this.start.session.id) {
      this.close();
      signedOut();
    }
    this.told.heard(event);
  }

  private watch(): void {
    const { signal } = this.over;
    const check = () => void this.check();
    window.addEventListener('online', check, { signal });
    window.addEventListener('offline', () => setLine('offline'), { signal });
    window.addEventListener('focus', check, { signal });
    window.addEventListener('pageshow', check, { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check(), { signal });
    let last = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - last > 3 * beat) check();
      last = Date.now();
    }, beat);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}
