import { isOfChannel } from '../../../src/contract/audiences.js';
import type { Cursor, Event, EventPage } from '../../../src/contract/events.js';

/** What the follower needs from outside: the twin of the socket to fetch from, and a place for the events to go. */
export interface FollowerParts {
  /** `GET /events?after=`: one page. */
  fetchPage(after: Cursor): Promise<EventPage>;
  apply(event: Event): void;
}

/**
 * Keeps one's place in every audience, so that each event is applied once and in order, however it arrives: what was
 * applied is dropped, and a gap is fetched before what comes after it.
 */
export class Follower {
  private readonly early: Event[] = [];
  private catching: Promise<void> | undefined;
  private held = 0;

  private readonly cursor: Cursor;

  constructor(
    after: Cursor,
    private readonly parts: FollowerParts,
  ) {
    // A copy: the start keeps its own account of how far it was counted.
    this.cursor = { ...after };
  }

  /** Where this reader stands, to follow from. */
  get after(): Cursor {
    return { ...this.cursor };
  }

  /** Events as the socket brings them: of one commit, in order, though perhaps not the next ones. */
  take(events: Event[]): void {
    this.early.push(...events);
    if (this.held > 0) return;
    this.settle();
    if (this.early.length > 0) void this.catchUp().catch(() => undefined);
  }

  /** Runs while early events wait: a page on its way may hold what belongs before them. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.held += 1;
    try {
      return await work();
    } finally {
      this.held -= 1;
      if (this.held === 0) this.settle();
    }
  }

  /**
   * A page out of the log itself: what it says is complete up to its own cursor. Except for the rooms of a channel that
   * was left on it: who came back reads them from another place, which the next page says. Answers whether to ask for it.
   */
  takePage(page: EventPage): boolean {
    const asked = new Set(Object.keys(this.cursor));
    const forgotten = (audience: string) => asked.has(audience) && !(audience in this.cursor);
    for (const event of page.events) {
      if (!forgotten(event.audience) && event.position > (this.cursor[event.audience] ?? -1)) this.applied(event);
    }
    for (const [audience, position] of Object.entries(page.after)) {
      if (!forgotten(audience) && position > (this.cursor[audience] ?? -1)) this.cursor[audience] = position;
    }
    return page.more || [...asked].some(forgotten);
  }

  /** Fetches page after page until nothing is missing. One at a time; rejects when there is no line. */
  catchUp(): Promise<void> {
    this.catching ??= this.holding(async () => {
      let more = true;
      while (more) {
        const known = new Set(this.early);
        const page = await this.parts.fetchPage(this.after);
        more = this.takePage(page) || this.acceptEarly(known, page.after);
      }
    }).finally(() => {
      this.catching = undefined;
    });
    return this.catching;
  }

  /**
   * After the end of the log was read: an event that was here before the reading began has nothing before it that this
   * reader may see, and is no longer theirs if the page does not name its audience. Answers whether later ones still
   * wait for what stands before them.
   */
  private acceptEarly(known: Set<Event>, readable: Cursor): boolean {
    const rest: Event[] = [];
    for (const event of this.early.splice(0).sort((a, b) => a.position - b.position)) {
      if (!known.has(event)) rest.push(event);
      else if (event.audience in readable && event.position > (this.cursor[event.audience] ?? -1)) this.applied(event);
    }
    this.early.push(...rest);
    this.settle();
    return this.early.length > 0;
  }

  /** Applies what is next in its audience and keeps what is early; where a new audience begins, only a page can say. */
  private settle(): void {
    for (let moved = true; moved; ) {
      moved = false;
      for (const event of this.early.splice(0)) {
        const known = this.cursor[event.audience];
        if (known !== undefined && event.position === known + 1) {
          this.applied(event);
          moved = true;
        } else if (known === undefined || event.position > known) this.early.push(event);
      }
    }
  }

  private applied(event: Event): void {
    this.cursor[event.audience] = event.position;
    if (event.kind === 'channel.left') this.forget(event.payload.channelId);
    try {
      this.parts.apply(event);
    } catch (error) {
      console.error(error);
    }
  }

  /** Whoever comes back to a channel reads from then on; the old places would look like gaps. */
  private forget(channelId: string): void {
    for (const audience of Object.keys(this.cursor)) {
      if (isOfChannel(audience, channelId)) delete this.cursor[audience];
    }
  }
}
