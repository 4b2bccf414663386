import { Logger, type OnApplicationShutdown, StandardSchemaValidationPipe, UseFilters, UsePipes } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Activity } from '../activity/activity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { invalidInput } from '../common/input.js';
import { Problem } from '../common/problem.js';
import { ownAudience } from '../contract/audiences.js';
import type { Event } from '../contract/events.js';
import { type Packed, pack } from '../contract/packed.js';
import { allows } from '../contract/permissions.js';
import { Follow, Hold, Typing } from '../contract/socket.js';
import { Database } from '../database/database.js';
import { Seen } from '../identity/seen.js';
import { Sessions } from '../identity/sessions.service.js';
import { Notices } from '../messages/notices.service.js';
import { Marks } from '../receipts/marks.js';
import { Reads } from '../receipts/reads.service.js';
import { Receipts } from '../receipts/receipts.service.js';
import { AnswerFilter } from './answer.filter.js';
import { CatchUpReader } from './catch-up.js';
import { Followers, operators } from './followers.js';
import { Holds } from './holds.js';
import { PresenceTeller } from './presence.js';
import { ReceiptsTeller } from './receipts.js';
import type { Client, Live } from './socket.adapter.js';

const firstPage = 500;
/** Frames waiting for a reader that does not read; beyond it the reader is cut off and catches up when it is back. */
const longestQueue = 256;

const sessionRoom = (sessionId: string) => `session:${sessionId}`;

/** The log, read aloud. A fast path: the record is what catching up answers. */
@WebSocketGateway()
@UseFilters(AnswerFilter)
@UsePipes(new StandardSchemaValidationPipe({ exceptionFactory: invalidInput }))
export class RealtimeGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect, OnApplicationShutdown {
  private readonly logger = new Logger('realtime');
  private live: Live | undefined;
  private presence: PresenceTeller | undefined;
  private teller: ReceiptsTeller | undefined;
  private followers: Followers | undefined;
  private sweeper: NodeJS.Timeout | undefined;
  private readonly holds = new Holds();
  private readonly calls = new RateLimiterMemory({ points: 100, duration: 10 });

  constructor(
    private readonly access: ChannelsAccess,
    private readonly activity: Activity,
    private readonly catchUp: CatchUpReader,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly marks: Marks,
    private readonly notices: Notices,
    private readonly reads: Reads,
    private readonly receipts: Receipts,
    private readonly seen: Seen,
    private readonly sessions: Sessions,
  ) {}

  afterInit(live: Live): void {
    this.live = live;
    this.presence = new PresenceTeller(live);
    this.followers = new Followers(live, (audiences) => this.presence?.moved(audiences));
    this.activity.follow((events) => {
      // One batch may hold many changes: who joined in its midst hears what came after, and not what came before.
      let since = 0;
      for (const [at, event] of events.entries()) {
        if (!this.followers?.concerns(event)) continue;
        emit(live, events.slice(since, at));
        this.followers.move(event);
        since = at;
      }
      emit(live, events.slice(since));
      for (const event of events) {
        if (event.kind === 'session.closed') live.in(sessionRoom(event.payload.session.id)).disconnectSockets(true);
      }
    });
    this.reads.follow((personId, mark) => live.to(ownAudience(personId)).emit('read', mark));
    this.notices.follow((personId, mark) => live.to(ownAudience(personId)).emit('seen', mark));
    const teller = new ReceiptsTeller(live, this.receipts);
    this.teller = teller;
    this.marks.whenMoved((audience) => teller.heard(audience));
    this.seen.also(() => [...live.sockets.sockets.values()].map(({ data }) => data.actor.sessionId));
    this.sweeper = setInterval(() => this.cutOffStalled(), 2_000);
  }

  async handleConnection(client: Client): Promise<void> {
    try {
      await this.welcome(client);
    } catch (error) {
      this.logger.error(error, 'A socket could not be let in.');
      client.disconnect(true);
    }
  }

  private async welcome(client: Client): Promise<void> {
    // In this order: a session that ends while the door opens is either seen as ended here, or cut off by its room.
    await client.join(sessionRoom(client.data.actor.sessionId));
    const actor = await this.sessions.actorStill(client.data.actor);
    if (!actor || client.disconnected) return void client.disconnect(true);
    await client.join([ownAudience(actor.id), ...(actor.roles.includes('operator') ? [operators] : [])]);
    const end = setTimeout(
      () => client.disconnect(true),
      Math.min(Date.parse(actor.expiresAt) - this.clock.now().getTime(), 2 ** 31 - 1),
    );
    this.seen.now(actor.sessionId);
    client.on('disconnecting', () => {
      clearTimeout(end);
      this.seen.now(actor.sessionId);
      this.presence?.moved([...client.rooms]);
      this.holds.ended(client);
    });
  }

  handleDisconnect(client: Client): void {
    void this.calls.delete(client.id);
  }

  /** Joins first and reads second: an event in between comes twice, never not at all. */
  @SubscribeMessage('follow')
  async follow(@ConnectedSocket() client: Client, @MessageBody({ schema: Follow }) { after }: Follow): Promise<Packed> {
    const actor = await this.take(client);
    let audiences: string[];
    let moves: number | undefined;
    do {
      moves = this.followers?.moves;
      audiences = (await this.access.audiences(this.database.read, actor)).map(({ audience }) => audience);
      // Somebody came or went while this was read: what it says may be past, so it is read again.
    } while (moves !== this.followers?.moves);
    await client.join(audiences);
    this.presence?.moved(audiences);
    return pack(await this.catchUp.page(actor, after, firstPage));
  }

  @SubscribeMessage('typing')
  async typing(
    @ConnectedSocket() client: Client,
    @MessageBody({ schema: Typing }) { audience }: Typing,
  ): Promise<void> {
    const actor = await this.take(client);
    requireRoom(client, audience);
    if (!allows(actor.roles, 'message.post')) throw new Problem('role.not_allowed');
    client.volatile.to(audience).emit('typing', { audience, personId: actor.id });
  }

  @SubscribeMessage('hold')
  async hold(@ConnectedSocket() client: Client, @MessageBody({ schema: Hold }) hold: Hold): Promise<void> {
    const actor = await this.take(client);
    requireRoom(client, hold.audience);
    if (!allows(actor.roles, 'minutes.write')) throw new Problem('role.not_allowed');
    this.holds.tell(client, hold);
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweeper);
    this.presence?.stop();
    this.teller?.stop();
    this.live?.disconnectSockets(true);
  }

  /** Who is calling, as they are now. Nobody needs more calls than this; who makes them is cut off. */
  private async take(client: Client): Promise<Actor> {
    try {
      await this.calls.consume(client.id);
    } catch {
      client.disconnect(true);
      throw new Problem('session.too_many_tries');
    }
    const actor = await this.sessions.actorStill(client.data.actor);
    if (actor) return actor;
    client.disconnect(true);
    throw new Problem('session.missing');
  }

  private cutOffStalled(): void {
    for (const client of this.live?.sockets.sockets.values() ?? []) {
      const { writeBuffer } = client.conn as unknown as { writeBuffer: unknown[] };
      if (writeBuffer.length > longestQueue) client.conn.close(true);
    }
  }
}

/** A room of a channel that this socket follows; any other does not exist for it. */
function requireRoom(client: Client, audience: string): void {
  if (!client.rooms.has(audience) || !audience.startsWith('channel:')) throw new Problem('channel.not_found');
}

/** One frame per audience, encoded once. */
function emit(live: Live, events: readonly Event[]): void {
  for (const [audience, list] of byAudience(events)) live.to(audience).emit('events', pack(list));
}

function byAudience(events: readonly Event[]): Map<string, Event[]> {
  const grouped = new Map<string, Event[]>();
  for (const event of events) {
    const list = grouped.get(event.audience);
    if (list) list.push(event);
    else grouped.set(event.audience, [event]);
  }
  return grouped;
}
