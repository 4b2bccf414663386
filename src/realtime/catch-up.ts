import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Log } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { Cursor, Event, EventPage } from '../contract/events.js';
import { Database } from '../database/database.js';
import { Sessions } from '../identity/sessions.service.js';
import { withMasked } from '../issues/masked.js';
import { withoutRetracted } from '../messages/retracted.js';

interface Waiter {
  audiences: ReadonlySet<string>;
  wake(): void;
}

/** What a reader missed since their cursor, of what they may read now; the same for sockets and for long polling. */
@Injectable()
export class CatchUpReader implements OnModuleInit, OnModuleDestroy {
  private readonly waiters = new Set<Waiter>();

  constructor(
    private readonly access: ChannelsAccess,
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly log: Log,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.activity.follow((events) => this.wake(events));
  }

  onModuleDestroy(): void {
    for (const waiter of this.waiters) waiter.wake();
  }

  async page(actor: Actor, cursor: Cursor, limit: number): Promise<EventPage> {
    const readable = (await this.access.audiences(this.database.read, actor)).map(({ audience, after }) => ({
      audience,
      after: Math.max(after, Object.hasOwn(cursor, audience) ? (cursor[audience] ?? 0) : 0),
    }));
    const { events: told, more } = await this.log.page(readable, limit);
    const rows = this.database.read;
    const events = await withMasked(rows, await withoutRetracted(rows, told));
    const after: Cursor = Object.fromEntries(readable.map((one) => [one.audience, one.after]));
    for (const { audience, position } of events) after[audience] = position;
    return { events, after, more };
  }

  /** Holds the answer back until something happens, at most this many seconds. */
  async wait(actor: Actor, cursor: Cursor, limit: number, seconds: number): Promise<EventPage> {
    const audiences = new Set((await this.access.audiences(this.database.read, actor)).map(({ audience }) => audience));
    const happened = this.next(audiences, seconds); // Listens first and reads second: nothing falls in between.
    const page = await this.page(actor, cursor, limit);
    if (page.events.length > 0) {
      happened.forget();
      return page;
    }
    await happened.promise;
    const still = await this.sessions.actorStill(actor);
    if (!still) throw new Problem('session.missing');
    return this.page(still, cursor, limit);
  }

  private next(audiences: ReadonlySet<string>, seconds: number): { promise: Promise<void>; forget(): void } {
    let forget = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      const waiter = { audiences, wake: () => forget() };
      const timer = setTimeout(() => forget(), seconds * 1_000);
      forget = () => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve();
      };
      this.waiters.add(waiter);
    });
    return { promise, forget: () => forget() };
  }

  private wake(events: readonly Event[]): void {
    for (const waiter of this.waiters) {
      if (events.some(({ audience }) => waiter.audiences.has(audience))) waiter.wake();
    }
  }
}
